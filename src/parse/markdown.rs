//! Markdown (`CommonMark` with tables, strikethrough, task lists and lists of terms).
//!
//! In: the text below the front matter and the file's line it begins on. Out: plain text without the markup and its
//! blocks. Images are their words; blocks of raw HTML are read as HTML files are; of tags within a line only the line
//! break counts. Attributes of lines and of words, which some dialects write, are no words.

use super::MarkKind;
use super::draft::Draft;
use super::html;
use super::page::Page;
use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

/// How many lines are looked at to tell whether a text is Markdown.
const LOOKED_AT: usize = 200;

/// Whether a text whose name tells nothing is Markdown: it has a heading with hashes, bold words or a link.
pub(super) fn guess(text: &str) -> bool {
    let is_hashed = |line: &str| line.starts_with('#') && line.trim_start_matches('#').starts_with(' ');
    text.lines()
        .take(LOOKED_AT)
        .any(|line| is_hashed(line) || line.contains("](http") || line.matches("**").count() > 1)
}

/// Writes `body`, whose first line is line `first_line` of the file.
pub(super) fn read(body: &str, first_line: usize, draft: &mut Draft) {
    let mut options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_DEFINITION_LIST;
    options.set(Options::ENABLE_HEADING_ATTRIBUTES, has_marked_headings(body));
    let mut reader = Reader { page: Page::new(draft, first_line), html: None, has_heading: false, is_wide: false };
    let attributes = attributes(body);
    let is_attribute = |at: usize| {
        let before = attributes.partition_point(|line| line.start <= at).checked_sub(1);
        before.is_some_and(|line| attributes[line].contains(&at))
    };
    let spans = marked_spans(body);
    let mut counted = 0;
    for (event, range) in Parser::new_ext(body, options).into_offset_iter() {
        // Only ends go back in the text: an end has the range of all that it ends.
        if let Some(lines) = body.get(counted..range.start) {
            reader.page.line += lines.matches('\n').count();
            counted = range.start;
        }
        if matches!(event, Event::Text(_)) && is_attribute(range.start) {
            continue;
        }
        let event = match event {
            Event::Text(words) if !spans.is_empty() => Event::Text(without(words, range.start, &spans)),
            event => event,
        };
        reader.event(event);
    }
    reader.page.finish();
}

/// Where the lines are that say nothing but attributes, as some dialects write them: `{: .no_toc #part}`.
fn attributes(body: &str) -> Vec<Range<usize>> {
    let mut start = 0;
    let mut lines = Vec::new();
    for line in body.split_inclusive('\n') {
        let words = line.trim();
        if words.starts_with("{:") && words.ends_with('}') {
            lines.push(start..start + line.len());
        }
        start += line.len();
    }
    lines
}

/// Where the marks around words with attributes are, in order: of `Ann [Lee]{.smallcaps}` the first bracket, and all from
/// the second on.
fn marked_spans(body: &str) -> Vec<Range<usize>> {
    let mut marks = Vec::new();
    let braces = body.match_indices('{').map(|(brace, _)| brace);
    for middle in braces.filter_map(|brace| brace.checked_sub(1)).filter(|middle| body.as_bytes()[*middle] == b']') {
        let attributes = &body[middle + 2..];
        let open = body[..middle].rfind(['[', ']', '\n']).filter(|open| body[*open..].starts_with('['));
        let close = attributes.find(['}', '{', '\n']).filter(|close| attributes[*close..].starts_with('}'));
        if let (true, Some(open), Some(close)) = (attributes.starts_with(['.', '#']), open, close) {
            marks.extend([open..open + 1, middle..middle + 2 + close + 1]);
        }
    }
    marks
}

/// The words that begin at a byte, without such marks.
fn without<'a>(words: CowStr<'a>, start: usize, marks: &[Range<usize>]) -> CowStr<'a> {
    let end = start + words.len();
    let first = marks.partition_point(|mark| mark.end <= start);
    let within: Vec<&Range<usize>> = marks[first..].iter().take_while(|mark| mark.start < end).collect();
    if within.is_empty() {
        return words;
    }
    let is_marked = |at: usize| within.iter().any(|mark| mark.contains(&(start + at)));
    words.char_indices().filter(|(at, _)| !is_marked(*at)).map(|(_, one)| one).collect::<String>().into()
}

/// Whether headings end in attributes, `## Roads {#roads}`, and none in other words in braces, which would be lost.
fn has_marked_headings(body: &str) -> bool {
    let braces = |line: &str| Some(line.trim_end().strip_suffix('}')?.rsplit_once(" {")?.1.starts_with(['#', '.']));
    let mut headings = body.lines().filter(|line| line.starts_with('#')).filter_map(braces).peekable();
    headings.peek().is_some() && headings.all(|is_marked| is_marked)
}

