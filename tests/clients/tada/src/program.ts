// The documents are strings, and the types of what they give are worked out from them by the compiler alone.
import { initGraphQLTada, readFragment } from "gql.tada";
import { GraphQLClient } from "graphql-request";
import assert from "node:assert/strict";
import type { introspection } from "../generated/schema.js";

const graphql = initGraphQLTada<{ introspection: introspection; scalars: { Date: string; DateTime: string } }>();
const client = new GraphQLClient(process.argv[2]!);

const line = graphql(`
  fragment Line on Meeting {
    id
    title
    date { start precision }
  }
`);

const search = graphql(
  `
    query Search($query: String, $types: [SearchType!] = [MEETING], $first: Int) {
      search(query: $query, types: $types, first: $first) {
        totalCount
        edges {
          score
          meeting { ...Line }
          node {
            __typename
            ... on Meeting { slug }
            ... on Statement { text statementKind: kind }
          }
        }
      }
    }
  `,
  [line],
);

const answer = await client.request(search, { query: "climate", types: ["MEETING", "STATEMENT"], first: 10 });
assert.ok(answer.search);
const total: number = answer.search.totalCount;
assert.ok(total > 0);
for (const { node, meeting, score } of answer.search.edges) {
  const ranked: number | null = score;
  assert.ok(ranked);
  // Each of these hits is a meeting or belongs to one.
  const { title, date } = readFragment(line, meeting!);
  const words: string = title;
  const precision: "DAY" | "MONTH" | "YEAR" | "RANGE" | undefined = date?.precision;
  assert.ok(words && (date === null || precision));
  if (node.__typename === "Meeting") {
    const slug: string = node.slug;
    assert.ok(slug);
  } else if (node.__typename === "Statement") {
    const text: string = node.text;
    assert.ok(text);
  }
}

async function refused() {
  // @ts-expect-error no such type of hit
  await client.request(search, { types: ["DOG"] });
  // @ts-expect-error the path has to be there
  await client.request(graphql(`query ($path: String!) { record(path: $path) { length } }`), {});
  // @ts-expect-error no such field
  answer.search?.edges[0]?.node.dogs;
}
void refused;
