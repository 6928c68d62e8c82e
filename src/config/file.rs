//! The settings file: TOML to [`Given`]. It reads the one file and nothing else.

use std::path::{Path, PathBuf};

use super::Given;
use crate::words;

/// Why a settings file cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// It cannot be read.
    #[error("cannot read the settings in `{path}`: {source}; name another file with --config", path = path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// It is no TOML, or a value is of the wrong type.
    #[error("the settings in `{path}` do not hold: {message}", path = path.display())]
    Invalid {
        /// The file.
        path: PathBuf,
        /// Where and why, in TOML's words.
        message: String,
    },
    /// It has a key that is no setting.
    #[error("`{path}` has the unknown key `{key}`; {advice}", path = path.display())]
    UnknownKey {
        /// The file.
        path: PathBuf,
        /// The key.
        key: String,
        /// The nearest key, or all of them.
        advice: String,
    },
}

/// The settings of a file; relative folders in it are taken from where it lies.
pub(super) fn read(path: &Path) -> Result<Given, ConfigError> {
    let text =
        std::fs::read_to_string(path).map_err(|source| ConfigError::Unreadable { path: path.to_owned(), source })?;
    let given = parse(&text, path)?;
    Ok(given.below(path.parent().unwrap_or(Path::new(""))))
}

fn parse(text: &str, path: &Path) -> Result<Given, ConfigError> {
    let invalid = |error: toml::de::Error| {
        let message = error.to_string().trim_end().to_owned();
        ConfigError::Invalid { path: path.to_owned(), message }
    };
    let table: toml::Table = text.parse().map_err(invalid)?;
    let names = Given::names();
    if let Some(key) = table.keys().find(|key| !names.contains(key)) {
        let advice = words::advice(key, &names);
        return Err(ConfigError::UnknownKey { path: path.to_owned(), key: key.clone(), advice });
    }
    toml::from_str(text).map_err(invalid)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Settings;

    fn check(text: &str, expected: Result<Given, &str>) {
        let found = parse(text, Path::new("readout.toml")).map_err(|error| error.to_string());
        match (found, expected) {
            (Ok(found), Ok(expected)) => assert_eq!(found, expected, "{text}"),
            (Err(found), Err(expected)) => assert!(found.contains(expected), "{text}: {found}"),
            (found, expected) => panic!("{text}: {found:?}, not {expected:?}"),
        }
    }

    #[test]
    fn a_file_is_read_or_says_what_is_wrong() {
        check("", Ok(Given::default()));
        check("records = \"minutes\"", Ok(Given { records: Some("minutes".into()), ..Given::default() }));
        check("ignore = ['*.bak']", Ok(Given { ignore: Some(vec!["*.bak".into()]), ..Given::default() }));
        check("record = \"minutes\"", Err("unknown key `record`; did you mean `records`?"));
        check("max_record_bytes = 1", Err("did you mean `max-record-bytes`?"));
        check("colour = \"red\"", Err("it can have records, index, listen"));
        check("listen = \"nowhere\"", Err("line 1"));
        check("records = ", Err("the settings in `readout.toml` do not hold"));
    }

    #[test]
    fn every_setting_has_a_flag_a_key_and_a_variable_of_one_name() {
        let command = Given::complete(<Given as clap::Args>::augment_args(clap::Command::new("")));
        for argument in command.get_arguments() {
            let flag = argument.get_long().expect("a setting has a flag");
            assert!(argument.is_global_set(), "{flag}");
            let variable = format!("READOUT_{}", flag.replace('-', "_").to_uppercase());
            assert_eq!(argument.get_env().expect(flag).to_string_lossy(), variable);
            let refused = parse(&format!("{flag} = {{}}"), Path::new("")).expect_err(flag).to_string();
            assert!(!refused.contains("unknown"), "{flag}: {refused}");
        }
    }

    #[test]
    fn the_stronger_place_wins() {
        let flags = Given { records: Some("flag".into()), ..Given::default() };
        let file = parse("records = \"file\"\nindex = \"file\"", Path::new("")).expect("a file");
        let settings = Settings::resolve(flags.or(file));
        assert_eq!(settings.records, Path::new("flag"));
        assert_eq!(settings.index, Path::new("file"));
        assert_eq!(settings.listen, Settings::default().listen);
    }
}
