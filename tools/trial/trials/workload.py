"""What the clients do, and what must be true because it was acknowledged."""
import threading
import time
import uuid


class Wish:
    """One pod as its client wants it; what is here was acknowledged."""

    def __init__(self, number):
        self.id = f"trial-{number}"
        self.number = number
        self.is_created = False
        self.tags = {"agent"}
        self.attributes = {}
        self.holder = None
        self.is_retired = False

    def difference(self, pod):
        """How the registry's pod differs from what was acknowledged; `None` when it does not."""
        if pod is None:
            return "is not there"
        seen = {
            "tags": {tag["tag"] for tag in pod["tags"]},
            "claim": (pod.get("claim") or {}).get("holder"),
            "retired": pod.get("retired") is not None,
            **{a["key"]: (a["type"], a["value"]) for a in pod["attributes"] if a["key"] in self.attributes},
        }
        wanted = {"tags": self.tags, "claim": self.holder, "retired": self.is_retired, **self.attributes}
        return None if seen == wanted else f"is {seen}, not {wanted}"


class Client(threading.Thread):
    """Creates its share of the pods, labels and claims some; with `seconds`, takes about as long, and retires some."""

    def __init__(self, server, wishes, verdict, seconds=0):
        super().__init__(daemon=True)
        self._server = server
        self._wishes = wishes
        self._verdict = verdict
        self._retires = seconds > 0
        self._pause = seconds / max(1, 4 * len(wishes))

    def run(self):
        for act in (self._create, self._label, self._claim, self._retire):
            for wish in self._wishes:
                try:
                    act(wish)
                except Exception as error:  # Whatever ends a thread would end it unheard.
                    self._verdict.violation(f"{wish.id}: {error!r}")
                time.sleep(self._pause)

    def _create(self, wish):
        body = {"id": wish.id, "template": "agent", "attributes": {"round": wish.number}}
        self._do(wish, "POST", "/v1/pods", body)
        wish.is_created = True
        wish.attributes["round"] = ("int", wish.number)

    def _label(self, wish):
        self._do(wish, "PUT", f"/v1/pods/{wish.id}/tags/ctf")
        wish.tags.add("ctf")
        self._do(wish, "PUT", f"/v1/pods/{wish.id}/attributes/vnc", {"value": wish.number % 2 == 0})
        wish.attributes["vnc"] = ("bool", wish.number % 2 == 0)

    def _claim(self, wish):
        if wish.number % 7 == 3:
            self._do(wish, "POST", f"/v1/pods/{wish.id}/claim", {"holder": f"team-{wish.number}"})
            wish.holder = f"team-{wish.number}"

    def _retire(self, wish):
        if self._retires and wish.number % 10 == 5 and wish.holder is None:
            retire(self._server, wish)

    def _do(self, wish, method, path, body=None):
        self._server.insist(method, path, body, command_id=str(uuid.uuid4()))


def retire(server, wish):
    server.insist(
        "POST", f"/v1/pods/{wish.id}/retire", {"reason": "the trial is over", "release": True},
        command_id=str(uuid.uuid4()),
    )
    wish.is_retired = True
    wish.holder = None
