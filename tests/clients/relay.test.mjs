// Relay: its compiler takes the connections and nodes for what it knows, and the server runs what it makes of them.
import assert from "node:assert/strict";
import { readdir, rm } from "node:fs/promises";
import path from "node:path";
import { before, test } from "node:test";
import { post, run, serve } from "./server.mjs";

const here = path.join(import.meta.dirname, "relay");
const generated = path.join(here, "src/__generated__");
const { graphql } = await serve();

before(async () => {
  await rm(generated, { recursive: true, force: true });
  // The compiler looks for its sources from where it is started.
  await run("relay-compiler", ["relay.config.json"], { cwd: here });
});

test("every operation that the compiler makes runs", async () => {
  const { data } = await post(graphql, { query: "{ meetings(first: 1) { nodes { id slug } } }" });
  const [{ id, slug }] = data.meetings.nodes;
  const given = { id, slug, query: "climate", first: 2 };

  const names = (await readdir(generated)).filter((name) => name.endsWith("Query.graphql.js"));
  assert.equal(names.length, 11, "the operations of relay/src and the ones that @refetchable makes");
  for (const name of names) {
    const { default: operation } = await import(path.join(generated, name));
    const variables = {};
    for (const { name, defaultValue } of operation.fragment.argumentDefinitions) {
      variables[name] = given[name] ?? defaultValue;
    }
    const answer = await post(graphql, { query: operation.params.text, variables });
    assert.equal(answer.errors, undefined, `${name}: ${JSON.stringify(answer.errors)}\n${operation.params.text}`);
    const [field] = Object.values(answer.data);
    assert.notEqual(field, null, `${name}: the server answered null to\n${operation.params.text}`);
  }
});
