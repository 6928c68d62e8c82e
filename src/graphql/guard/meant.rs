//! What a name that the schema does not have was meant to be.
//!
//! In: what the rules say is wrong. Out: the name that is near, of those that could stand there. The rules tell what
//! is wrong in words only, so it goes by their words; of words that it does not know it says nothing.

use crate::words;
use apollo_compiler::Schema;
use apollo_compiler::schema::ExtendedType;

/// "did you mean …?" for an unknown field, argument, value or type, where one of a similar name is there.
pub(super) fn meant(schema: &Schema, message: &str) -> Option<String> {
    let (typed, names) = unknown(schema, message)?;
    Some(words::advice(&typed, &names)).filter(|advice| advice.starts_with("did you mean"))
}

/// The name that is unknown, and those that are known in its place.
fn unknown(schema: &Schema, message: &str) -> Option<(String, Vec<String>)> {
    let mut quoted = message.split('`').skip(1).step_by(2);
    let first = quoted.next();
    if message.starts_with("cannot find type") {
        return Some((first?.to_owned(), schema.types.keys().map(ToString::to_string).collect()));
    }
    if let Some((typed, name)) = of_variable(message) {
        return Some((typed.to_owned(), within(schema, name)?));
    }
    let (first, second) = (first?, quoted.next()?);
    if message.contains("does not have a field") {
        Some((second.to_owned(), within(schema, first)?))
    } else if message.contains("does not exist on") {
        Some((first.to_owned(), within(schema, second)?))
    } else if message.contains("is not supported by") {
        Some((first.to_owned(), arguments(schema, second)?))
    } else {
        None
    }
}

/// A value or key that a variable has, and the type that does not have it.
fn of_variable(message: &str) -> Option<(&str, &str)> {
    let value = || message.strip_prefix("could not coerce ")?.rsplit_once(": ")?.1.split_once(" to type ");
    let key = || message.split_once("has key ")?.1.split_once(" not in type ");
    value().or_else(key).map(|(typed, name)| (typed.trim_matches('"'), name))
}

/// The names of a type's fields or values.
fn within(schema: &Schema, name: &str) -> Option<Vec<String>> {
    Some(match schema.types.get(name)? {
        ExtendedType::Object(found) => found.fields.keys().map(ToString::to_string).collect(),
        ExtendedType::Interface(found) => found.fields.keys().map(ToString::to_string).collect(),
        ExtendedType::InputObject(found) => found.fields.keys().map(ToString::to_string).collect(),
        ExtendedType::Enum(found) => found.values.keys().map(ToString::to_string).collect(),
        ExtendedType::Scalar(_) | ExtendedType::Union(_) => return None,
    })
}

/// The names of the arguments of a field, as `Type.field`.
fn arguments(schema: &Schema, coordinate: &str) -> Option<Vec<String>> {
    let (parent, field) = coordinate.split_once('.')?;
    let field = schema.type_field(parent, field).ok()?;
    Some(field.arguments.iter().map(|argument| argument.name.to_string()).collect())
}
