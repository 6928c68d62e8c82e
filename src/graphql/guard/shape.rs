//! The shape of the schema: as much of it as the cost of a document depends on.
//!
//! In: the SDL. Out: for each field of each type, what type it leads to and whether it holds many. It goes by the
//! schema's own habits: a type named `…Connection` is a page, an argument `first` says how long a list is.

use async_graphql::parser::types::{
    BaseType, FieldDefinition, InputValueDefinition, OperationType, SchemaDefinition, Type, TypeDefinition, TypeKind,
    TypeSystemDefinition,
};
use async_graphql::parser::{Error, parse_schema};
use async_graphql::{Name, Value};
use std::collections::{HashMap, HashSet};

/// Types and their fields.
#[derive(Clone, Debug)]
pub struct Shape {
    fields: HashMap<Name, HashMap<Name, FieldShape>>,
    query: Name,
    mutation: Name,
    subscription: Name,
}

/// What a field leads to.
#[derive(Clone, Debug)]
pub(super) struct FieldShape {
    /// The type below it, without its lists.
    pub(super) leads_to: Name,
    pub(super) length: Length,
}

/// How many a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Length {
    /// Nothing that is a node: a scalar, a value, or the inside of a page that was counted at its field.
    None,
    /// One node.
    One,
    /// As many as the argument `ids` names.
    Ids,
    /// A list that the document cannot shorten.
    List,
    /// As many as `first` or `last` say; without them this many, where the schema has a default.
    Page(Option<u64>),
}

/// The SDL could not be read.
#[derive(Debug, thiserror::Error)]
#[error("the schema's own text cannot be read: {0}")]
pub struct ShapeError(#[from] Error);

impl Shape {
    /// Reads the SDL.
    pub fn from_sdl(sdl: &str) -> Result<Self, ShapeError> {
        let definitions = parse_schema(sdl)?.definitions;
        let types: Vec<&TypeDefinition> = definitions.iter().filter_map(as_type).collect();
        let kinds = Kinds::of(&types);
        let fields = types.iter().map(|found| (found.name.node.clone(), fields_of(found, &kinds))).collect();
        let schema = definitions.iter().find_map(as_schema);
        let root = |named: fn(&SchemaDefinition) -> Option<Name>, usual| {
            schema.and_then(named).unwrap_or_else(|| Name::new(usual))
        };
        Ok(Self {
            fields,
            query: root(|schema| schema.query.as_ref().map(|name| name.node.clone()), "Query"),
            mutation: root(|schema| schema.mutation.as_ref().map(|name| name.node.clone()), "Mutation"),
            subscription: root(|schema| schema.subscription.as_ref().map(|name| name.node.clone()), "Subscription"),
        })
    }

    /// A field of a type; `None` for what the schema does not have, and for the introspection.
    pub(super) fn field(&self, parent: Option<&Name>, name: &Name) -> Option<&FieldShape> {
        self.fields.get(parent?)?.get(name)
    }

    /// The type at the root of an operation.
    pub(super) fn root(&self, kind: OperationType) -> &Name {
        match kind {
            OperationType::Query => &self.query,
            OperationType::Mutation => &self.mutation,
            OperationType::Subscription => &self.subscription,
        }
    }
}

fn as_type(definition: &TypeSystemDefinition) -> Option<&TypeDefinition> {
    if let TypeSystemDefinition::Type(found) = definition { Some(&found.node) } else { None }
}

fn as_schema(definition: &TypeSystemDefinition) -> Option<&SchemaDefinition> {
    if let TypeSystemDefinition::Schema(found) = definition { Some(&found.node) } else { None }
}

/// What is known of a schema's types by their names.
struct Kinds<'a> {
    /// Those that are nodes, or may be.
    nodes: HashSet<&'a Name>,
    /// Those that have fields, or may.
    composite: HashSet<&'a Name>,
}

impl<'a> Kinds<'a> {
    fn of(types: &[&'a TypeDefinition]) -> Self {
        let named = |wanted: fn(&TypeDefinition) -> bool| {
            types.iter().filter(|found| wanted(found)).map(|found| &found.name.node).collect()
        };
        Self { nodes: named(is_node), composite: named(is_composite) }
    }
}

/// Whether something of this type is a node, or may be one.
fn is_node(definition: &TypeDefinition) -> bool {
    match &definition.kind {
        TypeKind::Object(object) => object.implements.iter().any(|interface| interface.node == "Node"),
        TypeKind::Interface(_) | TypeKind::Union(_) => true,
        _ => false,
    }
}

fn is_composite(definition: &TypeDefinition) -> bool {
    matches!(definition.kind, TypeKind::Object(_) | TypeKind::Interface(_) | TypeKind::Union(_))
}

fn fields_of(parent: &TypeDefinition, kinds: &Kinds<'_>) -> HashMap<Name, FieldShape> {
    let fields = match &parent.kind {
        TypeKind::Object(object) => object.fields.as_slice(),
        TypeKind::Interface(interface) => interface.fields.as_slice(),
        _ => &[],
    };
    let shape = |field: &FieldDefinition| FieldShape {
        leads_to: innermost(&field.ty.node).clone(),
        length: length(&parent.name.node, field, kinds),
    };
    fields.iter().map(|field| (field.node.name.node.clone(), shape(&field.node))).collect()
}

fn length(parent: &str, field: &FieldDefinition, kinds: &Kinds<'_>) -> Length {
    let leads_to = innermost(&field.ty.node);
    let argument = |name: &str| field.arguments.iter().find(|argument| argument.node.name.node == name);
    let default = |first: &InputValueDefinition| first.default_value.as_ref().and_then(|value| as_length(&value.node));
    if is_inside_page(parent, &field.name.node) || !kinds.composite.contains(leads_to) {
        Length::None
    } else if let Some(first) = argument("first") {
        Length::Page(default(&first.node))
    } else if argument("ids").is_some() {
        Length::Ids
    } else if matches!(field.ty.node.base, BaseType::List(_)) {
        Length::List
    } else if leads_to.ends_with("Connection") {
        Length::Page(None)
    } else if kinds.nodes.contains(leads_to) {
        Length::One
    } else {
        Length::None
    }
}

/// Whether the field only opens a page or an edge, whose nodes were counted where the page was asked for.
fn is_inside_page(parent: &str, field: &str) -> bool {
    parent.ends_with("Connection") && matches!(field, "edges" | "nodes") || parent.ends_with("Edge") && field == "node"
}

fn innermost(mut found: &Type) -> &Name {
    loop {
        match &found.base {
            BaseType::Named(name) => return name,
            BaseType::List(inner) => found = inner,
        }
    }
}

/// A number of items; `None` where it is null. What is no such number is the executor's to refuse.
pub(super) fn as_length(value: &Value) -> Option<u64> {
    match value {
        Value::Number(number) => Some(number.as_u64().unwrap_or(0)),
        _ => None,
    }
}
