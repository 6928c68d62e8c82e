//! What stands between white space, as it is written. It gives what `str::split_whitespace` gives, and looks at bytes where
//! that decodes every character: rules that only want a few words of many lines do little else.

/// The words of `text` with all marks on them, in order.
pub fn written(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        rest = rest.trim_start();
        if rest.is_empty() {
            return None;
        }
        let (word, after) = rest.split_at(end(rest));
        rest = after;
        Some(word)
    })
}

/// Where the first white space stands.
fn end(text: &str) -> usize {
    let bytes = text.as_bytes();
    let is_mark = |byte: &u8| matches!(byte, b'\t'..=b'\r' | b' ' | 0x80..);
    let mut at = 0;
    loop {
        at += bytes[at..].iter().position(is_mark).unwrap_or(bytes.len() - at);
        let Some(next) = text[at..].chars().next().filter(|next| !next.is_whitespace()) else { return at };
        at += next.len_utf8();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_parts_as_the_standard_library_does() {
        let law = |text: String| {
            assert_eq!(written(&text).collect::<Vec<_>>(), text.split_whitespace().collect::<Vec<_>>(), "{text:?}");
            Ok(())
        };
        let mut runner = proptest::test_runner::TestRunner::default();
        runner.run(&"[a-z., \t\u{A0}\u{2003}é\u{1F}\u{85}–]{0,24}", law).expect("it holds");
        runner.run(&"\\PC{0,24}", law).expect("it holds");
    }
}
