//! The schema and how a request is run on it.

use super::error::Refusal;
use super::execute::{Execute, Executed};
use super::query::Query;
use crate::graph::{Corpus, Level, Note, ReadFailure, Reader};
use crate::index::{BoxFuture, Engine, Snapshot};
use async_graphql::{
    EmptyMutation, EmptySubscription, Request, Response, SDLExportOptions, Schema, ValidationMode, Variables, value,
};
use std::sync::{Arc, Mutex, PoisonError};

/// Why a question from inside the program has no answer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct AskError(String);

/// The API over one engine.
pub struct Api {
    engine: Arc<dyn Engine>,
    schema: Schema<Query, EmptyMutation, EmptySubscription>,
    sdl: String,
    /// What the newest generation holds: counted when a request first meets it.
    corpus: Mutex<Option<Arc<Corpus>>>,
}

impl Api {
    /// The API over an engine.
    pub fn new(engine: Arc<dyn Engine>) -> Self {
        Self { engine, schema: schema(), sdl: sdl(), corpus: Mutex::default() }
    }

    /// Runs a request on the newest generation, from its start to its end.
    async fn run(&self, request: Request) -> Executed {
        let snapshot = self.engine.snapshot();
        let generation = snapshot.generation().to_string();
        let response = match self.corpus_of(&snapshot).await {
            Ok(corpus) => {
                let reader = Arc::new(Reader::new(Level::new(snapshot), corpus));
                let operation = self.schema.execute(request.data(Arc::clone(&reader)));
                let response = reader.level().drive(operation).await;
                noted(response, &reader.notes())
            }
            Err(failure) => {
                let error: async_graphql::Error = Refusal::from(failure).into();
                Response::from_errors(vec![error.into_server_error(async_graphql::Pos::default())])
            }
        };
        Executed { response, generation }
    }

    /// Asks from inside the program: the data, or the first error.
    ///
    /// # Errors
    /// Where a part of the answer failed.
    pub async fn ask(&self, document: &str, variables: serde_json::Value) -> Result<serde_json::Value, AskError> {
        let request = Request::new(document).variables(Variables::from_json(variables));
        let response = self.run(request).await.response;
        match response.errors.into_iter().next() {
            Some(error) => Err(AskError(error.message)),
            None => response.data.into_json().map_err(|error| AskError(error.to_string())),
        }
    }

    async fn corpus_of(&self, snapshot: &Arc<dyn Snapshot>) -> Result<Arc<Corpus>, ReadFailure> {
        let generation = snapshot.generation().to_string();
        let known = self.known().clone().filter(|corpus| corpus.generation == generation);
        if let Some(corpus) = known {
            return Ok(corpus);
        }
        let corpus = Arc::new(Corpus::of(snapshot).await?);
        *self.known() = Some(Arc::clone(&corpus));
        Ok(corpus)
    }

    fn known(&self) -> std::sync::MutexGuard<'_, Option<Arc<Corpus>>> {
        self.corpus.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Execute for Api {
    fn sdl(&self) -> &str {
        &self.sdl
    }

    fn generation(&self) -> String {
        self.engine.snapshot().generation().to_string()
    }

    fn execute(&self, request: Request) -> BoxFuture<'_, Executed> {
        Box::pin(self.run(request))
    }
}

/// A response with `extensions.warnings`, where there are any.
fn noted(response: Response, notes: &[Note]) -> Response {
    if notes.is_empty() {
        return response;
    }
    let warning = |note: &Note| {
        value!({
            "message": note.message.clone(),
            "path": note.path.clone(),
            "suggestions": note.suggestions.clone(),
        })
    };
    response.extension("warnings", notes.iter().map(warning).collect())
}

/// The schema in the schema definition language, in a fixed order.
pub fn sdl() -> String {
    let options = SDLExportOptions::new()
        .include_specified_by()
        .use_space_ident()
        .indent_width(2)
        .prefer_single_line_descriptions();
    let sdl = schema().sdl_with_options(options.sorted_enum_items());
    sdl.trim().to_owned() + "\n"
}

/// The executor validates almost nothing: the guard has, and whoever asks from inside the program writes valid documents.
fn schema() -> Schema<Query, EmptyMutation, EmptySubscription> {
    Schema::build(Query, EmptyMutation, EmptySubscription).validation_mode(ValidationMode::Fast).finish()
}
