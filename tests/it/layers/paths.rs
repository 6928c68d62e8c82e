//! The paths that a Rust source names, found by its words.
//!
//! In: a source and the module it is. Out: each path with its line, with `use` trees written out and `super` resolved.
//! Comments and literals are skipped. It does not expand macros, and does not look into globs.

use std::iter::Peekable;
use std::vec::IntoIter;

/// A path as a source names it: `["crate", "model", "Text"]`.
#[derive(Debug)]
pub(super) struct NamedPath {
    /// From 1.
    pub(super) line: usize,
    parts: Vec<String>,
    /// The path begins with `::`, or with a name that is none of this file's own.
    external: bool,
}

impl NamedPath {
    /// The module of this crate that the path leads into.
    pub(super) fn module(&self) -> Option<&str> {
        if self.parts.first()? == "crate" { self.parts.get(1).map(String::as_str) } else { None }
    }

    /// The crate that the path begins with, if it begins with one.
    pub(super) fn library(&self) -> Option<&str> {
        self.parts.first().map(String::as_str).filter(|_| self.external)
    }
}

/// A word or a mark of the source, with its line.
struct Token {
    line: usize,
    text: String,
}

/// All paths that `text` names, where it is the source of `module`.
pub(super) fn of(text: &str, module: &[String]) -> Vec<NamedPath> {
    let tokens = tokens(text);
    let mut own: Vec<_> =
        tokens.windows(2).filter(|pair| pair[0].text == "mod").map(|pair| pair[1].text.clone()).collect();
    let mut reader = Reader {
        tokens: tokens.into_iter().peekable(),
        module: module.to_vec(),
        inline: Vec::new(),
        found: Vec::new(),
    };
    reader.read();
    own.extend(reader.found.iter().filter_map(brought_in));
    for path in &mut reader.found {
        path.external |= path.parts.first().is_some_and(|first| !own.contains(first));
    }
    reader.found
}

/// The name that an import of our own brings in: `tantivy` for `crate::index::tantivy` and `crate::index::tantivy::self`.
fn brought_in(path: &NamedPath) -> Option<String> {
    let ours = ["crate", "super", "self"].contains(&path.parts.first()?.as_str());
    path.parts.iter().rev().find(|part| *part != "self").filter(|_| ours).cloned()
}

struct Reader {
    tokens: Peekable<IntoIter<Token>>,
    module: Vec<String>,
    /// For each open brace, whether it opened a module.
    inline: Vec<bool>,
    found: Vec<NamedPath>,
}

impl Reader {
    fn read(&mut self) {
        let mut opens_module = false;
        while let Some(token) = self.tokens.next() {
            match token.text.as_str() {
                "mod" => opens_module = self.enter_module(),
                "use" => self.tree(&[], false),
                "{" => self.inline.push(std::mem::take(&mut opens_module)),
                "}" if self.inline.pop() == Some(true) => drop(self.module.pop()),
                "::" | "." => self.path(vec![], token.text == "::"),
                text if is_name(text) && self.next_is("::") => self.path(vec![token.text], false),
                _ => {}
            }
        }
    }

    /// Reads `name`, and says whether a body follows.
    fn enter_module(&mut self) -> bool {
        let Some(name) = self.tokens.next() else { return false };
        let inline = self.next_is("{");
        if inline {
            self.module.push(name.text);
        }
        inline
    }

    /// One branch of a `use` tree below `prefix`; stops before `,`, `}` or `;`.
    fn tree(&mut self, prefix: &[String], external: bool) {
        let mut parts = prefix.to_vec();
        let mut external = external;
        let mut line = 0;
        while let Some(token) = self.tokens.next_if(|token| !matches!(token.text.as_str(), "," | "}" | ";")) {
            line = token.line;
            match token.text.as_str() {
                "::" => external |= parts.is_empty(),
                "as" => drop(self.tokens.next()),
                "{" => return self.branches(&parts, external),
                _ => parts.push(token.text),
            }
        }
        self.add(parts, line, external);
    }

    fn branches(&mut self, prefix: &[String], external: bool) {
        loop {
            self.tree(prefix, external);
            if self.tokens.next().is_none_or(|token| token.text != ",") {
                return;
            }
        }
    }

