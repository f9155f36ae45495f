"""One phase: what it begins with, and what its calls are when nothing goes wrong."""
import copy
import pathlib
import shutil
from typing import NamedTuple

from . import trace
from .disk import Disk

# How many commands can be on their way at once, where it is not one.
CALLERS = {"crowd": 4}

# Where threads share the work, so that no two runs make the same calls.
CHANGING = {"crowd", "seal"}


class Phase:
    def __init__(self, name, program, scratch, seed):
        self.name = name
        self.program = program
        self.seed = seed
        self.scratch = pathlib.Path(scratch) / name
        self.callers = CALLERS.get(name, 1)
        self.start = self.scratch / "start"
        self.start_acks = self.scratch / "start.acks"

    @property
    def is_repeatable(self):
        return self.name not in CHANGING

    def prepare(self):
        """Makes the beginning, and runs the phase once to learn its calls."""
        self.start.mkdir(parents=True)
        self.start_acks.touch()
        self.program.prepare(self.name, self.start, self.start_acks, self.seed)
        with self.attempt("reference") as attempt:
            ended = attempt.run(trace=True)
            if ended.status != 0:
                raise RuntimeError(f"{self.name} does not succeed without faults: {ended}")
            self.reference = attempt.story()

    @property
    def calls(self):
        """The calls that can be hit."""
        return [record for record in self.reference.records if record.operation is not trace.Operation.NOTE]

    def notes_before(self, call):
        """How much is acknowledged, in a run without faults, when a call begins."""
        index = next(i for i, record in enumerate(self.reference.records) if record.number == call)
        return sum(record.operation is trace.Operation.NOTE for record in self.reference.records[:index])

    def attempt(self, name):
        return Attempt(self, self.scratch / name)


class Attempt:
    """A copy of the beginning, on which the phase is run; removed at the end."""

    def __init__(self, phase, directory):
        self.phase = phase
        self.directory = directory
        self.world = directory / "world"
        self.acks = [directory / "acks1", directory / "acks2"]
        self._trace = directory / "trace"

    def __enter__(self):
        shutil.copytree(self.phase.start, self.world)
        for path in self.acks:
            path.touch()
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.directory)

    def run(self, fault=None, life=1, trace=False):
        phase = self.phase
        if trace and life == 1:
            self._disk = Disk(self.world)
        return phase.program.run(
            phase.name, self.world, self.acks[life - 1], phase.seed, life, self._trace if trace else None, fault,
        )

    @property
    def all_acks(self):
        return [self.phase.start_acks, *self.acks]

    @property
    def answered(self):
        return self.acks[0].read_bytes().count(b"\n")

    def keep(self, target):
        """A copy that a check has not touched."""
        shutil.copytree(self.directory, target)

    def story(self):
        """What was done to the disk, all of it: the trace must lead to the files that are there."""
        story = Story(self._disk, trace.read(self._trace))
        self._compare(story.end())
        return story

    def _compare(self, disk):
        seen = disk.seen()
        there = {str(path): path.read_bytes() for path in self.world.rglob("*") if path.is_file()}
        wrong = [path for path in seen.keys() | there.keys() if not _is_same(path, seen, there)]
        if wrong:
            raise RuntimeError(f"{self.phase.name}: the trace does not lead to what is in {', '.join(wrong)}")


class Story(NamedTuple):
    """A disk, and every call that changed it."""
    disk: Disk
    records: list

    def end(self):
        disk = copy.deepcopy(self.disk)
        for index, record in enumerate(self.records):
            disk.apply(index, record)
        return disk


def _is_same(path, seen, there):
    return path in seen and path in there and (path.endswith("-lock") or seen[path] == there[path])
