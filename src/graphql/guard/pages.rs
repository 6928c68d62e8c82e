//! How long a field's page can be, by its arguments, before anything is read.

use super::Limits;
use super::shape::{Length, as_length};
use async_graphql::parser::types::{Field, VariableDefinition};
use async_graphql::{Name, Positioned, Value, Variables};

/// The values that variables stand for in one operation.
pub(super) struct Values<'a> {
    /// As sent with the request.
    pub(super) sent: &'a Variables,
    /// As the operation declares them, for their defaults.
    pub(super) declared: &'a [Positioned<VariableDefinition>],
}

impl Values<'_> {
    /// The argument of a field; `None` where it is left out or its variable has no value.
    fn argument(&self, field: &Field, name: &str) -> Option<Value> {
        let value = &field.get_argument(name)?.node;
        value.clone().into_const_with(|variable| self.variable(&variable).ok_or(())).ok()
    }

    fn variable(&self, name: &Name) -> Option<Value> {
        self.sent.get(name).or_else(|| self.default(name)).cloned()
    }

    fn default(&self, name: &Name) -> Option<&Value> {
        let declared = self.declared.iter().find(|declared| declared.node.name.node == *name)?;
        declared.node.default_value.as_ref().map(|value| &value.node)
    }
}

/// How many nodes a field can hold: at least 1, for a page of none is counted, too. `None`: it holds no nodes.
pub(super) fn size(field: &Field, length: Length, values: &Values<'_>, limits: &Limits) -> Option<u64> {
    let asked = |name| values.argument(field, name).as_ref().and_then(as_length);
    let size = match length {
        Length::None => return None,
        Length::One => 1,
        Length::Ids => values.argument(field, "ids").map_or(limits.page, |ids| items(&ids)),
        Length::List => limits.list,
        Length::Page(default) => asked("first").or_else(|| asked("last")).or(default).unwrap_or(limits.page),
    };
    Some(size.max(1))
}

fn items(value: &Value) -> u64 {
    if let Value::List(items) = value { items.len() as u64 } else { 1 }
}
