//! What one place says of how to serve: each may be left out.

use crate::server::{ClientOptions, Options, Trusted};
use ipnet::IpNet;
use std::num::NonZeroU32;
use std::path::PathBuf;
use std::time::Duration;

/// Above these settings in the help.
pub(super) const SERVING: &str = "Serving";

/// One declaration of every setting of the server; see [`super::Given`].
#[derive(Clone, Debug, Default, PartialEq, Eq, clap::Args, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
#[command(next_help_heading = SERVING)]
pub struct GivenServing {
    /// Pages of this origin may ask from a browser (`https://example.org`, or * for all); more than once or with commas
    #[arg(long, value_name = "ORIGIN", value_delimiter = ',')]
    pub cors_origin: Option<Vec<String>>,
    /// Believe X-Forwarded-For of this proxy (10.0.0.0/8); more than once or with commas
    #[arg(long, value_name = "NETWORK", value_delimiter = ',')]
    pub trusted_proxy: Option<Vec<IpNet>>,
    /// Requests a second for each client, by its address [default: any number]
    #[arg(long, value_name = "REQUESTS")]
    pub rate: Option<NonZeroU32>,
    /// Requests that may come at once before the rate holds [default: those of one second]
    #[arg(long, value_name = "REQUESTS")]
    pub rate_burst: Option<NonZeroU32>,
    /// Count who sends this token (Authorization: Bearer) apart from its address; more than once or with commas
    #[arg(long, value_name = "TOKEN", value_delimiter = ',')]
    pub rate_token: Option<Vec<String>>,
    /// Trusted documents: a folder of .graphql files, or a manifest of ids and texts (JSON)
    #[arg(long, value_name = "PATH")]
    pub documents: Option<PathBuf>,
    /// Answer trusted documents only [default: false]
    #[arg(long, value_name = "BOOL", num_args = 0..=1, default_missing_value = "true")]
    pub documents_only: Option<bool>,
    /// Keep this many bytes of documents that clients send with their digest; 0 keeps none [default: 4194304]
    #[arg(long, value_name = "BYTES")]
    pub automatic_documents: Option<u64>,
    /// Keep this many bytes of answers for who asks the same; 0 keeps none [default: 67108864]
    #[arg(long, value_name = "BYTES")]
    pub answer_cache: Option<u64>,
    /// Cache-Control of answers to GET [default: no-cache]
    #[arg(long, value_name = "VALUE")]
    pub cache_control: Option<String>,
    /// Answer the introspection [default: true]
    #[arg(long, value_name = "BOOL", action = clap::ArgAction::Set)]
    pub introspection: Option<bool>,
    /// Connections at a time; for one more the longest idle goes [default: 512]
    #[arg(long, value_name = "NUMBER")]
    pub max_connections: Option<usize>,
    /// Requests that run at a time; more are told to come back [default: 256]
    #[arg(long, value_name = "NUMBER")]
    pub max_requests: Option<usize>,
    /// Bytes of a request's body [default: 1048576]
    #[arg(long, value_name = "BYTES")]
    pub max_body_bytes: Option<usize>,
    /// Seconds a request may take [default: 15]
    #[arg(long, value_name = "SECONDS")]
    pub request_timeout: Option<u64>,
    /// Seconds for a request's head to come, and between two requests [default: 30]
    #[arg(long, value_name = "SECONDS")]
    pub head_timeout: Option<u64>,
    /// Seconds for a request's body to come [default: 15]
    #[arg(long, value_name = "SECONDS")]
    pub body_timeout: Option<u64>,
    /// Seconds for a client to go on reading its answer [default: 30]
    #[arg(long, value_name = "SECONDS")]
    pub write_timeout: Option<u64>,
    /// Seconds for what is running to finish after a stop [default: 10]
    #[arg(long, value_name = "SECONDS")]
    pub grace: Option<u64>,
    /// Bytes of a document [default: 131072]
    #[arg(long, value_name = "BYTES")]
    pub max_document_bytes: Option<usize>,
    /// Tokens of a document [default: 5000]
    #[arg(long, value_name = "NUMBER")]
    pub max_tokens: Option<usize>,
    /// Nodes an operation can read, going by the pages it asks for [default: 10000]
    #[arg(long, value_name = "NUMBER")]
    pub max_nodes: Option<u64>,
    /// Fields of an operation, with those of its fragments [default: 1000]
    #[arg(long, value_name = "NUMBER")]
    pub max_fields: Option<u64>,
    /// Fields inside fields [default: 15]
    #[arg(long, value_name = "NUMBER")]
    pub max_depth: Option<u64>,
    /// Fields at the root of an operation [default: 20]
    #[arg(long, value_name = "NUMBER")]
    pub max_root_fields: Option<u64>,
    /// Aliases of an operation [default: 30]
    #[arg(long, value_name = "NUMBER")]
    pub max_aliases: Option<u64>,
    /// Directives of an operation [default: 20]
    #[arg(long, value_name = "NUMBER")]
    pub max_directives: Option<u64>,
}

