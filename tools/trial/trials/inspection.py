"""The log, the views and the account held against each other."""
import json

from trials.program import run


class Inspection:
    def __init__(self, programs, server, account, wishes, foreign, verdict):
        self._podledger = programs / "podledger"
        self._server = server
        self._account = account
        self._wishes = wishes
        self._foreign = foreign
        self._verdict = verdict

    def everything(self):
        self._check_promises()
        self._check_droplets()
        self._check_account_against_log()
        self._verdict.require(self._account.foreign() == self._foreign, "droplets of others were touched")
        self.verify("beside the server")

    def verify(self, when):
        status, output, errors = run(self._podledger, "verify", "--data", self._server.data)
        self._verdict.require(status == 0, f"verify {when}: {errors.strip()}")
        self._verdict.say(f"verify {when}: {'; '.join(output.split(chr(10))).strip('; ')}")

    def rebuild(self):
        status, output, errors = run(self._podledger, "rebuild", "--data", self._server.data)
        is_same = status == 0 and "the old views were the same" in output
        self._verdict.require(is_same, f"rebuild: {output.strip()} {errors.strip()}")
        self._verdict.say(f"rebuild: {output.strip()}")

    def _check_promises(self):
        pods = self._server.pods()
        for wish in self._wishes:
            if wish.is_created:
                difference = wish.difference(pods.get(wish.id))
                self._verdict.require(difference is None, f"pod {wish.id} {difference}")
        strangers = set(pods) - {wish.id for wish in self._wishes}
        self._verdict.require(not strangers, f"pods that nobody asked for: {sorted(strangers)}")

    def _check_droplets(self):
        wanted = {id: pod["droplet"]["id"] for id, pod in self._server.pods().items() if pod.get("retired") is None}
        found = {droplet["name"].split(".")[0]: droplet["id"] for droplet in self._account.ours()}
        self._verdict.require(found == wanted, f"droplets {differing(found, wanted)} are not what the views say")

    def _check_account_against_log(self):
        events = self._events()
        requested = {e["data"]["name"] for e in events if e["kind"] == "droplet.requested"}
        licensed = {e["data"]["droplet_id"] for e in events if e["kind"] == "droplet.delete.requested"}
        truth = self._account.invariants()
        foreign = {droplet["name"] for droplet in self._foreign}
        for name in truth["names"]:
            if name["name"] in foreign:
                continue
            self._verdict.require(name["name"] in requested, f"the log cannot explain droplet {name['name']}")
            self._verdict.require(name["ever_created"] <= 1, f"{name['name']} was created {name['ever_created']} times")
        for deletion in truth["deletions"]:
            is_licensed = deletion["droplet"] in licensed and deletion["origin"] == "api"
            self._verdict.require(is_licensed, f"droplet {deletion['name']} was deleted without a licence")

    def _events(self):
        _, output, _ = run(self._podledger, "history", "--data", self._server.data, "-o", "jsonl")
        return [json.loads(line) for line in output.splitlines()]

    def outcomes(self):
        """How often each kind of event is in the log."""
        counts = {}
        for event in self._events():
            counts[event["kind"]] = counts.get(event["kind"], 0) + 1
        return counts


def differing(found, wanted):
    return sorted(id for id in set(found) | set(wanted) if found.get(id) != wanted.get(id))
