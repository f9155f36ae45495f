#!/usr/bin/env python3
"""Says of each case whether pymerkle, an implementation of its own, makes the same tree of the log's entries.

  check.py DIRECTORY <cases

Answers as the Go program does: "accepted", "refused: why", or "passed by" for what pymerkle knows nothing of: signatures, and
proofs of consistency, which have another form there. The entries are those that the sound proofs of the largest tree carry.
"""
import base64
import pathlib
import sys

import exchanged
from pymerkle import InmemoryTree


def entries(directory):
    found = {}
    for file in directory.glob("*.tlog-proof"):
        parts = exchanged.read(file)
        found[int(parts.head[2].split()[1])] = base64.b64decode(parts.head[1].split()[1])
    return [found[index] for index in range(len(found))]


def tree(directory):
    grown = InmemoryTree(algorithm="sha256")
    for entry in entries(directory):
        grown.append_entry(entry)
    return grown


def check(grown, known, file):
    parts = exchanged.read(file)
    if parts.root != grown.get_root(parts.size):
        return "refused: another root"
    if not parts.head or parts.head[0] != exchanged.HEADER:
        return "accepted" if not parts.head else "passed by"
    index = int(parts.head[2].removeprefix("index "))
    if base64.b64decode(parts.head[1].removeprefix("extra "), validate=True) != known[index]:
        return "refused: another entry"
    path = grown.prove_inclusion(index + 1, parts.size).path
    return "accepted" if parts.path == path[1:] else "refused: another path"


def main():
    directory = pathlib.Path(sys.argv[1])
    grown, known = tree(directory), entries(directory)
    for line in sys.stdin:
        try:
            print(check(grown, known, line.split("\t")[0]))
        except Exception as error:  # Whatever it cannot read it does not believe.
            print(f"refused: {error!r}")


if __name__ == "__main__":
    main()
