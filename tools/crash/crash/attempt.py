"""One run of a phase, on a copy of what it begins with."""
import copy
import shutil
from typing import NamedTuple

from . import trace
from .disk import Disk
from .trace import Operation


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

    def met(self):
        """The operation that met the fault, or `None`, and how many answers came after it."""
        records = trace.read(self._trace) if self._trace.exists() else []
        for index, record in enumerate(records):
            if record.operation is Operation.FAULT:
                return Operation(record.inode), sum(later.operation is Operation.NOTE for later in records[index:])
        return None, 0

    def keep(self, target):
        """A copy that a check has not touched is in `untouched`."""
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

    def on_lying_disk(self):
        """The same, where syncs are answered and nothing is written."""
        believed = [record for record in self.records if record.operation is not Operation.SYNC]
        return Story(self.disk, [record._replace(flags=0) for record in believed])

    def end(self):
        """The disk after all of it."""
        disk = copy.deepcopy(self.disk)
        for index, record in enumerate(self.records):
            disk.apply(index, record)
        return disk


def _is_same(path, seen, there):
    return path in seen and path in there and (path.endswith("-lock") or seen[path] == there[path])
