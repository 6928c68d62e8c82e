// A program as a front-end has it: each value below has the type that the schema gives it, or tsc says so.
import { GraphQLClient } from "graphql-request";
import assert from "node:assert/strict";
import { unmask } from "../generated/fragment-masking.js";
import * as api from "../generated/graphql.js";

const client = new GraphQLClient(process.argv[2]!);

// All meetings, two a page.
const ids: string[] = [];
let after: string | null = null;
let total: number;
for (;;) {
  const variables: api.MeetingsQueryVariables = { first: 2, after, orderBy: "TITLE" };
  const { meetings }: api.MeetingsQuery = await client.request(api.MeetingsDocument, variables);
  assert.ok(meetings);
  total = meetings.totalCount;
  for (const edge of meetings.edges) {
    const meeting = unmask(api.MeetingLineFragmentDoc, edge.node);
    const start: string | undefined = meeting.date?.start;
    assert.match(start ?? "2000-01-01", /^\d{4}-\d\d-\d\d$/);
    ids.push(meeting.id);
  }
  const page = unmask(api.PageFragmentDoc, meetings.pageInfo);
  if (!page.hasNextPage) break;
  after = page.endCursor ?? null;
}
assert.ok(total > 2, "the sample records have more than a page of meetings");
assert.equal(new Set(ids).size, total);

// What a search finds is told apart by its type's name.
const { search } = await client.request(api.SearchDocument, { query: "climate", types: ["MEETING", "STATEMENT", "PASSAGE"] });
assert.ok(search && search.edges.length > 0);
const kinds = new Set<string>();
for (const { node, score, highlights } of search.edges) {
  const ranked: number | null | undefined = score;
  assert.ok(ranked && ranked > 0);
  assert.ok(highlights[0]?.parts.some((part) => part.matched));
  kinds.add(node.__typename);
  if (node.__typename === "Statement") {
    const kind: api.StatementKind = node.statementKind;
    assert.ok(kind);
  }
}
assert.ok(kinds.size > 1, "hits of several types are interleaved");

// The node of an id.
const { node } = await client.request(api.NodeDocument, { id: ids[0]! });
assert.ok(node?.__typename === "Meeting");
assert.equal(node.id, ids[0]);
const names: string[] = node.participants.edges.map((edge) => edge.nameAsPrinted);
assert.ok(Array.isArray(names));

// What has to be caught before anything is sent.
async function refused() {
  // @ts-expect-error first has to be there
  await client.request(api.MeetingsDocument, { after: null });
  // @ts-expect-error no such order
  await client.request(api.MeetingsDocument, { first: 1, orderBy: "BEST" });
  // @ts-expect-error no such key of the filter
  await client.request(api.MeetingsDocument, { first: 1, filter: { topic: "climate" } });
}
void refused;
console.log(`${total} meetings, ${search.totalCount} hits`);
