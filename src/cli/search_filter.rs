//! The flags of `readout search`: the keys of `SearchFilter`, and the other arguments of the field `search`.

use serde_json::{Map, Value, json};

/// What to search for.
#[derive(clap::Args)]
#[command(after_help = "\
Examples:
  readout search 'intelligence sharing'
  readout search '\"bilateral task force\"' --first 3
  readout search tariffs --stakeholders marco-rubio --from 2025-01-01 --json
  readout search --types THEME,STAKEHOLDER climate")]
pub(super) struct SearchArguments {
    /// Words (all of them), "a phrase", -without, a OR b
    #[arg(value_name = "QUERY", default_value = "")]
    pub(super) query: String,
    /// Print the connection as JSON
    #[arg(long)]
    pub(super) json: bool,
    /// What to find: MEETING, THEME, STAKEHOLDER, STATEMENT, PASSAGE, RECORD [default: MEETING]
    #[arg(long, value_name = "TYPE", value_delimiter = ',', ignore_case = true)]
    types: Vec<String>,
    /// RELEVANCE, NEWEST or OLDEST [default: RELEVANCE]
    #[arg(long, value_name = "ORDER")]
    order_by: Option<String>,
    /// At most so many hits [default: 20]
    #[arg(long, value_name = "N")]
    first: Option<i32>,
    /// Only hits after this cursor
    #[arg(long, value_name = "CURSOR")]
    after: Option<String>,
    #[command(flatten)]
    filter: FilterArguments,
}

/// What hits must have. Names are slugs, names or aliases; several are parted by commas.
#[derive(clap::Args)]
#[command(next_help_heading = "Filters")]
struct FilterArguments {
    /// About any of these themes
    #[arg(long, value_name = "NAME", value_delimiter = ',')]
    themes: Vec<String>,
    /// About all of these themes
    #[arg(long, value_name = "NAME", value_delimiter = ',')]
    all_themes: Vec<String>,
    /// In which any of these took part
    #[arg(long, value_name = "NAME", value_delimiter = ',')]
    stakeholders: Vec<String>,
    /// In which all of these took part
    #[arg(long, value_name = "NAME", value_delimiter = ',')]
    all_stakeholders: Vec<String>,
    /// In which ways they are in the meeting: PARTICIPANT, CHAIR, HOST, REPRESENTED, SPEAKER, BODY, ABSENT, MENTIONED
    #[arg(long, value_name = "WAY", value_delimiter = ',')]
    involvement: Vec<String>,
    /// Of any of these bodies
    #[arg(long, value_name = "NAME", value_delimiter = ',')]
    bodies: Vec<String>,
    /// In any of these places
    #[arg(long, value_name = "PLACE", value_delimiter = ',')]
    places: Vec<String>,
    /// In any of these languages, as en or pt-BR
    #[arg(long, value_name = "LANGUAGE", value_delimiter = ',')]
    languages: Vec<String>,
    /// On this day or later, YYYY-MM-DD
    #[arg(long, value_name = "DAY")]
    from: Option<String>,
    /// On this day or earlier, YYYY-MM-DD
    #[arg(long, value_name = "DAY")]
    to: Option<String>,
    /// Undated ones too
    #[arg(long)]
    include_undated: bool,
    /// Written since this instant, as 2025-04-17T00:00:00Z
    #[arg(long, value_name = "INSTANT")]
    changed_since: Option<String>,
    /// With a statement of any of these kinds: OUTCOME, DECISION, ACTION, PERSPECTIVE, IMPLICATION, RECOMMENDATION
    #[arg(long, value_name = "KIND", value_delimiter = ',')]
    statement_kinds: Vec<String>,
    /// In which one of these kinds took part: PERSON, ORGANIZATION, COUNTRY, GROUP
    #[arg(long, value_name = "KIND", value_delimiter = ',')]
    stakeholder_kinds: Vec<String>,
    /// Only in the meetings or records of these ids
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    within: Vec<String>,
}

impl SearchArguments {
    /// The variables of the field `search`.
    pub(super) fn variables(&self) -> Value {
        let mut variables = Map::new();
        variables.insert("query".to_owned(), json!(self.query));
        put(&mut variables, "types", capitals(&self.types));
        put(&mut variables, "orderBy", self.order_by.as_ref().map(|order| json!(order.to_uppercase())));
        put(&mut variables, "first", self.first.map(|first| json!(first)));
        put(&mut variables, "after", self.after.as_ref().map(|after| json!(after)));
        variables.insert("filter".to_owned(), self.filter.value());
        Value::Object(variables)
    }
}

impl FilterArguments {
    fn value(&self) -> Value {
        let mut filter = Map::new();
        let lists = [
            ("themes", &self.themes),
            ("allThemes", &self.all_themes),
            ("stakeholders", &self.stakeholders),
            ("allStakeholders", &self.all_stakeholders),
            ("bodies", &self.bodies),
            ("places", &self.places),
            ("languages", &self.languages),
            ("within", &self.within),
        ];
        for (key, list) in lists {
            put(&mut filter, key, (!list.is_empty()).then(|| json!(list)));
        }
        put(&mut filter, "involvement", capitals(&self.involvement));
        put(&mut filter, "statementKinds", capitals(&self.statement_kinds));
        put(&mut filter, "stakeholderKinds", capitals(&self.stakeholder_kinds));
        put(&mut filter, "changedSince", self.changed_since.as_ref().map(|since| json!(since)));
        put(&mut filter, "date", self.date());
        Value::Object(filter)
    }

    fn date(&self) -> Option<Value> {
        let any = self.from.is_some() || self.to.is_some() || self.include_undated;
        any.then(|| json!({ "from": self.from, "to": self.to, "includeUndated": self.include_undated }))
    }
}

fn put(map: &mut Map<String, Value>, key: &str, value: Option<Value>) {
    map.extend(value.map(|value| (key.to_owned(), value)));
}

/// The words of enums, however they are typed.
fn capitals(words: &[String]) -> Option<Value> {
    let capitals = || words.iter().map(|word| word.to_uppercase()).collect::<Vec<_>>();
    (!words.is_empty()).then(|| json!(capitals()))
}
