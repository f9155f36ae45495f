"""One phase: what it begins with, and what its calls are when nothing goes wrong."""
import pathlib

from .attempt import Attempt
from .trace import Operation

# How many commands can be on their way at once, where it is not one.
CALLERS = {"crowd": 4}

# Where threads share the work, so that no two runs make the same calls.
CHANGING = {"crowd", "seal", "backup"}

# Where files are written that LMDB does not write.
COPYING = {"backup", "restore", "archive", "import"}


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

    @property
    def is_copying(self):
        return self.name in COPYING

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
        return [record for record in self.reference.records if record.operation is not Operation.NOTE]

    def attempt(self, name):
        return Attempt(self, self.scratch / name)
