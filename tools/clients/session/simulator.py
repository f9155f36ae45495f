"""`podledger simulate` in a process of its own, a minute of it each second."""

import json
import subprocess
import time
import urllib.request


class Simulator:
    def __init__(self, program):
        self.process = subprocess.Popen(
            [program, "simulate", "--listen", "127.0.0.1:0", "--speed", "60", "--droplet-limit", "400"],
            stdout=subprocess.PIPE,
            text=True,
        )
        ready = self.process.stdout.readline().split()
        if len(ready) != 2 or ready[0] != "ready":
            raise RuntimeError(f"the simulator is not ready: {ready}")
        self.url = ready[1]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()

    def control(self, method, path, body=None):
        """Asks the simulator itself, beside the API."""
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(f"{self.url}/simulator/{path}", data, method=method)
        with urllib.request.urlopen(request) as reply:
            text = reply.read()
            return json.loads(text) if text else None

    def jump(self, seconds):
        """Lets virtual time pass at once."""
        self.control("POST", "clock", {"milliseconds": seconds * 1000})


def until(condition, what):
    """Asks again and again until it holds; returns what it gave."""
    for _ in range(200):
        if result := condition():
            return result
        time.sleep(0.05)
    raise AssertionError(f"never: {what}")
