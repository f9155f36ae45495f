"""Every call that changes a file fails, in every way it can."""
import shutil

from . import crew
from .checker import Checker
from .fault import errors

# How a run may end: done in spite of it, with a typed error at opening, with one of a command, stopped after a commit.
ENDS = {0: "done", 2: "not opened", 3: "command failed", 70: "stopped"}


class ErrorRound:
    name = "errors"

    def __init__(self, phase, verdict, again):
        self._phase = phase
        self._verdict = verdict
        self._again = again

    def run(self, share, chance, only=None):
        faults = [fault for record in self._phase.calls for fault in errors(record)]
        if only is not None:
            faults = [only]
        elif share < 1:
            faults = sorted(chance.sample(faults, max(1, int(len(faults) * share))))
        self._kinds = {record.number: record.kind for record in self._phase.calls}
        crew.work(faults, self._try)
        return len(faults)

    def _try(self, fault, worker):
        with self._phase.attempt(f"error-{worker}") as attempt:
            ended = attempt.run(fault)
            problems = self._judge(ended, fault, attempt)
            shutil.copytree(attempt.world, attempt.directory / "untouched")
            checker = Checker(self._phase.program)
            problems += checker.check_freshly(attempt.world, attempt.all_acks, self._phase.callers)
            if problems:
                self._verdict.violation(
                    f"{self._phase.name}, {fault}", problems, self._again("errors", str(fault)), attempt.keep)
        kind = self._kinds.get(fault.call, "call")
        self._verdict.count("errors", f"{kind}: {fault.name}", ENDS.get(ended.status, ended.status))

    def _judge(self, ended, fault, attempt):
        if ended.status not in ENDS:
            return [f"the run ended with {ended}"]
        if not self._phase.is_repeatable:
            return []
        if ended.status == 0:
            return self._judge_survival(fault)
        late = attempt.answered - self._phase.notes_before(fault.call)
        return [f"{late} commands were answered after the failure; {ended}"] if late > 0 else []

    def _judge_survival(self, fault):
        """Only an interrupted write may be made again; what failed otherwise must not be passed over."""
        is_retried = fault.error == "EINTR" and "write" in self._kinds[fault.call]
        return [] if is_retried else ["the run went on as if nothing had failed"]
