"""A phase is run again and again, each time with one fault, and what it leaves is checked in a fresh process."""
import shutil
import signal

from . import crew
from .checker import Checker
from .fault import errors, kills
from .trace import Operation


class FaultRound:
    """What the rounds of kills and of errors have in common."""

    def __init__(self, phase, verdict, again):
        self._phase = phase
        self._verdict = verdict
        self._again = again
        self._kinds = {record.number: record.kind for record in phase.calls}

    def run(self, share, chance, only=None):
        """Tries every fault, or by chance a share of them; returns how many."""
        faults = [only] if only else [fault for record in self._phase.calls for fault in self.faults(record)]
        if share < 1 and not only:
            faults = sorted(chance.sample(faults, max(1, int(len(faults) * share))))
        crew.work(faults, self._try)
        return len(faults)

    def _try(self, fault, worker):
        with self._phase.attempt(f"{self.name}-{worker}") as attempt:
            ended = attempt.run(fault, trace=True)
            operation, answers = attempt.met()
            problems = self.judge(ended, fault, operation, answers)
            shutil.copytree(attempt.world, attempt.directory / "untouched")
            checker = Checker(self._phase.program)
            problems += checker.check_freshly(attempt.world, attempt.all_acks, self._phase.callers)
            if problems:
                what = f"{self._phase.name}, {fault}"
                self._verdict.violation(what, problems, self._again(self.name, str(fault)), attempt.keep)
        self._verdict.count(self.name, *self.kind(fault, self._call(fault, operation), ended))

    def _call(self, fault, operation):
        """What the fault has met."""
        if operation is None:
            return "nothing"
        return self._kinds[fault.call] if self._phase.is_repeatable else operation.name.lower()


class KillRound(FaultRound):
    """The process is killed right before and right after every call that changes a file."""
    name = "kills"

    @staticmethod
    def faults(record):
        return kills(record.number)

    def judge(self, ended, fault, operation, _):
        """Where no two runs are the same, one may be over before its call."""
        expected = -signal.SIGKILL if operation or self._phase.is_repeatable else 0
        return [] if ended.status == expected else [f"the run ended with {ended}"]

    def kind(self, fault, call, _):
        return self._phase.name, f"{fault.name} {call}"


class ErrorRound(FaultRound):
    """Every call that changes a file fails, in every way it can."""
    name = "errors"

    # Done in spite of it; with a typed error, at opening or of a command; at once, after a commit that failed.
    ENDS = {0: "done", 2: "not opened", 3: "command failed", 70: "stopped"}

    @staticmethod
    def faults(record):
        return errors(record)

    def judge(self, ended, fault, operation, answers):
        if ended.status not in self.ENDS:
            return [f"the run ended with {ended}"]
        if operation is None:
            return [f"the fault was never met, and the run ended with {ended}"] if self._phase.is_repeatable else []
        if ended.status == 0:
            return self._judge_survival(fault, operation)
        before = 0 if self._phase.is_repeatable else self._phase.callers
        return [f"{answers} commands were answered after the failure; {ended}"] if answers > before else []

    def _judge_survival(self, fault, operation):
        is_harmless = fault.error == "EINTR" and operation is Operation.WRITE or self._is_carried_on(fault, operation)
        return [] if is_harmless else [f"the run went on as if {operation.name} had not failed"]

    def _is_carried_on(self, fault, operation):
        """Only an interrupted write may be made again; what failed otherwise must not be passed over.

        In a phase that changes from run to run, something else may stand where half a write was to be written. Who
        copies writes the other half himself, and leaves a file behind that he cannot take away.
        """
        if fault.how == "halve":
            return operation is not Operation.WRITE or self._phase.is_copying
        return self._phase.is_copying and operation is Operation.UNLINK

    def kind(self, fault, call, ended):
        return f"{call}: {fault.name}", self.ENDS.get(ended.status, ended.status)
