#!/usr/bin/env python3
"""Draws facts at random from records, for reading by eye: is what was taken what a reader would take?

    tests/sample.py FOLDER... [--bin target/release/readout] [-n 20] [--seed 1] [--kind statement|participation|theme]

FOLDER is a folder of records; what it prints is the same for the same seed, records and program. Each fact stands with
its record, and a statement with its quote.
"""
import argparse
import json
import pathlib
import random
import subprocess
import sys

AT_ONCE = 50


def files(folders):
    """The files below folders, in order; hidden ones and licences are no records."""
    for folder in map(pathlib.Path, folders):
        paths = [folder] if folder.is_file() else sorted(folder.rglob("*"))
        for path in paths:
            hidden = any(part.startswith(".") for part in path.parts if part not in (".", ".."))
            if path.is_file() and not hidden and path.name not in ("LICENSE.txt", "SOURCE.md"):
                yield str(path)


def inspected(binary, paths):
    """What the program says of each file."""
    for start in range(0, len(paths), AT_ONCE):
        command = [binary, "inspect", "--json", *paths[start : start + AT_ONCE]]
        run = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
        if run.returncode not in (0, 2):
            sys.exit(f"`{' '.join(command[:3])} ...` failed: {run.stderr.strip()}")
        yield from map(json.loads, run.stdout.splitlines())


def facts(record):
    """Each fact of a record as its kind and a line."""
    for meeting in record.get("meetings") or [record]:
        for one in meeting["statements"]:
            said = [f"{key}: {one[key]}" for key in ("attributedTo", "owners", "status", "themes") if one[key]]
            due = [f"due: {one['due']['start']} ({one['due']['asPrinted']})"] if one["due"] else []
            label = f"{one['label']}: " if one["label"] else ""
            lines = [f"{one['kind']} {label}{one['text']}", "; ".join(said + due), f"quote: {one['quote']!r}"]
            yield "statement", "\n    ".join(line for line in lines if line)
        for one in meeting["participants"]:
            told = ("kind", "role", "capacity", "attendance", "affiliation", "onBehalfOf")
            said = [f"{key}: {one[key]}" for key in told if one[key]]
            yield "participation", f"{one['nameAsPrinted']} = {one['name']}\n    {'; '.join(said)}"
        for theme in meeting["themes"]:
            yield "theme", f"{theme}\n    of: {meeting['title']}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="+")
    parser.add_argument("--bin", default="target/release/readout")
    parser.add_argument("-n", type=int, default=20, help="so many of each kind")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kind", choices=["statement", "participation", "theme"])
    parser.add_argument("--records", type=int, help="look at so many records only, drawn at random")
    arguments = parser.parse_args()
    draw = random.Random(arguments.seed)
    paths = list(files(arguments.folder))
    if arguments.records is not None and arguments.records < len(paths):
        paths = sorted(draw.sample(paths, arguments.records))
    found = {"statement": [], "participation": [], "theme": []}
    for record in inspected(arguments.bin, paths):
        for kind, line in facts(record):
            found[kind].append((record["path"], line))
    for kind, all_of_kind in found.items():
        if arguments.kind in (None, kind):
            drawn = draw.sample(all_of_kind, min(arguments.n, len(all_of_kind)))
            print(f"== {len(drawn)} of {len(all_of_kind)} {kind}s\n")
            for path, line in drawn:
                print(f"{path}\n  {line}\n")


if __name__ == "__main__":
    main()
