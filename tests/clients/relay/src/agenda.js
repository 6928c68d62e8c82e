import { graphql } from "relay-runtime";

// Two levels of lists, each paged on its own: an agenda item is a node for this.
export const item = graphql`
  fragment agenda_item on AgendaItem
  @argumentDefinitions(first: { type: "Int", defaultValue: 20 }, after: { type: "String" })
  @refetchable(queryName: "agendaItemPaginationQuery") {
    title
    statements(first: $first, after: $after) @connection(key: "agendaItem_statements") {
      edges { node { id text } }
    }
  }
`;

export const page = graphql`
  query agendaQuery($id: ID!) {
    node(id: $id) {
      ... on Meeting {
        agenda(first: 20) {
          edges { node { ...agenda_item } }
        }
      }
    }
  }
`;
