//! A document as Tantivy is given it, and what is read back of it.

use super::exact;
use super::schema::Fields;
use super::tokens;
use crate::index::{Document, cut};
use tantivy::schema::Field;
use tantivy::schema::document::{
    DeserializeError, DocumentDeserialize, DocumentDeserializer, ReferenceValue, ReferenceValueLeaf, Value,
    ValueDeserialize, ValueDeserializer,
};

/// A document as a list of fields and values; a field with several values stands there several times.
pub(super) struct Entry(Vec<(Field, Datum)>);

/// One value of a field.
#[derive(Debug)]
pub(super) enum Datum {
    Unsigned(u64),
    Signed(i64),
    Text(String),
    Bytes(Vec<u8>),
}

impl Entry {
    /// The entry of a document.
    pub(super) fn new(document: Document, fields: &Fields) -> Self {
        let mut data: Vec<(Field, Datum)> =
            exact::all(&document).into_iter().map(|term| (fields.exact, Datum::Bytes(term))).collect();
        data.push((fields.key, Datum::Unsigned(document.key.0)));
        let mut links = document.links;
        links.sort_unstable();
        links.dedup();
        data.extend(links.iter().map(|(link, key)| (fields.links[*link as usize], Datum::Unsigned(key.0))));
        data.extend(
            document.numbers.iter().map(|(number, value)| (fields.numbers[*number as usize], Datum::Signed(*value))),
        );
        data.extend(
            document
                .names
                .iter()
                .map(|(name, value)| (fields.names[*name as usize], Datum::Text(cut(value).to_owned()))),
        );
        for (field, tokens) in document.texts {
            for (form, written) in tokens::written(field, tokens) {
                data.extend(fields.text(field, form).map(|text| (text, Datum::Text(written))));
            }
        }
        data.push((fields.stored, Datum::Bytes(document.stored)));
        Self(data)
    }
}

impl tantivy::Document for Entry {
    type Value<'a> = &'a Datum;
    type FieldsValuesIter<'a> = std::iter::Map<std::slice::Iter<'a, (Field, Datum)>, Pair<'a>>;

    fn iter_fields_and_values(&self) -> Self::FieldsValuesIter<'_> {
        self.0.iter().map(|(field, datum)| (*field, datum))
    }
}

type Pair<'a> = fn(&'a (Field, Datum)) -> (Field, &'a Datum);

impl<'a> Value<'a> for &'a Datum {
    type ArrayIter = std::iter::Empty<Self>;
    type ObjectIter = std::iter::Empty<(&'a str, Self)>;

    fn as_value(&self) -> ReferenceValue<'a, Self> {
        ReferenceValue::Leaf(match self {
            Datum::Unsigned(value) => ReferenceValueLeaf::U64(*value),
            Datum::Signed(value) => ReferenceValueLeaf::I64(*value),
            Datum::Text(text) => ReferenceValueLeaf::Str(text),
            Datum::Bytes(bytes) => ReferenceValueLeaf::Bytes(bytes),
        })
    }
}

/// The stored form, which is all that the store keeps.
pub(super) struct Stored(pub(super) Vec<u8>);

impl DocumentDeserialize for Stored {
    fn deserialize<'de, D: DocumentDeserializer<'de>>(mut deserializer: D) -> Result<Self, DeserializeError> {
        let field = deserializer.next_field::<Blob>()?;
        Ok(Self(field.map(|(_, blob)| blob.0).unwrap_or_default()))
    }
}

struct Blob(Vec<u8>);

impl ValueDeserialize for Blob {
    fn deserialize<'de, D: ValueDeserializer<'de>>(deserializer: D) -> Result<Self, DeserializeError> {
        deserializer.deserialize_bytes().map(Self)
    }
}
