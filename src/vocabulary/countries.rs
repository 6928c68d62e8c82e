//! The table of countries: `countries.tsv` to known stakeholders.

use super::{Alias, Stakeholder};
use crate::model::StakeholderKind;
use crate::words;

/// The languages of the columns after the code.
const LANGUAGES: [&str; 7] = ["en", "es", "fr", "de", "pt", "tr", "it"];

/// Every country of the table, named in English, with its names in the other languages as aliases.
pub(super) fn all() -> impl Iterator<Item = Stakeholder> {
    let rows = include_str!("countries.tsv").lines().filter(|line| !line.starts_with('#'));
    rows.filter_map(|row| {
        let mut columns = row.split('\t').skip(1);
        let name = columns.next()?.split(" / ").next()?.to_owned();
        let columns = row.split('\t').skip(1).zip(LANGUAGES);
        let aliases = columns.flat_map(|(names, language)| names.split(" / ").map(move |name| (name, language)));
        let aliases = aliases.filter(|(alias, _)| !alias.is_empty() && *alias != name);
        Some(Stakeholder {
            key: words::stakeholder_key(&name),
            kind: Some(StakeholderKind::Country),
            // English names are used in records of every language.
            aliases: aliases
                .map(|(alias, language)| Alias {
                    name: alias.to_owned(),
                    language: (language != "en").then(|| language.to_owned()),
                    own: false,
                })
                .collect(),
            roles: Vec::new(),
            affiliation: None,
            own: false,
            records: Vec::new(),
            name,
        })
    })
}