struct Reader<'a> {
    page: Page<'a>,
    /// The block of raw HTML that is being read, and the line it begins on.
    html: Option<(String, usize)>,
    /// Whether a heading came that is not quoted: one that is quoted is another text's then.
    has_heading: bool,
    /// Whether the words of an item are read that stand far behind its bullet.
    is_wide: bool,
}

impl Reader<'_> {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(words) if self.is_wide => {
                words.lines().for_each(|line| {
                    self.page.text(line.trim_start());
                    self.page.break_line();
                });
            }
            Event::Text(words) => self.page.text(&words),
            Event::Code(words) | Event::InlineMath(words) | Event::DisplayMath(words) => {
                self.page.begin_mark(MarkKind::Code);
                self.page.text(&words);
                self.page.end_mark();
            }
            Event::InlineHtml(html) if html.to_ascii_lowercase().starts_with("<br") => self.page.break_line(),
            Event::Html(html) => {
                if let Some((block, _)) = &mut self.html {
                    block.push_str(&html);
                }
            }
            Event::InlineHtml(_) | Event::FootnoteReference(_) => {}
            Event::SoftBreak | Event::HardBreak => self.page.break_line(),
            Event::Rule => self.page.close(),
            Event::TaskListMarker(done) => self.page.task(done),
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        let page = &mut self.page;
        match tag {
            Tag::Heading { .. } if page.is_quoted() && self.has_heading => page.close(),
            Tag::Heading { level, .. } => {
                self.has_heading |= !page.is_quoted();
                page.heading(depth(level));
            }
            Tag::BlockQuote(_) => page.begin_quotation(),
            // "3.       Roads" has a wide gap behind its number, and is no code.
            Tag::CodeBlock(CodeBlockKind::Indented) if page.begins_numbered() => self.is_wide = true,
            Tag::CodeBlock(_) => page.preformatted(),
            Tag::List(first) => page.begin_list(first),
            Tag::Item => page.begin_item(),
            Tag::DefinitionListTitle => page.begin_term(),
            Tag::DefinitionListDefinition => page.begin_value(),
            Tag::Table(_) => page.begin_table(),
            Tag::TableHead => page.begin_row(true),
            Tag::TableRow => page.begin_row(false),
            Tag::TableCell => page.begin_cell(),
            Tag::Emphasis => page.begin_mark(MarkKind::Emphasis),
            Tag::Strong => page.begin_mark(MarkKind::Strong),
            Tag::Strikethrough => page.begin_mark(MarkKind::Struck),
            Tag::Link { dest_url, .. } => page.begin_mark(MarkKind::Link(dest_url.into_string())),
            // The words of a definition stand in a paragraph, which must not part them from their term.
            Tag::Paragraph | Tag::Image { .. } | Tag::Superscript | Tag::Subscript | Tag::DefinitionList => {}
            Tag::HtmlBlock => {
                page.close();
                self.html = Some((String::new(), page.line));
            }
            Tag::FootnoteDefinition(_) | Tag::MetadataBlock(_) => page.close(),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        let page = &mut self.page;
        match tag {
            TagEnd::BlockQuote(_) => page.end_quotation(),
            TagEnd::List(_) => page.end_list(),
            TagEnd::Item => page.end_item(),
            TagEnd::DefinitionList => page.end_definitions(),
            TagEnd::Table => page.end_table(),
            TagEnd::TableHead | TagEnd::TableRow => page.end_row(),
            TagEnd::TableCell => page.end_cell(),
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link => page.end_mark(),
            TagEnd::Image | TagEnd::Superscript | TagEnd::Subscript => {}
            TagEnd::CodeBlock => {
                self.is_wide = false;
                page.close();
            }
            // A rule right below some lines of text makes them a heading, which no one meant.
            TagEnd::Heading(HeadingLevel::H2) => page.close_lines(),
            TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::FootnoteDefinition => page.close(),
            TagEnd::DefinitionListDefinition => page.end_value(),
            TagEnd::DefinitionListTitle | TagEnd::MetadataBlock(_) => page.close(),
            TagEnd::HtmlBlock => self.end_html(),
        }
    }

    fn end_html(&mut self) {
        let Some((block, first_line)) = self.html.take() else { return };
        let line = self.page.line;
        html::write(&block, first_line, &mut self.page);
        self.page.close();
        self.page.line = line;
    }
}

fn depth(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}
