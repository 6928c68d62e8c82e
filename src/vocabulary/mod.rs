//! Known names: themes, countries and organizations, and how an archive teaches its own.
//!
//! In: the built-in table of countries and `general.toml`, and the text of a `vocabulary.toml`, which adds to them or
//! stands in their place. Out: entries by key and by name, and an index that finds their names in a text. It reads no files and
//! decides nothing about a record: a name that is found is a mention, never a participant.

mod changed;
mod countries;
mod file;
mod names;
mod scope;
mod text;

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use crate::model::{Key, StakeholderKind, Target};
use crate::words;

pub use changed::Changed;
pub use file::VocabularyError;
pub use names::{Found, NameIndex};
pub use text::Words;

/// A theme that is known beforehand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theme {
    /// Which theme.
    pub key: Key,
    /// Its name.
    pub name: String,
    /// Other names.
    pub aliases: Vec<Alias>,
    /// The themes right above it.
    pub broader: Vec<Key>,
    /// Whether the archive itself says so, not the built-in vocabulary alone.
    pub own: bool,
    /// Whether its single words are everyday ones ("space"), which name it only in a heading, where no word before bends
    /// them ("design space").
    pub everyday: bool,
}

/// A stakeholder that is known beforehand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stakeholder {
    /// Which stakeholder.
    pub key: Key,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: Option<StakeholderKind>,
    /// Other names.
    pub aliases: Vec<Alias>,
    /// Roles it is known by.
    pub roles: Vec<String>,
    /// The organization it belongs to.
    pub affiliation: Option<Key>,
    /// Whether the archive itself says so, not the built-in vocabulary alone.
    pub own: bool,
    /// Patterns of the paths of the records in which it is meant; none: in all.
    pub records: Vec<String>,
}

/// Another name, and the language it is looked for in: `None` stands for all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alias {
    /// The name.
    pub name: String,
    /// The first part of a BCP 47 tag.
    pub language: Option<String>,
    /// Whether the archive itself says so, not the built-in vocabulary: only then it merges stated themes.
    pub own: bool,
}

/// All known names.
#[derive(Debug, Default)]
pub struct Vocabulary {
    themes: BTreeMap<Key, Theme>,
    stakeholders: BTreeMap<Key, Stakeholder>,
    theme_names: BTreeMap<String, Key>,
    /// All that have a name; the last is meant.
    stakeholder_names: BTreeMap<String, Vec<Key>>,
    /// One index a language, built when the first record of that language comes.
    indexes: Mutex<BTreeMap<Option<String>, Arc<NameIndex>>>,
    views: Mutex<scope::Views>,
}

static BUILT_IN: LazyLock<Vocabulary> = LazyLock::new(|| {
    let mut vocabulary = Vocabulary::default();
    countries::all().for_each(|country| vocabulary.add_stakeholder(country));
    let general = file::read(include_str!("general.toml"), &vocabulary, false);
    // A test reads the built-in file, so that a broken one never ships; without it the countries still stand.
    if let Ok(entries) = general {
        vocabulary.add(entries);
    }
    vocabulary
});

impl Vocabulary {
    /// Themes of public affairs, countries, and organizations of wide use.
    pub fn built_in() -> Self {
        Self {
            themes: BUILT_IN.themes.clone(),
            stakeholders: BUILT_IN.stakeholders.clone(),
            theme_names: BUILT_IN.theme_names.clone(),
            stakeholder_names: BUILT_IN.stakeholder_names.clone(),
            ..Self::default()
        }
    }

    /// The built-in vocabulary with the entries of a `vocabulary.toml` over it, or these alone where it says so.
    pub fn read(toml: &str) -> Result<Self, VocabularyError> {
        let mut vocabulary = file::below(toml)?;
        let entries = file::read(toml, &vocabulary, true)?;
        vocabulary.add(entries);
        Ok(vocabulary)
    }

    /// The theme of a key.
    pub fn theme(&self, key: Key) -> Option<&Theme> {
        self.themes.get(&key)
    }

    /// The stakeholder of a key.
    pub fn stakeholder(&self, key: Key) -> Option<&Stakeholder> {
        self.stakeholders.get(&key)
    }

    /// The theme that a stated name names: by its name, and by an alias where the archive's own vocabulary says so.
    /// A built-in alias only finds: a record that states "Trade Relations" keeps its own theme of that name.
    pub fn theme_named(&self, name: &str) -> Option<&Theme> {
        let theme = self.themes.get(self.theme_names.get(&words::normal_name(name))?)?;
        let own = theme.aliases.iter().filter(|alias| alias.own).map(|alias| &alias.name);
        let name = words::normal_name(name);
        own.chain([&theme.name]).any(|own| words::normal_name(own) == name).then_some(theme)
    }

