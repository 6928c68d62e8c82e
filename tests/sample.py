#!/usr/bin/env python3
"""Draws facts at random from the graph of records, for reading by eye: is what was taken what a reader would take?

    tests/sample.py FOLDER... [--bin target/release/readout] [-n 20] [--seed 1] [--kind statement|participation|theme]

Each FOLDER is a folder of records and is served by the program as an archive of its own. What it prints is the same for
the same seed, records and program. Each fact stands with its record, its meeting and its quote.
"""
import argparse
import contextlib
import json
import random
import re
import subprocess
import sys
import tempfile
import urllib.request

SOURCE = "source { quote record { path } }"
ASKED = {
    "statement": f"""statements(first: 100, orderBy: RECORD) {{ nodes {{ kind label text status attributedTo {{ asPrinted }}
        owners {{ asPrinted }} due {{ start asPrinted }} themes {{ name }} {SOURCE} }}""",
    "participation": f"""participants(first: 100) {{ edges {{ nameAsPrinted role capacity attendance
        onBehalfOfAsPrinted node {{ name kind }} {SOURCE} }}""",
    "theme": f"themes(first: 100) {{ edges {{ method node {{ name }} {SOURCE} }}",
}


@contextlib.contextmanager
def served(binary, folder):
    """The address of the program while it serves a folder, with an index for this once."""
    with tempfile.TemporaryDirectory() as index:
        command = [binary, "serve", "--records", folder, "--index", index, "--listen", "127.0.0.1:0", "--max-nodes", "1000000"]
        program = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8")
        said = []
        try:
            for line in program.stdout:
                said.append(line)
                if address := re.search(r"http://[0-9.:]+/graphql", line):
                    yield address[0]
                    return
            sys.exit(f"`{' '.join(command)}` did not serve:\n{''.join(said)}")
        finally:
            program.terminate()
            program.wait()


def ask(address, query, **variables):
    """The data of an answer; ends the script where it has errors."""
    body = json.dumps({"query": query, "variables": variables}).encode()
    request = urllib.request.Request(address, body, {"content-type": "application/json"})
    with urllib.request.urlopen(request) as answer:
        answer = json.load(answer)
    if "errors" in answer:
        sys.exit(f"asked {query}: {answer['errors'][0]['message']}")
    return answer["data"]


def meetings(address, asked):
    """Every meeting, with one list of its facts."""
    query = f"query($after: String) {{ meetings(first: 20, after: $after) {{ pageInfo {{ hasNextPage endCursor }} nodes {{ title {asked} }} }} }} }}"
    page = {"hasNextPage": True, "endCursor": None}
    while page["hasNextPage"]:
        found = ask(address, query, after=page["endCursor"])["meetings"]
        page = found["pageInfo"]
        yield from found["nodes"]


def told(value):
    """A value without what is around a name or a day."""
    if isinstance(value, list):
        return [told(one) for one in value]
    if isinstance(value, dict):
        return " ".join(str(one) for one in value.values())
    return value


def facts(address, kind):
    """Each fact of a kind, as the lines that are printed."""
    for meeting in meetings(address, ASKED[kind]):
        (connection,) = (value for key, value in meeting.items() if key != "title")
        for fact in connection.get("nodes") or connection.get("edges") or []:
            source = fact.pop("source")
            said = "; ".join(f"{key}: {told(value)}" for key, value in fact.items() if value)
            yield f"{source['record']['path']}\n    {said}\n    meeting: {meeting['title']}\n    quote: {source['quote']!r}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="+")
    parser.add_argument("--bin", default="target/release/readout")
    parser.add_argument("-n", type=int, default=20, help="so many of each kind")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kind", choices=list(ASKED), action="append", help="this kind only; can be given more than once")
    arguments = parser.parse_args()
    kinds = arguments.kind or list(ASKED)
    found = {kind: [] for kind in kinds}
    for folder in arguments.folder:
        with served(arguments.bin, folder) as address:
            for kind in kinds:
                found[kind] += [f"{folder}/{fact}" for fact in facts(address, kind)]
    draw = random.Random(arguments.seed)
    for kind, all_of_kind in found.items():
        drawn = draw.sample(all_of_kind, min(arguments.n, len(all_of_kind)))
        print(f"== {len(drawn)} of {len(all_of_kind)} {kind}s\n")
        for number, fact in enumerate(drawn, 1):
            print(f"{number}. {fact}\n")


if __name__ == "__main__":
    main()
