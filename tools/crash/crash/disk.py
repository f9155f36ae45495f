"""A directory on a disk that may lose its power: its files and names, certain and uncertain."""
import os

from .diskfile import DiskFile
from .trace import Operation


class Disk:
    """Names are written in the order in which they changed, and are certain when their directory is synced."""

    def __init__(self, world):
        self.world = str(world)
        self._directories = {}
        self._inodes = {}
        self.files = {}  # number → DiskFile
        self.names = {}  # path → number of a file, or None for a directory: certain
        self.changes = []  # of names, uncertain: functions with the directories they happened in
        self._next = 0
        self._scan()

    def _scan(self):
        for path, _, files in os.walk(self.world):
            self._add_directory(path, os.stat(path).st_ino)
            if path != self.world:
                self.names[path] = None
            for name in files:
                inside = os.path.join(path, name)
                with open(inside, "rb") as file:
                    self.names[inside] = self._add_file(os.stat(inside).st_ino, file.read())

    def _add_directory(self, path, inode):
        self._directories[inode] = path

    def _add_file(self, inode, content=b""):
        self._next += 1
        self._inodes[inode] = self._next
        self.files[self._next] = DiskFile(content)
        return self._next

    def file(self, record):
        return self.files[self._inodes[record.inode]]

    def apply(self, index, record):
        """Takes one call; what it wrote is uncertain, and `settle` tells when it is not."""
        if record.operation is Operation.WRITE:
            self.file(record).write(index, record.offset, record.content)
        elif record.operation is Operation.RESIZE:
            self.file(record).resize(record.offset)
        elif record.operation is Operation.SYNC:
            self._sync(record)
        elif record.operation not in (Operation.NOTE, Operation.FAULT):
            self._rename(record)

    def settle(self, index, record):
        """Brings a write to the disk that returned only when it was there, or leaves it in doubt if it failed."""
        if record.operation is not Operation.WRITE or not record.is_durable:
            return
        if record.has_failed:
            self.file(record).lose_write(index)
        else:
            self.file(record).settle(index)

    def _sync(self, record):
        if not record.is_of_directory:
            file = self.file(record)
            if record.has_failed:
                file.lose()
            else:
                file.sync()
        elif not record.has_failed:
            self._sync_directory(self._directories[record.inode])

    def _sync_directory(self, path):
        left = []
        for change, directories in self.changes:
            if path in directories:
                change(self.names)
            else:
                left.append((change, directories))
        self.changes = left

    def _rename(self, record):
        path = record.names[0]
        if record.operation is Operation.CREATE:
            change = _adding(path, self._add_file(record.inode))
        elif record.operation is Operation.MKDIR:
            self._add_directory(path, record.inode)
            change = _adding(path, None)
        elif record.operation is Operation.LINK:
            change = _adding(record.names[1], self._inodes[record.inode])
        elif record.operation is Operation.UNLINK:
            change = _removing(path)
        else:
            self._move_directories(path, record.names[1])
            change = _moving(path, record.names[1])
        self.changes.append((change, {os.path.dirname(os.path.normpath(name)) for name in record.names}))

    def _move_directories(self, source, target):
        """Whoever syncs a directory by its inode means where it is now."""
        for inode, path in self._directories.items():
            if path == source or path.startswith(source + "/"):
                self._directories[inode] = target + path[len(source):]

    def names_after(self, count):
        """The names if the first `count` uncertain changes were written; nothing is in a directory that is not."""
        names = dict(self.names)
        for change, _ in self.changes[:count]:
            change(names)
        return {path: file for path, file in names.items() if self._is_reachable(path, names)}

    def _is_reachable(self, path, names):
        parent = os.path.dirname(path)
        return parent == self.world or (parent in names and self._is_reachable(parent, names))

    def seen(self):
        """What programs see now."""
        names = self.names_after(len(self.changes))
        return {path: bytes(self.files[file].cache) for path, file in names.items() if file is not None}


def _adding(path, file):
    path = os.path.normpath(path)

    def change(names):
        names[path] = file
    return change


def _removing(path):
    def change(names):
        names.pop(os.path.normpath(path), None)
    return change


def _moving(source, target):
    source, target = os.path.normpath(source), os.path.normpath(target)

    def change(names):
        for path in [path for path in names if path == source or path.startswith(source + "/")]:
            names[target + path[len(source):]] = names.pop(path)
    return change
