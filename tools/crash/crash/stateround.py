"""The directory is built as a power cut could leave it, at every moment of a trace, and opened."""
import shutil

from . import crew
from .checker import Checker
from .fault import Fault
from .states import count, states


class StateRound:
    def __init__(self, phase, verdict, again):
        self._phase = phase
        self._verdict = verdict
        self._again = again

    def run(self, limit, chance, only=None):
        return self._examine(self._phase.reference, "states", [], limit, chance, only)

    def run_on_lying_disk(self, limit, chance):
        """What was acknowledged must be lost here: a test of the test."""
        return self._examine(self._phase.reference.on_lying_disk(), "states of a lying disk", [], limit, chance, None)

    def run_after(self, fault, limit, chance, only=None):
        """A process ends at a call that fails, or is killed; another goes on; the power is cut at any moment."""
        with self._phase.attempt("lives") as attempt:
            attempt.run(fault, trace=True)
            attempt.run(life=2, trace=True)
            story = attempt.story()
        return self._examine(story, "states of two processes", ["--after", str(fault)], limit, chance, only)

    def _examine(self, story, kind, options, limit, chance, only):
        seed = self._phase.seed
        total = sum(count(story, seed))
        sample = None if total <= limit else frozenset(chance.sample(range(total), limit))
        if only is not None:
            sample = frozenset([only])
        self._checkers = [Checker(self._phase.program) for _ in range(crew.WORKERS)]
        self._known = set()
        jobs = self._different(states(story, seed, sample))
        crew.work(jobs, lambda job, worker: self._try(*job, kind, options, worker))
        for checker in self._checkers:
            checker.close()
        return len(self._known), total

    def _different(self, numbered):
        for number, state in numbered:
            if state.digest not in self._known:
                self._known.add(state.digest)
                yield number, state

    def _try(self, number, state, kind, options, worker):
        directory = self._phase.scratch / f"state-{worker}"
        acks = self._build(state, directory)
        problems = self._checkers[worker].check(
            directory / "world", [self._phase.start_acks, acks], self._in_flight(options))
        if problems:
            again = self._again("states", str(number)) + options
            what = f"{self._phase.name}, state {number} at moment {state.moment}, {state.kind}: {state.choice}"
            self._verdict.violation(what[:600], problems, again, lambda target: self._build(state, target))
        shutil.rmtree(directory)
        self._verdict.count(kind, self._phase.name, state.kind)

    def _in_flight(self, options):
        """Each of two processes may have stored what it could not acknowledge any more."""
        return self._phase.callers * (2 if options else 1)

    @staticmethod
    def _build(state, directory):
        (directory / "world").mkdir(parents=True)
        state.write(directory / "world")
        acks = directory / "acks"
        acks.write_bytes(state.notes)
        return acks


def faults_before_restart(phase):
    """What leaves the disk behind what programs see: syncs that fail or do not come to an end."""
    durable = [record for record in phase.calls if record.kind in ("sync", "durable write")]
    failures = [Fault(record.number, how, "EIO") for record in durable for how in ("fail", "fail-late", "break")]
    return failures + [Fault(record.number, "kill-during") for record in durable]
