//! Values to bytes and back.

use crate::model::ClosedSet;
use serde::de::{DeserializeOwned, Error as _};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A stored form that cannot be written or read: the index is of another version, or damaged.
#[derive(Clone, Debug, thiserror::Error)]
#[error("a stored node cannot be read: {0}; delete the index folder, and it is built again")]
pub struct CodecError(#[from] postcard::Error);

/// The bytes of a stored form.
///
/// # Errors
/// Where a form cannot be written, which none of this module's does.
pub fn encode<T: Serialize>(value: &T) -> Result<Vec<u8>, CodecError> {
    Ok(postcard::to_stdvec(value)?)
}

/// The stored form of bytes.
///
/// # Errors
/// Where the bytes are of another form.
pub fn decode<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, CodecError> {
    Ok(postcard::from_bytes(bytes)?)
}

/// A value of a closed set, stored as its place in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Closed<T>(pub T);

impl<T: ClosedSet> Serialize for Closed<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let place = T::ALL.iter().position(|(value, _)| *value == self.0).unwrap_or_default();
        serializer.serialize_u8(u8::try_from(place).unwrap_or_default())
    }
}

impl<'de, T: ClosedSet> Deserialize<'de> for Closed<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let place = u8::deserialize(deserializer)?;
        let found = T::ALL.get(usize::from(place));
        found.map(|(value, _)| Self(*value)).ok_or_else(|| D::Error::custom("a value that its set does not have"))
    }
}
