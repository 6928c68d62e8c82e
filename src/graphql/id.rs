//! Global ids: opaque to clients, the same on every machine.

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

/// The node of an id; `None` for words that are no id: nothing has them.
pub(super) fn decode(id: &ID) -> Option<NodeId> {
    let bytes = URL_SAFE_NO_PAD.decode(id.as_str()).ok()?;
    let [FORM, letter, key @ ..] = bytes.as_slice() else { return None };
    let key = Key(u64::from_be_bytes(key.try_into().ok()?));
    Some(NodeId { kind: Kind::from_letter(*letter)?, key })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_gives_its_node_back_and_other_words_give_none() {
        let node = NodeId { kind: Kind::Meeting, key: Key(42) };
        assert_eq!(decode(&encode(node.kind, node.key)), Some(node));
        for none in ["", "s", "AXo", "AW0AAAAAAAAAKgA", "é"] {
            assert_eq!(decode(&ID::from(none)), None, "{none}");
        }
    }
}
