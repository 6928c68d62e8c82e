//! The fields of the plain index: the texts in the same two forms, the same facts to filter and order by.

use super::stems::Stems;
use tantivy::schema::{
    FAST, Field, INDEXED, IndexRecordOption, STORED, STRING, Schema, TextFieldIndexing, TextOptions,
};
use tantivy::tokenizer::{LowerCaser, SimpleTokenizer, TextAnalyzer};
use tantivy::{Index, Term};

/// The tokenizer of words as written.
const PLAIN: &str = "lowercase";
/// The tokenizer of stems.
const STEM: &str = "stems";

/// The name of the column of first days.
pub(super) const START: &str = "start";
/// The name of the column of meetings' numbers.
pub(super) const MEETING: &str = "meeting";

/// The fields.
pub(super) struct Fields {
    /// What a meeting, theme or stakeholder is asked for by.
    pub(super) node: Field,
    /// The number of a passage's meeting.
    pub(super) meeting: Field,
    pub(super) start: Field,
    pub(super) end: Field,
    pub(super) position: Field,
    pub(super) theme: Field,
    pub(super) stakeholder: Field,
    pub(super) place: Field,
    pub(super) passage: [Field; 2],
    pub(super) heading: [Field; 2],
    /// A passage's own facts; those above are a meeting's, so that none has to be asked for its kind.
    pub(super) passage_start: Field,
    pub(super) passage_theme: Field,
    /// Titles and names, to search.
    pub(super) name: Field,
    /// The stems of a whole meeting.
    pub(super) words: Field,
    /// What is shown.
    pub(super) slug: Field,
    pub(super) title: Field,
    pub(super) text: Field,
    pub(super) participant: Field,
}

impl Fields {
    /// The schema and its fields.
    pub(super) fn build() -> (Schema, Self) {
        let mut schema = Schema::builder();
        let plain = analysed(PLAIN, IndexRecordOption::WithFreqsAndPositions);
        let stem = analysed(STEM, IndexRecordOption::WithFreqs);
        let fields = Self {
            node: schema.add_text_field("node", STRING | STORED),
            meeting: schema.add_u64_field(MEETING, FAST | STORED),
            start: schema.add_i64_field(START, FAST | INDEXED | STORED),
            end: schema.add_i64_field("end", FAST | INDEXED | STORED),
            position: schema.add_u64_field("position", FAST),
            theme: schema.add_text_field("theme", STRING | STORED),
            stakeholder: schema.add_text_field("stakeholder", STRING | STORED),
            place: schema.add_text_field("place", STRING | STORED),
            passage: [
                schema.add_text_field("passage", plain.clone()),
                schema.add_text_field("passage_stem", stem.clone()),
            ],
            heading: [schema.add_text_field("heading", plain.clone()), schema.add_text_field("heading_stem", stem)],
            passage_start: schema.add_i64_field("passage_start", FAST | INDEXED),
            passage_theme: schema.add_text_field("passage_theme", STRING),
            name: schema.add_text_field("name", plain),
            words: schema.add_text_field("words", analysed(STEM, IndexRecordOption::Basic)),
            slug: schema.add_text_field("slug", STORED),
            title: schema.add_text_field("title", STORED),
            text: schema.add_text_field("text", STORED),
            participant: schema.add_text_field("participant", STORED),
        };
        (schema.build(), fields)
    }

    /// The name by which a meeting is asked for.
    pub(super) fn meeting_node(&self, number: u64) -> Term {
        Term::from_field_text(self.node, &format!("meeting {number}"))
    }

    /// The name by which a theme is asked for.
    pub(super) fn theme_node(&self, slug: &str) -> Term {
        Term::from_field_text(self.node, &format!("theme {slug}"))
    }

    /// The name by which a stakeholder is asked for.
    pub(super) fn stakeholder_node(&self, slug: &str) -> Term {
        Term::from_field_text(self.node, &format!("stakeholder {slug}"))
    }
}

/// Lets an index read its texts.
pub(super) fn register(index: &Index) {
    let plain = TextAnalyzer::builder(SimpleTokenizer::default()).filter(LowerCaser);
    index.tokenizers().register(PLAIN, plain.build());
    let stems = TextAnalyzer::builder(SimpleTokenizer::default()).filter(LowerCaser).filter(Stems);
    index.tokenizers().register(STEM, stems.build());
}

fn analysed(tokenizer: &str, record: IndexRecordOption) -> TextOptions {
    let indexing = TextFieldIndexing::default()
        .set_tokenizer(tokenizer)
        .set_index_option(record)
        .set_fieldnorms(record != IndexRecordOption::Basic);
    TextOptions::default().set_indexing_options(indexing)
}
