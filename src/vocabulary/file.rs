//! The form of `vocabulary.toml`: entries as written to entries with keys.
//!
//! An entry of a name that the built-in vocabulary has adds to it; any other is new.
//!
//! ```toml
//! built_in = true                    # false: only what stands here is known
//!
//! [[theme]]
//! name = "Climate Change"
//! aliases = ["global warming"]       # in every language; a record that states one states this theme
//! broader = ["Environment"]
//! everyday = false                   # true: a single word names it only where it stands in a heading
//! names = { fr = ["changement climatique"] }
//!
//! [[theme]]
//! name = "Water"
//! remove = true                      # the built-in entry is taken out
//!
//! [[stakeholder]]
//! name = "Robert Ray"
//! kind = "PERSON"
//! aliases = ["Bob Ray", "B. Ray"]    # these are one and the same
//! roles = ["Harbour master"]
//! affiliation = "Harbour Board"
//!
//! [[stakeholder]]
//! name = "Ann Lee"                   # two people of one name: each has a key, and says in which records it is meant
//! key = "ann-lee-of-ulm"
//! kind = "PERSON"
//! records = ["ulm/"]                 # gitignore's rules; without it: wherever no other entry is meant
//! ```

use std::collections::{BTreeMap, BTreeSet};

use super::{Alias, Stakeholder, Theme, Vocabulary};
use crate::model::{Key, StakeholderKind};
use crate::words;

/// What is wrong with a vocabulary.
#[derive(Debug, thiserror::Error)]
pub enum VocabularyError {
    /// It is no TOML, or not of this form.
    #[error("the vocabulary cannot be read: {0}")]
    Form(#[from] toml::de::Error),
    /// A new stakeholder of which nobody says what it is.
    #[error(
        "stakeholder `{0}` is new and has no kind; add `kind = \"PERSON\"`, \"ORGANIZATION\", \"COUNTRY\" or \"GROUP\""
    )]
    Kind(String),
    /// Two entries have one name.
    #[error(
        "`{0}` is a name in two entries; take one out, or give each stakeholder a `key` and say in `records` where it is meant"
    )]
    Twice(String),
    /// What is to be taken out is not there.
    #[error("`{0}` is to be taken out, and the built-in vocabulary has no such {1}; take the entry out")]
    Remove(String, &'static str),
    /// One of the patterns of `records` is none.
    #[error("`{pattern}` in `records` of `{name}` is no pattern: {reason}")]
    Records {
        /// The stakeholder.
        name: String,
        /// As written.
        pattern: String,
        /// Why not.
        reason: String,
    },
    /// A theme stands under one that is nowhere.
    #[error("theme `{theme}` names `{broader}` as broader, which is no theme of the vocabulary; add it as a [[theme]]")]
    Broader {
        /// The theme.
        theme: String,
        /// What it stands under.
        broader: String,
    },
}

