//! A record's text and the two ways to count in it: bytes inside the program, Unicode code points outside.

/// A range of bytes in a record's [`Text`], end excluded. Always at character bounds of the text it was made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

impl Span {
    /// The span from `start` to `end`, in bytes.
    pub fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// Whether it holds no byte.
    pub fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// Whether `other` lies wholly inside.
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}

/// A range in Unicode code points, end excluded: the W3C Web Annotation text position selector.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Points {
    /// The first code point.
    pub start: usize,
    /// The code point after the last.
    pub end: usize,
}

/// One entry of the offset table stands for this many bytes.
const STRIDE: usize = 1024;

/// The plain text that a parser rendered, with one table that turns byte offsets into code points and back.
#[derive(Clone, Debug, Default)]
pub struct Text {
    text: String,
    /// `counts[i]` is the number of code points that begin before byte `i * STRIDE`; empty for pure ASCII.
    counts: Vec<usize>,
    length: usize,
}

impl Text {
    /// Takes the text over and counts it once.
    pub fn new(text: String) -> Self {
        if text.is_ascii() {
            return Self { length: text.len(), counts: Vec::new(), text };
        }
        let mut counts = vec![0];
        for chunk in text.as_bytes().chunks(STRIDE) {
            let before = counts.last().copied().unwrap_or_default();
            counts.push(before + chunk.iter().filter(|byte| begins_character(**byte)).count());
        }
        let length = counts.last().copied().unwrap_or_default();
        Self { text, counts, length }
    }

    /// The whole text.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Its length in code points.
    pub fn length(&self) -> usize {
        self.length
    }

    /// The words of a span; `None` where the span is empty, out of range or splits a character.
    pub fn get(&self, span: Span) -> Option<&str> {
        if span.is_empty() { None } else { self.text.get(span.start..span.end) }
    }

    /// The words of a span, `""` where it is none of this text.
    pub fn cut(&self, span: Span) -> &str {
        self.get(span).unwrap_or("")
    }

    /// The span without the white space at its two ends.
    pub fn trim(&self, span: Span) -> Span {
        let words = self.cut(span);
        let start = span.start + (words.len() - words.trim_start().len());
        Span::new(start, start + words.trim().len())
    }

    /// A span of bytes as code points.
    pub fn points(&self, span: Span) -> Points {
        Points { start: self.point(span.start), end: self.point(span.end) }
    }

    /// A range of code points as bytes; what lies beyond the end is cut off.
    pub fn span(&self, points: Points) -> Span {
        Span::new(self.byte(points.start), self.byte(points.end.max(points.start)))
    }

    fn point(&self, byte: usize) -> usize {
        if self.counts.is_empty() {
            return byte.min(self.text.len());
        }
        let byte = byte.min(self.text.len());
        let block = byte / STRIDE;
        let rest = &self.text.as_bytes()[block * STRIDE..byte];
        self.counts[block] + rest.iter().filter(|byte| begins_character(**byte)).count()
    }

    fn byte(&self, point: usize) -> usize {
        if self.counts.is_empty() {
            return point.min(self.text.len());
        }
        if point >= self.length {
            return self.text.len();
        }
        let block = self.counts.partition_point(|count| *count <= point) - 1;
        let bytes = &self.text.as_bytes()[block * STRIDE..];
        let mut left = point - self.counts[block];
        for (offset, byte) in bytes.iter().enumerate() {
            if begins_character(*byte) {
                if left == 0 {
                    return block * STRIDE + offset;
                }
                left -= 1;
            }
        }
        self.text.len()
    }
}

fn begins_character(byte: u8) -> bool {
    byte & 0b1100_0000 != 0b1000_0000
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_and_spans_are_inverse_at_every_character() {
        let mixed = "a\u{301}é😀\r\nשלום – naïve ".repeat(200);
        for sample in ["", "plain", mixed.as_str()] {
            let text = Text::new(sample.to_owned());
            assert_eq!(text.length(), sample.chars().count());
            for (point, (byte, character)) in sample.char_indices().enumerate() {
                let span = Span::new(byte, byte + character.len_utf8());
                let points = Points { start: point, end: point + 1 };
                assert_eq!(text.points(span), points);
                assert_eq!(text.span(points), span);
            }
            let beyond = Points { start: text.length() + 3, end: text.length() + 9 };
            assert!(text.span(beyond).is_empty());
        }
    }
}
