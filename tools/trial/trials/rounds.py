"""One round: a fresh world, a crowd of clients, perhaps somebody who kills the server, and the end of it all."""
import random
import shutil
import time

from trials.account import Account, Watch
from trials.inspection import Inspection
from trials.server import Killer, Server
from trials.workload import Client, Wish, retire

MINUTE_MAXIMUM, HOUR_MAXIMUM = 250, 5_000


class Round:
    def __init__(self, name, directory, options, verdict):
        self._name = name
        self._directory = directory
        self._options = options
        self._verdict = verdict
        self._generator = random.Random(f"{options.seed}/{name}")
        self._wishes = [Wish(number) for number in range(options.pods)]

    @property
    def _is_under_fire(self):
        return self._name == "kills"

    def run(self):
        options = self._options
        self._verdict.say(f"{self._name}: {options.pods} pods, {options.clients} clients, in {self._directory}")
        limit = 2 * options.pods + options.foreign
        self._account = Account(options.programs, self._directory, limit, options.seed)
        self._server = None
        try:
            self._foreign = self._account.place_foreign(options.foreign)
            self._server = Server(options.programs, self._directory, options.templates, self._account.url)
            self._live()
        finally:
            if self._server:
                self._server.kill()
            self._account.stop()
        if not options.keep:
            shutil.rmtree(self._directory)

    def _live(self):
        watch = Watch(self._account, self._verdict)
        watch.start()
        self._inspection = Inspection(
            self._options.programs, self._server, self._account, self._wishes, self._foreign, self._verdict
        )
        begun = time.monotonic()
        self._create()
        self._wait("every pod is ready and every retired one gone", self._is_settled)
        self._tell_cost(time.monotonic() - begun)
        self._inspection.everything()
        self._retire()
        self._wait("no droplet of ours is left", self._is_empty)
        self._inspection.everything()
        watch.end()
        self._verdict.require(watch.looks > 0, "nobody looked at the account meanwhile")
        self._judge_requests(watch)
        self._verdict.say(f"events: {self._inspection.outcomes()}")
        status = self._server.stop()
        self._verdict.require(status == 0, f"the server ended with {status} when it was asked to stop")
        self._inspection.verify("after the server")
        self._inspection.rebuild()

    def _create(self):
        killer = Killer(self._server, self._options.kills, self._generator, self._verdict)
        shares = [self._wishes[first :: self._options.clients] for first in range(self._options.clients)]
        seconds = killer.expected_seconds if self._is_under_fire else 0
        clients = [Client(self._server, share, self._verdict, seconds) for share in shares]
        if self._is_under_fire:
            killer.start()
        for client in clients:
            client.start()
        for client in clients:
            client.join()
        lacking = [wish.id for wish in self._wishes if not wish.is_created]
        self._verdict.require(not lacking, f"pods that were never created: {lacking}")
        self._verdict.say("everything asked for is acknowledged")
        if self._is_under_fire:
            killer.join()
            self._verdict.require(killer.over.is_set(), "the server could not be started again")
            self._verdict.say(f"the server was killed {self._options.kills} times")

    def _retire(self):
        for wish in self._wishes:
            if wish.is_created and not wish.is_retired:
                retire(self._server, wish)
        self._verdict.say("every pod is retired")

    def _tell_cost(self, seconds):
        creates = sum(pod["ever_created"] for pod in self._account.invariants()["pods"])
        self._verdict.say(
            f"{len(self._wishes)} pods took {seconds:.1f} s and {self._account.request_count()} requests, "
            f"{creates} of which made a droplet"
        )

    def _is_settled(self):
        pods = self._server.pods().values()
        return all(pod["phase"] == "gone" if pod.get("retired") else pod["ready"] for pod in pods)

    def _is_empty(self):
        return not self._account.ours() and all(pod["phase"] == "gone" for pod in self._server.pods().values())

    def _wait(self, what, condition):
        end = time.monotonic() + self._options.deadline
        while not condition():
            if time.monotonic() > end:
                self._verdict.violation(f"after {self._options.deadline:.0f} s it is not true that {what}")
                return
            time.sleep(0.5)
        self._verdict.say(what)

    def _judge_requests(self, watch):
        truth = self._account.invariants()
        minute, hour = truth["minute"]["peak"], truth["hour"]["peak"]
        self._verdict.say(
            f"at most {minute} requests in a minute and {hour} in an hour, {watch.turned_away} turned away; "
            f"{watch.looks} looks at the account"
        )
        if not self._is_under_fire:
            self._verdict.require(minute <= MINUTE_MAXIMUM, f"{minute} requests in a minute")
            self._verdict.require(hour <= HOUR_MAXIMUM, f"{hour} requests in an hour")
            self._verdict.require(watch.turned_away == 0, f"{watch.turned_away} requests were turned away")
