//! Two rules that `apollo-compiler` holds only in part: no field of an input object stands twice, and a variable stands
//! only where its type may, also inside lists and objects.
//!
//! In: a document that is valid by all other rules. Out: what breaks these two. A fragment is looked at once an
//! operation. <https://spec.graphql.org/October2021/#sec-All-Variable-Usages-are-Allowed>,
//! <https://spec.graphql.org/October2021/#sec-Input-Object-Field-Uniqueness>

use apollo_compiler::ast::{Argument, DirectiveList, InputValueDefinition, Type, Value, VariableDefinition};
use apollo_compiler::executable::{ExecutableDocument, Operation, Selection, SelectionSet};
use apollo_compiler::parser::SourceSpan;
use apollo_compiler::schema::ExtendedType;
use apollo_compiler::{Name, Node, Schema};
use std::collections::HashSet;

/// What is wrong, and where.
pub(super) type Fault = (String, Option<SourceSpan>);

/// All faults of a document.
pub(super) fn faults(schema: &Schema, document: &ExecutableDocument) -> Vec<Fault> {
    let mut faults = Vec::new();
    for operation in document.operations.iter() {
        let mut walk = Walk { schema, document, operation, spread: HashSet::new(), faults: Vec::new() };
        walk.directives(&operation.directives);
        for variable in &operation.variables {
            variable.default_value.iter().for_each(|default| walk.value(default, &variable.ty, false));
        }
        walk.selection_set(&operation.selection_set);
        faults.append(&mut walk.faults);
    }
    // What stands in a fragment is met by each operation that spreads it.
    let mut seen = HashSet::new();
    faults.retain(|(message, place)| seen.insert((message.clone(), place.map(|place| place.offset()))));
    faults
}

/// The walk over one operation.
struct Walk<'a> {
    schema: &'a Schema,
    document: &'a ExecutableDocument,
    operation: &'a Operation,
    spread: HashSet<&'a Name>,
    faults: Vec<Fault>,
}

impl<'a> Walk<'a> {
    fn selection_set(&mut self, set: &'a SelectionSet) {
        for selection in &set.selections {
            self.directives(selection.directives());
            match selection {
                Selection::Field(field) => {
                    self.arguments(&field.definition.arguments, &field.arguments);
                    self.selection_set(&field.selection_set);
                }
                Selection::InlineFragment(fragment) => self.selection_set(&fragment.selection_set),
                Selection::FragmentSpread(spread) => self.fragment(&spread.fragment_name),
            }
        }
    }

    fn fragment(&mut self, name: &'a Name) {
        let Some(fragment) = self.document.fragments.get(name).filter(|_| self.spread.insert(name)) else { return };
        self.directives(&fragment.directives);
        self.selection_set(&fragment.selection_set);
    }

    fn directives(&mut self, directives: &DirectiveList) {
        for directive in directives.iter() {
            if let Some(definition) = self.schema.directive_definitions.get(&directive.name) {
                self.arguments(&definition.arguments, &directive.arguments);
            }
        }
    }

    fn arguments(&mut self, defined: &[Node<InputValueDefinition>], given: &[Node<Argument>]) {
        for argument in given {
            let definition = defined.iter().find(|definition| definition.name == argument.name);
            if let Some(definition) = definition {
                self.value(&argument.value, &definition.ty, definition.default_value.is_some());
            }
        }
    }

    fn value(&mut self, value: &Node<Value>, wanted: &Type, has_default: bool) {
        match &**value {
            Value::Variable(name) => self.variable(name, value.location(), wanted, has_default),
            Value::List(items) => {
                let inner = if wanted.is_list() { wanted.item_type() } else { wanted };
                items.iter().for_each(|item| self.value(item, inner, false));
            }
            Value::Object(fields) => {
                let mut seen = HashSet::new();
                for (name, inner) in fields {
                    if !seen.insert(name) {
                        self.faults.push((format!("the input field `{name}` stands twice"), name.location()));
                    }
                    let input = self.schema.types.get(wanted.inner_named_type());
                    if let Some(ExtendedType::InputObject(input)) = input
                        && let Some(field) = input.fields.get(name)
                    {
                        self.value(inner, &field.ty, field.default_value.is_some());
                    }
                }
            }
            _ => {}
        }
    }

    fn variable(&mut self, name: &Name, place: Option<SourceSpan>, wanted: &Type, has_default: bool) {
        let Some(variable) = self.operation.variables.iter().find(|variable| variable.name == *name) else { return };
        if !fits(variable, wanted, has_default) {
            let message = format!("variable `${name}` of type `{}` is used where `{wanted}` is expected", variable.ty);
            self.faults.push((message, place));
        }
    }
}

/// A variable that can be null may stand where null is refused, if one of the two has a default that is not null.
fn fits(variable: &VariableDefinition, wanted: &Type, has_default: bool) -> bool {
    if !wanted.is_non_null() || variable.ty.is_non_null() {
        return variable.ty.is_assignable_to(wanted);
    }
    let own_default = variable.default_value.as_ref().is_some_and(|value| !value.is_null());
    (own_default || has_default) && variable.ty.is_assignable_to(&wanted.clone().nullable())
}
