//! The guard: no document reaches the executor whose cost is not known and that is not valid.
//!
//! In: a document's text, the operation's name and its variables. Out: the parsed document, the operation that will
//! run and its values, or why not. It works in steps, each linear: [`scan`] reads the bytes before any parser does
//! (async-graphql's recurses on nested values without bound), then the parser, then a count in which each fragment is
//! measured once (the library's own limits walk a fragment as often as it is spread), then the rules of the
//! specification. What was read and found valid is kept, and the next request with the same text is only counted.

mod count;
mod kept;
mod limits;
mod meant;
mod measure;
mod pages;
mod refusal;
mod rules;
mod scan;
mod shape;
mod values;

pub use kept::Document;
pub use limits::Limits;
pub use refusal::{Measured, NotRun, Refusal};
pub use rules::RulesError;
pub use scan::scan;
pub use shape::{Shape, ShapeError};

use async_graphql::Variables;
use async_graphql::parser::parse_query;
use async_graphql::parser::types::{DocumentOperations, ExecutableDocument, OperationDefinition, OperationType};
use kept::Kept;
use measure::measure;
use rules::Rules;
use std::sync::Arc;

/// A request that may run.
#[derive(Debug)]
pub struct Checked {
    /// What was asked.
    pub document: Arc<Document>,
    /// Of the operation that will run.
    pub kind: OperationType,
    /// As the operation's types want them, with the defaults of those that were left out.
    pub variables: Variables,
    /// So many nodes the operation can read.
    pub cost: u64,
}

/// The schema's own text cannot be used.
#[derive(Debug, thiserror::Error)]
#[expect(missing_docs, reason = "each is told by the error in it")]
pub enum GuardError {
    #[error("{0}")]
    Shape(#[from] ShapeError),
    #[error("{0}")]
    Rules(#[from] RulesError),
}

/// Lets documents through.
pub struct Guard {
    limits: Limits,
    shape: Shape,
    rules: Rules,
    kept: Kept,
}

impl Guard {
    /// For a schema, by its SDL.
    ///
    /// # Errors
    /// Where the SDL is broken.
    pub fn new(sdl: &str, limits: Limits) -> Result<Self, GuardError> {
        let (shape, rules) = (Shape::from_sdl(sdl)?, Rules::from_sdl(sdl)?);
        let kept = Kept::new(limits.kept_documents);
        Ok(Self { limits, shape, rules, kept })
    }

    /// Looks at a request.
    ///
    /// # Errors
    /// Why it is not run.
    pub fn check(
        &self,
        text: &str,
        operation_name: Option<&str>,
        variables: serde_json::Map<String, serde_json::Value>,
    ) -> Result<Checked, NotRun> {
        let sent = Variables::from_json(variables.clone().into());
        let (document, cost) = self.document(text, operation_name, &sent)?;
        let kind = choose(&document.parsed, operation_name)?.ty;
        let variables = self.rules.coerce(&document.valid, operation_name, variables, &self.limits)?;
        Ok(Checked { document, kind, variables, cost })
    }

    /// The document, read, counted and found valid, and what the operation that will run costs.
    fn document(&self, text: &str, name: Option<&str>, sent: &Variables) -> Result<(Arc<Document>, u64), NotRun> {
        let count = |parsed: &ExecutableDocument| {
            choose(parsed, name)?;
            measure(parsed, name, sent, &self.limits, &self.shape)
        };
        if let Some(document) = self.kept.get(text) {
            let cost = count(&document.parsed)?;
            return Ok((document, cost));
        }
        scan(text, &self.limits).map_err(NotRun::Unread)?;
        let parsed = parse_query(text).map_err(Refusal::from)?;
        let cost = count(&parsed)?;
        let valid = self.rules.validate(text, &self.limits).map_err(NotRun::Refused)?;
        Ok((self.kept.keep(text, Document { parsed, valid }), cost))
    }
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
