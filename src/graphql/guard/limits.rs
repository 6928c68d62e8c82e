//! The limits, and their defaults.

/// What one document may ask for. A limit is the greatest value that is let through.
#[derive(Clone, Debug)]
pub struct Limits {
    /// Bytes of the document.
    pub bytes: usize,
    /// Tokens of the document: names, numbers, strings and punctuation.
    pub tokens: usize,
    /// Brackets of any kind inside each other.
    pub brackets: usize,
    /// Operations in one document.
    pub operations: u64,
    /// Fields, spreads and inline fragments of an operation, a fragment counted as often as it is spread.
    pub fields: u64,
    /// Fields inside fields. The introspection query of graphql-js is 15 deep.
    pub depth: u64,
    /// Fields at the root of an operation.
    pub root_fields: u64,
    /// Aliases, as written.
    pub aliases: u64,
    /// Directives in total, as written.
    pub directives: u64,
    /// How often the lists of types of the introspection stand inside each other.
    pub introspection: u64,
    /// Nodes an operation can read, going by the pages it asks for.
    pub nodes: u64,
    /// What a connection is taken to hold when the document does not say.
    pub page: u64,
    /// What a list without pages is taken to hold.
    pub list: u64,
    /// Whether the schema may be asked for.
    pub introspects: bool,
    /// Bytes of documents that were found valid and are kept.
    pub kept_documents: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            bytes: 128 * 1024,
            tokens: 5_000,
            brackets: 64,
            operations: 50,
            fields: 1_000,
            depth: 15,
            root_fields: 20,
            aliases: 30,
            directives: 20,
            introspection: 2,
            nodes: 10_000,
            page: 20,
            list: 5,
            introspects: true,
            kept_documents: 32 * 1024 * 1024,
        }
    }
}
