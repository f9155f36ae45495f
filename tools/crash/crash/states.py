"""Crash states: every moment of a trace, and at each the states that a power cut could leave behind."""
import copy
import hashlib
import os
import random
from typing import NamedTuple

from .choices import choices
from .trace import Operation


class State(NamedTuple):
    """A directory after a power cut, and what had been acknowledged by then."""
    moment: int
    choice: object
    kind: str
    contents: dict  # path below the world → bytes, or None for a directory
    notes: bytes

    @property
    def digest(self):
        hash = hashlib.blake2b(str(len(self.notes)).encode())
        for path in sorted(self.contents):
            hash.update(f"\0{path}\0".encode())
            hash.update(self.contents[path] or b"")
        return hash.digest()

    def write(self, world):
        for path, content in sorted(self.contents.items()):
            if content is None:
                os.makedirs(os.path.join(world, path), exist_ok=True)
            else:
                with open(os.path.join(world, path), "wb") as file:
                    file.write(content)


def moments(story):
    """Walks through it: yields the disk after each call, and within those that are durable by themselves."""
    disk = copy.deepcopy(story.disk)
    notes = b""
    for index, record in enumerate(story.records):
        disk.apply(index, record)
        if record.operation is Operation.NOTE:
            notes += record.content
        if record.is_durable and record.operation is Operation.WRITE:
            yield disk, record, notes
            disk.settle(index, record)
        yield disk, record, notes


def count(story, seed):
    """How many states each moment has."""
    chance = random.Random(seed)
    return [len(choices(disk, chance)) for disk, _, _ in moments(story)]


def states(story, seed, sample=None):
    """The states, all or those whose numbers are in `sample`; the same seed gives the same."""
    chance = random.Random(seed)
    number = 0
    for moment, (disk, record, notes) in enumerate(moments(story)):
        for choice in choices(disk, chance):
            if sample is None or number in sample:
                yield number, State(moment, choice, record.kind, _contents(disk, choice, number), notes)
            number += 1


def _contents(disk, choice, number):
    contents = {}
    for path, file in disk.names_after(choice.names).items():
        below = os.path.relpath(path, disk.world)
        if file is None:
            contents[below] = None
        elif below.endswith("-lock"):
            contents[below] = _anything(number)
        else:
            contents[below] = disk.files[file].image(choice.keeps(file), choice.has_full_size)
    return contents


def _anything(number):
    """LMDB's table of readers is changed through memory and never synced, so it may hold anything."""
    return [b"", bytes(8192), b"\xff" * 8192, random.Random(number).randbytes(8192)][number % 4]
