//! What is asked: each question once, its parameters drawn from the records themselves.
//!
//! In: what the index holds. Out: jobs, each a GraphQL document with as many different questions as there are, up to
//! a limit. A question is a value that is asked over HTTP and of plain Tantivy alike.

use crate::material::{Material, Meeting};
use crate::random::Random;
use readout::model::Day;
use serde_json::{Value, json};
use std::collections::{HashMap, HashSet};

/// Fewer letters make no word that anyone searches for.
const LETTERS: usize = 4;

/// One kind of question.
pub(crate) struct Job {
    pub(crate) name: &'static str,
    pub(crate) document: &'static str,
    pub(crate) questions: Vec<Question>,
    /// `None` where the goal is not told against plain Tantivy.
    pub(crate) goal: Option<Goal>,
}

/// How long the p95 over HTTP may be: so many times that of plain Tantivy, and so many milliseconds more.
#[derive(Clone, Copy)]
pub(crate) struct Goal {
    pub(crate) times: f64,
    pub(crate) more: f64,
}

impl Goal {
    /// The longest p95, in milliseconds, beside that of plain Tantivy.
    pub(crate) fn most(self, raw: f64) -> f64 {
        self.times * raw + self.more
    }
}

/// One question.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Question {
    /// Both words, anywhere in a meeting.
    Words([String; 2]),
    /// Words one after the other.
    Phrase(Vec<String>),
    /// The newest meetings up to a day.
    Newest { to: i64 },
    /// A theme and its newest meetings.
    Theme { slug: String },
    /// Meetings about a theme in which someone took part, between two days.
    Meetings { theme: String, stakeholder: String, from: i64, to: i64 },
}

const SEARCH: &str = "query($query: String!) { search(query: $query, first: 10) { totalCount edges { title score \
    meeting { slug date { start } } highlights(first: 3) { passage { id } parts { text matched } } } } }";
const NEWEST: &str = "query($to: Date!) { meetings(first: 20, filter: { date: { to: $to } }) { nodes { slug title \
    date { start } place { name } participants { edges { nameAsPrinted node { slug name } } } \
    themes { nodes { slug name } } } } }";
const THEME: &str = "query($slug: String!) { theme(slug: $slug) { name meetings(first: 10, orderBy: NEWEST) { \
    totalCount nodes { slug title date { start } place { name } } } } }";
const MEETINGS: &str = "query($theme: String!, $stakeholder: String!, $from: Date!, $to: Date!) { meetings(first: 20, \
    filter: { themes: [$theme], stakeholders: [$stakeholder], date: { from: $from, to: $to } }) { totalCount nodes { \
    slug title date { start } place { name } } } }";

/// The name of the job of a nested page.
pub(crate) const NESTED: &str = "20 meetings, participants, themes";

const SEARCH_GOAL: Goal = Goal { times: 1.3, more: 0.5 };

/// All jobs, with at most so many questions each.
pub(crate) fn jobs(material: &Material, most: usize) -> Vec<Job> {
    let mut random = Random(1);
    let passages: Vec<&str> = material.passages().map(|(_, passage)| passage.text.as_str()).collect();
    let words = drawn(most, || words(random.one(&passages)?, &mut random));
    let phrases = drawn(most, || phrase(random.one(&passages)?, &mut random));
    let met = drawn(most, || meetings(material, random.one(&material.meetings)?, &mut random));
    let job = |name, document, questions| Job { name, document, questions, goal: None };
    let search = |name, questions| Job { goal: Some(SEARCH_GOAL), ..job(name, SEARCH, questions) };
    vec![
        search("search, two words", words),
        search("search, a phrase", phrases),
        job(NESTED, NEWEST, some(days(material), most, &mut random)),
        job("a theme, ten newest meetings", THEME, some(themes(material), most, &mut random)),
        job("meetings: theme, stakeholder, dates", MEETINGS, met),
    ]
}

