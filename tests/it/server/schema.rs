//! A schema with pages, and with a field for each way to fail.

use async_graphql::{EmptySubscription, Error, Object, Request, Result, Schema, SimpleObject};
use readout::graphql::{Execute, Executed};
use std::future::Future;
use std::pin::Pin;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

pub(crate) struct Api {
    schema: Schema<Query, Mutation, EmptySubscription>,
    sdl: String,
    generation: AtomicUsize,
    executed: AtomicUsize,
}

impl Api {
    /// Goes on to another generation.
    pub(super) fn commit(&self) {
        self.generation.fetch_add(1, Ordering::Relaxed);
    }

    /// How many requests were run.
    pub(super) fn executed(&self) -> usize {
        self.executed.load(Ordering::Relaxed)
    }
}

pub(super) fn api() -> Api {
    let schema = Schema::new(Query, Mutation, EmptySubscription);
    Api { sdl: schema.sdl(), schema, generation: AtomicUsize::new(1), executed: AtomicUsize::new(0) }
}

impl Execute for Api {
    fn sdl(&self) -> &str {
        &self.sdl
    }

    fn generation(&self) -> String {
        format!("test-{}", self.generation.load(Ordering::Relaxed))
    }

    fn execute(&self, request: Request) -> Pin<Box<dyn Future<Output = Executed> + Send + '_>> {
        self.executed.fetch_add(1, Ordering::Relaxed);
        Box::pin(async { Executed { response: self.schema.execute(request).await, generation: self.generation() } })
    }
}

pub(super) struct Query;

#[Object]
impl Query {
    async fn hello(&self, name: Option<String>) -> String {
        format!("hello {}", name.unwrap_or_default())
    }

    async fn list(&self, values: Option<Vec<i32>>) -> usize {
        values.map_or(0, |values| values.len())
    }

    async fn meetings(&self, first: Option<i32>, last: Option<i32>) -> MeetingConnection {
        let _ = (first, last);
        MeetingConnection { nodes: Vec::new() }
    }

    async fn items(&self) -> Vec<Item> {
        (0..3).map(Item).collect()
    }

    async fn nodes(&self, ids: Vec<String>) -> Vec<Meeting> {
        ids.into_iter().map(|title| Meeting { title }).collect()
    }

    async fn panics(&self) -> i32 {
        let nothing: [i32; 0] = [];
        nothing.iter().copied().reduce(i32::max).expect("a secret in a panic")
    }

    async fn sleeps(&self) -> i32 {
        tokio::time::sleep(Duration::from_secs(60)).await;
        1
    }

    async fn foreign(&self) -> Option<Result<i32>> {
        Some(Err(std::io::Error::other("a secret path").into()))
    }

    async fn refused(&self) -> Option<Result<i32>> {
        let mut error = Error::new("the cursor is of another list");
        error.extensions.get_or_insert_default().set("code", "CURSOR");
        Some(Err(error))
    }
}

/// Every other one fails.
pub(super) struct Item(i32);

#[Object]
impl Item {
    async fn number(&self) -> Option<Result<i32>> {
        Some(if self.0 % 2 == 0 { Ok(self.0) } else { Err(Error::new("an odd number")) })
    }

    async fn sure(&self) -> Result<i32> {
        if self.0 < 2 { Ok(self.0) } else { Err(Error::new("too large")) }
    }
}

pub(super) struct Mutation;

#[Object]
impl Mutation {
    async fn touch(&self) -> bool {
        true
    }
}

#[derive(SimpleObject)]
pub(super) struct MeetingConnection {
    nodes: Vec<Meeting>,
}

#[derive(SimpleObject)]
#[graphql(complex)]
pub(super) struct Meeting {
    title: String,
}

#[async_graphql::ComplexObject]
impl Meeting {
    async fn related(&self, first: Option<i32>) -> MeetingConnection {
        let _ = first;
        MeetingConnection { nodes: Vec::new() }
    }
}
