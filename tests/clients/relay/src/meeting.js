import { graphql } from "relay-runtime";

// A list below a node: Relay pages it by node(id:), so its type has to be a Node.
export const statements = graphql`
  fragment meeting_statements on Meeting
  @argumentDefinitions(first: { type: "Int", defaultValue: 20 }, after: { type: "String" })
  @refetchable(queryName: "meetingStatementsPaginationQuery") {
    statements(first: $first, after: $after) @connection(key: "meeting_statements") {
      edges {
        node {
          id
          text
          source { quote }
        }
      }
    }
  }
`;

// Edges carry what belongs to the relation, and a node that may be null.
export const participants = graphql`
  fragment meeting_participants on Meeting
  @argumentDefinitions(first: { type: "Int", defaultValue: 20 }, after: { type: "String" })
  @refetchable(queryName: "meetingParticipantsPaginationQuery") {
    participants(first: $first, after: $after) @connection(key: "meeting_participants") {
      edges {
        nameAsPrinted
        role
        node { id name }
      }
    }
  }
`;

// Backward as well.
export const passages = graphql`
  fragment meeting_passages on Meeting
  @argumentDefinitions(
    first: { type: "Int" }
    after: { type: "String" }
    last: { type: "Int" }
    before: { type: "String" }
  )
  @refetchable(queryName: "meetingPassagesPaginationQuery") {
    passages(first: $first, after: $after, last: $last, before: $before) @connection(key: "meeting_passages") {
      edges {
        node { id text }
      }
    }
  }
`;

// Read again by its id, without a list.
export const head = graphql`
  fragment meeting_head on Meeting @refetchable(queryName: "meetingHeadRefetchQuery") {
    title
    date { asPrinted }
  }
`;

export const page = graphql`
  query meetingQuery($slug: String!) {
    meeting(slug: $slug) {
      ...meeting_head
      ...meeting_statements
      ...meeting_participants
      ...meeting_passages @arguments(last: 5)
    }
  }
`;
