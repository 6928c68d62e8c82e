//! The tree of an HTML file: elements and text, in one vector, each with the line of the file it begins on.
//!
//! In: nodes and where they hang. Out: the steps of a walk through them. No recursion, neither to walk nor to drop.

use html5ever::{Attribute, LocalName, QualName, ns};

/// Where a node stands in the tree's vector.
pub(super) type Id = usize;

/// The node that all others are below of.
pub(super) const ROOT: Id = 0;

/// Elements and text. Everything else (comments, the doctype) is a node without a name and without words.
pub(super) struct Tree {
    nodes: Vec<Node>,
}

struct Node {
    name: QualName,
    attributes: Vec<Attribute>,
    text: Option<String>,
    line: usize,
    parent: Option<Id>,
    first: Option<Id>,
    last: Option<Id>,
    previous: Option<Id>,
    next: Option<Id>,
}

/// One step of a walk.
#[derive(Clone, Copy)]
pub(super) enum Step {
    /// A node begins.
    Enter(Id),
    /// It and all below it have been walked.
    Leave(Id),
}

impl Tree {
    /// A tree with nothing but its root.
    pub(super) fn new() -> Self {
        let mut tree = Self { nodes: Vec::new() };
        tree.other();
        tree
    }

    /// Adds an element that hangs nowhere yet.
    pub(super) fn element(&mut self, name: QualName, attributes: Vec<Attribute>, line: usize) -> Id {
        self.add(name, attributes, None, line)
    }

    /// Adds a node that is neither an element nor text.
    pub(super) fn other(&mut self) -> Id {
        self.add(nameless(), Vec::new(), None, 1)
    }

    /// Adds text that hangs nowhere yet.
    pub(super) fn text_node(&mut self, text: &str, line: usize) -> Id {
        self.add(nameless(), Vec::new(), Some(text.to_owned()), line)
    }

    fn add(&mut self, name: QualName, attributes: Vec<Attribute>, text: Option<String>, line: usize) -> Id {
        let (parent, first, last, previous, next) = (None, None, None, None, None);
        self.nodes.push(Node { name, attributes, text, line, parent, first, last, previous, next });
        self.nodes.len() - 1
    }

    /// Hangs `child` below `parent`: before `next`, or last.
    pub(super) fn hang(&mut self, parent: Id, child: Id, next: Option<Id>) {
        self.detach(child);
        let previous = match next {
            Some(next) => self.nodes[next].previous.replace(child),
            None => self.nodes[parent].last.replace(child),
        };
        match previous {
            Some(previous) => self.nodes[previous].next = Some(child),
            None => self.nodes[parent].first = Some(child),
        }
        let node = &mut self.nodes[child];
        (node.parent, node.previous, node.next) = (Some(parent), previous, next);
    }

    /// Takes a node, with all below it, from where it hangs.
    pub(super) fn detach(&mut self, id: Id) {
        let node = &mut self.nodes[id];
        let Some(parent) = node.parent.take() else { return };
        let (previous, next) = (node.previous.take(), node.next.take());
        match previous {
            Some(previous) => self.nodes[previous].next = next,
            None => self.nodes[parent].first = next,
        }
        match next {
            Some(next) => self.nodes[next].previous = previous,
            None => self.nodes[parent].last = previous,
        }
    }

    /// The attributes of an element, to be added to.
    pub(super) fn attributes_mut(&mut self, id: Id) -> &mut Vec<Attribute> {
        &mut self.nodes[id].attributes
    }

    /// Adds words to a node; false where it is no text.
    pub(super) fn extend_text(&mut self, id: Id, words: &str) -> bool {
        self.nodes[id].text.as_mut().map(|text| text.push_str(words)).is_some()
    }

    /// The name with its namespace; an empty one where it is no element.
    pub(super) fn qualified_name(&self, id: Id) -> &QualName {
        &self.nodes[id].name
    }

    /// The name of an element, in small letters; empty where it is none.
    pub(super) fn name(&self, id: Id) -> &str {
        &self.nodes[id].name.local
    }

    /// The value of an attribute, trimmed.
    pub(super) fn attribute(&self, id: Id, name: &str) -> Option<&str> {
        let attribute = self.nodes[id].attributes.iter().find(|attribute| &*attribute.name.local == name)?;
        Some(attribute.value.trim())
    }

    /// The words of a text.
    pub(super) fn text(&self, id: Id) -> Option<&str> {
        self.nodes[id].text.as_deref()
    }

    /// The line of the file it begins on, from 1; for an element the one its tag ends on.
    pub(super) fn line(&self, id: Id) -> usize {
        self.nodes[id].line
    }

    /// What it hangs below of.
    pub(super) fn parent(&self, id: Id) -> Option<Id> {
        self.nodes[id].parent
    }

    /// The node before it, below the same parent.
    pub(super) fn previous(&self, id: Id) -> Option<Id> {
        self.nodes[id].previous
    }

    /// The last node right below it.
    pub(super) fn last(&self, id: Id) -> Option<Id> {
        self.nodes[id].last
    }

    /// The nodes right below it.
    pub(super) fn children(&self, id: Id) -> impl Iterator<Item = Id> {
        std::iter::successors(self.nodes[id].first, |child| self.nodes[*child].next)
    }

    /// What it hangs below of, and what that hangs below of, and so on.
    pub(super) fn ancestors(&self, id: Id) -> impl Iterator<Item = Id> {
        std::iter::successors(self.nodes[id].parent, |above| self.nodes[*above].parent)
    }

    /// A walk through `top` and all below it, in the order of the text.
    pub(super) fn steps(&self, top: Id) -> impl Iterator<Item = Step> {
        std::iter::successors(Some(Step::Enter(top)), move |step| match *step {
            Step::Enter(id) => Some(self.nodes[id].first.map_or(Step::Leave(id), Step::Enter)),
            Step::Leave(id) if id == top => None,
            Step::Leave(id) => {
                let node = &self.nodes[id];
                node.next.map(Step::Enter).or_else(|| node.parent.map(Step::Leave))
            }
        })
    }
}

fn nameless() -> QualName {
    QualName::new(None, ns!(), LocalName::from(""))
}
