// graphql-request: the thinnest of the clients; codegen.test.mjs uses it with types.
import { ClientError, GraphQLClient } from "graphql-request";
import assert from "node:assert/strict";
import { test } from "node:test";
import { serve } from "./server.mjs";

const { graphql } = await serve();
const client = new GraphQLClient(graphql);

test("variables of each kind", async () => {
  const query = `query ($ids: [ID!]!, $filter: StatementFilter, $orderBy: StatementOrder, $with: Boolean!) {
    nodes(ids: $ids) { id }
    statements(filter: $filter, orderBy: $orderBy, first: 2) { totalCount nodes { kind } }
    corpus @include(if: $with) { recordCount }
  }`;
  const { nodes, statements, corpus } = await client.request(query, {
    ids: ["none"],
    filter: { kinds: ["ACTION"], date: { from: "2000-01-01", includeUndated: true } },
    orderBy: "DUE",
    with: false,
  });
  assert.deepEqual(nodes, [null]);
  assert.ok(statements.totalCount > 0);
  assert.ok(statements.nodes.every(({ kind }) => kind === "ACTION"));
  assert.equal(corpus, undefined);
});

test("a field that fails is thrown, with the data of its siblings", async () => {
  const wrong = client.request("{ corpus { recordCount } meetings(first: 101) { totalCount } }");
  await assert.rejects(wrong, (error) => {
    assert.ok(error instanceof ClientError);
    assert.equal(error.response.status, 200);
    assert.deepEqual(error.response.errors[0].path, ["meetings"]);
    assert.ok(error.response.data.corpus.recordCount > 0);
    return true;
  });
});

test("a variable that is missing is thrown, with its name", async () => {
  await assert.rejects(client.request("query ($slug: String!) { meeting(slug: $slug) { id } }"), (error) => {
    assert.equal(error.response.errors[0].extensions.code, "BAD_REQUEST");
    assert.match(error.response.errors[0].message, /slug/);
    assert.equal(error.response.data, undefined);
    return true;
  });
});
