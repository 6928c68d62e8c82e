//! Sets of the documents of one segment: a sorted list where they are few, bits where they are many.

/// A set of documents of one segment.
#[derive(Clone, Debug)]
pub(super) enum Docs {
    /// In order, each once.
    Few(Vec<u32>),
    /// One bit for each document of the segment.
    Many(Vec<u64>),
}

impl Docs {
    /// No document.
    pub(super) fn none() -> Self {
        Self::Few(Vec::new())
    }

    /// Those that `documents` gives, in any order; `expected` is about how many that are, `max_doc` how many the
    /// segment has.
    pub(super) fn collect(documents: impl Iterator<Item = u32>, expected: usize, max_doc: u32) -> Self {
        if expected < max_doc as usize / 32 { Self::list(documents) } else { Self::bits(documents, max_doc) }
    }

    /// As [`Self::collect`], where it is certain that they are in no order: a list has to be sorted then.
    pub(super) fn collect_mixed(documents: impl Iterator<Item = u32>, expected: usize, max_doc: u32) -> Self {
        if expected < max_doc as usize / 512 { Self::list(documents) } else { Self::bits(documents, max_doc) }
    }

    fn list(documents: impl Iterator<Item = u32>) -> Self {
        let mut list: Vec<u32> = documents.collect();
        list.sort_unstable();
        list.dedup();
        Self::Few(list)
    }

    fn bits(documents: impl Iterator<Item = u32>, max_doc: u32) -> Self {
        let mut bits = vec![0_u64; (max_doc as usize).div_ceil(64)];
        documents.for_each(|doc| bits[doc as usize / 64] |= 1 << (doc % 64));
        Self::Many(bits)
    }

    /// Whether a document is in it.
    pub(super) fn contains(&self, doc: u32) -> bool {
        match self {
            Self::Few(list) => list.binary_search(&doc).is_ok(),
            Self::Many(bits) => bits.get(doc as usize / 64).is_some_and(|word| word >> (doc % 64) & 1 == 1),
        }
    }

    /// Whether there is none.
    pub(super) fn is_empty(&self) -> bool {
        match self {
            Self::Few(list) => list.is_empty(),
            Self::Many(bits) => bits.iter().all(|word| *word == 0),
        }
    }

    /// How many.
    pub(super) fn len(&self) -> usize {
        match self {
            Self::Few(list) => list.len(),
            Self::Many(bits) => bits.iter().map(|word| word.count_ones() as usize).sum(),
        }
    }

    /// In order.
    pub(super) fn iter(&self) -> Box<dyn Iterator<Item = u32> + '_> {
        match self {
            Self::Few(list) => Box::new(list.iter().copied()),
            Self::Many(bits) => Box::new(bits.iter().enumerate().flat_map(|(index, word)| ones(index, *word))),
        }
    }

    /// All of them, in order, without the set.
    pub(super) fn into_documents(self) -> Vec<u32> {
        match self {
            Self::Few(list) => list,
            many => many.iter().collect(),
        }
    }

    /// Those that `keep` keeps.
    pub(super) fn retain(&self, keep: impl Fn(u32) -> bool) -> Self {
        match self {
            Self::Few(list) => Self::Few(list.iter().copied().filter(|doc| keep(*doc)).collect()),
            Self::Many(bits) => Self::Many(
                bits.iter()
                    .enumerate()
                    .map(|(index, word)| {
                        ones(index, *word).filter(|doc| keep(*doc)).fold(0, |kept, doc| kept | 1 << (doc % 64))
                    })
                    .collect(),
            ),
        }
    }

    /// In both.
    pub(super) fn and(&self, other: &Self) -> Self {
        match (self, other) {
            (Self::Many(left), Self::Many(right)) => Self::Many(zip(left, right, |left, right| left & right)),
            (Self::Few(_), Self::Few(_)) if self.len() > other.len() => other.retain(|doc| self.contains(doc)),
            (Self::Few(_), _) => self.retain(|doc| other.contains(doc)),
            (_, Self::Few(_)) => other.retain(|doc| self.contains(doc)),
        }
    }

    /// In at least one.
    pub(super) fn or(&self, other: &Self) -> Self {
        match (self, other) {
            (Self::Many(left), Self::Many(right)) => Self::Many(zip(left, right, |left, right| left | right)),
            (Self::Few(left), Self::Few(right)) => {
                let mut list = [left.as_slice(), right].concat();
                list.sort_unstable();
                list.dedup();
                Self::Few(list)
            }
            (Self::Few(list), Self::Many(bits)) | (Self::Many(bits), Self::Few(list)) => {
                let mut bits = bits.clone();
                list.iter().for_each(|doc| bits[*doc as usize / 64] |= 1 << (doc % 64));
                Self::Many(bits)
            }
        }
    }

    /// In this one only.
    pub(super) fn without(&self, other: &Self) -> Self {
        match (self, other) {
            (Self::Many(left), Self::Many(right)) => Self::Many(zip(left, right, |left, right| left & !right)),
            _ => self.retain(|doc| !other.contains(doc)),
        }
    }
}

/// The documents of one word of bits.
fn ones(index: usize, mut word: u64) -> impl Iterator<Item = u32> {
    std::iter::from_fn(move || {
        let bit = word.trailing_zeros();
        word = word.checked_sub(1)? & word;
        Some(index as u32 * 64 + bit)
    })
}

fn zip(left: &[u64], right: &[u64], join: impl Fn(u64, u64) -> u64) -> Vec<u64> {
    left.iter().zip(right).map(|(left, right)| join(*left, *right)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    fn both_forms(set: &BTreeSet<u32>) -> [Docs; 2] {
        [Docs::collect(set.iter().copied(), 0, 6400), Docs::collect(set.iter().copied(), 6400, 6400)]
    }

    proptest! {
        #[test]
        fn sets_obey_the_laws_of_sets(
            left in proptest::collection::btree_set(0_u32..6400, 0..200),
            right in proptest::collection::btree_set(0_u32..6400, 0..200),
        ) {
            for one in both_forms(&left) {
                prop_assert_eq!(one.iter().collect::<BTreeSet<_>>(), left.clone());
                prop_assert_eq!(one.len(), left.len());
                for other in both_forms(&right) {
                    let set = |docs: Docs| docs.iter().collect::<Vec<_>>();
                    prop_assert_eq!(set(one.and(&other)), left.intersection(&right).copied().collect::<Vec<_>>());
                    prop_assert_eq!(set(one.or(&other)), left.union(&right).copied().collect::<Vec<_>>());
                    prop_assert_eq!(set(one.without(&other)), left.difference(&right).copied().collect::<Vec<_>>());
                }
            }
        }
    }
}
