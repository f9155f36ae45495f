#!/usr/bin/env python3
"""Reads a PodLedger log without PodLedger: py-lmdb (pip install lmdb) and the standard library.

    tools/readlog.py DATA [--after N] [--limit N]     a JSON line for every entry
    tools/readlog.py DATA --root                      the number of entries and the root of their Merkle tree

It is written from the page on the stored format (Sources/EventLog/EventLog.docc/StoredFormat.md) and checks what it reads:
every checksum, that positions are dense and that times do not go back. A server may be writing meanwhile.
"""

import argparse
import base64
import hashlib
import json
import os
import struct
import sys

try:
    import lmdb
except ImportError:
    sys.exit("readlog.py: py-lmdb is missing; run: pip install lmdb")

ENTRIES_PER_SEGMENT = 4096
TIMES_PER_BLOCK = 128
SEGMENT_LAYOUT = 1
BEAT, EVENT = 1, 2


class Damaged(Exception):
    pass


# Checksums


def crc_table():
    table = []
    for byte in range(256):
        for _ in range(8):
            byte = (byte >> 1) ^ (0x82F63B78 if byte & 1 else 0)
        table.append(byte)
    return table


CRC_TABLE = crc_table()


def crc32c(*parts):
    state = 0xFFFFFFFF
    for part in parts:
        for byte in part:
            state = CRC_TABLE[(state ^ byte) & 0xFF] ^ (state >> 8)
    return state ^ 0xFFFFFFFF


def checked(key, value, position):
    """What stands behind the checksum of a row."""
    if len(value) < 4 or struct.unpack_from(">I", value)[0] != crc32c(key, value[4:]):
        raise Damaged(f"position {position}: the checksum differs")
    return value[4:]


# Numbers


def varints(column):
    number = shift = 0
    for byte in column:
        number |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80:
            yield number
            number = shift = 0


def unzigzag(number):
    return (number >> 1) ^ -(number & 1)


def packed(column, width, count):
    """Numbers of `width` bits each, from the lowest bit of the first byte up."""
    bits, mask = int.from_bytes(column, "little"), (1 << width) - 1
    return [(bits >> (index * width)) & mask for index in range(count)] if count < 256 else list(in_parts(column, width, count))


