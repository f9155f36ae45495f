"""What happens to one call of a run."""
import errno
from typing import NamedTuple


class Fault(NamedTuple):
    call: int
    how: str
    error: str = ""

    @property
    def environment(self):
        found = {"CRASH_AT": str(self.call), "CRASH_HOW": self.how}
        if self.error:
            found["CRASH_ERROR"] = str(getattr(errno, self.error))
        return found

    @property
    def name(self):
        return f"{self.error} {self.how}".strip()

    def __str__(self):
        return ":".join([str(self.call), self.how] + [self.error] * bool(self.error))

    @staticmethod
    def parse(text):
        call, how, *error = text.split(":")
        return Fault(int(call), how, *error)


def kills(call):
    return [Fault(call, "kill-before"), Fault(call, "kill-after")]


def errors(record):
    """What can go wrong with a call of this kind."""
    found = [
        Fault(record.number, how, error)
        for how, error in [
            ("fail", "EIO"), ("fail", "ENOSPC"), ("fail", "EINTR"), ("fail-late", "EIO"),
            ("fail-always", "ENOSPC"), ("break", "EIO"),
        ]
    ]
    return found + [Fault(record.number, "halve")] * ("write" in record.kind)
