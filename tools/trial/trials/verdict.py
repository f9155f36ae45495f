"""What did not hold, and how long everything took."""
import threading
import time


class Verdict:
    def __init__(self):
        self._start = time.monotonic()
        self._violations = []
        self._lock = threading.Lock()

    def say(self, text):
        print(f"{time.monotonic() - self._start:7.1f} s  {text}", flush=True)

    def violation(self, text):
        with self._lock:
            if text in self._violations:
                return
            self._violations.append(text)
        self.say(f"VIOLATION: {text}")

    def require(self, is_met, text):
        if not is_met:
            self.violation(text)

    def conclude(self):
        count = len(self._violations)
        self.say("everything held" if count == 0 else f"{count} violations")
        return 0 if count == 0 else 1
