// The schema by the rules of others: graphql-schema-linter, and graphql-eslint with its rules for Relay.
import { buildSchema, getNamedType, isAbstractType, isObjectType } from "graphql";
import assert from "node:assert/strict";
import { test } from "node:test";
import { root, run, schemaPath, schemaText } from "./server.mjs";

// The contract puts fields in the order in which people look for them: what it is, then what it has.
const off = ["type-fields-sorted-alphabetically", "input-object-fields-sorted-alphabetically"];

test("graphql-schema-linter finds nothing", async () => {
  await run("graphql-schema-linter", ["--except", off.join(","), schemaPath]);
});

test("graphql-eslint finds nothing", async () => {
  // From the root, for ESLint looks at no file above where it is started.
  await run("eslint", ["--config", "tests/clients/lint/eslint.config.mjs", "--max-warnings", "0", "schema.graphql"], { cwd: root });
});

test("what is paged is a node, but for the problems of a record", async () => {
  const schema = buildSchema(await schemaText());
  const node = schema.getType("Node");
  const others = [];
  for (const edge of Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && type.name.endsWith("Edge"))) {
    const type = getNamedType(edge.getFields().node.type);
    const objects = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
    others.push(...objects.filter((object) => !object.getInterfaces().includes(node)).map((object) => object.name));
  }
  assert.deepEqual(others, ["Problem"]);
});
