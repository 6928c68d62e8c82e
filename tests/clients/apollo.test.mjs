// Apollo Client: its cache merges the pages of a list by relayStylePagination.
import { ApolloClient, CombinedGraphQLErrors, gql, HttpLink, InMemoryCache } from "@apollo/client/core";
import { relayStylePagination } from "@apollo/client/utilities";
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { filter, firstValueFrom } from "rxjs";
import { serve } from "./server.mjs";

const { graphql } = await serve();

function open() {
  const client = new ApolloClient({
    link: new HttpLink({ uri: graphql }),
    cache: new InMemoryCache({
      possibleTypes: { Node: ["Meeting", "Theme"] },
      typePolicies: {
        Query: { fields: { meetings: relayStylePagination(["filter", "orderBy"]) } },
        Meeting: { fields: { statements: relayStylePagination(["filter", "orderBy"]) } },
      },
    }),
  });
  after(() => client.stop());
  return client;
}

const meetings = gql`
  query Meetings($first: Int!, $after: String, $orderBy: MeetingOrder) {
    meetings(first: $first, after: $after, orderBy: $orderBy) {
      totalCount
      edges { cursor node { id title } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
`;

for (const orderBy of ["NEWEST", "OLDEST", "TITLE", "CHANGED"]) {
  test(`fetchMore over the meetings by ${orderBy} gives each once`, { timeout: 20_000 }, async () => {
    const client = open();
    const watched = client.watchQuery({ query: meetings, variables: { first: 3, orderBy } });
    const subscription = watched.subscribe(() => {});
    // What a component would be shown, once it has so many edges.
    const shown = (least) => firstValueFrom(watched.pipe(filter(({ data }) => data?.meetings?.edges.length >= least)));

    let pages = 1;
    let merged = (await shown(1)).data.meetings;
    while (merged.pageInfo.hasNextPage) {
      const { data } = await watched.fetchMore({ variables: { after: merged.pageInfo.endCursor } });
      assert.ok(data.meetings.edges.length > 0, "a page that was announced is empty");
      merged = (await shown(merged.edges.length + 1)).data.meetings;
      pages += 1;
    }

    subscription.unsubscribe();
    const ids = merged.edges.map((edge) => edge.node.id);
    assert.equal(pages, Math.ceil(merged.totalCount / 3));
    assert.equal(ids.length, merged.totalCount);
    assert.equal(new Set(ids).size, ids.length, "a meeting is in the list twice");
    // The same list in one go, past the cache.
    const whole = await open().query({ query: meetings, variables: { first: 100, orderBy } });
    assert.deepEqual(ids, whole.data.meetings.edges.map((edge) => edge.node.id));
  });
}

test("a node that two queries read is one entry of the cache", async () => {
  const client = open();
  const { data } = await client.query({ query: meetings, variables: { first: 1, orderBy: "TITLE" } });
  const [{ node: first }] = data.meetings.edges;
  const query = gql`
    query One($id: ID!) {
      node(id: $id) { id ... on Meeting { slug } }
    }
  `;
  const one = await client.query({ query, variables: { id: first.id } });
  const kept = client.cache.extract()[`Meeting:${first.id}`];
  assert.equal(kept.title, first.title);
  assert.equal(kept.slug, one.data.node.slug);
});

test("an error of a field comes with the data of its siblings", async () => {
  const query = gql`
    query Both {
      corpus { recordCount }
      meetings(after: "none") { totalCount }
    }
  `;
  const { data, error } = await open().query({ query, errorPolicy: "all" });
  assert.ok(CombinedGraphQLErrors.is(error));
  assert.deepEqual(error.errors.map((error) => error.extensions.code), ["CURSOR"]);
  assert.ok(data.corpus.recordCount > 0);
  assert.equal(data.meetings, null);
});

test("a document that is refused is an error of GraphQL, not of the network", async () => {
  const query = gql`
    query Wrong { dogs { name } }
  `;
  await assert.rejects(open().query({ query }), (error) => {
    assert.ok(CombinedGraphQLErrors.is(error), `${error}`);
    assert.equal(error.errors[0].extensions.code, "BAD_REQUEST");
    return true;
  });
});
