//! The guard: no document reaches the executor whose cost is not known.
//!
//! In: a document's text, the operation's name and its variables. Out: the parsed document and the kind of the
//! operation that will run, or a [`Refusal`]. It works in three steps, each linear: [`scan`] reads the bytes before any
//! parser does (async-graphql's recurses on nested values without bound), then the parser, then a count in which each
//! fragment is measured once (the library's own limits walk a fragment as often as it is spread). It does not validate:
//! unknown fields and wrong types are the executor's to refuse.

mod count;
mod limits;
mod measure;
mod pages;
mod refusal;
mod scan;
mod shape;

pub use limits::Limits;
pub use refusal::{Measured, Refusal};
pub use scan::scan;
pub use shape::{Shape, ShapeError};

use async_graphql::Variables;
use async_graphql::parser::parse_query;
use async_graphql::parser::types::{DocumentOperations, ExecutableDocument, OperationDefinition, OperationType};

/// A document that may run.
#[derive(Debug)]
pub struct Checked {
    /// As parsed.
    pub document: ExecutableDocument,
    /// Of the operation that will run.
    pub kind: OperationType,
}

/// Parses a document that [`scan`] has let through, and measures every operation in it.
///
/// All of them, though one runs: the executor walks the others before it chooses.
pub fn check(
    text: &str,
    operation_name: Option<&str>,
    variables: &Variables,
    limits: &Limits,
    shape: &Shape,
) -> Result<Checked, Refusal> {
    let document = parse_query(text)?;
    let kind = choose(&document, operation_name)?.ty;
    measure::measure(&document, variables, limits, shape)?;
    Ok(Checked { document, kind })
}

/// The operation that will run.
fn choose<'a>(document: &'a ExecutableDocument, name: Option<&str>) -> Result<&'a OperationDefinition, Refusal> {
    let mut operations = document.operations.iter();
    let chosen = match (name, &document.operations) {
        (None, _) if operations.len() > 1 => return Err(Refusal::NameNeeded),
        (None, _) => operations.next().map(|(_, operation)| operation),
        (Some(name), DocumentOperations::Multiple(named)) => named.get(name),
        (Some(_), DocumentOperations::Single(_)) => None,
    };
    let unknown = || Refusal::UnknownOperation(name.unwrap_or_default().to_owned());
    chosen.map(|operation| &operation.node).ok_or_else(unknown)
}
