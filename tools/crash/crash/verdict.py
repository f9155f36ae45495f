"""What was tried, how often, and what did not hold."""
import collections
import pathlib
import shlex
import threading
import time


# So many violations are told in full.
TOLD = 12


class Verdict:
    def __init__(self, kept):
        self.kept = pathlib.Path(kept)
        self._start = time.monotonic()
        self._lock = threading.Lock()
        self.counts = collections.Counter()
        self.violations = []

    def say(self, text):
        print(f"{time.monotonic() - self._start:7.1f} s  {text}", flush=True)

    def count(self, *kind):
        with self._lock:
            self.counts[kind] += 1

    def violation(self, what, problems, again, keep):
        """Notes what did not hold; tells of the first ones how to see them again, and keeps what was found."""
        with self._lock:
            self.violations.append(what)
            number = len(self.violations)
            if number > TOLD:
                return
            directory = self.kept / str(number)
            keep(directory)
            self.say(f"VIOLATION {number}: {what[:200]}")
            for problem in problems[:4]:
                self.say(f"    {problem[:300].strip()}")
            self.say(f"    again: {shlex.join(again)}")
            self.say(f"    kept:  {directory}")

    def conclude(self):
        for kind in sorted(self.counts, key=str):
            print(f"{self.counts[kind]:8}  {', '.join(str(word) for word in kind)}")
        totals = collections.Counter()
        for kind, count in self.counts.items():
            totals[kind[0]] += count
        tried = ", ".join(f"{count:,} {what}" for what, count in sorted(totals.items()))
        self.say(f"{tried}; {len(self.violations)} violations")
        return 1 if self.violations else 0
