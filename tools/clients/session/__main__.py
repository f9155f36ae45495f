"""Runs each client through its session and prints what came of it."""

import argparse
import pathlib
import sys
import traceback

from . import contract, pydo_session, python_digitalocean_session, refusals
from .recorder import Recorder
from .simulator import Simulator

SESSIONS = [
    ("pydo", pydo_session.run),
    ("python-digitalocean", python_digitalocean_session.run),
    ("urllib", refusals.run),
]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--podledger", required=True)
    parser.add_argument("--contract", type=pathlib.Path)
    parser.add_argument("--record", type=pathlib.Path, required=True)
    arguments = parser.parse_args()

    exchanges, failures = [], 0
    for name, run in SESSIONS:
        with Simulator(arguments.podledger) as simulator, Recorder(simulator.url) as recorder:
            failures += attempt(name, run, recorder, simulator)
            exchanges += recorder.exchanges
    arguments.record.write_text("".join(exchange.line() for exchange in exchanges))
    failures += contract.check(arguments.contract, exchanges)
    sys.exit(1 if failures else 0)


def attempt(name, run, recorder, simulator):
    """Runs one client's session; returns how many failed, which is 0 or 1."""
    try:
        run(recorder.url, simulator)
    except Exception:
        traceback.print_exc()
        print(f"{name}: FAILED after {len(recorder.exchanges)} requests")
        return 1
    routes = {exchange.operation() for exchange in recorder.exchanges}
    print(f"{name}: {len(recorder.exchanges)} requests on {len(routes)} routes")
    return 0


main()
