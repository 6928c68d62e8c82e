//! The lists for lines and sentences that state something.

use serde::Deserialize;

use super::{Kinds, Phrases};

/// Labels of lines that are statements by themselves.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::extract) struct Lines {
    pub(in crate::extract) label: Kinds,
    /// What a line begins with that is no speaker's name: "Note", "Question".
    pub(in crate::extract) no_name: Phrases,
    /// "number", between a label and its number.
    pub(in crate::extract) number: Phrases,
    /// How sentences begin that say what was decided: "It was agreed that".
    pub(in crate::extract) decided: Phrases,
    /// The same behind a comma: "After a talk, it was decided".
    pub(in crate::extract) inner: Phrases,
    /// The same, where "not" may follow: "Consensus on lamps".
    pub(in crate::extract) accord: Phrases,
    /// What may stand before these and says nothing: "Ultimately", "Broad".
    pub(in crate::extract) leading: Phrases,
    /// "that", between an accord and what it is on.
    pub(in crate::extract) that: Phrases,
    /// "this", of "The board agreed on this."
    pub(in crate::extract) what: Phrases,
    /// "not", "without".
    pub(in crate::extract) negative: Phrases,
    /// What a vote counts beside those in favour: "abstentions".
    pub(in crate::extract) opposition: Phrases,
    /// Before who is to do it: "Action item for Ann".
    pub(in crate::extract) given: Phrases,
    /// "voted", where a count may follow: "voted 3 to 1 to".
    pub(in crate::extract) votes: Phrases,
    /// Those who decide, "the board", before a verb of `decides`.
    pub(in crate::extract) body: Phrases,
    /// The same, where they are the first word: "We decided".
    pub(in crate::extract) we: Phrases,
    /// Before the year that something was done in.
    pub(in crate::extract) year: Phrases,
    /// What may stand between them and the verb: "has unanimously".
    pub(in crate::extract) auxiliary: Phrases,
    pub(in crate::extract) decides: Phrases,
    /// A verb that tells a decision of a body, and of "we" an opinion as well: "agreed".
    pub(in crate::extract) agreed: Phrases,
    /// The same, behind "and": "met and agreed to".
    pub(in crate::extract) also: Phrases,
    /// What an introduction calls the items below it: "the following".
    pub(in crate::extract) following: Phrases,
    /// What follows such a verb where it tells of an opinion: "agreed with".
    pub(in crate::extract) undecided: Phrases,
    /// Whom a vote counts against it: "opposed".
    pub(in crate::extract) against: Phrases,
    /// How a vote went, anywhere in a sentence: "... was approved unanimously".
    pub(in crate::extract) voted: Phrases,
    /// How a sentence ends that says so: "... were approved".
    pub(in crate::extract) passed: Phrases,
    /// Words of `unsure` that leave nothing open: "previously circulated", "no other nominations".
    pub(in crate::extract) sent: Phrases,
    /// What says, before a verb, that nothing was decided: "whether the board should agree".
    pub(in crate::extract) unsure: Phrases,
    /// How it went, and not what: "Carried."
    pub(in crate::extract) verdict: Phrases,
    /// That nobody was against what stands before: "No objections".
    pub(in crate::extract) assent: Phrases,
    /// Words of `undertakes` that need a verb behind them: "va".
    pub(in crate::extract) goes: Phrases,
    /// Labels of decisions that an agenda has as well.
    pub(in crate::extract) deciding: Phrases,
    /// How those who voted are introduced: "voted as follows".
    pub(in crate::extract) polled: Phrases,
    /// What is moved of what stands above: "proposed acceptance".
    pub(in crate::extract) acceptance: Phrases,
    /// Who moved and who seconded what was decided: "Ann seconded".
    pub(in crate::extract) moving: Phrases,
    /// How it went with what was not decided: "rejected".
    pub(in crate::extract) lost: Phrases,
    /// How a sentence says that something was moved: "Ann moved to".
    pub(in crate::extract) motion: Phrases,
    /// Labels of what was moved: "Motion", "Proposal".
    pub(in crate::extract) moved: Phrases,
    /// How one votes: "yea", of "Ann Lee - yea".
    pub(in crate::extract) ballot: Phrases,
    /// What stands beside a verdict: "with one abstention".
    pub(in crate::extract) beside_verdict: Phrases,
    /// What says that there is nothing to state: "None", "No actions".
    pub(in crate::extract) none: Phrases,
    /// What tells that there is something, before a verb of it: "There are cases that will fail".
    pub(in crate::extract) exists: Phrases,
    /// What an introduction ends with that says into what a text is parted: "It has three parts:".
    pub(in crate::extract) parts: Phrases,
    /// What says where something is stated, and nothing itself: "See below".
    pub(in crate::extract) pointer: Phrases,
    /// How a sentence goes on that is about something: "This", "Today".
    pub(in crate::extract) pointing: Phrases,
    /// How an introduction ends that says what a thing is made of: "It should include:".
    pub(in crate::extract) contains: Phrases,
    /// Verbs that begin what is to be done, before a name: "Invite Ann Lee".
    pub(in crate::extract) verb: Phrases,
    /// How far an action is: "done", "in progress".
    pub(in crate::extract) status: Phrases,
    /// "to", between an owner and what is to be done.
    pub(in crate::extract) to: Phrases,
    /// What follows a name that has a task: "will", "volunteered to".
    pub(in crate::extract) undertakes: Phrases,
    /// "or", between two of whom one will do it.
    pub(in crate::extract) either: Phrases,
    /// Who a sentence goes on about: "She".
    pub(in crate::extract) same: Phrases,
    /// How a scribe writes in short what one who speaks will do, before the verb: "will", of "Ann: will send it".
    pub(in crate::extract) short: Phrases,
    /// What one who speaks will do, where they say nothing else: "I will", of "Ann: I will send it."
    pub(in crate::extract) own: Phrases,
    /// The same, where it is what one does in talking: "share my screen".
    pub(in crate::extract) talk: Phrases,
    /// Before whom a task is given to: "asked".
    pub(in crate::extract) asks: Phrases,
    /// What leads to who has a task: "Next step is that".
    pub(in crate::extract) ahead: Phrases,
    /// What goes on about someone at the end of a sentence: "and will".
    pub(in crate::extract) and_will: Phrases,
    /// Those who have a task without a name: "secretary".
    pub(in crate::extract) office: Phrases,
    /// What a sentence begins with that only supposes something: "if".
    pub(in crate::extract) supposes: Phrases,
    /// What is said of those who took part: "asked".
    pub(in crate::extract) did: Phrases,
    /// What follows it where nothing is to be done: "will be away".
    pub(in crate::extract) no_task: Phrases,
    /// What follows "to" where no one is named: "Maps to be drawn".
    pub(in crate::extract) passive: Phrases,
    /// "by", before the date when it is due.
    pub(in crate::extract) by: Phrases,
}
