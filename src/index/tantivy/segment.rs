//! One segment of a generation: its postings, and its columns, which are opened when they are first asked for.

use super::docs::Docs;
use super::entry::Stored;
use super::exact;
use super::kept::Kept;
use super::schema::{self, Fields};
use super::sorted::Sorted;
use crate::index::{Link, Name, Number, ReadError};
use crate::model::Kind;
use std::sync::{Arc, OnceLock};
use tantivy::columnar::{Column, StrColumn};
use tantivy::postings::SegmentPostings;
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::store::StoreReader;
use tantivy::{DocSet, InvertedIndexReader, SegmentReader, TERMINATED, Term};

/// How many blocks of stored documents a segment keeps unpacked.
const STORE_BLOCKS: usize = 256;

/// One segment of a generation.
pub(super) struct Segment {
    pub(super) reader: SegmentReader,
    pub(super) exact: Arc<InvertedIndexReader>,
    exact_field: Field,
    /// The key of each document.
    pub(super) key: Column<u64>,
    store: StoreReader,
    kept: Arc<Kept>,
    links: [OnceLock<Column<u64>>; Link::ALL.len()],
    numbers: [OnceLock<Column<i64>>; Number::ALL.len()],
    names: [OnceLock<Option<StrColumn>>; Name::ALL.len()],
    /// The documents that are not deleted.
    alive: OnceLock<Docs>,
    kinds: [OnceLock<Docs>; Kind::ALL.len()],
    sorted: [[OnceLock<Sorted>; Number::ALL.len()]; Kind::ALL.len()],
}

impl Segment {
    /// Opens what every read needs.
    pub(super) fn open(reader: SegmentReader, fields: &Fields, kept: Arc<Kept>) -> tantivy::Result<Self> {
        Ok(Self {
            exact: reader.inverted_index(fields.exact)?,
            exact_field: fields.exact,
            key: column(&reader, schema::KEY)?,
            store: reader.get_store_reader(STORE_BLOCKS)?,
            kept,
            links: Default::default(),
            numbers: Default::default(),
            names: Default::default(),
            alive: OnceLock::new(),
            kinds: Default::default(),
            sorted: Default::default(),
            reader,
        })
    }

    /// How many documents it has, with the deleted ones.
    pub(super) fn max_doc(&self) -> u32 {
        self.reader.max_doc()
    }

    /// The documents that have a term of [`super::exact`], with the deleted ones.
    pub(super) fn postings(&self, exact: &[u8]) -> Result<Option<SegmentPostings>, ReadError> {
        let term = Term::from_field_bytes(self.exact_field, exact);
        Ok(self.exact.read_postings(&term, IndexRecordOption::Basic)?)
    }

    /// The documents that have one of some terms, with the deleted ones.
    pub(super) fn any(&self, terms: impl Iterator<Item = Vec<u8>>) -> Result<Docs, ReadError> {
        let mut found = Vec::new();
        for term in terms {
            found.extend(self.postings(&term)?);
        }
        Ok(self.union(found))
    }

    /// The documents of a kind, with the deleted ones.
    pub(super) fn of_kind(&self, kind: Kind) -> Result<&Docs, ReadError> {
        open_once(&self.kinds[kind as usize], || self.any(std::iter::once(exact::kind(kind))))
    }

    /// All documents of some postings.
    pub(super) fn union(&self, found: Vec<SegmentPostings>) -> Docs {
        let expected = found.iter().map(|postings| postings.doc_freq() as usize).sum();
        Docs::collect(found.into_iter().flat_map(documents), expected, self.max_doc())
    }

    /// What is left of a set without the deleted documents.
    pub(super) fn alive(&self, docs: Docs) -> Docs {
        let Some(bits) = self.reader.alive_bitset() else { return docs };
        let all = || Docs::collect(bits.iter_alive(), self.max_doc() as usize, self.max_doc());
        docs.and(self.alive.get_or_init(all))
    }

    /// The stored form of a document.
    pub(super) fn stored(&self, doc: u32) -> Result<Arc<[u8]>, ReadError> {
        let place = (self.reader.segment_id(), doc);
        self.kept.stored(place, || Ok(self.store.get::<Stored>(doc)?.0.into()))
    }

    /// What each document links to.
    pub(super) fn link(&self, link: Link) -> Result<&Column<u64>, ReadError> {
        open_once(&self.links[link as usize], || column(&self.reader, &schema::link_column(link)))
    }

    /// A number of each document.
    pub(super) fn number(&self, number: Number) -> Result<&Column<i64>, ReadError> {
        open_once(&self.numbers[number as usize], || column(&self.reader, &schema::number_column(number)))
    }

    /// The documents of a kind by a number, with the deleted ones.
    pub(super) fn sorted(&self, kind: Kind, number: Number) -> Result<&Sorted, ReadError> {
        let sort = || Ok::<_, ReadError>(Sorted::of(self.of_kind(kind)?, self.number(number)?));
        open_once(&self.sorted[kind as usize][number as usize], sort)
    }

    /// A name of each document; `None` where no document of the segment has it.
    pub(super) fn name(&self, name: Name) -> Result<Option<&StrColumn>, ReadError> {
        let open = || self.reader.fast_fields().str(&schema::name_column(name));
        Ok(open_once(&self.names[name as usize], open)?.as_ref())
    }

    /// The name at a place of its dictionary.
    pub(super) fn name_at(&self, name: Name, place: u64) -> Result<Arc<str>, ReadError> {
        self.kept.name((self.reader.segment_id(), name, place), || {
            let mut found = String::new();
            if let Some(column) = self.name(name)? {
                column.ord_to_str(place, &mut found)?;
            }
            Ok(found)
        })
    }
}

/// The documents of postings, in order.
pub(super) fn documents(mut postings: SegmentPostings) -> impl Iterator<Item = u32> {
    std::iter::from_fn(move || {
        let doc = postings.doc();
        if doc == TERMINATED {
            return None;
        }
        postings.advance();
        Some(doc)
    })
}

fn open_once<T, E>(cell: &OnceLock<T>, open: impl FnOnce() -> Result<T, E>) -> Result<&T, ReadError>
where
    ReadError: From<E>,
{
    match cell.get() {
        Some(opened) => Ok(opened),
        None => {
            let opened = open()?;
            Ok(cell.get_or_init(|| opened))
        }
    }
}

fn column<T>(reader: &SegmentReader, name: &str) -> tantivy::Result<Column<T>>
where
    T: PartialOrd
        + Default
        + tantivy::columnar::MonotonicallyMappableToU64
        + tantivy::columnar::HasAssociatedColumnType,
    tantivy::columnar::DynamicColumn: Into<Option<Column<T>>>,
{
    let column = reader.fast_fields().column_opt(name)?;
    Ok(column.unwrap_or_else(|| Column::build_empty_column(reader.max_doc())))
}
