"""A program of ours that says `ready ADDRESS` when it can be talked to."""
import signal
import subprocess
import time


class Program:
    """One running process; its words on standard error are appended to a file."""

    def __init__(self, arguments, log):
        self.log = log
        with open(log, "ab") as errors:
            self._process = subprocess.Popen(
                [str(argument) for argument in arguments],
                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=errors,
            )

    def address(self):
        """Waits for the line that says where it listens."""
        line = self._process.stdout.readline().decode()
        if not line.startswith("ready "):
            raise RuntimeError(f"the program ended with {self._process.wait()}; its words are in {self.log}")
        return line.split()[1]

    @property
    def status(self):
        """`None` while it runs."""
        return self._process.poll()

    def kill(self):
        """Ends it as a power cut would; returns the status it had ended with before, if it had."""
        status = self.status
        self._process.send_signal(signal.SIGKILL)
        self._close()
        return status

    def stop(self, patience=60):
        """Ends it in order and returns its status."""
        self._process.send_signal(signal.SIGTERM)
        end = time.monotonic() + patience
        while self.status is None and time.monotonic() < end:
            time.sleep(0.05)
        if self.status is None:
            self.kill()
            return None
        self._close()
        return self._process.returncode

    def _close(self):
        self._process.wait()
        self._process.stdout.close()


def run(*arguments, patience=300):
    """Runs a program to its end; returns its status, output and errors."""
    done = subprocess.run([str(a) for a in arguments], capture_output=True, text=True, timeout=patience)
    return done.returncode, done.stdout, done.stderr
