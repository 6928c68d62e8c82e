//! Plain Tantivy over the same passages and facts, in this process: what the ratios are measured against.
//!
//! In: the material of the built index. Out: an index made the way Tantivy's own examples do it, with its tokenizers,
//! settings, threads and snippets, and for each question the calls that the same answer needs: a pass for the best, a
//! pass that counts, the documents, the snippets. No grouping, no cursors, no names to resolve, no JSON.

mod answers;
mod feed;
mod fetch;
mod schema;
mod stems;

pub(crate) use answers::Raw;
pub(crate) use feed::feed;
