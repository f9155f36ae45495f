"""The simulated account, and what it saw that no client may have done."""
import threading
import time

from trials.http_json import Unreachable, ask
from trials.program import Program

LOOK_ALIKES = ["theirs", "agent-1", "trial-0.99.zzzzzz", "trial-0", "podledger", "trial-1.12.abcdef.example.org"]


class Account:
    """A simulator in a process of its own, at the speed of the real clock, with machines that boot in seconds."""

    def __init__(self, programs, directory, droplet_limit, seed):
        self._program = Program(
            [programs / "podledger", "simulate", "--listen", "127.0.0.1:0", "--seed", seed,
             "--droplet-limit", droplet_limit],
            directory / "simulator.log",
        )
        self.url = self._program.address()
        self._ask("PATCH", "/simulator/knobs", {"timings": {"activation": {"minimum": 2_000, "maximum": 6_000},
                                                            "addresses": {"minimum": 500, "maximum": 2_000}}})

    def place_foreign(self, count):
        """Droplets of other people, some named much like ours; returns them as they are."""
        for number in range(count):
            name = LOOK_ALIKES[number] if number < len(LOOK_ALIKES) else f"theirs-{number}"
            self._ask("POST", "/simulator/droplets", {"name": name, "tags": ["agent", "web"]})
        return self.foreign()

    def droplets(self):
        """Those that exist, whatever lists show."""
        return [droplet for droplet in self._ask("GET", "/simulator/droplets") if droplet["exists"]]

    def foreign(self):
        constant = ("id", "name", "status", "tags", "is_locked", "public_v4")
        return [{key: d[key] for key in constant} for d in self.droplets() if d["origin"] != "api"]

    def ours(self):
        return [droplet for droplet in self.droplets() if droplet["origin"] == "api"]

    def invariants(self):
        return self._ask("GET", "/simulator/invariants")

    def request_count(self):
        """How many requests came with a token, whatever became of them."""
        return sum(self.invariants()["tokens"].values())

    def requests(self):
        return self._ask("GET", "/simulator/requests")

    def stop(self):
        self._program.stop()

    def _ask(self, method, path, body=None):
        status, answer = ask(self.url, method, path, body)
        if status >= 300:
            raise RuntimeError(f"{method} {path} was answered {status}: {answer}")
        return answer


class Watch(threading.Thread):
    """Looks at the account all the time: nothing may be doubled even for a moment."""

    def __init__(self, account, verdict):
        super().__init__(daemon=True)
        self._account = account
        self._verdict = verdict
        self._over = threading.Event()
        self._seen_request = 0
        self.turned_away = 0
        self.looks = 0

    def run(self):
        while not self._over.wait(0.25):
            try:
                self._look()
            except Unreachable as error:
                self._verdict.violation(f"the simulator did not answer: {error}")
                return
            except Exception as error:  # Whatever ends a thread would end it unheard.
                self._verdict.violation(f"the watch over the account ended: {error!r}")
                return

    def end(self):
        self._over.set()
        self.join()

    def _look(self):
        pods = {}
        for droplet in self._account.ours():
            pods.setdefault(droplet["name"].split(".")[0], []).append(droplet["name"])
        for pod, names in pods.items():
            self._verdict.require(len(names) == 1, f"pod {pod} has {len(names)} droplets at once: {names}")
        for request in self._account.requests():
            if request["number"] > self._seen_request:
                self._seen_request = request["number"]
                self.turned_away += request["status"] == 429
        self.looks += 1
