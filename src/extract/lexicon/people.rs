//! The lists for people: what lists of them are called, their roles, and the words in and around names.

use serde::Deserialize;

use super::Phrases;

/// Names of the entries of a record's head.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::extract) struct Fields {
    pub(in crate::extract) title: Phrases,
    pub(in crate::extract) date: Phrases,
    /// Entries that say when, of which only a whole date counts: "time".
    pub(in crate::extract) time: Phrases,
    pub(in crate::extract) published: Phrases,
    pub(in crate::extract) url: Phrases,
    pub(in crate::extract) place: Phrases,
    pub(in crate::extract) present: Phrases,
    /// What those are called who make up a body, above or before their names: "Councillors: Ann Lee, Bo Ray".
    pub(in crate::extract) members: Phrases,
    /// Names of lists of those present that may stand with words which say whose they are: "board members present".
    pub(in crate::extract) attending: Phrases,
    /// Words that make something else of a name with such a noun: "questions from attendees".
    pub(in crate::extract) no_list: Phrases,
    /// Between those present and the body that they are from: "from", of "Participants from the Quay Board".
    pub(in crate::extract) sent_from: Phrases,
    pub(in crate::extract) absent: Phrases,
    /// The same, where names follow at once: "apologies from".
    pub(in crate::extract) absent_are: Phrases,
    pub(in crate::extract) chair: Phrases,
    pub(in crate::extract) staff: Phrases,
    /// What names the notes or, where a full name follows, who took them: "Notes: Ann Lee".
    pub(in crate::extract) notes: Phrases,
    pub(in crate::extract) guest: Phrases,
    pub(in crate::extract) observer: Phrases,
    /// What a sentence of many words says before a list of those present: "were present", of "The following were present:".
    pub(in crate::extract) were_there: Phrases,
    /// The same, where it is said of a meeting or a body: "The board met in the presence of".
    pub(in crate::extract) in_presence: Phrases,
    /// The same before a list of those absent, and of those who came late: "were absent", "joined after roll call".
    pub(in crate::extract) were_away: Phrases,
    pub(in crate::extract) came_late: Phrases,
    /// Names of lists of those who were there for a part: "Late".
    pub(in crate::extract) late: Phrases,
    pub(in crate::extract) host: Phrases,
    /// What such a name may end with where a sentence says it: "were", of "Members in attendance were:".
    pub(in crate::extract) copula: Phrases,
    pub(in crate::extract) themes: Phrases,
    pub(in crate::extract) agenda: Phrases,
    pub(in crate::extract) body: Phrases,
}

/// The parts of a printed role.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::extract) struct Roles {
    /// "Secretary", "*minister".
    pub(in crate::extract) head: Phrases,
    /// Before the head: "Foreign".
    pub(in crate::extract) before: Phrases,
    /// "of", "for the": between the head and what it is of.
    pub(in crate::extract) link: Phrases,
    /// What it is of: "State", "Foreign Affairs".
    pub(in crate::extract) of: Phrases,
    /// Adjectives of nations behind the head, where the language puts them there: "français".
    pub(in crate::extract) nation: Phrases,
    /// "counterpart", which is no role: whoever is called so has the role of another.
    pub(in crate::extract) peer: Phrases,
    /// Heads that two or more have: "ministers".
    pub(in crate::extract) plural: Phrases,
    /// Words of courtesy behind a name: "Bey".
    pub(in crate::extract) behind: Phrases,
    /// Who serves one with an office, and what stands between the two: "Assistant", "to", of "Assistant to the President".
    pub(in crate::extract) aide: Phrases,
    pub(in crate::extract) to: Phrases,
    /// What someone has an office for: "Program", of "Program Director".
    pub(in crate::extract) area: Phrases,
    /// What names a role without its head: "Vice".
    pub(in crate::extract) alone: Phrases,
    /// "Mr.", "Dr.".
    pub(in crate::extract) title: Phrases,
}

