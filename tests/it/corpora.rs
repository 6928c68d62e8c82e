//! The verbatim gate, over real records: no fact without its quote, the quote is the record's own words, and the words
//! of a role, an owner, a day and a theme stand in the quote, its row or the headings above it.
//!
//! It reads the corpora beside this repository, or those that `READOUT_CORPORA` names; where there are none it says so.
//! Built without optimizations it takes some records of each corpus, chosen by the hash of their paths.

use readout::extract::extract;
use readout::model::{Facts, Meeting, Method, PrintedName, Severity, Source, Span, Text};
use readout::parse::{Block, BlockKind, Document, parse};
use readout::record::{self, Options};
use readout::vocabulary::Vocabulary;
use readout::words;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::panic::catch_unwind;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

/// So many bytes of each corpus are taken where not all is.
const SOME: usize = if cfg!(debug_assertions) { 200_000 } else { usize::MAX };

#[test]
fn every_fact_of_real_records_has_its_words() {
    let Some(corpora) = corpora() else { return };
    let records = sample(&corpora);
    assert!(records.len() > 20, "{} records in {}", records.len(), corpora.display());
    let wrong = Mutex::new(Vec::new());
    let next = AtomicUsize::new(0);
    let vocabulary = Vocabulary::built_in();
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while let Some(path) = records.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let found = wrong_in(&corpora, path, &vocabulary);
                    wrong.lock().expect("a list").extend(found);
                }
            });
        }
    });
    let wrong = wrong.into_inner().expect("a list");
    let shown = wrong.iter().take(20).cloned().collect::<Vec<_>>().join("\n");
    assert!(wrong.is_empty(), "{} of {} records:\n{shown}", wrong.len(), records.len());
}

fn corpora() -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpora");
    let folder = std::env::var_os("READOUT_CORPORA").map_or(beside, PathBuf::from);
    if folder.is_dir() {
        return Some(folder);
    }
    eprintln!("{} is not there: no real record was read; name a folder with READOUT_CORPORA", folder.display());
    None
}

/// Some records of each corpus, by path.
fn sample(corpora: &Path) -> Vec<String> {
    let found = record::find(corpora, &Options::default()).expect("the corpora can be looked through");
    let mut by_corpus: BTreeMap<String, Vec<(String, String, u64)>> = BTreeMap::new();
    for entry in found.entries.into_iter().filter(|entry| entry.path.contains("/data/")) {
        let corpus = entry.path.split('/').next().unwrap_or_default().to_owned();
        let hash = record::digest(entry.path.as_bytes());
        by_corpus.entry(corpus).or_default().push((hash, entry.path, entry.size));
    }
    let mut sample = Vec::new();
    for mut records in by_corpus.into_values() {
        records.sort();
        let mut taken = 0;
        for (_, path, size) in records {
            if taken == 0 || taken + size as usize <= SOME {
                taken += size as usize;
                sample.push(path);
            }
        }
    }
    sample
}

/// What is wrong with a record, as lines to read.
fn wrong_in(corpora: &Path, path: &str, vocabulary: &Vocabulary) -> Vec<String> {
    let bytes = fs::read(corpora.join(path)).expect("a record can be read");
    let read = catch_unwind(std::panic::AssertUnwindSafe(|| {
        let document = parse(path, &bytes);
        let facts = extract(path, &document, vocabulary);
        (document, facts)
    }));
    let Ok((document, facts)) = read else { return vec![format!("{path}: a panic")] };
    let mut gate = Gate::new(path, &document, &facts);
    // Of a blank file nothing can be read, and that is said.
    if !bytes.iter().all(u8::is_ascii_whitespace) {
        gate.problems();
    }
    for meeting in &facts.meetings {
        gate.meeting(meeting);
    }
    gate.mentions();
    gate.wrong
}

/// A record, and what was found to be wrong with it.
struct Gate<'a> {
    path: &'a str,
    document: &'a Document,
    facts: &'a Facts,
    characters: Vec<char>,
    wrong: Vec<String>,
}

impl<'a> Gate<'a> {
    fn new(path: &'a str, document: &'a Document, facts: &'a Facts) -> Self {
        let characters = document.text.as_str().chars().collect();
        Self { path, document, facts, characters, wrong: Vec::new() }
    }

    fn hold(&mut self, holds: bool, what: impl FnOnce() -> String) {
        if !holds {
            self.wrong.push(format!("{}: {}", self.path, what()));
        }
    }

    fn problems(&mut self) {
        let unread = self.facts.problems.iter().find(|problem| problem.severity == Severity::Unreadable);
        let message = unread.map(|problem| problem.message.clone());
        self.hold(unread.is_none(), || format!("unread: {}", message.unwrap_or_default()));
    }

