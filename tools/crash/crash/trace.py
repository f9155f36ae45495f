"""What the shim wrote down, call by call (shim/shim.h)."""
import enum
import struct
from typing import NamedTuple

HEADER = struct.Struct("<IIQQqQ")


class Operation(enum.IntEnum):
    WRITE = 1
    SYNC = 2
    CREATE = 3
    RENAME = 4
    UNLINK = 5
    RESIZE = 6
    MKDIR = 7
    NOTE = 8
    LINK = 9
    FAULT = 10


class Record(NamedTuple):
    operation: Operation
    flags: int
    number: int
    inode: int
    offset: int
    content: bytes

    @property
    def is_durable(self):
        """The file was opened so that a write returns when it is on the disk."""
        return bool(self.flags & 1)

    @property
    def has_failed(self):
        return bool(self.flags & 2)

    @property
    def is_of_directory(self):
        return bool(self.flags & 4)

    @property
    def names(self):
        return [name.decode() for name in self.content.split(b"\0")[:-1]]

    @property
    def kind(self):
        """What the counts call it."""
        word = self.operation.name.lower()
        if self.operation is Operation.WRITE and self.is_durable:
            return "durable write"
        return f"directory {word}" if self.is_of_directory else word


def read(path):
    records = []
    with open(path, "rb") as file:
        content = file.read()
    start = 0
    while start < len(content):
        operation, flags, number, inode, offset, length = HEADER.unpack_from(content, start)
        start += HEADER.size
        records.append(Record(Operation(operation), flags, number, inode, offset, content[start:start + length]))
        start += length
    return records