/// What people do, and what tells them from organizations.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::extract) struct Persons {
    /// Verbs of taking part.
    pub(in crate::extract) takes_part: Phrases,
    /// The same where one speaks with another, who needs no role then: "held talks".
    pub(in crate::extract) talks: Phrases,
    /// "met", of one who is known, before "with".
    pub(in crate::extract) met: Phrases,
    /// Verbs of a call, as a record tells it that is about one: "spoke with".
    pub(in crate::extract) calls: Phrases,
    /// "with", before that other.
    pub(in crate::extract) with: Phrases,
    /// The same of whom the language may put far behind: "traf", of "traf am Montag in Ulm den Minister".
    pub(in crate::extract) met_whom: Phrases,
    /// Before that one where no "with" stands: "den".
    pub(in crate::extract) whom: Phrases,
    /// The same behind the name: "ile".
    pub(in crate::extract) with_behind: Phrases,
    /// Between a noun for a meeting and those who met: "between".
    pub(in crate::extract) between: Phrases,
    /// Of a meeting that may never be: "will", "cancelled".
    pub(in crate::extract) planned: Phrases,
    /// Who comes with someone: "her husband".
    pub(in crate::extract) kin: Phrases,
    /// Before who led the meeting, in a sentence that names a meeting: "chaired by".
    pub(in crate::extract) led_by: Phrases,
    /// The same where no word for a meeting is needed: "under the chairmanship of".
    pub(in crate::extract) led_under: Phrases,
    /// After who led it: "called the meeting to order".
    pub(in crate::extract) leads: Phrases,
    /// Before who wrote it down: "minutes by".
    pub(in crate::extract) written_by: Phrases,
    /// After who wrote it down: "took the minutes".
    pub(in crate::extract) writes: Phrases,
    /// Verbs of saying, which part a person from what others did.
    pub(in crate::extract) says: Phrases,
    /// The same of minutes that tell what each said: "enquired".
    pub(in crate::extract) minuted: Phrases,
    /// Small words inside names: "de", "van".
    pub(in crate::extract) particle: Phrases,
    /// Names of countries that people are given as well: "Jordan".
    pub(in crate::extract) borne: Phrases,
    /// Particles that are given names too: "Ben".
    pub(in crate::extract) given: Phrases,
    /// "and", between two names.
    pub(in crate::extract) and: Phrases,
    /// What a cell of a column "Present" says of who was not, and of who was.
    pub(in crate::extract) no: Phrases,
    pub(in crate::extract) yes: Phrases,
    /// What stands in a list for no one: "none", "your name here".
    pub(in crate::extract) nobody: Phrases,
    /// Programs that join a call to write it down.
    pub(in crate::extract) program: Phrases,
    /// Words by which those who speak mean themselves and each other.
    pub(in crate::extract) speaking: Phrases,
    /// Words of what a transcript calls those whose name it does not know.
    pub(in crate::extract) part: Phrases,
    /// Words of the names of organizations.
    pub(in crate::extract) organization: Phrases,
    pub(in crate::extract) late: Phrases,
    /// What is said of one who is named and was not there: "is not here".
    pub(in crate::extract) away: Phrases,
    /// Before where someone belongs: "from", of "Ann Lee from Acme".
    pub(in crate::extract) from: Phrases,
    /// "as", before what someone is or does there: "Ann Lee as chair".
    pub(in crate::extract) as_: Phrases,
    /// What stands for an affiliation and is none: "individual".
    pub(in crate::extract) unaffiliated: Phrases,
    /// "C.", a citizen, before a full name in Spanish.
    pub(in crate::extract) citizen: Phrases,
    /// Words of courtesy that are no part of a name: "Messrs.", "Cllr".
    pub(in crate::extract) courtesy: Phrases,
    /// What the groups of a list are called that are no one's affiliation: "members", "guests".
    pub(in crate::extract) group: Phrases,
    pub(in crate::extract) remote: Phrases,
    /// "representing", before whom someone stands for.
    pub(in crate::extract) on_behalf: Phrases,
}
