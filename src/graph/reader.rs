//! The questions that resolvers ask, typed.

use super::{Corpus, Level, Node};
use crate::index::{Answer, Filter, Group, Page, Read, ReadError, Row, Select};
use crate::model::{Key, Kind};
use crate::stored::CodecError;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// Why a part of an answer failed.
#[derive(Clone, Debug, thiserror::Error)]
pub enum ReadFailure {
    /// The engine did not answer.
    #[error("{0}")]
    Read(#[from] ReadError),
    /// What it answered could not be understood.
    #[error("{0}")]
    Codec(#[from] CodecError),
    /// An answer of another shape, or a node that another points at and that is not there.
    #[error("the index holds no {0} that it points at; delete the index folder, and it is built again")]
    Dangling(&'static str),
}

/// Decoded rows of a page and whether there are more.
pub type Rows<T> = (Vec<(Key, Arc<T>, Row)>, bool);

type Known = HashMap<(Kind, Key), Arc<[u8]>>;

/// Reads one generation for one operation.
pub struct Reader {
    level: Level,
    corpus: Arc<Corpus>,
    /// The stored bytes of nodes that this operation has read: a statement's meeting is often on the page already.
    read: Mutex<Known>,
    /// What was understood otherwise than it was written, anywhere in the operation.
    notes: Mutex<Vec<Note>>,
}

/// What was understood otherwise than it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// What is wrong, and what was made of it.
    pub message: String,
    /// Where in the arguments it stands.
    pub path: Vec<String>,
    /// What may have been meant.
    pub suggestions: Vec<String>,
}

impl Reader {
    /// For one operation on the generation that `corpus` describes.
    pub fn new(level: Level, corpus: Arc<Corpus>) -> Self {
        Self { level, corpus, read: Mutex::default(), notes: Mutex::default() }
    }

    /// Runs the operation.
    pub fn level(&self) -> &Level {
        &self.level
    }

    /// What the generation holds, counted.
    pub fn corpus(&self) -> &Corpus {
        &self.corpus
    }

    /// Takes down what was understood otherwise than it was written, each once.
    pub fn note(&self, note: Note) {
        let mut notes = self.notes.lock().unwrap_or_else(PoisonError::into_inner);
        if !notes.contains(&note) {
            notes.push(note);
        }
    }

    /// All that was taken down.
    pub fn notes(&self) -> Vec<Note> {
        self.notes.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The node of a key; `None` where there is none.
    pub async fn get<T: Node>(&self, key: Key) -> Result<Option<Arc<T>>, ReadFailure> {
        let known = self.lock().get(&(T::KIND, key)).cloned();
        let bytes = match known {
            Some(bytes) => Some(bytes),
            None => self.fetch(T::KIND, key).await?,
        };
        Ok(bytes.map(|bytes| T::read(&bytes)).transpose()?)
    }

    async fn fetch(&self, kind: Kind, key: Key) -> Result<Option<Arc<[u8]>>, ReadFailure> {
        let answer = self.level.ask(Read::Get { kind, keys: vec![key] }).await?;
        let Answer::Nodes(nodes) = answer else { return Err(ReadFailure::Dangling("answer")) };
        let bytes = nodes.into_iter().next().flatten();
        if let Some(bytes) = &bytes {
            self.lock().insert((kind, key), Arc::clone(bytes));
        }
        Ok(bytes)
    }

    /// The node that another points at.
    pub async fn linked<T: Node>(&self, key: u64, what: &'static str) -> Result<Arc<T>, ReadFailure> {
        self.get(Key(key)).await?.ok_or(ReadFailure::Dangling(what))
    }

    /// A page of rows, as they are stored.
    pub async fn page(&self, select: Select) -> Result<Page, ReadFailure> {
        if select.bounds.limit == 0 {
            return Ok(Page::default());
        }
        let kind = select.kind;
        self.rows(kind, Read::Select(select)).await
    }

    /// A page of a group.
    pub async fn group(&self, group: Group) -> Result<Page, ReadFailure> {
        if group.bounds.limit == 0 {
            return Ok(Page::default());
        }
        let kind = group.kind;
        self.rows(kind, Read::Group(group)).await
    }

    async fn rows(&self, kind: Kind, read: Read) -> Result<Page, ReadFailure> {
        let Answer::Page(page) = self.level.ask(read).await? else { return Err(ReadFailure::Dangling("answer")) };
        let mut known = self.lock();
        known.extend(page.rows.iter().map(|row| ((kind, row.key), Arc::clone(&row.stored))));
        drop(known);
        Ok(page)
    }

    /// A page of nodes.
    pub async fn select<T: Node>(&self, select: Select) -> Result<Rows<T>, ReadFailure> {
        let page = self.page(select).await?;
        let rows = page.rows.into_iter().map(|row| Ok((row.key, T::read(&row.stored)?, row)));
        Ok((rows.collect::<Result<_, CodecError>>()?, page.more))
    }

    /// How many nodes of a kind are in a filter.
    pub async fn count(&self, kind: Kind, filter: Filter) -> Result<i64, ReadFailure> {
        match self.level.ask(Read::Count { kind, filter }).await? {
            Answer::Number(number) => Ok(number),
            _ => Err(ReadFailure::Dangling("answer")),
        }
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Known> {
        self.read.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
