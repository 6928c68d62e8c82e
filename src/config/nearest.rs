//! The name that someone may have meant.

/// The one of `names` that `typed` is fewest edits from, where it is near enough to be meant.
pub(super) fn nearest<'a>(typed: &str, names: &'a [String]) -> Option<&'a str> {
    let near = |name: &&String| distance(typed, name) <= 1 + typed.chars().count() / 4;
    names.iter().filter(near).min_by_key(|name| distance(typed, name)).map(String::as_str)
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
