//! What a name that the schema does not have was meant to be.

use crate::words;
use apollo_compiler::Schema;
use apollo_compiler::schema::ExtendedType;

/// "did you mean …?" for what the rules say of an unknown field or argument, where one of a similar name is there.
pub(super) fn meant(schema: &Schema, message: &str) -> Option<String> {
    let mut named = message.split('`').skip(1).step_by(2);
    let (first, second) = (named.next()?, named.next()?);
    let (typed, names) = if message.contains("does not have a field") {
        (second, fields(schema, first)?)
    } else if message.contains("is not supported by") {
        (first, arguments(schema, second)?)
    } else {
        return None;
    };
    Some(words::advice(typed, &names)).filter(|advice| advice.starts_with("did you mean"))
}

fn fields(schema: &Schema, name: &str) -> Option<Vec<String>> {
    let fields = match schema.types.get(name)? {
        ExtendedType::Object(found) => &found.fields,
        ExtendedType::Interface(found) => &found.fields,
        _ => return None,
    };
    Some(fields.keys().map(ToString::to_string).collect())
}

/// Of a field, as `Type.field`.
fn arguments(schema: &Schema, coordinate: &str) -> Option<Vec<String>> {
    let (parent, field) = coordinate.split_once('.')?;
    let field = schema.type_field(parent, field).ok()?;
    Some(field.arguments.iter().map(|argument| argument.name.to_string()).collect())
}
