"""A process that opens what crashes left, one after another, each in an environment of its own."""
import json
import subprocess

from .program import surroundings


class Checker:
    def __init__(self, program):
        self._workload = program.workload
        self._process = None

    def check(self, world, acks, in_flight):
        """What is wrong, in words; the end of the process is wrong too."""
        if self._process is None:
            self._process = subprocess.Popen(
                [self._workload, "check"], env=surroundings(), text=True,
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            )
        try:
            self._process.stdin.write(request(world, acks, in_flight) + "\n")
            self._process.stdin.flush()
        except BrokenPipeError:
            return self._died()
        line = self._process.stdout.readline()
        return json.loads(line)["violations"] if line else self._died()

    def check_freshly(self, world, acks, in_flight):
        """The same in a process that has opened nothing before."""
        self.close()
        try:
            return self.check(world, acks, in_flight)
        finally:
            self.close()

    def close(self):
        if self._process:
            self._process.communicate()
            self._process = None

    def _died(self):
        _, errors = self._process.communicate()
        status, self._process = self._process.returncode, None
        return [f"the check ended with {status}: {errors.strip()[-400:]}"]


def request(world, acks, in_flight):
    return json.dumps({"world": str(world), "acks": [str(path) for path in acks], "inFlight": in_flight})
