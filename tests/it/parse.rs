//! Parsing: every fixture comes out as its snapshot says, and the laws of a document hold for any bytes.

use proptest::prelude::*;
use readout::parse::{Block, BlockKind, Document, MarkKind, parse};
use std::fmt::Write as _;
use std::path::Path;

/// A document for the eye: a line a block, its marks below it, the problems at the end.
fn outline(document: &Document) -> String {
    let mut outline = format!("{} {}\n", document.media_type, document.language.as_deref().unwrap_or("-"));
    for block in &document.blocks {
        writeln!(outline, "{:>3} {}", block.line, describe(document, block)).expect("a string takes all");
        for mark in document.marks.iter().filter(|mark| block.span.contains(mark.span)) {
            writeln!(outline, "      {} {:?}", name(&mark.kind), document.text.cut(mark.span))
                .expect("a string takes all");
        }
    }
    for problem in &document.problems {
        writeln!(outline, "{:?} {:?}: {}", problem.severity, problem.line, problem.message)
            .expect("a string takes all");
    }
    outline
}

fn describe(document: &Document, block: &Block) -> String {
    let cut = |span| document.text.cut(span);
    let cuts = |spans: &[_]| spans.iter().map(|span| cut(*span).to_owned()).collect::<Vec<_>>();
    match &block.kind {
        BlockKind::Field { name, values } => format!("field {:?} {:?}", cut(*name), cuts(values)),
        BlockKind::TableRow { table, header, cells } => {
            format!("{} {table} {:?}", if *header { "header" } else { "row" }, cuts(cells))
        }
        BlockKind::Definition { term, value } => format!("definition {:?} {:?}", cut(*term), cut(*value)),
        BlockKind::ListItem { list, depth, number } => {
            format!(
                "item {list}.{depth} {} {:?}",
                number.map_or("-".to_owned(), |number| number.to_string()),
                cut(block.span)
            )
        }
        BlockKind::Heading { level } => format!("heading {level} {:?}", cut(block.span)),
        kind => format!("{} {:?}", format!("{kind:?}").to_lowercase(), cut(block.span)),
    }
}

fn name(kind: &MarkKind) -> String {
    match kind {
        MarkKind::Link(address) => format!("link <{address}>"),
        kind => format!("{kind:?}").to_lowercase(),
    }
}

fn headings(document: &Document) -> Vec<&str> {
    let headings = document.blocks.iter().filter(|block| matches!(block.kind, BlockKind::Heading { .. }));
    headings.map(|block| document.text.cut(block.span)).collect()
}

#[test]
fn every_fixture_comes_out_as_its_snapshot_says() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/records");
    for format in ["text", "markdown", "html", "bytes"] {
        let mut files: Vec<_> = std::fs::read_dir(folder.join(format))
            .expect("the fixtures lie in the repository")
            .map(|entry| entry.expect("the folder can be listed").path())
            .collect();
        files.sort();
        assert!(!files.is_empty(), "no fixtures for {format}");
        for file in files {
            let name = file.file_name().and_then(|name| name.to_str()).expect("fixtures have plain names");
            let document = parse(name, &std::fs::read(&file).expect("a fixture can be read"));
            lawful(&document);
            insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
                insta::assert_snapshot!(format!("parse-{format}-{name}"), outline(&document));
            });
        }
    }
}

#[test]
#[expect(clippy::print_stderr, reason = "a test that cannot run says so")]
fn the_real_record_has_its_six_headings_and_four_tables() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/records/paris-meetings.txt");
    let Ok(bytes) = std::fs::read(&file) else {
        return eprintln!("skipped: {} is not there", file.display());
    };
    let document = parse("paris-meetings.txt", &bytes);
    lawful(&document);
    assert_eq!(
        headings(&document),
        [
            "Introduction",
            "Secretary Rubio Advances Diplomatic Relations at Paris Meetings",
            "Key Themes Addressed by Secretary Rubio and Their Global Implications",
            "Stakeholder Reactions and Perspectives on U.S. Engagement in Paris",
            "Recommendations for Future Diplomatic Strategies Following the Meetings",
            "Final Thoughts",
        ]
    );
    let count = |test: fn(&BlockKind) -> bool| document.blocks.iter().filter(|block| test(&block.kind)).count();
    assert_eq!(count(|kind| matches!(kind, BlockKind::TableRow { header: true, .. })), 4);
    assert_eq!(count(|kind| matches!(kind, BlockKind::TableRow { header: false, .. })), 13);
    assert_eq!(count(|kind| matches!(kind, BlockKind::ListItem { .. })), 6);
    assert_eq!(count(|kind| matches!(kind, BlockKind::Paragraph)), 10);
    assert_eq!(document.blocks.len(), 39);
    assert_eq!(document.text.as_str(), String::from_utf8_lossy(&bytes));
}

