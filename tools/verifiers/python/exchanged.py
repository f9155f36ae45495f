"""The files that a log hands out, taken apart without judging them."""
import base64
import dataclasses
import pathlib

HEADER = "c2sp.org/tlog-proof@v1"


@dataclasses.dataclass
class Parts:
    """The lines before the first empty line, which hold the path, and the checkpoint after it."""

    head: list[str]
    path: list[bytes]
    checkpoint: list[str]

    @property
    def size(self):
        return int(self.checkpoint[1])

    @property
    def root(self):
        return base64.b64decode(self.checkpoint[2], validate=True)

    def text(self):
        head = self.head + [base64.b64encode(digest).decode() for digest in self.path]
        before = "".join(f"{line}\n" for line in head) + "\n" if head else ""
        return before + "\n".join(self.checkpoint)


def read(file):
    """A checkpoint has no head; the head of a proof ends where its hashes begin."""
    text = pathlib.Path(file).read_text()
    if not text.startswith((HEADER, "old ")):
        return Parts([], [], text.split("\n"))
    before, checkpoint = text.split("\n\n", 1)
    lines = before.split("\n")
    count = 1 if text.startswith("old ") else 3
    path = [base64.b64decode(line, validate=True) for line in lines[count:]]
    return Parts(lines[:count], path, checkpoint.split("\n"))
