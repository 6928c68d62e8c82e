//! The contract with clients: the schema file, nulls, order and paths of errors, the questions it was designed for.

use super::{Archive, sample_records, shared};
use readout::graphql::{self, guard};
use std::path::Path;

#[test]
fn the_schema_file_is_what_the_program_prints() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("schema.graphql");
    let kept = std::fs::read_to_string(file).expect("schema.graphql");
    assert!(kept == graphql::sdl(), "schema.graphql is old; run `cargo run -- schema > schema.graphql`");
}

#[test]
fn everything_in_the_schema_is_described() {
    let sdl = graphql::sdl();
    let lines: Vec<&str> =
        sdl.lines().take_while(|line| !line.starts_with("directive") && !line.starts_with("schema")).collect();
    let wanting = lines.windows(2).filter(|pair| defines(pair[1]) && !pair[0].trim().ends_with('"'));
    let wanting: Vec<&str> = wanting.map(|pair| pair[1]).collect();
    assert!(lines.len() > 1000, "{} lines", lines.len());
    assert!(wanting.is_empty(), "without a description:\n{}", wanting.join("\n"));
}

/// Whether a line of the schema begins a type, a field, an argument or a value.
fn defines(line: &str) -> bool {
    let text = line.trim_start();
    let definition =
        ["type ", "input ", "enum ", "interface ", "union ", "scalar "].iter().any(|word| line.starts_with(word));
    let value = !text.is_empty() && text.chars().all(|character| character.is_ascii_uppercase() || character == '_');
    let name = text.chars().take_while(|character| character.is_ascii_alphanumeric()).count();
    definition || (line.starts_with("  ") && (value || (name > 0 && text[name..].starts_with([':', '(']))))
}

#[test]
fn the_questions_it_was_designed_for_are_understood() {
    let Some(file) = shared("design/questions.graphql") else { return };
    let questions = std::fs::read_to_string(file).expect("questions");
    let later = ["timeline", "kinds { kind count }", "facets", "follows", "relatedThemes"];
    let archive = Archive::of(&sample_records());
    let guard = guard::Guard::new(&graphql::sdl(), guard::Limits::default()).expect("a guard");
    let mut asked = 0;
    for question in questions.lines().filter(|line| line.starts_with("query")) {
        if later.iter().any(|word| question.contains(word)) {
            continue;
        }
        let checked = guard.check(question, None, serde_json::Map::new());
        assert!(checked.is_ok(), "{question}: {:?}", checked.err());
        archive.ask(question);
        asked += 1;
    }
    assert!(asked > 20, "{asked} questions");
}

#[test]
fn a_part_that_fails_is_null_alone_and_fields_keep_their_order() {
    let archive = Archive::of(&sample_records());
    let query = "{ b: meetings(after: \"nonsense\") { totalCount } corpus { recordCount } a: meetings(first: 1, last: 1) { totalCount }
                   theme(slug: \"climate-change\") { name } none: meeting(slug: \"none\") { title } }";
    let request = async_graphql::Request::new(query);
    let response = futures_executor::block_on(graphql::Execute::execute(&archive.api, request)).response;
    let json = serde_json::to_string(&response.data).expect("json");
    let expected =
        "{\"b\":null,\"corpus\":{\"recordCount\":16},\"a\":null,\"theme\":{\"name\":\"Climate Change\"},\"none\":null}";
    assert_eq!(json, expected);
    let codes: Vec<String> = response
        .errors
        .iter()
        .map(|error| {
            format!("{:?} {}", error.path, error.extensions.as_ref().and_then(|all| all.get("code")).expect("a code"))
        })
        .collect();
    assert_eq!(codes, ["[Field(\"b\")] \"CURSOR\"", "[Field(\"a\")] \"BAD_REQUEST\""]);
}

#[test]
fn the_examples_of_the_first_page_have_answers() {
    let archive = Archive::of(&sample_records());
    for example in readout::explorer::EXAMPLES {
        let data = archive.ask(example);
        assert!(
            data.to_string().contains("\"nodes\":[{") || data.to_string().contains("\"edges\":[{"),
            "{example}: {data}"
        );
    }
}