/// The entries of one file.
pub(super) struct Entries {
    pub(super) themes: Vec<Theme>,
    pub(super) stakeholders: Vec<Stakeholder>,
    /// Built-in entries that are taken out.
    pub(super) removed: Vec<Key>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    built_in: Option<bool>,
    #[serde(default)]
    theme: Vec<ThemeEntry>,
    #[serde(default)]
    stakeholder: Vec<StakeholderEntry>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct ThemeEntry {
    name: String,
    key: Option<String>,
    everyday: Option<bool>,
    #[serde(default)]
    aliases: Vec<String>,
    broader: Option<Vec<String>>,
    #[serde(default)]
    names: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    remove: bool,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct StakeholderEntry {
    name: String,
    key: Option<String>,
    kind: Option<Kind>,
    #[serde(default)]
    aliases: Vec<String>,
    roles: Option<Vec<String>>,
    affiliation: Option<String>,
    #[serde(default)]
    names: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    records: Vec<String>,
    #[serde(default)]
    remove: bool,
}

#[derive(Clone, Copy, serde::Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
enum Kind {
    Person,
    Organization,
    Country,
    Group,
}

/// The vocabulary that a file stands over: the built-in one, unless the file says otherwise.
pub(super) fn below(toml: &str) -> Result<Vocabulary, VocabularyError> {
    let file: File = toml::from_str(toml)?;
    Ok(if file.built_in.unwrap_or(true) { Vocabulary::built_in() } else { Vocabulary::default() })
}

/// The entries of a file; `known` is what stands already, `own` whether the archive itself wrote it.
pub(super) fn read(toml: &str, known: &Vocabulary, own: bool) -> Result<Entries, VocabularyError> {
    let file: File = toml::from_str(toml)?;
    let mut removed = Vec::new();
    let (gone, themes): (Vec<_>, Vec<_>) = file.theme.into_iter().partition(|entry| entry.remove);
    for entry in gone {
        let theme = known.theme(entry.key()).ok_or(VocabularyError::Remove(entry.name, "theme"))?;
        removed.push(theme.key);
    }
    let (gone, stakeholders): (Vec<_>, Vec<_>) = file.stakeholder.into_iter().partition(|entry| entry.remove);
    for entry in gone {
        let known = known.stakeholder(entry.key()).ok_or(VocabularyError::Remove(entry.name, "stakeholder"))?;
        removed.push(known.key);
    }
    let here = themes.iter().map(|entry| (words::normal_name(&entry.name), entry.key())).collect();
    let themes = themes.into_iter().map(|entry| theme(entry, &here, known, own)).collect::<Result<_, _>>()?;
    let stakeholders = stakeholders.into_iter().map(|entry| stakeholder(entry, known, own));
    let mut stakeholders: Vec<Stakeholder> = stakeholders.collect::<Result<_, _>>()?;
    // Who is meant in some records only stands over who is meant in all.
    stakeholders.sort_by_key(|known| !known.records.is_empty());
    let entries = Entries { themes, stakeholders, removed };
    once(&entries)?;
    Ok(entries)
}

/// Whether every name that the file itself gives is of one entry, where these are meant in the same records.
fn once(entries: &Entries) -> Result<(), VocabularyError> {
    let twice = |name: &String| Err(VocabularyError::Twice(name.clone()));
    let mut keys = BTreeSet::new();
    let mut names: BTreeMap<(bool, String), Key> = BTreeMap::new();
    let themes = entries.themes.iter().map(|theme| (true, theme.key, &theme.name, &theme.aliases));
    let everywhere = entries.stakeholders.iter().filter(|known| known.records.is_empty());
    let stakeholders = everywhere.map(|known| (false, known.key, &known.name, &known.aliases));
    for (is_theme, key, name, aliases) in themes.chain(stakeholders) {
        if !keys.insert(key) {
            return twice(name);
        }
        for name in aliases.iter().filter(|alias| alias.own).map(|alias| &alias.name).chain([name]) {
            if *names.entry((is_theme, words::normal_name(name))).or_insert(key) != key {
                return twice(name);
            }
        }
    }
    let scoped = entries.stakeholders.iter().filter(|known| !known.records.is_empty());
    scoped.filter(|known| !keys.insert(known.key)).map(|known| twice(&known.name)).next().unwrap_or(Ok(()))
}

impl ThemeEntry {
    fn key(&self) -> Key {
        words::theme_key(self.key.as_deref().unwrap_or(&self.name))
    }
}

impl StakeholderEntry {
    fn key(&self) -> Key {
        words::stakeholder_key(self.key.as_deref().unwrap_or(&self.name))
    }
}

fn theme(
    entry: ThemeEntry,
    here: &BTreeMap<String, Key>,
    known: &Vocabulary,
    own: bool,
) -> Result<Theme, VocabularyError> {
    let below = known.theme(entry.key());
    let find = |broader: &String| {
        let stands = || known.theme_named(broader).map(|theme| theme.key);
        here.get(&words::normal_name(broader))
            .copied()
            .or_else(stands)
            .ok_or_else(|| VocabularyError::Broader { theme: entry.name.clone(), broader: broader.clone() })
    };
    let said = entry.broader.as_ref().map(|broader| broader.iter().map(find).collect::<Result<_, _>>()).transpose()?;
    let mut aliases = aliases(&entry.aliases, &entry.names, own);
    aliases.extend(below.into_iter().flat_map(|theme| theme.aliases.iter().cloned()));
    Ok(Theme {
        key: entry.key(),
        aliases,
        broader: said.or_else(|| below.map(|theme| theme.broader.clone())).unwrap_or_default(),
        own,
        everyday: entry.everyday.or(below.map(|theme| theme.everyday)).unwrap_or_default(),
        name: entry.name,
    })
}

fn stakeholder(entry: StakeholderEntry, known: &Vocabulary, own: bool) -> Result<Stakeholder, VocabularyError> {
    let key = entry.key();
    let below = known.stakeholder(key);
    let kind = entry.kind.map(|kind| match kind {
        Kind::Person => StakeholderKind::Person,
        Kind::Organization => StakeholderKind::Organization,
        Kind::Country => StakeholderKind::Country,
        Kind::Group => StakeholderKind::Group,
    });
    let kind = kind.or(below.and_then(|known| known.kind));
    if kind.is_none() {
        return Err(VocabularyError::Kind(entry.name));
    }
    let mut aliases = aliases(&entry.aliases, &entry.names, own);
    aliases.extend(below.into_iter().flat_map(|known| known.aliases.iter().cloned()));
    let affiliation = entry.affiliation.as_deref().map(|name| {
        let known = known.stakeholder_named(name).map(|known| known.key);
        known.unwrap_or_else(|| words::stakeholder_key(name))
    });
    Ok(Stakeholder {
        key,
        kind,
        aliases,
        roles: entry.roles.or_else(|| below.map(|known| known.roles.clone())).unwrap_or_default(),
        affiliation: affiliation.or(below.and_then(|known| known.affiliation)),
        own,
        records: records(&entry.name, &entry.records)?,
        name: entry.name,
    })
}

/// The patterns, each looked at once, so that a broken one is told with the file.
fn records(name: &str, patterns: &[String]) -> Result<Vec<String>, VocabularyError> {
    match patterns.iter().find_map(|pattern| Some((pattern, super::scope::wrong(pattern)?))) {
        None => Ok(patterns.to_vec()),
        Some((pattern, reason)) => {
            Err(VocabularyError::Records { name: name.to_owned(), pattern: pattern.clone(), reason })
        }
    }
}

fn aliases(everywhere: &[String], names: &BTreeMap<String, Vec<String>>, own: bool) -> Vec<Alias> {
    let everywhere = everywhere.iter().map(|name| Alias { name: name.clone(), language: None, own });
    let by_language = names.iter().flat_map(|(language, names)| {
        names.iter().map(move |name| Alias { name: name.clone(), language: Some(language.clone()), own })
    });
    everywhere.chain(by_language).collect()
}
