"""The process is killed right before and right after every call that changes a file."""
import shutil
import signal

from . import crew
from .checker import Checker
from .fault import kills


class KillRound:
    name = "kills"

    def __init__(self, phase, verdict, again):
        self._phase = phase
        self._verdict = verdict
        self._again = again

    def run(self, share, chance, only=None):
        """Tries all, or of many a share by chance."""
        faults = [fault for record in self._phase.calls for fault in kills(record.number)]
        if only is not None:
            faults = [only]
        elif share < 1:
            faults = sorted(chance.sample(faults, max(1, int(len(faults) * share))))
        self._kinds = {record.number: record.kind for record in self._phase.calls}
        crew.work(faults, self._try)
        return len(faults)

    def _try(self, fault, worker):
        checker = Checker(self._phase.program)
        with self._phase.attempt(f"kill-{worker}") as attempt:
            ended = attempt.run(fault)
            problems = [] if ended.status in self._expected else [f"the run ended with {ended}"]
            shutil.copytree(attempt.world, attempt.directory / "untouched")
            problems += checker.check_freshly(attempt.world, attempt.all_acks, self._phase.callers)
            if problems:
                self._verdict.violation(
                    f"{self._phase.name}, {fault}", problems, self._again("kills", str(fault)), attempt.keep)
        self._verdict.count("kills", self._phase.name, f"{fault.how} {self._kinds.get(fault.call, 'call')}")

    @property
    def _expected(self):
        """A crowd's runs differ, so that one may be over before its call."""
        return {-signal.SIGKILL} if self._phase.is_repeatable else {-signal.SIGKILL, 0}
