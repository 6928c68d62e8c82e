//! Who took part, as a person says it.

use super::file::{MeetingSaid, ParticipantSaid};
use super::{Over, set};
use crate::model::{Meeting, Participation, PrintedName, StakeholderKind};
use crate::words;

impl Over<'_> {
    pub(super) fn participants(&mut self, meeting: &mut Meeting, said: &MeetingSaid) {
        if said.replaces("participants") {
            let gone = std::mem::take(&mut meeting.participations);
            self.removed.extend(gone.into_iter().filter_map(|one| one.name.stakeholder));
        }
        for said in &said.participants {
            self.participant(meeting, said);
        }
    }

    fn participant(&mut self, meeting: &mut Meeting, said: &ParticipantSaid) {
        let known = meeting.participations.iter().position(|one| self.is_named(&one.name, &said.name.value));
        if said.remove {
            match known {
                Some(known) => self.removed.extend(meeting.participations.remove(known).name.stakeholder),
                None => self.unknown("participant", &said.name.value),
            }
            return;
        }
        let name = self.who(said, known.map(|known| &meeting.participations[known].name));
        self.removed.retain(|key| Some(*key) != name.stakeholder);
        let source = said.name.source.clone();
        let mut one = match known {
            Some(known) => Participation { name, source, ..meeting.participations[known].clone() },
            None => Participation {
                name,
                role: None,
                capacity: None,
                attendance: None,
                affiliation: None,
                on_behalf_of: None,
                source,
            },
        };
        set(&mut one.role, &said.role);
        set(&mut one.capacity, &said.capacity);
        set(&mut one.attendance, &said.attendance);
        set(&mut one.affiliation, &self.organization(said.affiliation.as_ref()));
        set(&mut one.on_behalf_of, &self.organization(said.on_behalf_of.as_ref()));
        match known {
            Some(known) => meeting.participations[known] = one,
            None => meeting.participations.push(one),
        }
    }

    /// The name: as printed where the record has it, and who that is.
    fn who(&mut self, said: &ParticipantSaid, known: Option<&PrintedName>) -> PrintedName {
        let as_printed = known.map_or(&said.name.value, |known| &known.as_printed).clone();
        let mut stakeholder = known.and_then(|known| known.stakeholder);
        if let Some(full) = &said.is {
            stakeholder = self.name(&full.value, Some(said.kind.unwrap_or(StakeholderKind::Person))).stakeholder;
        } else if stakeholder.is_none() {
            stakeholder = self.name(&said.name.value, said.kind).stakeholder;
        }
        if let (Some(key), Some(kind)) = (stakeholder, said.kind) {
            self.claims.set_kind(key, kind);
        }
        PrintedName { as_printed, stakeholder }
    }

    /// Whether this is the name as printed, or the full name of who that is.
    pub(super) fn is_named(&self, name: &PrintedName, said: &str) -> bool {
        let said = words::normal_name(said);
        let full = self.claims.stakeholder_names().find(|(_, key)| Some(*key) == name.stakeholder);
        words::normal_name(&name.as_printed) == said || full.is_some_and(|(full, _)| words::normal_name(full) == said)
    }

    fn organization(&mut self, said: Option<&Option<String>>) -> Option<Option<PrintedName>> {
        let printed = |name: &String| {
            let kind = self.claims.known(name).and_then(|known| known.kind).unwrap_or(StakeholderKind::Organization);
            self.claims.printed(name, Some(kind))
        };
        said.map(|said| said.as_ref().map(printed))
    }
}
