//! The name that someone may have meant.

/// What to do about a name that is none of `names`: the one that is fewest edits from it, where that is near enough to
/// be meant, else all of them.
pub fn advice<N: AsRef<str>>(typed: &str, names: &[N]) -> String {
    let near = |name: &&str| distance(typed, name) <= 1 + typed.chars().count() / 4;
    let names: Vec<&str> = names.iter().map(AsRef::as_ref).collect();
    match names.iter().copied().filter(near).min_by_key(|name| distance(typed, name)) {
        Some(name) => format!("did you mean `{name}`?"),
        None => format!("it can have {}", names.join(", ")),
    }
}

/// Levenshtein's distance: characters put in, taken out or changed.
fn distance(left: &str, right: &str) -> usize {
    let right: Vec<char> = right.chars().collect();
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (line, from) in left.chars().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], line + 1);
        for (column, to) in right.iter().enumerate() {
            let changed = diagonal + usize::from(from != *to);
            diagonal = row[column + 1];
            row[column + 1] = changed.min(diagonal + 1).min(row[column] + 1);
        }
    }
    row[right.len()]
}

#[cfg(test)]
mod tests {
    use super::distance;

    #[test]
    fn distance_counts_edits() {
        for (left, right, expected) in [("", "", 0), ("abc", "", 3), ("kitten", "sitting", 3), ("flaw", "lawn", 2)] {
            assert_eq!(distance(left, right), expected, "{left} {right}");
        }
    }
}
