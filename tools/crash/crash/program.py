"""The program under test, and the shim between it and the C library."""
import os
import subprocess
from typing import NamedTuple


class Ended(NamedTuple):
    status: int
    words: str


class Program:
    def __init__(self, workload, shim):
        self.workload = str(workload)
        self.shim = str(shim)

    def prepare(self, phase, world, acks, seed):
        self._call("prepare", phase, world, acks, seed)

    def run(self, phase, world, acks, seed, life=1, trace=None, fault=None):
        """Carries out a phase below `world`; a fault has the variables that the shim reads."""
        environment = {"CRASH_WORLD": str(world), "CRASH_NOTES": str(acks), "LD_PRELOAD": self.shim}
        if trace:
            environment["CRASH_TRACE"] = str(trace)
        environment.update(fault.environment if fault else {})
        return self._call("run", phase, world, acks, seed, "--life", str(life), environment=environment)

    def _call(self, verb, phase, world, acks, seed, *rest, environment=None):
        arguments = [self.workload, verb, phase, str(world), "--acks", str(acks), "--seed", str(seed), *rest]
        done = subprocess.run(
            arguments, env=surroundings(environment), text=True, timeout=60,
            stdin=subprocess.DEVNULL, capture_output=True,
        )
        ended = Ended(done.returncode, (done.stdout + done.stderr).strip())
        if environment is None and ended.status != 0:
            raise RuntimeError(f"{' '.join(arguments)} ended with {ended}")
        return ended


def surroundings(more=None):
    """The same order of sets and dictionaries in every process."""
    return {**os.environ, "SWIFT_DETERMINISTIC_HASHING": "1", **(more or {})}
