//! Feeding the plain index.

use super::schema::{self, Fields};
use crate::material::{Material, Meeting, Name, Passage};
use crate::program::{self, Ran};
use std::path::Path;
use std::time::{Duration, Instant};
use tantivy::{Index, IndexWriter, TantivyDocument, Term};

/// What a writer may fill before it writes out; as much as the real index has.
const MEMORY: usize = 128_000_000;

/// A plain index that was fed.
pub(crate) struct Fed {
    pub(super) index: Index,
    pub(super) fields: Fields,
    /// From the first document to the end of the one commit.
    pub(crate) ran: Ran,
}

/// Feeds a new index in a folder, with the threads that Tantivy starts by itself.
pub(crate) fn feed(folder: &Path, material: &Material) -> anyhow::Result<Fed> {
    std::fs::create_dir_all(folder)?;
    let (schema, fields) = Fields::build();
    let index = Index::create_in_dir(folder, schema)?;
    schema::register(&index);
    let (started, before) = (Instant::now(), processor());
    let mut writer: IndexWriter = index.writer(MEMORY)?;
    for (number, meeting) in (0..).zip(&material.meetings) {
        writer.add_document(fields.meeting(number, meeting, material))?;
        for (position, passage) in (0..).zip(&meeting.passages) {
            writer.add_document(fields.passage((number, meeting), (position, passage), material))?;
        }
    }
    for name in material.themes.values() {
        writer.add_document(fields.name(&fields.theme_node(&name.slug), name))?;
    }
    for name in material.stakeholders.values() {
        writer.add_document(fields.name(&fields.stakeholder_node(&name.slug), name))?;
    }
    writer.commit()?;
    let processor = processor().zip(before).map(|(after, before)| after.saturating_sub(before));
    let ran = Ran { time: started.elapsed(), processor, peak_memory: None };
    writer.wait_merging_threads()?;
    Ok(Fed { index, fields, ran })
}

fn processor() -> Option<Duration> {
    program::processor(std::process::id())
}

impl Fields {
    fn meeting(&self, number: u64, meeting: &Meeting, material: &Material) -> TantivyDocument {
        let mut document = TantivyDocument::new();
        document.add_text(self.node, text_of(&self.meeting_node(number)));
        document.add_u64(self.meeting, number);
        document.add_text(self.slug, &meeting.slug);
        self.add_words(&mut document, meeting);
        if let Some((start, end)) = meeting.date {
            document.add_i64(self.start, start);
            document.add_i64(self.end, end);
        }
        meeting.place.iter().for_each(|place| document.add_text(self.place, place));
        themes(meeting, material).for_each(|slug| document.add_text(self.theme, slug));
        for (printed, key) in &meeting.participants {
            document.add_text(self.participant, printed);
            let known = key.and_then(|key| material.stakeholders.get(&key));
            known.into_iter().for_each(|known| document.add_text(self.stakeholder, &known.slug));
        }
        document
    }

    fn add_words(&self, document: &mut TantivyDocument, meeting: &Meeting) {
        for field in [self.title, self.name, self.words] {
            document.add_text(field, &meeting.title);
        }
        for passage in &meeting.passages {
            document.add_text(self.words, &passage.headings);
            document.add_text(self.words, &passage.text);
        }
    }

    fn passage(
        &self,
        (number, meeting): (u64, &Meeting),
        (position, passage): (u64, &Passage),
        material: &Material,
    ) -> TantivyDocument {
        let mut document = TantivyDocument::new();
        document.add_u64(self.meeting, number);
        document.add_u64(self.position, position);
        meeting.date.iter().for_each(|(start, _)| document.add_i64(self.passage_start, *start));
        themes(meeting, material).for_each(|slug| document.add_text(self.passage_theme, slug));
        document.add_text(self.text, &passage.text);
        self.passage.iter().for_each(|field| document.add_text(*field, &passage.text));
        for field in self.heading {
            document.add_text(field, &meeting.title);
            document.add_text(field, &passage.headings);
        }
        document
    }

    fn name(&self, node: &Term, name: &Name) -> TantivyDocument {
        let mut document = TantivyDocument::new();
        document.add_text(self.node, text_of(node));
        document.add_text(self.slug, &name.slug);
        document.add_text(self.title, &name.name);
        document.add_text(self.name, &name.name);
        document
    }
}

fn themes<'a>(meeting: &'a Meeting, material: &'a Material) -> impl Iterator<Item = &'a String> {
    meeting.themes.iter().filter_map(|key| Some(&material.themes.get(key)?.slug))
}

fn text_of(term: &Term) -> String {
    term.value().as_str().unwrap_or_default().to_owned()
}
