import { graphql } from "relay-runtime";

// The list that a page opens with: paged at the root, and read again with another filter.
export const list = graphql`
  fragment meetings_list on Query
  @argumentDefinitions(
    first: { type: "Int", defaultValue: 20 }
    after: { type: "String" }
    filter: { type: "MeetingFilter" }
    orderBy: { type: "MeetingOrder", defaultValue: NEWEST }
  )
  @refetchable(queryName: "meetingsListPaginationQuery") {
    meetings(first: $first, after: $after, filter: $filter, orderBy: $orderBy)
      @connection(key: "list_meetings", filters: ["filter", "orderBy"]) {
      totalCount
      edges {
        node {
          id
          ...meetings_line
        }
      }
    }
  }
`;

export const line = graphql`
  fragment meetings_line on Meeting {
    slug
    title
    date { start }
  }
`;

export const page = graphql`
  query meetingsQuery($filter: MeetingFilter) {
    ...meetings_list @arguments(filter: $filter, first: 5)
  }
`;
