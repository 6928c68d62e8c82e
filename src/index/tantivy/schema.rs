//! The fields of the Tantivy index, generic over the port: no field knows what a meeting is.

use super::tokens::{self, Form};
use crate::index::{Link, Name, Number, TextField};
use tantivy::schema::{
    BytesOptions, FAST, Field, IndexRecordOption, NumericOptions, STORED, Schema, TextFieldIndexing, TextOptions,
};

/// The fields by what they hold.
#[derive(Clone, Debug)]
pub(super) struct Fields {
    /// The terms of [`super::exact`].
    pub(super) exact: Field,
    /// The key of the node.
    pub(super) key: Field,
    /// The stored form.
    pub(super) stored: Field,
    /// One for each [`Link`], to go from a document to what it links to.
    pub(super) links: Vec<Field>,
    /// One for each [`Number`].
    pub(super) numbers: Vec<Field>,
    /// One for each [`Name`].
    pub(super) names: Vec<Field>,
    /// One for each [`TextField`] and form that is kept of it.
    texts: Vec<(TextField, Form, Field)>,
}

impl Fields {
    /// The field that keeps a form of a text; `None` where that form is not kept.
    pub(super) fn text(&self, field: TextField, form: Form) -> Option<Field> {
        self.texts.iter().find(|text| text.0 == field && text.1 == form).map(|text| text.2)
    }
}

/// The name of the column of the nodes' keys.
pub(super) const KEY: &str = "key";

/// The name of a link's column.
pub(super) fn link_column(link: Link) -> String {
    format!("link_{link:?}")
}

/// The name of a number's column.
pub(super) fn number_column(number: Number) -> String {
    format!("number_{number:?}")
}

/// The name of a name's column.
pub(super) fn name_column(name: Name) -> String {
    format!("name_{name:?}")
}

/// The schema and its fields. They are the same in every process of one build.
pub(super) fn build() -> (Schema, Fields) {
    let mut builder = Schema::builder();
    let column = || NumericOptions::default().set_fast();
    let fields = Fields {
        exact: builder.add_bytes_field("exact", BytesOptions::default().set_indexed()),
        key: builder.add_u64_field(KEY, column()),
        stored: builder.add_bytes_field("stored", STORED),
        links: Link::ALL.iter().map(|link| builder.add_u64_field(&link_column(*link), column())).collect(),
        numbers: Number::ALL.iter().map(|number| builder.add_i64_field(&number_column(*number), column())).collect(),
        names: Name::ALL.iter().map(|name| builder.add_text_field(&name_column(*name), FAST)).collect(),
        texts: TextField::ALL
            .iter()
            .flat_map(|field| tokens::forms(*field).iter().map(|form| (*field, *form)))
            .map(|(field, form)| {
                let name = format!("text_{field:?}_{form:?}");
                (field, form, builder.add_text_field(&name, text_options(field, form)))
            })
            .collect(),
    };
    (builder.build(), fields)
}

fn text_options(field: TextField, form: Form) -> TextOptions {
    let record = match (field, form) {
        (TextField::Words, _) => IndexRecordOption::Basic,
        (_, Form::Plain) => IndexRecordOption::WithFreqsAndPositions,
        (_, Form::Stem) => IndexRecordOption::WithFreqs,
    };
    let indexing = TextFieldIndexing::default()
        .set_tokenizer(tokens::NAME)
        .set_index_option(record)
        .set_fieldnorms(record != IndexRecordOption::Basic);
    TextOptions::default().set_indexing_options(indexing)
}
