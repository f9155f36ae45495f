"""Which of the uncertain things came to the disk: the crash states of one moment."""
import random
from typing import NamedTuple

DEPTH = 4


class Choice(NamedTuple):
    """Of the unsynced writes those in `kept` are whole, and of some others the sectors in `parts`."""
    names: int
    kept: frozenset
    parts: tuple = ()
    has_full_size: bool = False

    def keeps(self, file):
        parts = dict(self.parts)

        def is_kept(write, sector):
            return write in self.kept or (file, sector) in parts.get(write, ())
        return is_kept


def choices(disk, chance, depth=DEPTH):
    """Every state of a moment that has few of them; of the others those that are most likely to hurt."""
    writes = {}
    for number, file in disk.files.items():
        for write, sectors in file.writes().items():
            writes.setdefault(write, []).extend((number, sector) for sector in sectors)
    order = sorted(writes)
    found = dict.fromkeys(_names(disk, order))
    found.update(dict.fromkeys(_subsets(len(disk.changes), order, depth)))
    found.update(dict.fromkeys(_torn(len(disk.changes), order, writes, depth)))
    found.update(dict.fromkeys(_scattered(len(disk.changes), order, writes, chance)))
    return list(found)


def _names(disk, order):
    for count in range(len(disk.changes) + 1):
        yield Choice(count, frozenset())
        yield Choice(count, frozenset(order))
        yield Choice(count, frozenset(), has_full_size=True)


def _subsets(names, order, depth):
    """Each subset of the last writes, with all before them and with none."""
    early, last = order[:-depth], order[-depth:]
    for mask in range(1 << len(last)):
        chosen = frozenset(write for bit, write in enumerate(last) if mask >> bit & 1)
        yield Choice(names, chosen)
        yield Choice(names, chosen.union(early))


def _torn(names, order, writes, depth):
    """Each of the last writes cut off at sectors, from either end, with the others and without them."""
    for write in order[-depth:]:
        sectors = writes[write]
        cuts = {1, len(sectors) // 2, len(sectors) - 1} - {0, len(sectors)}
        for cut in sorted(cuts):
            for part in (sectors[:cut], sectors[cut:]):
                for kept in (frozenset(), frozenset(order) - {write}):
                    yield Choice(names, kept, ((write, frozenset(part)),))


def _scattered(names, order, writes, chance, count=3):
    """Any sectors of any writes, as a disk that is in no order leaves them."""
    if not order:
        return
    for _ in range(count):
        seed = random.Random(chance.getrandbits(64))
        parts = ((write, frozenset(s for s in writes[write] if seed.random() < 0.5)) for write in order)
        yield Choice(names, frozenset(), tuple(parts))
