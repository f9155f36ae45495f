"""All rounds of one phase."""
import random

from .fault import Fault
from .faultround import ErrorRound, KillRound
from .stateround import StateRound, faults_before_restart

ROUNDS = ["kills", "errors", "states"]


class Campaign:
    def __init__(self, phase, given, verdict):
        self._phase = phase
        self._given = given
        self._verdict = verdict
        self._chance = random.Random(phase.seed)

    def run(self):
        self._phase.prepare()
        self._say(f"{len(self._phase.calls)} calls that change files")
        if self._given.lying_disk:
            self._cut_power_of_lying_disk()
            return
        rounds = self._given.round or ROUNDS
        if "kills" in rounds:
            self._say(f"killed {self._meet(KillRound, 0.4)} times")
        if "errors" in rounds:
            self._say(f"{self._meet(ErrorRound, 0.1)} calls failed")
        if "states" in rounds:
            self._cut_power()

    def _meet(self, make, quick_share):
        only = Fault.parse(self._given.only) if self._given.only else None
        return self._round(make).run(quick_share if self._given.quick else 1, self._chance, only)

    def _cut_power(self):
        states, given = self._round(StateRound), self._given
        only = int(given.only) if given.only else None
        if not given.after:
            checked, total = states.run(self._state_limit, self._chance, only)
            self._say(f"{checked} different states of {total} after power cuts")
        for fault in self._faults_before_restart():
            checked, total = states.run_after(fault, self._state_limit // 4, self._chance, only)
            self._say(f"{checked} different states of {total} of two processes, after {fault}")

    def _faults_before_restart(self):
        if self._given.after:
            return [Fault.parse(self._given.after)]
        if self._given.only or not self._phase.is_repeatable:
            return []
        faults = faults_before_restart(self._phase)
        return self._chance.sample(faults, min(len(faults), 6 if self._given.quick else 60))

    def _cut_power_of_lying_disk(self):
        checked, total = self._round(StateRound).run_on_lying_disk(self._state_limit, self._chance)
        self._say(f"{checked} different states of {total} on a disk that lies")

    @property
    def _state_limit(self):
        return self._given.states or (300 if self._given.quick else 3000)

    def _round(self, make):
        return make(self._phase, self._verdict, self._again)

    def _again(self, name, only):
        """The command that does one thing once more."""
        phase = self._phase
        return ["tools/crash/run", "--seed", str(phase.seed), "--phase", phase.name, "--round", name, "--only", only]

    def _say(self, text):
        self._verdict.say(f"{self._phase.name}: {text}")
