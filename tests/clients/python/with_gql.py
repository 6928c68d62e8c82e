"""PyPI's gql: introspects the schema, validates locally by graphql-core, pages with variables."""

import sys

from gql import Client, gql
from gql.transport.exceptions import TransportQueryError
from gql.transport.requests import RequestsHTTPTransport
from graphql import GraphQLError, print_type

transport = RequestsHTTPTransport(url=sys.argv[1], timeout=30)
client = Client(transport=transport, fetch_schema_from_transport=True, parse_results=True)

PAGE = gql(
    """
    query Page($first: Int!, $after: String, $filter: StatementFilter) {
      statements(first: $first, after: $after, filter: $filter) {
        totalCount
        nodes { id kind text source { quote } }
        pageInfo { hasNextPage endCursor }
      }
    }
    """
)

with client as session:
    # What was introspected has the words of the contract.
    assert "At most so many, from the beginning" in print_type(client.schema.type_map["Query"])

    ids, after = [], None
    while True:
        PAGE.variable_values = {"first": 20, "after": after, "filter": {"date": {"includeUndated": True}}}
        page = session.execute(PAGE)["statements"]
        ids += [node["id"] for node in page["nodes"]]
        if not page["pageInfo"]["hasNextPage"]:
            break
        after = page["pageInfo"]["endCursor"]
    assert len(ids) > 20, f"the sample records have more than a page of statements, not {len(ids)}"
    assert len(ids) == len(set(ids)) == page["totalCount"]

    # Refused here, before anything is sent.
    try:
        session.execute(gql("{ meetings(limit: 1) { totalCount } }"))
    except GraphQLError as error:
        assert "limit" in error.message
    else:
        raise AssertionError("an unknown argument was not refused by the introspected schema")

    # Refused there.
    try:
        session.execute(gql("{ meetings(first: 1, last: 1) { totalCount } }"))
    except TransportQueryError as error:
        assert error.errors[0]["extensions"]["code"] == "BAD_REQUEST", error.errors
        assert error.data == {"meetings": None}, error.data
    else:
        raise AssertionError("first and last together were not refused")
