//! Global ids: opaque to clients, the same on every machine.

use super::code::Code;
use super::error::{Refusal, refused};
use crate::model::{Key, Kind, NodeId};
use async_graphql::ID;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

/// The first byte of every id of this form.
const FORM: u8 = 1;

/// The id of a node.
pub(super) fn encode(kind: Kind, key: Key) -> ID {
    let mut bytes = vec![FORM, kind.letter()];
    bytes.extend(key.0.to_be_bytes());
    ID(URL_SAFE_NO_PAD.encode(bytes))
}

/// The node of an id.
pub(super) fn decode(id: &ID) -> Result<NodeId, Refusal> {
    let node = || {
        let bytes = URL_SAFE_NO_PAD.decode(id.as_str()).ok()?;
        let [FORM, letter, key @ ..] = bytes.as_slice() else { return None };
        let key = Key(u64::from_be_bytes(key.try_into().ok()?));
        Some(NodeId { kind: Kind::from_letter(*letter)?, key })
    };
    node().ok_or_else(|| {
        let shown: String = id.chars().take(80).collect();
        Refusal(refused(Code::BadRequest, format!("`{shown}` is no id of this graph; take one from an `id` field")))
    })
}
