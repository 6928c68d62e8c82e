//! What a record is about.

use super::{check, markdown, theme_names};
use readout::model::Facts;

fn linked_themes(facts: &Facts) -> Vec<String> {
    let keys: Vec<_> = facts.meetings[0].themes.iter().map(|link| link.theme).collect();
    theme_names(facts, &keys).into_iter().map(str::to_owned).collect()
}

#[test]
fn themes_are_what_a_record_is_about() {
    for (text, expected) in [
        ("# Call\n\nThe room has space, culture and technology. A drawer holds water. Keys are renewed.", vec![]),
        ("# Call\n\nThe water rose.\n\nThe water fell.", vec![]),
        ("# Call\n\nCorruption was named once.", vec![]),
        ("# Call\n\nCorruption was named.\n\nCorruption was named again.", vec!["Corruption"]),
        ("# Call\n\n## Water\n\nIt rose.", vec!["Water"]),
        ("# Call\n\nThey spoke of drinking water.", vec!["Water"]),
        ("---\ntemas: [Cambio climático]\nidioma: es\n---\n\nEl cambio climático avanza.", vec!["Cambio climático"]),
        (
            "# Call\n\nThe following themes were addressed:\n\n- Whales\n- Sea ice: how thick it is",
            vec!["Whales", "Sea ice"],
        ),
        ("# Call\n\n- **Themes:** Whales, Sea ice", vec!["Whales", "Sea ice"]),
        ("# Call\n\nThey named:\n\n- Whales\n- Sea ice", vec![]),
        // A word that another one bends, a verb, the label of an action, a tag that says what was held.
        ("# Call\n\n## Space for trams\n\nMuch.", vec!["Space"]),
        ("# Call\n\n## Tram space\n\nMuch.", vec![]),
        ("---\nlanguage: en\n---\n\nA sanctioned list.\n\nIt was sanctioned again.", vec![]),
        ("---\nlanguage: en\n---\n\nSanctions came.\n\nA sanction.", vec!["Sanctions"]),
        ("# Call\n\nAI: Ann to write.\n\nBo takes the AI to call.", vec![]),
        ("---\ntags: [triage-meeting, trams]\n---\n\n# Call\n\nAll went well.", vec!["trams"]),
        ("# Call\n\n- Topics: tbd", vec![]),
        ("# Call\n\nCategories\n\n1. AL: These are what we had before, and they are not fixed for all time", vec![]),
    ] {
        check(text, linked_themes, &expected);
    }
    // In a long text a word or two in passing is not what it is about.
    let long = |times: usize| {
        let talk = "They spoke of the trams and the rails. ".repeat(200);
        format!("# Call\n\n{}{talk}", "They spoke of drinking water.\n\n".repeat(times))
    };
    check(&long(1), linked_themes, &[]);
    check(&long(2), linked_themes, &[]);
    check(&long(3), linked_themes, &["Water"]);
}

#[test]
fn a_list_of_themes_names_them_bare() {
    let themes = |text: &str| -> Vec<String> { markdown(text).themes.into_iter().map(|theme| theme.name).collect() };
    assert_eq!(themes("# Board\n\nThe following themes were addressed:\n\n- Old doors (Ann)\n- Lamps\n").len(), 2);
    assert_eq!(themes("# Board\n\nThe following theme was addressed:\n\n1. Old Doors (Ann)\n"), ["Old Doors"]);
    assert_eq!(themes("# Board\n\nPotential topics:\n\n- Lamps\n- Doors?\n"), Vec::<String>::new());
    let long = "The supply chain is long. ".to_owned() + &"Word after word. ".repeat(200);
    assert_eq!(themes(&format!("# Board\n\n{long}\n\nA supply chain again.\n")), Vec::<String>::new());
}
