//! Takes what html5ever's tree builder makes into a [`Tree`].
//!
//! In: the calls of the tree builder, and the line it is at. Out: the tree. It decides nothing: which element hangs
//! where is what the HTML standard says of broken markup too.

use super::tree::{Id, ROOT, Tree};
use html5ever::tendril::StrTendril;
use html5ever::tree_builder::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::{Attribute, LocalName, QualName, ns};
use std::borrow::Cow;
use std::cell::{Cell, Ref, RefCell};

/// More attributes are not added to an element that a second tag adds to: `<html>` and `<body>`.
const MOST_ATTRIBUTES: usize = 64;

/// The tree while it grows.
pub(super) struct Sink {
    tree: RefCell<Tree>,
    /// The line of the file that is being read, from 1.
    pub(super) line: Cell<usize>,
    /// Whether the next comment stands for a tag that was left out: it parts the words before it from those after it.
    pub(super) is_parting: Cell<bool>,
    /// How many elements were made.
    pub(super) elements: Cell<usize>,
}

impl Sink {
    /// A sink with an empty tree.
    pub(super) fn new() -> Self {
        Self {
            tree: RefCell::new(Tree::new()),
            line: Cell::new(1),
            is_parting: Cell::new(false),
            elements: Cell::new(0),
        }
    }

    /// Hangs a node or words below `parent`: before `next`, or last. Words that follow words are one text.
    fn hang(&self, parent: Id, child: NodeOrText<Id>, next: Option<Id>) {
        let mut tree = self.tree.borrow_mut();
        let child = match child {
            NodeOrText::AppendNode(id) => id,
            NodeOrText::AppendText(words) => {
                let before = next.map_or_else(|| tree.last(parent), |next| tree.previous(next));
                if before.is_some_and(|before| tree.extend_text(before, &words)) {
                    return;
                }
                tree.text_node(&words, self.line.get())
            }
        };
        tree.hang(parent, child, next);
    }
}

impl TreeSink for Sink {
    type Handle = Id;
    type Output = Tree;
    type ElemName<'a> = Ref<'a, QualName>;

    fn finish(self) -> Tree {
        self.tree.into_inner()
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> Id {
        ROOT
    }

    fn elem_name<'a>(&'a self, target: &'a Id) -> Ref<'a, QualName> {
        Ref::map(self.tree.borrow(), |tree| tree.qualified_name(*target))
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, _: ElementFlags) -> Id {
        self.elements.set(self.elements.get() + 1);
        self.tree.borrow_mut().element(name, attributes, self.line.get())
    }

    fn create_comment(&self, _: StrTendril) -> Id {
        let mut tree = self.tree.borrow_mut();
        if !self.is_parting.get() {
            return tree.other();
        }
        let rule = QualName::new(None, ns!(html), LocalName::from("hr"));
        tree.element(rule, Vec::new(), self.line.get())
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> Id {
        self.tree.borrow_mut().other()
    }

    fn append(&self, parent: &Id, child: NodeOrText<Id>) {
        self.hang(*parent, child, None);
    }

    fn append_based_on_parent_node(&self, element: &Id, previous: &Id, child: NodeOrText<Id>) {
        let parent = self.tree.borrow().parent(*element);
        match parent {
            Some(parent) => self.hang(parent, child, Some(*element)),
            None => self.hang(*previous, child, None),
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    /// What a template holds is below the template itself: it is no text of the page and nobody looks at it.
    fn get_template_contents(&self, target: &Id) -> Id {
        *target
    }

    fn same_node(&self, one: &Id, other: &Id) -> bool {
        one == other
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &Id, child: NodeOrText<Id>) {
        let parent = self.tree.borrow().parent(*sibling);
        if let Some(parent) = parent {
            self.hang(parent, child, Some(*sibling));
        }
    }

    fn add_attrs_if_missing(&self, target: &Id, attributes: Vec<Attribute>) {
        let mut tree = self.tree.borrow_mut();
        let present = tree.attributes_mut(*target);
        for attribute in attributes {
            let has_room = present.len() < MOST_ATTRIBUTES;
            if has_room && present.iter().all(|present| present.name != attribute.name) {
                present.push(attribute);
            }
        }
    }

    fn remove_from_parent(&self, target: &Id) {
        self.tree.borrow_mut().detach(*target);
    }

    fn reparent_children(&self, node: &Id, parent: &Id) {
        let mut tree = self.tree.borrow_mut();
        let children: Vec<_> = tree.children(*node).collect();
        for child in children {
            tree.hang(*parent, child, None);
        }
    }
}