impl Question {
    /// The body of its request.
    pub(crate) fn request(&self, document: &str) -> String {
        json!({ "query": document, "variables": self.variables() }).to_string()
    }

    /// Its parameters.
    pub(crate) fn variables(&self) -> Value {
        match self {
            Self::Words(words) => json!({ "query": words.join(" ") }),
            Self::Phrase(words) => json!({ "query": format!("\"{}\"", words.join(" ")) }),
            Self::Newest { to } => json!({ "to": day(*to) }),
            Self::Theme { slug } => json!({ "slug": slug }),
            Self::Meetings { theme, stakeholder, from, to } => {
                json!({ "theme": theme, "stakeholder": stakeholder, "from": day(*from), "to": day(*to) })
            }
        }
    }
}

fn day(day: i64) -> String {
    i32::try_from(day).map(|day| Day(day).to_iso()).unwrap_or_default()
}

/// Different questions; fewer where chance finds no more.
fn drawn(most: usize, mut draw: impl FnMut() -> Option<Question>) -> Vec<Question> {
    let mut seen = HashSet::new();
    let draws = (0..most * 20).filter_map(|_| draw());
    draws.filter(|question| seen.insert(question.clone())).take(most).collect()
}

fn some(mut all: Vec<Question>, most: usize, random: &mut Random) -> Vec<Question> {
    all.sort_by_cached_key(|question| format!("{question:?}"));
    random.shuffle(&mut all);
    all.truncate(most);
    all
}

fn is_word(word: &str) -> bool {
    word.chars().count() >= LETTERS && word.chars().all(char::is_alphabetic)
}

/// Two words of a passage.
fn words(passage: &str, random: &mut Random) -> Option<Question> {
    let words: Vec<&str> = passage.split_whitespace().filter(|word| is_word(word)).collect();
    let [first, second] = [random.one(&words)?.to_lowercase(), random.one(&words)?.to_lowercase()];
    (first != second).then_some(Question::Words([first, second]))
}

/// Two or three words of a passage that stand one after the other.
fn phrase(passage: &str, random: &mut Random) -> Option<Question> {
    let words: Vec<&str> = passage.split_whitespace().collect();
    let length = 2 + random.below(2);
    let start = random.below(words.len().checked_sub(length)?);
    let phrase = &words[start..start + length];
    let lowered = || phrase.iter().map(|word| word.to_lowercase()).collect();
    phrase.iter().all(|word| is_word(word)).then(|| Question::Phrase(lowered()))
}

/// A theme and a participant of one meeting, and days around it.
fn meetings(material: &Material, meeting: &Meeting, random: &mut Random) -> Option<Question> {
    let (start, end) = meeting.date?;
    let theme = material.themes.get(random.one(&meeting.themes)?)?.slug.clone();
    let (_, key) = random.one(&meeting.participants)?;
    let stakeholder = material.stakeholders.get(key.as_ref()?)?.slug.clone();
    let mut days = || random.below(2_000) as i64;
    Some(Question::Meetings { theme, stakeholder, from: start - days(), to: end + days() })
}

/// The days of meetings.
fn days(material: &Material) -> Vec<Question> {
    let days: HashSet<i64> = material.meetings.iter().filter_map(|meeting| Some(meeting.date?.0)).collect();
    days.into_iter().map(|to| Question::Newest { to }).collect()
}

/// The themes that have a page of meetings; in a corpus in which none has, all.
fn themes(material: &Material) -> Vec<Question> {
    let mut counts: HashMap<u64, usize> = HashMap::new();
    material.meetings.iter().flat_map(|meeting| &meeting.themes).for_each(|key| *counts.entry(*key).or_default() += 1);
    let least = if counts.values().any(|count| *count >= 10) { 10 } else { 1 };
    let of_many = counts.into_iter().filter(|(_, count)| *count >= least);
    let slugs = of_many.filter_map(|(key, _)| Some(material.themes.get(&key)?.slug.clone()));
    slugs.map(|slug| Question::Theme { slug }).collect()
}
