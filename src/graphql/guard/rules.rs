//! What the specification asks of a document and of its variables before anything runs.
//!
//! In: a document's text, later the values of its variables. Out: the document as it is valid, the values as the
//! operation's types want them, or what is wrong. The rules are Apollo's (`apollo-compiler`), for the executor's own
//! miss fields of one name that cannot be merged and variables of a wrong type.

use super::meant::meant;
use super::{Limits, Refusal, values};
use apollo_compiler::diagnostic::Diagnostic;
use apollo_compiler::parser::{LineColumn, Parser, SourceMap, SourceSpan};
use apollo_compiler::request::coerce_variable_values;
use apollo_compiler::response::JsonMap;
use apollo_compiler::validation::{DiagnosticData, Valid};
use apollo_compiler::{ExecutableDocument, Schema};
use async_graphql::{Name, Pos, Value, Variables};
use serde::Deserialize as _;

/// So many faults of one document are told.
const MOST_TOLD: usize = 20;

/// What stands for a path where sources have one.
const NAME: &str = "document";

/// A document that was found valid.
pub(super) type ValidDocument = Valid<ExecutableDocument>;

/// The schema, as the rules read it.
#[derive(Debug)]
pub(super) struct Rules(Valid<Schema>);

/// The schema's own text is broken.
#[derive(Debug, thiserror::Error)]
#[error("the schema's own text breaks a rule: {0}")]
pub struct RulesError(String);

impl Rules {
    /// Reads the SDL.
    pub(super) fn from_sdl(sdl: &str) -> Result<Self, RulesError> {
        let read = Schema::parse_and_validate(sdl, "schema.graphql");
        read.map(Self).map_err(|error| RulesError(error.errors.to_string()))
    }

    /// Holds a document against the rules.
    pub(super) fn validate(&self, text: &str, limits: &Limits) -> Result<ValidDocument, Vec<Refusal>> {
        let read = Parser::new().recursion_limit(limits.brackets).parse_executable(&self.0, text, NAME);
        let valid = match read {
            Ok(document) => document.validate(&self.0),
            Err(faults) => Err(faults),
        };
        let valid = valid.map_err(|faults| {
            faults.errors.iter().take(MOST_TOLD).map(|fault| self.refusal(&fault, limits)).collect::<Vec<_>>()
        })?;
        let faults = values::faults(&self.0, &valid).into_iter().take(MOST_TOLD);
        let refusals: Vec<Refusal> = faults
            .map(|(message, span)| invalid(&message, span.and_then(|span| place(span, &valid.sources))))
            .collect();
        if refusals.is_empty() { Ok(valid) } else { Err(refusals) }
    }

    fn refusal(&self, fault: &Diagnostic<'_, DiagnosticData>, limits: &Limits) -> Refusal {
        let message = self.with_meant(fault.error.to_string(), limits);
        invalid(&message, fault.line_column_range().map(|range| position(range.start)))
    }

    /// What is wrong and what was meant, which tells of the schema.
    fn with_meant(&self, message: String, limits: &Limits) -> String {
        match meant(&self.0, &message).filter(|_| limits.introspects) {
            Some(meant) => format!("{message}: {meant}"),
            None => message,
        }
    }

    /// The values of an operation's variables, with their defaults and of the types that it declares.
    pub(super) fn coerce(
        &self,
        document: &ValidDocument,
        operation: Option<&str>,
        sent: serde_json::Map<String, serde_json::Value>,
        limits: &Limits,
    ) -> Result<Variables, Refusal> {
        let wrong = |message: &dyn std::fmt::Display, at: Option<SourceSpan>| {
            invalid(message, at.and_then(|at| place(at, &document.sources)))
        };
        let operation = document.operations.get(operation).map_err(|error| wrong(&error.message(), None))?;
        let sent = JsonMap::deserialize(serde_json::Value::Object(sent)).map_err(|error| wrong(&error, None))?;
        let values = coerce_variable_values(&self.0, operation, &sent)
            .map_err(|error| wrong(&self.with_meant(error.message().to_string(), limits), error.location()))?;
        let value = |value| serde_json_bytes::from_value::<Value>(value).unwrap_or_default();
        let values = values.into_inner().into_iter();
        let values = values.map(|(name, found)| (Name::new(name.as_str()), value(found)));
        Ok(Variables::from_value(Value::Object(values.collect())))
    }
}

fn invalid(message: &dyn std::fmt::Display, position: Option<Pos>) -> Refusal {
    Refusal::Invalid { message: message.to_string(), positions: position.into_iter().collect() }
}

fn place(span: SourceSpan, sources: &SourceMap) -> Option<Pos> {
    span.line_column(sources).map(position)
}

fn position(at: LineColumn) -> Pos {
    Pos { line: at.line, column: at.column }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    const SDL: &str = "type Query { meetings(orderBy: Order, filter: Filter): String }
        enum Order { NEWEST OLDEST }  input Filter { themes: [String] }";

    #[test]
    fn what_was_meant_is_told() {
        let rules = Rules::from_sdl(SDL).expect("a schema");
        for (query, variables, meant) in [
            ("{ meeting }", json!({}), Some("meetings")),
            ("{ meetings(orderby: NEWEST) }", json!({}), Some("orderBy")),
            ("{ meetings(orderBy: NEWST) }", json!({}), Some("NEWEST")),
            ("{ meetings(filter: { theme: [] }) }", json!({}), Some("themes")),
            ("query($o: Ordr) { meetings(orderBy: $o) }", json!({}), Some("Order")),
            ("query($o: Order) { meetings(orderBy: $o) }", json!({ "o": "OLDST" }), Some("OLDEST")),
            ("query($f: Filter) { meetings(filter: $f) }", json!({ "f": { "themse": [] } }), Some("themes")),
            ("{ meetings(orderBy: RELEVANCE) }", json!({}), None),
            ("{ somethingElse }", json!({}), None),
        ] {
            for introspects in [true, false] {
                let limits = Limits { introspects, ..Limits::default() };
                let sent = variables.as_object().cloned().unwrap_or_default();
                let wrong = match rules.validate(query, &limits) {
                    Err(refusals) => refusals.into_iter().next().expect("a refusal"),
                    Ok(valid) => rules.coerce(&valid, None, sent, &limits).expect_err("a refusal"),
                };
                let Refusal::Invalid { message, .. } = wrong else { panic!("{query}: {wrong:?}") };
                let told = message.split_once("did you mean `").map(|(_, name)| name.trim_end_matches("`?"));
                assert_eq!(told, meant.filter(|_| introspects), "{query}: {message}");
            }
        }
    }
}
