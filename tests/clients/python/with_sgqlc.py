"""PyPI's sgqlc: a query in Python's own words, over the classes that its codegen made of the introspection."""

import sys

from readout_schema import Meeting, Query, Theme
from sgqlc.endpoint.http import HTTPEndpoint
from sgqlc.operation import Operation

endpoint = HTTPEndpoint(sys.argv[1], timeout=30)


def ask(operation):
    answer = endpoint(operation)
    assert "errors" not in answer, answer["errors"]
    return operation + answer


newest = Operation(Query)
meetings = newest.meetings(first=3, order_by="OLDEST", filter={"date": {"from_": "2000-01-01", "include_undated": False}})
meetings.total_count()
meetings.nodes.__fields__("id", "title", "slug")
meetings.nodes.date.__fields__("start", "precision")
meetings.nodes.themes(first=2).edges.node.name()
found = ask(newest).meetings
assert found.total_count > 3
assert len(found.nodes) == 3
starts = [meeting.date.start for meeting in found.nodes]
assert starts == sorted(starts), starts

# A hit is told apart by its type.
words = Operation(Query)
search = words.search(query="climate", types=["MEETING", "THEME"], first=10)
search.nodes.__as__(Meeting).__fields__("id", "title")
search.nodes.__as__(Theme).__fields__("id", "name")
kinds = {type(hit).__name__ for hit in ask(words).search.nodes}
assert kinds == {"Meeting", "Theme"}, kinds

again = Operation(Query)
again.node(id=found.nodes[0].id).__as__(Meeting).title()
assert ask(again).node.title == found.nodes[0].title
