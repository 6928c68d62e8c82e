//! Names of themes and stakeholders: when two are the same, and how they are written in an address.

use super::{fold, tokens};
use crate::model::{Key, Kind};

/// The form in which two names are compared: folded words joined by one space. `+` and `#` at the end of a word
/// belong to it, so that "C++" is not "C".
pub fn normal_name(name: &str) -> String {
    let mut normal = String::with_capacity(name.len());
    for span in tokens::raw_tokens(name) {
        let before = normal.len();
        normal.extend((before > 0).then_some(' '));
        let start = normal.len();
        fold::fold_into(&name[span.start..span.end], &mut normal);
        if normal.len() == start {
            normal.truncate(before);
            continue;
        }
        normal.extend(name[span.end..].chars().take_while(|character| matches!(character, '+' | '#')));
    }
    normal
}

/// The address of a name: its normal form with hyphens; six characters of its key are added where the normal form
/// holds what an address should not, and where the key is not that of the name alone: another may have the name.
pub fn slug(name: &str, key: Key) -> String {
    let normal = normal_name(name);
    let plain: String = normal.chars().filter(|character| !matches!(character, '+' | '#')).collect();
    let address = plain.split_whitespace().collect::<Vec<_>>().join("-");
    let is_plain = plain == normal && [Kind::Theme, Kind::Stakeholder].iter().any(|kind| name_key(*kind, name) == key);
    match (address.is_empty(), is_plain) {
        (true, _) => key.suffix(),
        (false, true) => address,
        (false, false) => format!("{address}-{}", key.suffix()),
    }
}

/// The key of the theme or stakeholder that a name names.
pub fn name_key(kind: Kind, name: &str) -> Key {
    let normal = normal_name(name);
    // A name without a letter or digit is told apart by its own characters.
    Key::of(kind, &[if normal.is_empty() { name } else { &normal }])
}

/// The key of the theme of that name.
pub fn theme_key(name: &str) -> Key {
    name_key(Kind::Theme, name)
}

/// The key of the stakeholder of that full name.
pub fn stakeholder_key(name: &str) -> Key {
    name_key(Kind::Stakeholder, name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_differ_in_writing_only_are_one() {
        assert_eq!(theme_key("Climate Change"), theme_key("climate-change"));
        assert_eq!(stakeholder_key("José  Martí"), stakeholder_key("JOSE MARTI"));
        assert_ne!(theme_key("C"), theme_key("C++"));
        assert_ne!(theme_key("C++"), theme_key("C#"));
        assert_ne!(theme_key("…"), theme_key("—"));
        assert_ne!(theme_key("Trade"), stakeholder_key("Trade"));
    }

    #[test]
    fn slugs_are_readable_and_unique() {
        let slug_of = |name: &str| slug(name, theme_key(name));
        assert_eq!(slug_of("Climate Change"), "climate-change");
        assert_eq!(slug_of("Général de Gaulle"), "general-de-gaulle");
        assert!(slug_of("C++").starts_with("c-"));
        assert_ne!(slug_of("C++"), slug_of("C#"));
        assert_eq!(slug_of("…").len(), 6);
        assert!(slug("Ann Lee", stakeholder_key("ann-lee-of-ulm")).starts_with("ann-lee-"));
    }
}
