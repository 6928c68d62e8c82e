//! Entries that are meant in some records only: two people of one name.
//!
//! In: the path of a record. Out: the vocabulary as it stands for that record. Patterns are gitignore's, from the
//! records folder.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError};

use ignore::gitignore::{Gitignore, GitignoreBuilder};

use super::Vocabulary;
use crate::model::Key;

/// The vocabularies of the records looked at so far, by the entries that are not meant there.
pub(super) type Views = BTreeMap<Vec<Key>, Arc<Vocabulary>>;

/// Why a pattern is none; `None`: it is one.
pub(super) fn wrong(pattern: &str) -> Option<String> {
    GitignoreBuilder::new("").add_line(None, pattern).err().map(|error| error.to_string())
}

impl Vocabulary {
    /// The vocabulary as it stands for the record at a path; `None`: as it is.
    pub fn of_record(&self, path: &str) -> Option<Arc<Self>> {
        let scoped = self.stakeholders.values().filter(|known| !known.records.is_empty());
        let out: Vec<Key> = scoped.filter(|known| !is_meant(&known.records, path)).map(|known| known.key).collect();
        if out.is_empty() {
            return None;
        }
        let mut views = self.views.lock().unwrap_or_else(PoisonError::into_inner);
        Some(Arc::clone(views.entry(out).or_insert_with_key(|out| Arc::new(self.without(out)))))
    }

    fn without(&self, out: &[Key]) -> Self {
        let mut vocabulary = Self {
            themes: self.themes.clone(),
            stakeholders: self.stakeholders.clone(),
            theme_names: self.theme_names.clone(),
            stakeholder_names: self.stakeholder_names.clone(),
            ..Self::default()
        };
        out.iter().for_each(|key| vocabulary.remove(*key));
        vocabulary
    }
}

fn is_meant(patterns: &[String], path: &str) -> bool {
    let mut builder = GitignoreBuilder::new("");
    for pattern in patterns {
        // A broken one is told when the file is read.
        let _ = builder.add_line(None, pattern);
    }
    builder.build().unwrap_or_else(|_| Gitignore::empty()).matched_path_or_any_parents(path, false).is_ignore()
}
