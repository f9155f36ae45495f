#!/usr/bin/env python3
"""Lets the programs keep a log, and writes a directory of what it hands out.

  log.py PROGRAMS DIRECTORY

A server with a simulated account is asked for pods, and signs a checkpoint after each. Then it is stopped, and the log is
asked, without a server, for a proof of every event and of the growth between every two checkpoints.
"""
import pathlib
import shutil
import signal
import subprocess
import sys

TEMPLATES = pathlib.Path(__file__).resolve().parents[3] / "tools" / "templates"
PODS = 6


class Log:
    def __init__(self, programs, data):
        self._podledger, self._podctl, self._data = programs / "podledger", programs / "podctl", data

    def serve(self):
        server = subprocess.Popen(
            [self._podledger, "serve", "--simulate", "--data", self._data, "--listen", "127.0.0.1:0"]
            + ["--templates", TEMPLATES],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        ready = server.stdout.readline().split()
        if ready[:1] != ["ready"]:
            sys.exit(f"log.py: the server ended with {server.wait()}")
        return server, ready[1]

    def create_pod(self, server, name):
        key = self._data / "admin.key"
        self._run(self._podctl, "pod", "create", name, "--template", "agent", "--server", server, "--key-file", key)

    def ask(self, *arguments):
        return self._run(self._podledger, *arguments, "--data", self._data)

    @staticmethod
    def _run(*arguments):
        return subprocess.run(list(map(str, arguments)), check=True, capture_output=True, text=True).stdout


def grow(log, directory):
    """Returns the sizes of the checkpoints, smallest first."""
    server, address = log.serve()
    try:
        for number in range(PODS):
            log.create_pod(address, f"agent-{number}")
            write_checkpoint(log, directory)
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait()
    write_checkpoint(log, directory)
    return sorted(int(file.name.split("-")[1]) for file in directory.glob("checkpoint-*"))


def write_checkpoint(log, directory):
    text = log.ask("checkpoint")
    write(directory / f"checkpoint-{text.splitlines()[1]}", text)


def write(file, text):
    file.write_text(text, newline="")


def main():
    programs, directory = map(pathlib.Path, sys.argv[1:3])
    data = directory.with_suffix(".data")
    shutil.rmtree(data, ignore_errors=True)
    log = Log(programs.resolve(), data.resolve())
    sizes = grow(log, directory)
    write(directory / "key", log.ask("checkpoint", "--keys"))
    for position in range(1, sizes[-1] + 1):
        write(directory / f"event-{position}.tlog-proof", log.ask("prove", "event", position))
    for later in sizes:
        for earlier in (size for size in sizes if size <= later):
            proof = log.ask("prove", "consistency", earlier, later)
            write(directory / f"from-{earlier}-to-{later}.consistency", proof)


if __name__ == "__main__":
    main()
