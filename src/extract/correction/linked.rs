//! Claims that nothing links to any more: a name that was no participant after all leaves no stakeholder behind.

use std::collections::BTreeSet;

use crate::model::{Facts, Key, Meeting, PrintedName, Target};

/// All themes and stakeholders that the facts link to, and what stands above these.
pub(super) fn linked(facts: &Facts) -> BTreeSet<Key> {
    let mut linked: BTreeSet<Key> = facts.meetings.iter().flat_map(of_meeting).collect();
    let speakers = facts.passages.iter().filter_map(|passage| passage.speaker.as_ref()?.stakeholder);
    linked.extend(speakers.chain(mentioned(facts)));
    with_above(facts, linked)
}

/// Takes the mentions away of those who take no part after all, where nothing else links to them: their name was
/// looked for only because they were thought to be there.
pub(super) fn forget(facts: &mut Facts, removed: &[Key]) {
    let stated: BTreeSet<Key> = facts.meetings.iter().flat_map(of_meeting).collect();
    let forgotten = |target: Option<Target>| match target {
        Some(Target::Stakeholder(key)) => removed.contains(&key) && !stated.contains(&key),
        _ => false,
    };
    for passage in &mut facts.passages {
        passage.mentions.retain(|mention| !forgotten(mention.target));
    }
}

/// Drops the claims that were linked `before` and are no longer.
pub(super) fn drop_unlinked(facts: &mut Facts, before: &BTreeSet<Key>) {
    let after = linked(facts);
    let stays = |key: Key| after.contains(&key) || !before.contains(&key);
    facts.themes.retain(|claim| stays(claim.key));
    facts.stakeholders.retain(|claim| stays(claim.key));
}

fn of_meeting(meeting: &Meeting) -> Vec<Key> {
    let of = |name: &PrintedName| name.stakeholder;
    let mut keys: Vec<Key> = meeting.body.iter().filter_map(|body| of(&body.name)).collect();
    for one in &meeting.participations {
        keys.extend(
            [Some(&one.name), one.affiliation.as_ref(), one.on_behalf_of.as_ref()].into_iter().flatten().filter_map(of),
        );
    }
    keys.extend(meeting.themes.iter().map(|link| link.theme));
    keys.extend(meeting.agenda.iter().flat_map(|item| item.themes.iter().copied()));
    for statement in &meeting.statements {
        keys.extend(statement.attributed_to.iter().chain(&statement.owners).filter_map(of));
        keys.extend(&statement.themes);
    }
    keys
}

fn mentioned(facts: &Facts) -> impl Iterator<Item = Key> {
    facts.passages.iter().flat_map(|passage| &passage.mentions).filter_map(|mention| match mention.target? {
        Target::Stakeholder(key) | Target::Theme(key) => Some(key),
    })
}

fn with_above(facts: &Facts, mut linked: BTreeSet<Key>) -> BTreeSet<Key> {
    let themes = facts.themes.iter().filter(|claim| linked.contains(&claim.key));
    let broader: Vec<Key> = themes.flat_map(|claim| claim.broader.iter().copied()).collect();
    linked.extend(broader);
    // Each step goes one organization up; a chain is no longer than the claims.
    for _ in 0..facts.stakeholders.len() {
        let above = facts.stakeholders.iter().filter(|claim| linked.contains(&claim.key));
        let above: Vec<Key> = above.filter_map(|claim| claim.affiliation).filter(|key| !linked.contains(key)).collect();
        if above.is_empty() {
            break;
        }
        linked.extend(above);
    }
    linked
}
