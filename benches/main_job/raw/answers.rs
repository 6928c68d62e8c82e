//! The calls of Tantivy that each answer needs.

use super::Raw;
use super::fetch::{number, texts};
use super::schema::{MEETING, START};
use crate::questions::Question;
use std::collections::HashSet;
use std::hint::black_box;
use std::ops::Bound;
use tantivy::collector::{Count, DocSetCollector, TopDocs};
use tantivy::query::{BooleanQuery, Occur, PhraseQuery, Query, RangeQuery, TermQuery};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::snippet::SnippetGenerator;
use tantivy::{Order, Term};

/// Hits of a search, and passages shown of each.
const HITS: usize = 10;
const SHOWN: usize = 3;

impl Raw {
    /// Answers a question; the total, where one is asked for.
    pub(crate) fn answer(&self, question: &Question) -> tantivy::Result<Option<usize>> {
        match question {
            Question::Words(words) => self.words(words).map(Some),
            Question::Phrase(words) => self.phrase(words).map(Some),
            Question::Newest { to } => self.newest(*to).map(|()| None),
            Question::Theme { slug } => self.theme(slug).map(Some),
            Question::Meetings { theme, stakeholder, from, to } => {
                self.meetings(theme, stakeholder, *from, *to).map(Some)
            }
        }
    }

    fn words(&self, words: &[String]) -> tantivy::Result<usize> {
        let mut any = Vec::new();
        let mut all = Vec::new();
        for word in words {
            for field in [self.fields.passage, self.fields.heading].concat() {
                any.push((Occur::Should, self.word(field, word, IndexRecordOption::WithFreqs)?));
            }
            all.push((Occur::Must, self.word(self.fields.words, word, IndexRecordOption::Basic)?));
        }
        self.show(&BooleanQuery::new(any), self.fields.passage[1])?;
        self.searcher.search(&BooleanQuery::new(all), &Count)
    }

    fn phrase(&self, words: &[String]) -> tantivy::Result<usize> {
        let in_field = |field| -> (Occur, Box<dyn Query>) {
            let words = words.iter().map(|word| Term::from_field_text(field, word)).collect();
            (Occur::Should, Box::new(PhraseQuery::new(words)))
        };
        let query = BooleanQuery::new(vec![in_field(self.fields.passage[0]), in_field(self.fields.heading[0])]);
        self.show(&query, self.fields.passage[0])?;
        let mut meetings = HashSet::new();
        for passage in self.searcher.search(&query, &DocSetCollector)? {
            let segment = self.searcher.segment_reader(passage.segment_ord);
            meetings.extend(segment.fast_fields().u64(MEETING)?.first(passage.doc_id));
        }
        Ok(meetings.len())
    }

    /// The best passages with their snippets, and the meetings of them.
    fn show(&self, query: &dyn Query, marked: Field) -> tantivy::Result<()> {
        let best = self.searcher.search(query, &TopDocs::with_limit(HITS * SHOWN).order_by_score())?;
        let passages = self.fetch(best.into_iter().map(|(_, place)| place))?;
        let snippets = SnippetGenerator::create(&self.searcher, query, marked)?;
        let mut meetings: Vec<u64> = Vec::new();
        for passage in &passages {
            texts(passage, self.fields.text).for_each(|text| drop(black_box(snippets.snippet(text))));
            meetings.extend(number(passage, self.fields.meeting).filter(|number| !meetings.contains(number)));
        }
        let nodes = meetings.into_iter().take(HITS).map(|number| self.fields.meeting_node(number));
        black_box(self.fetch_nodes(nodes.collect())?);
        Ok(())
    }

    fn newest(&self, to: i64) -> tantivy::Result<()> {
        let until = RangeQuery::new(Bound::Unbounded, Bound::Included(Term::from_field_i64(self.fields.start, to)));
        let page = TopDocs::with_limit(20).order_by_fast_field::<i64>(START, Order::Desc);
        let page = self.searcher.search(&until, &page)?;
        let meetings = self.fetch(page.into_iter().map(|(_, place)| place))?;
        let mut nodes = Vec::new();
        for meeting in &meetings {
            nodes.extend(texts(meeting, self.fields.theme).map(|slug| self.fields.theme_node(slug)));
            nodes.extend(texts(meeting, self.fields.stakeholder).map(|slug| self.fields.stakeholder_node(slug)));
        }
        black_box((meetings, self.fetch_nodes(nodes)?));
        Ok(())
    }

    fn theme(&self, slug: &str) -> tantivy::Result<usize> {
        black_box(self.fetch_nodes(vec![self.fields.theme_node(slug)])?);
        self.page(&exactly(self.fields.theme, slug), 10)
    }

    fn meetings(&self, theme: &str, stakeholder: &str, from: i64, to: i64) -> tantivy::Result<usize> {
        let (start, end) = (self.fields.start, self.fields.end);
        let until = RangeQuery::new(Bound::Unbounded, Bound::Included(Term::from_field_i64(start, to)));
        let since = RangeQuery::new(Bound::Included(Term::from_field_i64(end, from)), Bound::Unbounded);
        let parts: [Box<dyn Query>; 4] = [
            Box::new(exactly(self.fields.theme, theme)),
            Box::new(exactly(self.fields.stakeholder, stakeholder)),
            Box::new(until),
            Box::new(since),
        ];
        self.page(&BooleanQuery::intersection(parts.into()), 20)
    }

    /// The newest of the meetings of a query, and how many there are.
    fn page(&self, query: &dyn Query, limit: usize) -> tantivy::Result<usize> {
        let newest = TopDocs::with_limit(limit).order_by_fast_field::<i64>(START, Order::Desc);
        let (page, total) = self.searcher.search(query, &(newest, Count))?;
        black_box(self.fetch(page.into_iter().map(|(_, place)| place))?);
        Ok(total)
    }

    /// A word, by the analysis of a field.
    fn word(&self, field: Field, word: &str, record: IndexRecordOption) -> tantivy::Result<Box<dyn Query>> {
        let mut analysis = self.searcher.index().tokenizer_for_field(field)?;
        let mut tokens = analysis.token_stream(word);
        let text = if tokens.advance() { tokens.token().text.as_str() } else { word };
        Ok(Box::new(TermQuery::new(Term::from_field_text(field, text), record)))
    }
}

fn exactly(field: Field, word: &str) -> TermQuery {
    TermQuery::new(Term::from_field_text(field, word), IndexRecordOption::Basic)
}