    fn meeting(&mut self, meeting: &Meeting) {
        meeting.title_source.iter().for_each(|source| self.quoted("title", source));
        meeting.date.iter().for_each(|date| self.quoted("date", &date.source));
        meeting.place.iter().for_each(|place| self.quoted("place", &place.source));
        meeting.body.iter().for_each(|body| self.quoted("body", &body.source));
        meeting.agenda.iter().for_each(|item| self.quoted("agenda item", &item.source));
        for one in &meeting.participations {
            self.quoted("participation", &one.source);
            let beside = self.beside(&one.source);
            self.stands("name", &one.name.as_printed, &beside, &one.source);
            one.role.iter().for_each(|role| self.stands("role", role, &beside, &one.source));
        }
        for link in meeting.themes.iter().filter(|link| link.method != Method::Vocabulary) {
            self.quoted("theme", &link.source);
            let quote = words_of(link.source.quote());
            self.theme(link.theme, &quote, &link.source);
        }
        for one in &meeting.statements {
            self.quoted("statement", &one.source);
            let beside = self.beside(&one.source);
            self.stands("text", &one.text, &beside, &one.source);
            one.label.iter().chain(&one.status).for_each(|words| self.stands("label", words, &beside, &one.source));
            self.names("owner", one.owners.iter().chain(&one.attributed_to), &beside, &one.source);
            one.due.iter().for_each(|due| {
                self.quoted("due", &due.source);
                self.stands("due", due.source.quote(), &beside, &one.source);
            });
            one.themes.iter().for_each(|theme| self.theme(*theme, &beside, &one.source));
        }
    }

    fn mentions(&mut self) {
        let text: &Text = &self.document.text;
        for passage in &self.facts.passages {
            let inside =
                passage.mentions.iter().all(|one| passage.span.contains(one.span) && text.get(one.span).is_some());
            self.hold(inside && text.get(passage.span).is_some(), || {
                "a passage or a name in it is none of the text".to_owned()
            });
        }
    }

    /// The text from the source's start to its end, in code points, is its quote.
    fn quoted(&mut self, what: &str, source: &Source) {
        let Some(span) = source.span() else { return };
        let points = self.document.text.points(span);
        let cut: Option<String> = self.characters.get(points.start..points.end).map(|cut| cut.iter().collect());
        self.hold(cut.as_deref() == Some(source.quote()), || {
            format!("{what}: `{}` is not what stands there", source.quote())
        });
    }

    fn names<'n>(
        &mut self,
        what: &str,
        names: impl Iterator<Item = &'n PrintedName>,
        beside: &BTreeSet<String>,
        source: &Source,
    ) {
        names.for_each(|name| self.stands(what, &name.as_printed, beside, source));
    }

    fn stands(&mut self, what: &str, said: &str, beside: &BTreeSet<String>, source: &Source) {
        let holds = words_of(said).is_subset(beside);
        self.hold(holds, || format!("{what} `{said}` does not stand at `{}`", source.quote()));
    }

    /// One of the theme's names stands there.
    fn theme(&mut self, theme: readout::model::Key, beside: &BTreeSet<String>, source: &Source) {
        let claim = self.facts.themes.iter().find(|claim| claim.key == theme);
        let names: Vec<&String> = claim.iter().flat_map(|claim| claim.aliases.iter().chain([&claim.name])).collect();
        let holds = names.iter().any(|name| words_of(name).is_subset(beside));
        self.hold(holds, || format!("theme {names:?} does not stand at `{}`", source.quote()));
    }

    /// The words of the quote, of the blocks it stands in, and of what stands above these.
    fn beside(&self, source: &Source) -> BTreeSet<String> {
        let mut words = held_by(source.quote());
        let Some(span) = source.span() else { return words };
        let blocks = &self.document.blocks;
        let meets = |block: &Block| block.span.start < span.end && span.start < block.span.end;
        for (index, block) in blocks.iter().enumerate().filter(|(_, block)| meets(block)) {
            words.extend(held_by(self.document.text.cut(block.span)));
            self.above(index).into_iter().for_each(|span| words.extend(held_by(self.document.text.cut(span))));
        }
        words
    }

    /// The headings, the header of the table, the sentence before the list and the items above, the rest of the head.
    fn above(&self, index: usize) -> Vec<Span> {
        let blocks = &self.document.blocks;
        let is_field = |block: &Block| matches!(block.kind, BlockKind::Field { .. });
        if is_field(&blocks[index]) {
            return blocks.iter().filter(|block| is_field(block)).map(|block| block.span).collect();
        }
        let mut spans = Vec::new();
        let mut level = u8::MAX;
        let mut depth = match blocks[index].kind {
            BlockKind::ListItem { depth, .. } => Some(depth),
            _ => None,
        };
        for block in blocks[..index].iter().rev() {
            match &block.kind {
                BlockKind::Heading { level: own } if *own < level => {
                    level = *own;
                    depth = None;
                    spans.push(block.span);
                }
                BlockKind::TableRow { table, header: true, .. } if self.is_of_table(index, *table) => {
                    spans.push(block.span)
                }
                BlockKind::ListItem { depth: own, .. } if depth.is_some_and(|depth| *own < depth) => {
                    depth = Some(*own);
                    spans.push(block.span);
                }
                BlockKind::Paragraph | BlockKind::Definition { .. } if depth.is_some() => {
                    depth = None;
                    spans.push(block.span);
                }
                _ => {}
            }
        }
        spans
    }

    fn is_of_table(&self, index: usize, table: usize) -> bool {
        matches!(self.document.blocks[index].kind, BlockKind::TableRow { table: own, .. } if own == table)
    }
}

fn words_of(text: &str) -> BTreeSet<String> {
    words::normal_name(text).split_whitespace().map(str::to_owned).collect()
}

/// All words of a text, and what stands before and behind an apostrophe: "Rubio's" holds "Rubio".
fn held_by(text: &str) -> BTreeSet<String> {
    let mut words = words_of(text);
    words.extend(words_of(&text.replace(['\'', '’'], " ")));
    words
}