/// What holds for every document, whatever the bytes: blocks in order and apart, all in the text at character bounds
/// and trimmed, what they point at inside them, marks inside blocks.
fn lawful(document: &Document) {
    let text = document.text.as_str();
    let mut end = 0;
    for block in &document.blocks {
        assert!(block.span.start >= end, "{block:?} overlaps the block above it");
        end = block.span.end;
        let words = text.get(block.span.start..block.span.end).expect("a block is at character bounds");
        assert!(!words.is_empty() && words.trim() == words, "{block:?} is {words:?}");
        assert!(block.line >= 1);
        for inner in inner(&block.kind) {
            assert!(text.get(inner.start..inner.end).is_some_and(|words| words.trim() == words), "{block:?}");
            assert!(block.span.contains(inner), "{inner:?} is outside {block:?}");
        }
    }
    for mark in &document.marks {
        assert!(text.get(mark.span.start..mark.span.end).is_some_and(|words| !words.is_empty()), "{mark:?}");
        assert!(document.blocks.iter().any(|block| block.span.contains(mark.span)), "{mark:?} is in no block");
    }
    assert!(document.marks.is_sorted_by_key(|mark| mark.span.start));
}

fn inner(kind: &BlockKind) -> Vec<readout::model::Span> {
    match kind {
        BlockKind::Field { name, values } => std::iter::once(*name).chain(values.iter().copied()).collect(),
        BlockKind::TableRow { cells, .. } => cells.clone(),
        BlockKind::Definition { term, value } => vec![*term, *value],
        BlockKind::Speech { speaker, words } => vec![*speaker, *words],
        _ => Vec::new(),
    }
}

/// Pieces that formats are made of, so that random texts have structure.
const PIECES: &[&str] = &[
    "\n",
    "\n\n",
    "\r\n",
    " ",
    "    ",
    "- ",
    "* ",
    "1. ",
    "3) ",
    "# ",
    "## ",
    "---",
    "===",
    "|",
    " | ",
    "|---|",
    "+--+",
    "> ",
    "```",
    "**",
    "_",
    "~~",
    "`",
    "[",
    "](x)",
    "!",
    ":",
    ": ",
    "Date: ",
    "---\n",
    "+++\n",
    "a: [b, c]\n",
    "a = 1\n",
    "*x",
    "&x ",
    "{",
    "}",
    "Words of a line",
    "small words",
    "A full line.",
    "é",
    "שלום",
    "😀",
    "\u{301}",
    "\u{feff}",
    "\0",
    "<p>",
    "</p>",
    "<ul>",
    "<li>",
    "</ul>",
    "<table>",
    "<tr>",
    "<td>",
    "<th>",
    "</td>",
    "</table>",
    "<b>",
    "</b>",
    "<nav>",
    "<script>",
    "</script>",
    "<dl>",
    "<dt>",
    "<dd>",
    "<br>",
    "<pre>",
    "<h2>",
    "<a href=x>",
    "&amp;",
    "<!--",
    "-->",
    "<title>",
    "<div>",
    "</div>",
    "<blockquote>",
    "[ ] ",
    "[x] ",
    "<template>",
    "<svg>",
];

proptest! {
    #[test]
    fn any_bytes_are_a_lawful_document(bytes in proptest::collection::vec(any::<u8>(), 0..400), format in 0..4_usize) {
        lawful(&parse(["a", "a.txt", "a.md", "a.html"][format], &bytes));
    }

    #[test]
    fn any_structure_is_a_lawful_document(
        pieces in proptest::collection::vec(proptest::sample::select(PIECES), 0..60),
        format in 0..4_usize,
    ) {
        lawful(&parse(["a", "a.txt", "a.md", "a.html"][format], pieces.concat().as_bytes()));
    }

    #[test]
    fn plain_words_come_out_as_they_went_in(words in proptest::collection::vec("[a-zé]{1,9}", 2..30)) {
        let words = format!("{}.", words.join(" "));
        for name in ["a", "a.txt", "a.md", "a.html"] {
            let document = parse(name, words.as_bytes());
            prop_assert_eq!(document.blocks.len(), 1);
            prop_assert_eq!(&document.blocks[0].kind, &BlockKind::Paragraph);
            prop_assert_eq!(document.text.cut(document.blocks[0].span), words.as_str());
        }
    }
}