def in_parts(column, width, count):
    """The same in groups of eight, which end at a byte, so that no integer grows large."""
    for start in range(0, count, 8):
        yield from packed(column[start // 8 * width : start // 8 * width + width], width, min(8, count - start))


# Entries: (position, canonical bytes)


def tail_entries(transaction, table, first):
    cursor = transaction.cursor(table)
    if not cursor.set_range(struct.pack(">Q", first)):
        return
    for key, value in cursor:
        position = struct.unpack(">Q", key)[0]
        yield position, checked(key, value, position)


def segment_entries(key, value):
    first = struct.unpack(">Q", key)[0]
    body = checked(key, value, first)
    layout, slot_width, machine_count, event_count, time, machine_length, time_length = struct.unpack_from(">BBHHqII", body)
    if layout != SEGMENT_LAYOUT:
        raise Damaged(f"position {first}: a segment of layout {layout}, which this program does not know")
    beat_count = ENTRIES_PER_SEGMENT - event_count
    offset = struct.calcsize(">BBHHqII")
    machine_column, offset = body[offset : offset + machine_length], offset + machine_length
    time_column, offset = body[offset : offset + time_length], offset + time_length
    slot_length = (beat_count * slot_width + 7) // 8
    slot_column, offset = body[offset : offset + slot_length], offset + slot_length
    places, offset = struct.unpack_from(f">{event_count}H", body, offset), offset + 2 * event_count

    machines = read_machines(machine_column)
    if len(machines) != machine_count:
        raise Damaged(f"position {first}: {len(machines)} machines where {machine_count} are said to be")
    times = read_times(time_column, time)
    slots = iter(packed(slot_column, slot_width, beat_count))
    events = dict(zip(places, read_events(body[offset:-8], event_count)))
    for place, time in enumerate(times):
        if place in events:
            yield first + place, events[place]
        else:
            stream, attempt = machines[next(slots)]
            yield first + place, struct.pack(">BHqQQ", BEAT, 0, time, stream, attempt)


def read_machines(column):
    numbers = varints(column)
    stream = attempt = 0
    machines = []
    for step in numbers:
        stream += step
        attempt = (attempt + unzigzag(next(numbers))) & 0xFFFFFFFFFFFFFFFF
        machines.append((stream, attempt))
    return machines


def read_times(column, time):
    times, offset = [], 0
    while offset < len(column):
        width = column[offset]
        length = TIMES_PER_BLOCK // 8 * width
        for step in packed(column[offset + 1 : offset + 1 + length], width, TIMES_PER_BLOCK):
            time += step
            times.append(time)
        offset += 1 + length
    return times


def read_events(column, count):
    offset = 0
    for _ in range(count):
        length = shift = 0
        while True:
            byte = column[offset]
            length |= (byte & 0x7F) << shift
            shift, offset = shift + 7, offset + 1
            if byte < 0x80:
                break
        yield column[offset : offset + length]
        offset += length


def entries(environment, after):
    """All entries after a position, from both forms, in short transactions."""
    position = after + 1
    names = {name: environment.open_db(name, create=False) for name in (b"tail", b"segments", b"meta")}
    with environment.begin() as transaction:
        check_format(transaction, names[b"meta"])
    while True:
        batch = []
        with environment.begin(buffers=False) as transaction:
            key = struct.pack(">Q", (position - 1) // ENTRIES_PER_SEGMENT * ENTRIES_PER_SEGMENT + 1)
            value = transaction.get(key, db=names[b"segments"])
            if value is not None:
                batch = [entry for entry in segment_entries(key, value) if entry[0] >= position]
            else:
                for entry in tail_entries(transaction, names[b"tail"], position):
                    batch.append(entry)
                    if entry[0] % ENTRIES_PER_SEGMENT == 0:
                        break
        if not batch:
            return
        for entry in batch:
            if entry[0] != position:
                raise Damaged(f"position {position}: no entry is stored")
            yield entry
            position += 1


def check_format(transaction, meta):
    found = transaction.get(b"format", db=meta)
    if found != b"1":
        raise Damaged(f"the log has format {found!r} and this program knows 1")


# What an entry says


def describe(position, entry):
    form, kind, time, stream = struct.unpack_from(">BHqQ", entry)
    told = {"position": position, "time": time, "stream": stream}
    if form == BEAT:
        return told | {"form": "beat", "attempt": struct.unpack_from(">Q", entry, 19)[0]}
    if form != EVENT:
        raise Damaged(f"position {position}: the bytes are no entry")
    version, cause = struct.unpack_from(">IQ", entry, 19)
    actor, offset = counted(entry, 31)
    command, offset = counted(entry, offset)
    return told | {
        "form": "event",
        "kind": kind,
        "version": version,
        "cause": cause or None,
        "actor": actor,
        "command": command or None,
        "payload": base64.b64encode(entry[offset:]).decode(),
    }


def counted(entry, offset):
    end = offset + 1 + entry[offset]
    return entry[offset + 1 : end].decode(), end


# The Merkle tree of RFC 6962


def root(environment):
    stack, size = [], 0
    for _, entry in entries(environment, 0):
        node = hashlib.sha256(b"\0" + entry).digest()
        size += 1
        carries = size
        while carries % 2 == 0:
            node = hashlib.sha256(b"\1" + stack.pop() + node).digest()
            carries //= 2
        stack.append(node)
    if not stack:
        return 0, hashlib.sha256(b"").digest()
    node = stack.pop()
    while stack:
        node = hashlib.sha256(b"\1" + stack.pop() + node).digest()
    return size, node


def show(environment, after, limit):
    newest = None
    for count, (position, entry) in enumerate(entries(environment, after)):
        if count == limit:
            return
        told = describe(position, entry)
        if newest is not None and told["time"] < newest:
            raise Damaged(f"position {position}: the time is before that of the entry before")
        newest = told["time"]
        print(json.dumps(told))


def main():
    parser = argparse.ArgumentParser(description="Read a PodLedger log without PodLedger.")
    parser.add_argument("data", help="the data directory")
    parser.add_argument("--after", type=int, default=0, help="only what came after this position")
    parser.add_argument("--limit", type=int, help="no more entries than this")
    parser.add_argument("--root", action="store_true", help="print the number of entries and the root of their tree")
    options = parser.parse_args()
    path = os.path.join(options.data, "log.mdb")
    try:
        environment = lmdb.open(path, subdir=False, readonly=True, max_dbs=64)
        if options.root:
            size, node = root(environment)
            print(size, base64.b64encode(node).decode())
        else:
            show(environment, options.after, options.limit)
    except BrokenPipeError:
        sys.stdout = None
    except (Damaged, lmdb.Error) as problem:
        sys.exit(f"readlog.py: {problem}")


if __name__ == "__main__":
    main()
