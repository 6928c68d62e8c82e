//! Places in an order as opaque words, for clients to hand back.

use crate::index::{Position, Value};
use crate::model::Key;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};

/// The first byte of every cursor of this form.
const FORM: u8 = 1;

/// A cursor that was not made here, or for another order.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "the cursor `{0}` is none of this list; take one from `edges {{ cursor }}` or `pageInfo` of the same field and order"
)]
pub struct CursorError(pub String);

#[derive(Serialize, Deserialize)]
enum StoredValue {
    Missing,
    Number(i64),
    Name(String),
    Score(f64),
}

/// A position as a cursor.
pub fn encode_position(position: &Position) -> String {
    let values: Vec<StoredValue> = position.values.iter().map(stored).collect();
    let mut bytes = vec![FORM];
    bytes.extend(postcard::to_stdvec(&(position.key.0, values)).unwrap_or_default());
    URL_SAFE_NO_PAD.encode(bytes)
}

/// The position of a cursor.
///
/// # Errors
/// Where it is none.
pub fn decode_position(cursor: &str) -> Result<Position, CursorError> {
    let position = || {
        let bytes = URL_SAFE_NO_PAD.decode(cursor).ok()?;
        let (form, rest) = bytes.split_first()?;
        let (key, values): (u64, Vec<StoredValue>) = postcard::from_bytes(rest).ok()?;
        (*form == FORM).then(|| Position { key: Key(key), values: values.into_iter().map(value).collect() })
    };
    position().ok_or_else(|| CursorError(cursor.chars().take(80).collect()))
}

fn stored(value: &Value) -> StoredValue {
    match value {
        Value::Missing => StoredValue::Missing,
        Value::Number(number) => StoredValue::Number(*number),
        Value::Name(name) => StoredValue::Name(name.clone()),
        Value::Score(score) => StoredValue::Score(*score),
    }
}

fn value(stored: StoredValue) -> Value {
    match stored {
        StoredValue::Missing => Value::Missing,
        StoredValue::Number(number) => Value::Number(number),
        StoredValue::Name(name) => Value::Name(name),
        StoredValue::Score(score) => Value::Score(score),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_gives_its_position_back_and_others_are_refused() {
        let values = vec![Value::Missing, Value::Number(-7), Value::Name("é".to_owned()), Value::Score(1.25)];
        let position = Position { values, key: Key(42) };
        assert_eq!(decode_position(&encode_position(&position)), Ok(position));
        for none in ["", "AA", "nonsense!", "AgEC", "QQ=="] {
            assert!(decode_position(none).is_err(), "{none}");
        }
    }
}
