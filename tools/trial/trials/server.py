"""The registry's server, which may be killed and started again at the same address."""
import threading
import time

from trials.http_json import Unreachable, ask
from trials.program import Program


class Server:
    SETTLING_SECONDS = 8
    LISTING_SECONDS = 5

    def __init__(self, programs, directory, templates, account_url):
        self.data = directory / "data"
        self._log = directory / "server.log"
        self._arguments = [
            programs / "podledger", "serve", "--data", self.data, "--digitalocean-url", account_url,
            "--templates", templates, "--settling-time", self.SETTLING_SECONDS,
            "--listing-interval", self.LISTING_SECONDS,
        ]
        self._program = Program([*self._arguments, "--listen", "127.0.0.1:0"], self._log)
        self.url = self._program.address()
        self._key = (self.data / "admin.key").read_text().strip()

    def begin_again(self):
        """Starts at the address the machines know, without waiting until it can be talked to."""
        self._program = Program([*self._arguments, "--listen", self.url.removeprefix("http://")], self._log)

    def kill(self):
        """Returns the status it had ended with of its own accord, if it had."""
        return self._program.kill()

    def stop(self):
        return self._program.stop()

    def ask(self, method, path, body=None, command_id=None):
        headers = {"Authorization": f"Bearer {self._key}"}
        if command_id:
            headers["Idempotency-Key"] = command_id
        return ask(self.url, method, path, body, headers)

    def insist(self, method, path, body=None, command_id=None, patience=120):
        """Repeats a request until it is answered; the command id keeps it from being done twice."""
        end = time.monotonic() + patience
        while True:
            try:
                status, answer = self.ask(method, path, body, command_id)
            except Unreachable as error:
                status, answer = None, str(error)
            if status is not None and status < 300:
                return answer
            is_passing = status is None or status == 503
            if not is_passing or time.monotonic() > end:
                raise RuntimeError(f"{method} {path} was answered {status}: {answer}")
            time.sleep(0.05)

    def pods(self):
        return {pod["id"]: pod for pod in self.insist("GET", "/v1/pods?all=true")["pods"]}


class Killer(threading.Thread):
    """Kills the server at random moments, also while it starts, and starts it again."""

    PAUSES = [0.2, 1, 3, 6]

    def __init__(self, server, count, generator, verdict):
        super().__init__(daemon=True)
        self._server = server
        self._count = count
        self._generator = generator
        self._verdict = verdict
        self.over = threading.Event()

    @property
    def expected_seconds(self):
        return self._count * sum(self.PAUSES) / len(self.PAUSES) / 2

    def run(self):
        for number in range(self._count):
            time.sleep(self._generator.choice(self.PAUSES) * self._generator.random())
            status = self._server.kill()
            self._verdict.require(status is None, f"before kill {number + 1} the server ended by itself with {status}")
            self._server.begin_again()
        self.over.set()
