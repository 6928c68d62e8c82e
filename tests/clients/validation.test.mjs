// Validation: the server refuses a document where graphql-js does, and nowhere else.
//
// validation/ has a file a rule. A line "# valid: NAME" or "# invalid: NAME" begins a document; "# variables: JSON" in it
// gives it values. What the two are known to disagree on stands in validation/disagreements.json with its reason, and
// has to go from there when they agree.
import { buildSchema, parse, specifiedRules, validate } from "graphql";
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { post, schemaText, serve } from "./server.mjs";

const folder = path.join(import.meta.dirname, "validation");
const schema = buildSchema(await schemaText());
const known = new Map(Object.entries(JSON.parse(await readFile(path.join(folder, "disagreements.json"), "utf8"))));
const files = (await readdir(folder)).filter((name) => name.endsWith(".graphql")).sort();
const documents = (await Promise.all(files.map(read))).flat();
const { graphql } = await serve();

async function read(file) {
  const rule = path.basename(file, ".graphql");
  const parts = (await readFile(path.join(folder, file), "utf8")).split(/^# (valid|invalid): (.+)\n/m).slice(1);
  const found = [];
  for (let at = 0; at < parts.length; at += 3) {
    const [word, name, text] = parts.slice(at, at + 3);
    const variables = /^# variables: (.+)$/m.exec(text)?.[1];
    found.push({ rule, name: `${rule}: ${name}`, valid: word === "valid", text, variables: JSON.parse(variables ?? "{}") });
  }
  return found;
}

// Where there is more than one operation the first one with a name is asked for, so that "which one?" is no reason to refuse.
function request({ text, variables }) {
  const operations = parse(text).definitions.filter((definition) => definition.kind === "OperationDefinition");
  const name = operations.length > 1 ? operations.find((operation) => operation.name)?.name.value : undefined;
  return { query: text, variables, operationName: name };
}

test("each rule of graphql-js has documents, and each file a rule", () => {
  const rules = specifiedRules.map((rule) => rule.name.replace(/Rule$/, ""));
  assert.deepEqual(files.map((file) => path.basename(file, ".graphql")), rules.sort());
  for (const rule of rules) {
    const both = new Set(documents.filter((document) => document.rule === rule).map((document) => document.valid));
    // Without a subscription type graphql-js has nothing to hold this one against.
    const wanted = rule === "SingleFieldSubscriptions" ? 1 : 2;
    assert.equal(both.size, wanted, `validation/${rule}.graphql needs a document that is valid and one that is not`);
  }
});

test("each known disagreement is one of a document", () => {
  const names = new Set(documents.map((document) => document.name));
  const stray = [...known.keys()].filter((name) => !names.has(name));
  assert.deepEqual(stray, [], "validation/disagreements.json names documents that are not there; take them out");
  assert.equal(names.size, documents.length, "two documents have one name");
});

for (const document of documents) {
  test(`${document.valid ? "valid" : "invalid"}: ${document.name}`, async (t) => {
    const errors = validate(schema, parse(document.text));
    assert.equal(errors.length === 0, document.valid, `graphql-js says otherwise than the file: ${errors}`);
    if (!document.valid) {
      const rule = specifiedRules.find((rule) => rule.name === `${document.rule}Rule`);
      assert.notEqual(validate(schema, parse(document.text), [rule]).length, 0, "it breaks another rule than its file's");
    }

    const answer = await post(graphql, request(document));
    const said = JSON.stringify(answer);
    // A document that is refused has no data at all: "data": null is the answer of one that ran.
    const refused = !("data" in answer) && answer.errors?.length > 0;
    const agree = refused !== document.valid;
    if (agree && refused) {
      const codes = [...new Set(answer.errors.map((error) => error.extensions?.code))];
      // The server has no rule on introspection, but counts it.
      const code = document.rule === "MaxIntrospectionDepth" ? "COST" : "BAD_REQUEST";
      assert.deepEqual(codes, [code], `it is refused, but for another reason: ${said}`);
    }
    if (agree && !refused) {
      assert.equal(answer.errors, undefined, `it ran, and failed: ${said}`);
    }
    if (known.has(document.name)) {
      t.diagnostic(`known to disagree: ${known.get(document.name)}`);
      assert.ok(!agree, "both agree now: take it out of validation/disagreements.json");
    } else {
      assert.ok(agree, `graphql-js ${document.valid ? "accepts" : "refuses"} it, the server does not: ${said}\n${document.text}`);
    }
  });
}
