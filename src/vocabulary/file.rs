//! The form of `vocabulary.toml`: entries as written to entries with keys.
//!
//! ```toml
//! [[theme]]
//! name = "Climate Change"
//! aliases = ["global warming"]       # in every language
//! broader = ["Environment"]
//! everyday = false                   # true: a single word names it only where it stands in a heading
//! names = { fr = ["changement climatique"] }
//!
//! [[stakeholder]]
//! name = "United Nations"
//! kind = "ORGANIZATION"
//! aliases = ["UN"]
//! ```

use std::collections::BTreeMap;

use super::{Alias, Stakeholder, Theme, Vocabulary};
use crate::model::{Key, StakeholderKind};
use crate::words;

/// What is wrong with a vocabulary.
#[derive(Debug, thiserror::Error)]
pub enum VocabularyError {
    /// It is no TOML, or not of this form.
    #[error("the vocabulary cannot be read: {0}")]
    Form(#[from] toml::de::Error),
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
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
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
    #[serde(default)]
    everyday: bool,
    #[serde(default)]
    aliases: Vec<String>,
    #[serde(default)]
    broader: Vec<String>,
    #[serde(default)]
    names: BTreeMap<String, Vec<String>>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct StakeholderEntry {
    name: String,
    key: Option<String>,
    kind: Option<Kind>,
    #[serde(default)]
    aliases: Vec<String>,
    #[serde(default)]
    roles: Vec<String>,
    affiliation: Option<String>,
    #[serde(default)]
    names: BTreeMap<String, Vec<String>>,
}

#[derive(Clone, Copy, serde::Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
enum Kind {
    Person,
    Organization,
    Country,
    Group,
}

/// The entries of a file; `known` is what stands already, `own` whether the archive itself wrote it.
pub(super) fn read(toml: &str, known: &Vocabulary, own: bool) -> Result<Entries, VocabularyError> {
    let file: File = toml::from_str(toml)?;
    let here: BTreeMap<String, Key> =
        file.theme.iter().map(|entry| (words::normal_name(&entry.name), entry.key())).collect();
    let themes = file.theme.into_iter().map(|entry| theme(entry, &here, known, own)).collect::<Result<_, _>>()?;
    Ok(Entries { themes, stakeholders: file.stakeholder.into_iter().map(stakeholder).collect() })
}

impl ThemeEntry {
    fn key(&self) -> Key {
        words::theme_key(self.key.as_deref().unwrap_or(&self.name))
    }
}

fn theme(
    entry: ThemeEntry,
    here: &BTreeMap<String, Key>,
    known: &Vocabulary,
    own: bool,
) -> Result<Theme, VocabularyError> {
    let find = |broader: &String| {
        let stands = || known.theme_named(broader).map(|theme| theme.key);
        here.get(&words::normal_name(broader))
            .copied()
            .or_else(stands)
            .ok_or_else(|| VocabularyError::Broader { theme: entry.name.clone(), broader: broader.clone() })
    };
    let broader = entry.broader.iter().map(find).collect::<Result<_, _>>()?;
    let everyday = entry.everyday;
    Ok(Theme {
        key: entry.key(),
        aliases: aliases(entry.aliases, entry.names),
        broader,
        own,
        everyday,
        name: entry.name,
    })
}

fn stakeholder(entry: StakeholderEntry) -> Stakeholder {
    Stakeholder {
        key: words::stakeholder_key(entry.key.as_deref().unwrap_or(&entry.name)),
        kind: entry.kind.map(|kind| match kind {
            Kind::Person => StakeholderKind::Person,
            Kind::Organization => StakeholderKind::Organization,
            Kind::Country => StakeholderKind::Country,
            Kind::Group => StakeholderKind::Group,
        }),
        aliases: aliases(entry.aliases, entry.names),
        roles: entry.roles,
        affiliation: entry.affiliation.as_deref().map(words::stakeholder_key),
        name: entry.name,
    }
}

fn aliases(everywhere: Vec<String>, names: BTreeMap<String, Vec<String>>) -> Vec<Alias> {
    let everywhere = everywhere.into_iter().map(|name| Alias { name, language: None });
    let by_language = names.into_iter().flat_map(|(language, names)| {
        names.into_iter().map(move |name| Alias { name, language: Some(language.clone()) })
    });
    everywhere.chain(by_language).collect()
}
