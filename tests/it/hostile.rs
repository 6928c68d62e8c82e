//! Large and deep records, made to be slow: each comes to an end, with its words.

use readout::model::Severity;
use readout::parse::{BlockKind, Document, parse};

const MANY: usize = 100_000;

/// Whether the record says that a part of it could not be read well.
fn is_partial(document: &Document) -> bool {
    document.problems.iter().any(|problem| problem.severity == Severity::Partial)
}

fn many(piece: &str) -> String {
    piece.repeat(MANY)
}

#[test]
fn deep_records_end_with_all_their_words() {
    for (path, opening, is_told) in [
        ("a.html", "<div>", true),
        ("a.html", "<ul><li>", true),
        ("a.html", "<blockquote>", true),
        ("a.html", "<table><tr><td>", true),
        ("a.html", "<dl><dd>", true),
        ("a.html", "<math><mi>", true),
        ("a.html", "<b><i><p>", false),
        ("a.html", "<a href=x><p>", false),
        ("a.md", "- ", false),
        ("a.md", ">", false),
        ("a.md", "*", false),
        ("a.md", "[", false),
    ] {
        let document = parse(path, (many(opening) + "words").as_bytes());
        assert!(document.text.as_str().contains("words"), "{opening}");
        assert_eq!(is_partial(&document), is_told, "{opening}");
    }
}

#[test]
fn tags_nested_too_deep_are_told_with_their_line_and_part_the_words() {
    let html = format!("<html><body>\n{}</p>\n<p>below", "<div>words\n".repeat(600));
    let document = parse("a.html", html.as_bytes());
    let words = document.blocks.iter().filter(|block| document.text.cut(block.span) == "words");
    assert!(words.map(|block| block.line).eq(2..602));
    let [problem] = document.problems.as_slice() else { panic!("one problem: {:?}", document.problems) };
    assert_eq!(problem.severity, Severity::Partial);
    assert!(problem.line.is_some_and(|line| (500..=512).contains(&line)), "{:?}", problem.line);
}

#[test]
fn a_tag_with_attributes_without_end_is_told() {
    let attributes: String = (0..MANY).map(|number| format!("a{number}=x ")).collect();
    for (html, is_told) in [
        (format!("<p>words\n<p {attributes}>and more"), true),
        (format!("<p>words\n</p {attributes}>and more"), true),
        (format!("<p>words\n<script>x <a '</script><p {attributes}>and more"), true),
        (format!("<p>words\n<p b==\" {attributes}>and more"), true),
        (format!("<p>words\n<p title='{attributes}'>and more"), false),
        (format!("<p>words\n<p title='>' {}>and more", "a ".repeat(1000)), false),
    ] {
        let document = parse("a.html", html.as_bytes());
        assert!(document.text.as_str().starts_with("words"));
        assert!(document.text.as_str().ends_with("and more"));
        assert_eq!(document.problems.first().and_then(|problem| problem.line), is_told.then_some(2));
    }
}

#[test]
fn tags_that_were_closed_are_not_deep() {
    for html in [many("<div><p>words</p></div>"), many("<p>words"), format!("<ul>{}", many("<li>words"))] {
        let document = parse("a.html", html.as_bytes());
        assert_eq!(document.blocks.len(), MANY);
        assert_eq!(document.problems, []);
    }
}

#[test]
fn a_table_has_as_many_columns_as_it_likes() {
    let columns = 10_000;
    let markdown = ["|a", "|-", "|b"].map(|cell| cell.repeat(columns) + "|\n").concat();
    let html = format!("<table><tr>{}<tr>{}</table>", "<th>a".repeat(columns), "<td>b".repeat(columns));
    for (path, text) in [("a.md", markdown), ("a.html", html)] {
        let document = parse(path, text.as_bytes());
        let cells = document.blocks.iter().filter_map(|block| match &block.kind {
            BlockKind::TableRow { header, cells, .. } => Some((*header, cells.len())),
            _ => None,
        });
        assert_eq!(cells.collect::<Vec<_>>(), [(true, columns), (false, columns)], "{path}");
    }
}

#[test]
fn a_line_is_as_long_as_it_likes() {
    let words = "word ".repeat(4 * 1024 * 1024 / 5);
    for path in ["a.txt", "a.md", "a.html"] {
        let document = parse(path, words.as_bytes());
        let [block] = document.blocks.as_slice() else { panic!("{path} is {} blocks", document.blocks.len()) };
        assert_eq!(document.text.cut(block.span), words.trim_end(), "{path}");
    }
}