    /// The theme that has a name as its own or as an alias, in any language, the archive's or a built-in one.
    pub fn theme_meant(&self, name: &str) -> Option<Key> {
        self.theme_names.get(&words::normal_name(name)).copied()
    }

    /// The stakeholder that a name or alias names.
    pub fn stakeholder_named(&self, name: &str) -> Option<&Stakeholder> {
        self.stakeholders.get(self.stakeholder_names.get(&words::normal_name(name))?.last()?)
    }

    /// The country that a name names, in any language of the table.
    pub fn country_named(&self, name: &str) -> Option<&Stakeholder> {
        self.stakeholder_named(name).filter(|known| known.kind == Some(StakeholderKind::Country))
    }

    /// The themes above a theme, the nearest first, each once; a circle ends where it closes.
    pub fn ancestors(&self, theme: Key) -> Vec<Key> {
        let mut ancestors: Vec<Key> = Vec::new();
        let mut next = 0;
        let mut level = self.broader(theme);
        loop {
            ancestors.extend(level.into_iter().filter(|key| *key != theme));
            let mut seen = std::collections::BTreeSet::new();
            ancestors.retain(|key| seen.insert(*key));
            let Some(above) = ancestors.get(next) else { return ancestors };
            level = self.broader(*above);
            next += 1;
        }
    }

    /// The index that finds all names in texts of a language.
    pub fn names(&self, language: Option<&str>) -> Arc<NameIndex> {
        let primary = language.and_then(|tag| tag.split(['-', '_']).next()).map(str::to_ascii_lowercase);
        let mut indexes = self.indexes.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(indexes.entry(primary).or_insert_with_key(|primary| Arc::new(self.index(primary.as_deref()))))
    }

    fn index(&self, language: Option<&str>) -> NameIndex {
        let mut index = NameIndex::new(language);
        let suits =
            |alias: &&Alias| alias.language.is_none() || language.is_none() || alias.language.as_deref() == language;
        for theme in self.themes.values() {
            let names = theme.aliases.iter().filter(suits).map(|alias| &alias.name);
            let meant = |name: &&String| !self.names_another_theme(name, theme.key);
            let target = Target::Theme(theme.key);
            [&theme.name].into_iter().chain(names).filter(meant).for_each(|name| index.insert_words(name, target));
        }
        for known in self.stakeholders.values() {
            let names = known.aliases.iter().filter(suits).map(|alias| &alias.name);
            let meant = |name: &&String| !self.names_another(name, known.key);
            let target = Target::Stakeholder(known.key);
            [&known.name].into_iter().chain(names).filter(meant).for_each(|name| index.insert_name(name, target));
        }
        index
    }

    /// Whether the archive gives this name to another theme.
    fn names_another_theme(&self, name: &str, theme: Key) -> bool {
        let named = self.theme_names.get(&words::normal_name(name)).and_then(|key| self.themes.get(key));
        named.is_some_and(|named| named.key != theme && named.own)
    }

    /// Whether the archive gives this name to another stakeholder.
    fn names_another(&self, name: &str, stakeholder: Key) -> bool {
        self.stakeholder_named(name).is_some_and(|named| named.key != stakeholder && named.own)
    }

    fn broader(&self, theme: Key) -> Vec<Key> {
        self.themes.get(&theme).map(|theme| theme.broader.clone()).unwrap_or_default()
    }

    fn add(&mut self, entries: file::Entries) {
        entries.removed.iter().for_each(|key| self.remove(*key));
        entries.stakeholders.into_iter().for_each(|known| self.add_stakeholder(known));
        entries.themes.into_iter().for_each(|theme| self.add_theme(theme));
    }

    fn remove(&mut self, key: Key) {
        self.themes.remove(&key);
        self.stakeholders.remove(&key);
        self.theme_names.retain(|_, named| *named != key);
        self.stakeholder_names.values_mut().for_each(|named| named.retain(|named| *named != key));
        self.themes.values_mut().for_each(|theme| theme.broader.retain(|above| *above != key));
    }

    fn add_theme(&mut self, theme: Theme) {
        for alias in &theme.aliases {
            let name = words::normal_name(&alias.name);
            if alias.own {
                self.theme_names.insert(name, theme.key);
            } else {
                self.theme_names.entry(name).or_insert(theme.key);
            }
        }
        self.theme_names.insert(words::normal_name(&theme.name), theme.key);
        self.themes.insert(theme.key, theme);
    }

    fn add_stakeholder(&mut self, known: Stakeholder) {
        for name in known.aliases.iter().map(|alias| &alias.name).chain([&known.name]) {
            self.stakeholder_names.entry(words::normal_name(name)).or_default().push(known.key);
        }
        self.stakeholders.insert(known.key, known);
    }
}
