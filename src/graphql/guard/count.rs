//! What is added up over a document.

use super::{Limits, Measured, Refusal};

/// What a selection asks for. Of one that stands inside a page of `n`, the nodes count `n` times; the rest is the
/// document's own size and counts once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Count {
    pub(super) fields: u64,
    pub(super) depth: u64,
    pub(super) root_fields: u64,
    pub(super) introspection: u64,
    pub(super) nodes: u64,
}

impl Count {
    /// Both, side by side.
    pub(super) fn beside(self, other: Self) -> Self {
        Self {
            fields: self.fields.saturating_add(other.fields),
            depth: self.depth.max(other.depth),
            root_fields: self.root_fields.saturating_add(other.root_fields),
            introspection: self.introspection.max(other.introspection),
            nodes: self.nodes.saturating_add(other.nodes),
        }
    }

    /// The spread or inline fragment that this stands in.
    pub(super) fn in_fragment(self) -> Self {
        Self { fields: self.fields.saturating_add(1), ..self }
    }

    /// Holds it against the limits.
    pub(super) fn hold(self, limits: &Limits) -> Result<(), Refusal> {
        Measured::Fields.hold(self.fields, limits.fields)?;
        Measured::Depth.hold(self.depth, limits.depth)?;
        Measured::RootFields.hold(self.root_fields, limits.root_fields)?;
        Measured::Introspection.hold(self.introspection, limits.introspection)?;
        Measured::Nodes.hold(self.nodes, limits.nodes)
    }
}
