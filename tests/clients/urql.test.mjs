// urql's core: queries with variables, and what it makes of errors.
import { Client, fetchExchange } from "@urql/core";
import assert from "node:assert/strict";
import { test } from "node:test";
import { serve } from "./server.mjs";

const { graphql } = await serve();
// Both of its ways to ask: what it sends by GET is in the address.
const ways = { POST: false, GET: "force" };

for (const [name, preferGetMethod] of Object.entries(ways)) {
  const client = new Client({ url: graphql, exchanges: [fetchExchange], preferGetMethod });

  test(`by ${name}, with variables`, async () => {
    const query = `query ($filter: ThemeFilter, $first: Int) {
      themes(filter: $filter, first: $first) { totalCount nodes { slug name } warnings { message } }
    }`;
    const { data, error } = await client.query(query, { filter: { query: "climate" }, first: 2 });
    assert.equal(error, undefined);
    assert.ok(data.themes.nodes.some((theme) => theme.slug === "climate-change"));
    assert.deepEqual(data.themes.warnings, []);
  });

  test(`by ${name}, a field that fails`, async () => {
    const { data, error } = await client.query("{ corpus { recordCount } meetings(first: 1, last: 1) { totalCount } }", {});
    assert.equal(error.networkError, undefined);
    assert.deepEqual(error.graphQLErrors.map((error) => error.path), [["meetings"]]);
    assert.equal(error.graphQLErrors[0].extensions.code, "BAD_REQUEST");
    assert.equal(data.meetings, null);
    assert.ok(data.corpus.recordCount > 0);
  });

  test(`by ${name}, a document that is refused`, async () => {
    const { data, error } = await client.query("query ($first: Int) { dogs(first: $first) { name } }", { first: 1 });
    assert.equal(data, undefined);
    assert.ok(error.graphQLErrors[0]?.message.includes("dogs"), `${error}`);
  });

  test(`by ${name}, a variable of another type`, async () => {
    const query = "query ($first: Int) { themes(first: $first) { totalCount } }";
    const { data, error } = await client.query(query, { first: "two" });
    assert.equal(data, undefined);
    assert.ok(error.graphQLErrors.length > 0, `${error}`);
    assert.equal(error.response.status, 400);
  });
}