/// The first of two places that says something.
macro_rules! stronger {
    ($strong:ident, $weak:ident, $($name:ident),+ $(,)?) => {
        Self { $($name: $strong.$name.or($weak.$name)),+ }
    };
}

impl GivenServing {
    /// What this one says, and where it is silent what `weaker` says.
    #[rustfmt::skip]
    pub(super) fn or(self, weaker: Self) -> Self {
        stronger!(
            self, weaker, cors_origin, trusted_proxy, rate, rate_burst, rate_token, documents, documents_only,
            automatic_documents, answer_cache, cache_control, introspection, max_connections, max_requests,
            max_body_bytes, request_timeout, head_timeout, body_timeout, write_timeout, grace, max_document_bytes,
            max_tokens, max_nodes, max_fields, max_depth, max_root_fields, max_aliases, max_directives,
        )
    }

    /// The server's options, with every default in place. The trusted documents are still to be read.
    pub(super) fn resolve(self, listen: String) -> Options {
        let default = Options::default();
        let seconds = |given: Option<u64>, default: Duration| given.map_or(default, Duration::from_secs);
        let limits = default.limits;
        Options {
            listen,
            body_limit: self.max_body_bytes.unwrap_or(default.body_limit),
            timeout: seconds(self.request_timeout, default.timeout),
            grace: seconds(self.grace, default.grace),
            head_timeout: seconds(self.head_timeout, default.head_timeout),
            body_timeout: seconds(self.body_timeout, default.body_timeout),
            write_timeout: seconds(self.write_timeout, default.write_timeout),
            connections: self.max_connections.unwrap_or(default.connections).max(1),
            requests: self.max_requests.unwrap_or(default.requests).max(1),
            clients: ClientOptions {
                proxies: self.trusted_proxy.unwrap_or_default(),
                tokens: self.rate_token.unwrap_or_default(),
                rate: self.rate,
                burst: self.rate_burst,
            },
            origins: self.cors_origin.unwrap_or_default(),
            trusted: Trusted { only: self.documents_only.unwrap_or(false), ..Trusted::default() },
            automatic_documents: self.automatic_documents.unwrap_or(default.automatic_documents),
            kept_answers: self.answer_cache.unwrap_or(default.kept_answers),
            cache_control: self.cache_control.unwrap_or(default.cache_control),
            limits: crate::graphql::guard::Limits {
                bytes: self.max_document_bytes.unwrap_or(limits.bytes),
                tokens: self.max_tokens.unwrap_or(limits.tokens),
                nodes: self.max_nodes.unwrap_or(limits.nodes),
                fields: self.max_fields.unwrap_or(limits.fields),
                depth: self.max_depth.unwrap_or(limits.depth),
                root_fields: self.max_root_fields.unwrap_or(limits.root_fields),
                aliases: self.max_aliases.unwrap_or(limits.aliases),
                directives: self.max_directives.unwrap_or(limits.directives),
                introspects: self.introspection.unwrap_or(limits.introspects),
                ..limits
            },
        }
    }
}
