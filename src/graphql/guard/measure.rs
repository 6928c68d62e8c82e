//! Adds up what each operation of a document asks for.
//!
//! In: the parsed document, which operation will run, the values of its variables, the limits and the schema's shape.
//! Out: how many nodes the operation can read, or what there is too much of. Each selection is walked once an operation and each fragment measured once, however often it is
//! spread; so the time is that of reading the document, not of running it.

use super::count::Count;
use super::pages::{Values, size};
use super::shape::{Length, Shape};
use super::{Limits, Measured, Refusal};
use async_graphql::parser::types::{
    Directive, ExecutableDocument, Field, FragmentSpread, OperationDefinition, Selection, SelectionSet,
};
use async_graphql::{Name, Positioned, Variables};
use std::collections::HashMap;

/// Holds every operation of a document against the limits, for the executor walks the others before it chooses. The
/// nodes that the one of this name can read, or the only one.
pub(super) fn measure(
    document: &ExecutableDocument,
    name: Option<&str>,
    sent: &Variables,
    limits: &Limits,
    shape: &Shape,
) -> Result<u64, Refusal> {
    Measured::Operations.hold(document.operations.iter().len() as u64, limits.operations)?;
    let mut nodes = 0;
    for (own_name, operation) in document.operations.iter() {
        let values = Values { sent, declared: &operation.node.variable_definitions };
        let walk = Walk { document, limits, shape, values, fragments: HashMap::new(), aliases: 0, directives: 0 };
        let count = walk.operation(&operation.node)?;
        if name.is_none() || own_name.map(Name::as_str) == name {
            nodes = count.nodes;
        }
    }
    Ok(nodes)
}

/// The walk over one operation.
struct Walk<'a> {
    document: &'a ExecutableDocument,
    limits: &'a Limits,
    shape: &'a Shape,
    values: Values<'a>,
    /// The count of each fragment that was met; `None` while it is being counted.
    fragments: HashMap<&'a Name, Option<Count>>,
    aliases: u64,
    directives: u64,
}

impl<'a> Walk<'a> {
    fn operation(mut self, operation: &'a OperationDefinition) -> Result<Count, Refusal> {
        self.directives(&operation.directives)?;
        for variable in &operation.variable_definitions {
            self.directives(&variable.node.directives)?;
        }
        let root = self.shape.root(operation.ty);
        let count = self.selection_set(&operation.selection_set.node, Some(root), 0)?;
        count.hold(self.limits)?;
        Ok(count)
    }

    /// `level` is how many selections this one stands in, those of fragments among them: it bounds the recursion.
    fn selection_set(&mut self, set: &'a SelectionSet, parent: Option<&Name>, level: u64) -> Result<Count, Refusal> {
        Measured::Brackets.hold(level, self.limits.brackets as u64)?;
        set.items.iter().try_fold(Count::default(), |sum, selection| {
            self.directives(selection.node.directives())?;
            let count = match &selection.node {
                Selection::Field(field) => self.field(&field.node, parent, level)?,
                Selection::FragmentSpread(spread) => self.spread(&spread.node, level)?.in_fragment(),
                Selection::InlineFragment(fragment) => {
                    let parent = fragment.node.type_condition.as_ref().map(|on| &on.node.on.node).or(parent);
                    self.selection_set(&fragment.node.selection_set.node, parent, level + 1)?.in_fragment()
                }
            };
            Ok(sum.beside(count))
        })
    }

    fn field(&mut self, field: &'a Field, parent: Option<&Name>, level: u64) -> Result<Count, Refusal> {
        self.aliases += u64::from(field.alias.is_some());
        Measured::Aliases.hold(self.aliases, self.limits.aliases)?;
        let name = field.name.node.as_str();
        if !self.limits.introspects && matches!(name, "__schema" | "__type") {
            return Err(Refusal::NoIntrospection(name.to_owned()));
        }
        let shape = self.shape.field(parent, &field.name.node);
        let below = self.selection_set(&field.selection_set.node, shape.map(|shape| &shape.leads_to), level + 1)?;
        let size = size(field, shape.map_or(Length::None, |shape| shape.length), &self.values, self.limits);
        Ok(Count {
            fields: below.fields.saturating_add(1),
            depth: below.depth + 1,
            root_fields: 1,
            introspection: below.introspection + u64::from(shape.is_none() && lists_types(&field.name.node)),
            nodes: size.map_or(below.nodes, |size| size.saturating_add(below.nodes.saturating_mul(size))),
        })
    }

    fn spread(&mut self, spread: &'a FragmentSpread, level: u64) -> Result<Count, Refusal> {
        let name = &spread.fragment_name.node;
        match self.fragments.get(name) {
            Some(Some(count)) => return Ok(*count),
            Some(None) => return Err(Refusal::Cycle(name.to_string())),
            None => {}
        }
        // One that is nowhere defined is refused by the validation.
        let Some(fragment) = self.document.fragments.get(name) else { return Ok(Count::default()) };
        self.fragments.insert(name, None);
        self.directives(&fragment.node.directives)?;
        let on = &fragment.node.type_condition.node.on.node;
        let count = self.selection_set(&fragment.node.selection_set.node, Some(on), level + 1)?;
        self.fragments.insert(name, Some(count));
        Ok(count)
    }

    fn directives(&mut self, directives: &[Positioned<Directive>]) -> Result<(), Refusal> {
        self.directives += directives.len() as u64;
        Measured::Directives.hold(self.directives, self.limits.directives)
    }
}

/// The fields of the introspection through which one type leads to many: they multiply when they stand inside each
/// other. graphql-js limits the same four, in `MaxIntrospectionDepthRule`.
fn lists_types(field: &str) -> bool {
    matches!(field, "fields" | "interfaces" | "possibleTypes" | "inputFields")
}
