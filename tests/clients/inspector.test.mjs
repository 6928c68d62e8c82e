// graphql-inspector: no change of the contract that breaks a client without a line in CHANGELOG.md that names it.
import { CriticalityLevel, diff } from "@graphql-inspector/core";
import { buildClientSchema, buildSchema, getIntrospectionQuery, printSchema } from "graphql";
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { post, root, run, schemaText, serve } from "./server.mjs";

const now = await schemaText();
const { graphql } = await serve();

async function changes(from, to) {
  return (await diff(buildSchema(from), buildSchema(to))).map(({ type, path, message, criticality }) => ({
    path: path ?? type,
    message,
    breaks: criticality.level === CriticalityLevel.Breaking,
  }));
}

// All the schemas that there were, the oldest first, and the one of the work tree: a submission can have several commits.
async function versions() {
  const commits = (await run("git", ["log", "--format=%h", "--", "schema.graphql"], { cwd: root })).split("\n").filter(Boolean);
  assert.notEqual(commits.length, 0, "git knows no schema.graphql; run this in a clone of the repository");
  const texts = [];
  for (const commit of commits.reverse()) {
    texts.push({ name: commit, text: await run("git", ["show", `${commit}:schema.graphql`], { cwd: root }) });
  }
  return [...texts, { name: "the work tree", text: now }];
}

test("CHANGELOG.md names each change of the schema that breaks a client", async () => {
  const changelog = await readFile(path.join(root, "CHANGELOG.md"), "utf8");
  const all = await versions();
  const missing = [];
  for (let at = 1; at < all.length; at += 1) {
    for (const change of await changes(all[at - 1].text, all[at].text)) {
      if (change.breaks && !changelog.includes(`\`${change.path}\``)) {
        missing.push(`${all[at].name}: ${change.message}; say in CHANGELOG.md what became of \`${change.path}\``);
      }
    }
  }
  assert.deepEqual(missing, []);
});

test("the server's introspection is schema.graphql", async () => {
  const query = getIntrospectionQuery({ specifiedByUrl: true, inputValueDeprecation: true });
  const { data } = await post(graphql, { query });
  const found = await changes(now, printSchema(buildClientSchema(data)));
  assert.deepEqual(found.map((change) => change.message), []);
});
