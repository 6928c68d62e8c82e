//! Signs to a query, by recursive descent: or-lists of and-lists of operands.

use super::Query;
use super::lexer::{Sign, signs};

/// A longer query is cut at this many bytes.
const MOST_BYTES: usize = 1024;
/// Words and phrases beyond this many are left out.
const MOST_CLAUSES: usize = 64;
/// Brackets and negations deeper than this are left out.
const MOST_DEPTH: usize = 16;

/// Reads what a person typed. Always succeeds, in time linear in its length.
pub fn parse(typed: &str) -> Query {
    let mut end = typed.len().min(MOST_BYTES);
    while !typed.is_char_boundary(end) {
        end -= 1;
    }
    let mut parser = Parser { signs: signs(&typed[..end]), next: 0, clauses: 0 };
    let mut parts = Vec::new();
    while parser.next < parser.signs.len() {
        parts.extend(parser.alternatives(0));
        // A closing bracket that nothing opened.
        parser.next += 1;
    }
    joined(parts, Query::And).unwrap_or(Query::All)
}

struct Parser {
    signs: Vec<Sign>,
    next: usize,
    clauses: usize,
}

impl Parser {
    fn peek(&self) -> Option<&Sign> {
        self.signs.get(self.next)
    }

    fn take(&mut self, sign: &Sign) -> bool {
        let found = self.peek() == Some(sign);
        self.next += usize::from(found);
        found
    }

    fn alternatives(&mut self, depth: usize) -> Option<Query> {
        let mut any: Vec<Query> = self.all_of(depth).into_iter().collect();
        while self.take(&Sign::Or) {
            any.extend(self.all_of(depth));
        }
        joined(any, Query::Or)
    }

    fn all_of(&mut self, depth: usize) -> Option<Query> {
        let mut all = Vec::new();
        while let Some(sign) = self.peek() {
            match sign {
                Sign::Or | Sign::Close => break,
                Sign::And => self.next += 1,
                _ => all.extend(self.operand(depth)),
            }
        }
        joined(all, Query::And)
    }

    fn operand(&mut self, depth: usize) -> Option<Query> {
        let sign = self.peek()?.clone();
        self.next += 1;
        match sign {
            Sign::Word(word) => self.counted(Query::Word(word)),
            Sign::Phrase(words) => self.counted(Query::Phrase(words)),
            // Too deep: the sign is left out, and what it applies to is read as if it were not there.
            Sign::Not | Sign::Open if depth >= MOST_DEPTH => None,
            Sign::Not => match self.peek() {
                None | Some(Sign::And | Sign::Or | Sign::Close) => None,
                Some(_) => self.operand(depth + 1).map(|query| Query::Not(Box::new(query))),
            },
            Sign::Open => {
                let inside = self.alternatives(depth + 1);
                self.take(&Sign::Close);
                inside
            }
            Sign::And | Sign::Or | Sign::Close => None,
        }
    }

    fn counted(&mut self, clause: Query) -> Option<Query> {
        self.clauses += 1;
        (self.clauses <= MOST_CLAUSES).then_some(clause)
    }
}

fn joined(mut parts: Vec<Query>, join: fn(Vec<Query>) -> Query) -> Option<Query> {
    if parts.len() > 1 { Some(join(parts)) } else { parts.pop() }
}

#[cfg(test)]
mod tests {
    use super::parse;

    /// The query as a Lisp would write it: short to read beside what was typed.
    fn shape(query: &super::Query) -> String {
        use super::Query::{All, And, Not, Or, Phrase, Word};
        let list = |name: &str, parts: &[super::Query]| {
            format!("({name} {})", parts.iter().map(shape).collect::<Vec<_>>().join(" "))
        };
        match query {
            All => "*".to_owned(),
            Word(word) => word.clone(),
            Phrase(words) => format!("\"{}\"", words.join(" ")),
            And(parts) => list("and", parts),
            Or(parts) => list("or", parts),
            Not(part) => format!("(not {})", shape(part)),
        }
    }

    #[test]
    fn what_is_typed_is_understood() {
        for (typed, understood) in [
            ("", "*"),
            ("  ?! ", "*"),
            ("Climate change", "(and climate change)"),
            ("\"Bilateral Task Force\"", "\"bilateral task force\""),
            ("“task force", "\"task force\""),
            ("\"tariffs\"", "\"tariffs\""),
            ("intelligence -sharing", "(and intelligence (not sharing))"),
            ("NOT done", "(not done)"),
            ("a AND b OR c", "(or (and a b) c)"),
            ("(a OR b) c", "(and (or a b) c)"),
            ("and or not", "(and and or not)"),
            ("counter-terrorism", "\"counter terrorism\""),
            ("10:30 U.S.", "(and \"10 30\" \"u s\")"),
            ("A/RES/77/1", "\"a res 77 1\""),
            ("a) b (c", "(and a (and b c))"),
            ("OR a AND", "a"),
            ("- a", "a"),
            ("-- -(a b)", "(not (and a b))"),
            ("NOT", "*"),
            ("()", "*"),
        ] {
            assert_eq!(shape(&parse(typed)), understood, "{typed}");
        }
    }

    #[test]
    fn what_is_endless_is_cut() {
        let deep = format!("{}a", "(".repeat(1000));
        assert_eq!(shape(&parse(&deep)), "a");
        let negated = format!("{}a", "NOT ".repeat(200));
        let _ = parse(&negated);
        let long = "é ".repeat(100_000);
        assert_eq!(parse(&long).wanted().len(), 1);
        let many = (0..200).map(|word| format!("w{word}")).collect::<Vec<_>>().join(" ");
        assert_eq!(parse(&many).wanted().len(), super::MOST_CLAUSES);
    }

    #[test]
    fn the_excluded_is_not_wanted() {
        let query = parse("a -b \"c d\" NOT (e f) a");
        let wanted: Vec<_> = query.wanted().into_iter().map(shape).collect();
        assert_eq!(wanted, ["a", "\"c d\""]);
    }
}