    /// The rest of a path outside a `use`; `parts` has its first name.
    fn path(&mut self, mut parts: Vec<String>, external: bool) {
        let mut line = self.tokens.peek().map_or(0, |token| token.line);
        loop {
            if let Some(token) = self.tokens.next_if(|token| is_name(&token.text)) {
                line = token.line;
                parts.push(token.text);
            }
            if self.tokens.next_if(|token| token.text == "::").is_none() {
                break;
            }
        }
        self.add(parts, line, external);
    }

    /// Keeps a path, with a leading `super` turned into what it means.
    fn add(&mut self, parts: Vec<String>, line: usize, external: bool) {
        let up = parts.iter().take_while(|part| *part == "super").count();
        let parts = match self.module.len().checked_sub(up) {
            Some(depth) if up > 0 => {
                let above = self.module[..depth].iter().cloned();
                std::iter::once("crate".to_owned()).chain(above).chain(parts.into_iter().skip(up)).collect()
            }
            _ => parts,
        };
        if !parts.is_empty() {
            self.found.push(NamedPath { line, parts, external });
        }
    }

    fn next_is(&mut self, text: &str) -> bool {
        self.tokens.peek().is_some_and(|token| token.text == text)
    }
}

fn is_name(text: &str) -> bool {
    text.starts_with(|first: char| first.is_alphabetic() || first == '_')
}

/// The words and marks of a source, without comments and literals.
fn tokens(text: &str) -> Vec<Token> {
    let mut found = Vec::new();
    let mut line = 1;
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let skipped = skipped(rest);
        let length = if skipped > 0 { skipped } else { token_length(rest, first) };
        if skipped == 0 {
            found.push(Token { line, text: rest[..length].to_owned() });
        }
        line += rest[..length].matches('\n').count();
        rest = &rest[length..];
    }
    found
}

fn token_length(rest: &str, first: char) -> usize {
    let word = |character: char| character.is_alphanumeric() || character == '_';
    match first {
        _ if rest.starts_with("::") => 2,
        _ if word(first) => rest.find(|character| !word(character)).unwrap_or(rest.len()),
        _ => first.len_utf8(),
    }
}

/// How many bytes at the start of `rest` are white space, a comment or a literal.
fn skipped(rest: &str) -> usize {
    let until = |from: usize, end: &str| rest[from..].find(end).map_or(rest.len(), |at| from + at + end.len());
    if rest.starts_with("//") {
        until(2, "\n")
    } else if rest.starts_with("/*") {
        until(2, "*/")
    } else if let Some(hashes) = raw_string(rest) {
        until(hashes + 2, &format!("\"{}", "#".repeat(hashes)))
    } else if let Some(string) = rest.strip_prefix('"') {
        1 + quoted(string)
    } else if rest.starts_with('\'') {
        character_literal(rest)
    } else {
        rest.len() - rest.trim_start().len()
    }
}

/// The number of hashes of a raw string that begins here.
fn raw_string(rest: &str) -> Option<usize> {
    let hashed = rest.strip_prefix('r')?;
    let open = hashed.trim_start_matches('#');
    open.starts_with('"').then(|| hashed.len() - open.len())
}

/// The bytes up to the quote that closes a string, with it.
fn quoted(string: &str) -> usize {
    let mut escaped = false;
    let closes = |character: char| {
        let closes = character == '"' && !escaped;
        escaped = character == '\\' && !escaped;
        closes
    };
    string.find(closes).map_or(string.len(), |at| at + 1)
}

/// The length of `'x'` or `'\n'`; of a lifetime its mark and name.
fn character_literal(rest: &str) -> usize {
    let mut characters = rest.char_indices().skip(1);
    match (characters.next(), characters.next()) {
        (Some((_, '\\')), Some((at, escaped))) => {
            let after = at + escaped.len_utf8();
            rest[after..].find('\'').map_or(rest.len(), |end| after + end + 1)
        }
        (Some(_), Some((at, '\''))) => at + 1,
        _ => 1 + rest[1..].find(|character: char| !character.is_alphanumeric() && character != '_').unwrap_or(0),
    }
}
