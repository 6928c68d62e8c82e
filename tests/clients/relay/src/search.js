import { graphql } from "relay-runtime";

// Hits are a union; the list of them is paged like any other.
export const hits = graphql`
  fragment search_hits on Query
  @argumentDefinitions(
    query: { type: "String" }
    types: { type: "[SearchType!]" }
    first: { type: "Int", defaultValue: 20 }
    after: { type: "String" }
  )
  @refetchable(queryName: "searchHitsPaginationQuery") {
    search(query: $query, types: $types, first: $first, after: $after) @connection(key: "search_search") {
      edges {
        title
        score
        node {
          __typename
          ... on Meeting { title }
          ... on Theme { name }
          ... on Passage { record { path } }
        }
      }
    }
  }
`;

export const page = graphql`
  query searchQuery($query: String!) {
    ...search_hits @arguments(query: $query, types: [MEETING, THEME, PASSAGE])
  }
`;
