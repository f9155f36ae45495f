"""One file: what programs see of it, what is on the disk for certain, and what may be there."""

SECTOR = 512


class DiskFile:
    """A disk writes a sector whole or not at all, and the sectors of unsynced writes in any order."""

    def __init__(self, content=b""):
        self.cache = bytearray(content)
        self.disk = bytearray(content)
        self.pending = {}  # sector → [(write, what the sector became)], oldest first
        self._lost = set()  # writes that a later sync does not bring to the disk, since theirs has failed

    def write(self, write, offset, content):
        """Takes an unsynced write, by whose number it is told from the others."""
        end = offset + len(content)
        if end > len(self.cache):
            self.cache.extend(bytes(end - len(self.cache)))
        self.cache[offset:end] = content
        for sector in range(offset // SECTOR, -(-end // SECTOR)):
            became = bytes(self.cache[sector * SECTOR:(sector + 1) * SECTOR])
            self.pending.setdefault(sector, []).append((write, became))

    def resize(self, size):
        if size < len(self.cache):
            raise NotImplementedError("a file that is cut has no model")
        self.cache.extend(bytes(size - len(self.cache)))

    def sync(self):
        self._settle(list(self.pending))
        if len(self.disk) < len(self.cache):
            self.disk.extend(bytes(len(self.cache) - len(self.disk)))

    def settle(self, write):
        """Brings one write to the disk, and nothing else."""
        self._settle([sector for sector, versions in self.pending.items() if versions[-1][0] == write])

    def lose(self):
        """A sync has failed: what was unsynced may be on the disk or not, and no later sync changes that."""
        self._lost.update(write for versions in self.pending.values() for write, _ in versions)

    def lose_write(self, write):
        self._lost.add(write)

    def writes(self):
        """The writes that may be on the disk or not, with their sectors."""
        found = {}
        for sector, versions in self.pending.items():
            for write, _ in versions:
                found.setdefault(write, []).append(sector)
        return found

    def image(self, is_kept, has_full_size):
        """What the disk holds if, of the unsynced sectors, those were written that `is_kept` says."""
        image = bytearray(self.disk)
        for sector, versions in self.pending.items():
            for write, became in reversed(versions):
                if is_kept(write, sector):
                    self._place(image, sector, became)
                    break
        if has_full_size and len(image) < len(self.cache):
            image.extend(bytes(len(self.cache) - len(image)))
        return bytes(image)

    def _settle(self, sectors):
        for sector in sectors:
            write, became = self.pending[sector][-1]
            if write not in self._lost:
                self._place(self.disk, sector, became)
                del self.pending[sector]

    @staticmethod
    def _place(image, sector, became):
        start = sector * SECTOR
        if start > len(image):
            image.extend(bytes(start - len(image)))
        image[start:start + len(became)] = became
