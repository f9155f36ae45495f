#!/usr/bin/env python3
"""Writes the cases for the verifiers: what a log handed out, and everything that may be wrong with it.

  spoil.py DIRECTORY CASES NTH

reads the DIRECTORY (`key`, `checkpoint-N`, `*.tlog-proof`, `*.consistency`) and writes into CASES what becomes of each NTH file,
and two lists, `sound.tsv` and `spoiled.tsv`: the file, the earlier checkpoint or "-", and what was done to it.
"""
import base64
import dataclasses
import pathlib
import sys

import exchanged


def flipped(digest, bit):
    changed = bytearray(digest)
    changed[bit // 8] ^= 1 << bit % 8
    return bytes(changed)


def flipped_base64(text, bit):
    return base64.b64encode(flipped(base64.b64decode(text), bit)).decode()


def spoiled_paths(path):
    for index in range(len(path)):
        for bit in (0, 100, 255):
            yield f"hash {index}, bit {bit}", path[:index] + [flipped(path[index], bit)] + path[index + 1 :]
        yield f"hash {index} lost", path[:index] + path[index + 1 :]
        yield f"hash {index} twice", path[: index + 1] + path[index:]
        if index > 0:
            yield f"hash {index} swapped", path[: index - 1] + [path[index], path[index - 1]] + path[index + 1 :]
    yield "a hash more at the end", path + [bytes(32)]
    yield "a hash more in front", [bytes(32)] + path


def spoiled_heads(head):
    """Another index or earlier size, another record, another header."""
    for place, line in enumerate(head):
        word, _, value = line.partition(" ")
        if word == "extra":
            others = [flipped_base64(value, 0), base64.b64encode(base64.b64decode(value) + b"\0").decode()]
        elif word in ("index", "old"):
            number = int(value)
            others = [number + 1, 1 << 62, f"0{value}", f"+{value}", f"{value} ", "", -1]
            others += [number - 1] if number > 0 else []
        else:
            others = []
        for other in others:
            yield f"{word} {other}", head[:place] + [f"{word} {other}"] + head[place + 1 :]


def spoiled_checkpoints(lines):
    origin, size, root, empty, signature, end = lines
    mark, name, text = signature.split(" ")
    yield "another origin", [origin + "x", size, root, empty, signature, end]
    yield "a size more", [origin, str(int(size) + 1), root, empty, signature, end]
    yield "a size less", [origin, str(int(size) - 1), root, empty, signature, end]
    yield "a zero before the size", [origin, "0" + size, root, empty, signature, end]
    yield "another root", [origin, size, flipped_base64(root, 7), empty, signature, end]
    yield "a line more", [origin, size, root, "more", empty, signature, end]
    yield "no signature", [origin, size, root, empty, end]
    yield "no empty line", [origin, size, root, signature, end]
    yield "another mark", [origin, size, root, empty, f"- {name} {text}", end]
    yield "another name", [origin, size, root, empty, f"{mark} {name}x {text}", end]
    yield "a signature without an end", [origin, size, root, empty, signature]
    yield "a return", [origin, size, root + "\r", empty, signature, end]
    for bit in (0, 31, 32, 40, 287, 288, 300, 543):
        yield f"signature bit {bit}", [origin, size, root, empty, f"{mark} {name} {flipped_base64(text, bit)}", end]
    yield "a short signature", [origin, size, root, empty, f"{mark} {name} {text[:8]}", end]


def variants(parts):
    if parts.head:
        for what, path in spoiled_paths(parts.path):
            yield what, dataclasses.replace(parts, path=path)
        for what, head in spoiled_heads(parts.head):
            yield what, dataclasses.replace(parts, head=head)
    for what, checkpoint in spoiled_checkpoints(parts.checkpoint):
        yield what, dataclasses.replace(parts, checkpoint=checkpoint)


def truncations(text):
    lines = text.split("\n")
    return ("\n".join(lines[:count]) for count in range(len(lines) - 1))


def earlier(directory, parts):
    if not parts.head or not parts.head[0].startswith("old "):
        return "-"
    return str(directory / f"checkpoint-{parts.head[0].split()[1]}")


def main():
    directory, cases, nth = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), int(sys.argv[3])
    sound, spoiled = [], []
    files = sorted(file for file in directory.iterdir() if file.name != "key")
    for place, file in enumerate(files):
        parts = exchanged.read(file)
        known = earlier(directory, parts)
        sound.append((file, known, "-"))
        if place % nth != 0:
            continue
        texts = [(what, variant.text()) for what, variant in variants(parts)]
        texts += [(f"cut after {index} lines", text) for index, text in enumerate(truncations(parts.text()))]
        for number, (what, text) in enumerate(texts):
            path = cases / f"{file.name}.{number}"
            path.write_text(text, newline="")
            spoiled.append((path, known, what))
    for name, listed in (("sound.tsv", sound), ("spoiled.tsv", spoiled)):
        (cases / name).write_text("".join("\t".join(map(str, case)) + "\n" for case in listed))


if __name__ == "__main__":
    main()
