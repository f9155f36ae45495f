#include "log.h"
#include "bytes.h"
#include <stdio.h>
#include <stdlib.h>

enum { CHECKSUM = 4, HEADER = 19, BEAT = HEADER + 8, VERSION_ROW = 12, BEAT_ROW = 16, TAG_TEXT = 9 };

void require(int status, const char *call) {
    if (status == MDB_SUCCESS) return;
    fprintf(stderr, "floor: %s: %s\n", call, mdb_strerror(status));
    exit(1);
}

static MDB_dbi open_table(MDB_txn *transaction, const char *name) {
    MDB_dbi table;
    require(mdb_dbi_open(transaction, name, MDB_CREATE, &table), name);
    return table;
}

void log_open(struct log *log, const char *path) {
    memset(log, 0, sizeof *log);
    require(mdb_env_create(&log->environment), "mdb_env_create");
    require(mdb_env_set_mapsize(log->environment, (size_t)64 << 30), "mdb_env_set_mapsize");
    require(mdb_env_set_maxdbs(log->environment, 16), "mdb_env_set_maxdbs");
    require(mdb_env_open(log->environment, path, MDB_NOTLS | MDB_NOSUBDIR, 0600), "mdb_env_open");
    MDB_txn *transaction = log_begin(log);
    log->tail = open_table(transaction, "tail");
    log->streams = open_table(transaction, "streams");
    log->versions_view = open_table(transaction, "views.versions");
    log->tags_view = open_table(transaction, "views.tags");
    log->beats_view = open_table(transaction, "views.beats");
    log->meta_view = open_table(transaction, "views.meta");
    log_commit(transaction);
}

MDB_txn *log_begin(struct log *log) {
    MDB_txn *transaction;
    require(mdb_txn_begin(log->environment, NULL, 0, &transaction), "mdb_txn_begin");
    return transaction;
}

void log_commit(MDB_txn *transaction) {
    require(mdb_txn_commit(transaction), "mdb_txn_commit");
}

static void put(MDB_txn *transaction, MDB_dbi table, const void *key, size_t key_size, const void *value, size_t size) {
    MDB_val stored_key = {key_size, (void *)key}, stored = {size, (void *)value};
    require(mdb_put(transaction, table, &stored_key, &stored, 0), "mdb_put");
}

/// Makes room for the next row of `tail`, to be written in place.
static uint8_t *reserve(struct log *log, MDB_txn *transaction, uint8_t key[8], size_t size) {
    put_u64(key, ++log->head);
    MDB_val stored_key = {8, key}, stored = {size, NULL};
    require(mdb_put(transaction, log->tail, &stored_key, &stored, MDB_APPEND | MDB_RESERVE), "mdb_put");
    return stored.mv_data;
}

static void write_header(uint8_t *row, uint8_t form, uint16_t kind, int64_t time, uint64_t stream) {
    row[CHECKSUM] = form;
    row[CHECKSUM + 1] = kind >> 8;
    row[CHECKSUM + 2] = kind & 0xff;
    put_u64(row + CHECKSUM + 3, (uint64_t)time);
    put_u64(row + CHECKSUM + 11, stream);
}

static void write_checksum(uint8_t *row, const uint8_t key[8], size_t size) {
    put_u32(row, ~crc32c(crc32c(~0u, key, 8), row + CHECKSUM, size - CHECKSUM));
}

void log_beat(struct log *log, MDB_txn *transaction, uint32_t pod, int64_t time) {
    uint8_t key[8];
    size_t size = CHECKSUM + BEAT;
    uint8_t *row = reserve(log, transaction, key, size);
    write_header(row, 1, 0, time, log->pods[pod].row);
    put_u64(row + CHECKSUM + HEADER, log->pods[pod].attempt);
    write_checksum(row, key, size);
}

static void write_generation_key(uint8_t key[12], uint64_t id) {
    put_u32(key, 1);
    put_u64(key + 4, id);
}

static void settle(struct log *log, MDB_txn *transaction) {
    for (int index = 0; index < POD_COUNT; index++) {
        struct pod *pod = &log->pods[index];
        if (!pod->is_dirty) continue;
        uint8_t key[12], value[BEAT_ROW] = {0};
        write_generation_key(key, pod->row);
        put_u64(value, (uint64_t)pod->newest_beat);
        put_u64(value + 8, pod->attempt);
        put(transaction, log->beats_view, key, sizeof key, value, sizeof value);
        pod->is_dirty = 0;
    }
    uint8_t settled[8];
    put_u64(settled, log->head);
    put(transaction, log->meta_view, "settled", 7, settled, sizeof settled);
}

void log_fold_beat(struct log *log, MDB_txn *transaction, uint32_t pod, int64_t time) {
    log->pods[pod].newest_beat = time;
    log->pods[pod].is_dirty = 1;
    if (log->head % SETTLED == 0) settle(log, transaction);
}

/// Appends an event with a text as its payload, to `tail` and to its stream.
static void append_event(struct log *log, MDB_txn *transaction, struct pod *pod, uint16_t kind, int64_t time, const char *text) {
    static const char actor[] = "bench";
    size_t count = strlen(text), actor_count = sizeof actor - 1;
    size_t size = CHECKSUM + HEADER + 4 + 8 + 1 + actor_count + 1 + 2 + count;
    uint8_t key[8], *row = reserve(log, transaction, key, size), *next = row + CHECKSUM + HEADER;
    write_header(row, 2, kind, time, pod->row);
    put_u32(next, ++pod->version);
    put_u64(next + 4, 0);
    next[12] = (uint8_t)actor_count;
    memcpy(next + 13, actor, actor_count);
    next += 13 + actor_count;
    next[0] = 0;
    next[1] = 0x0a;
    next[2] = (uint8_t)count;
    memcpy(next + 3, text, count);
    write_checksum(row, key, size);
    uint8_t place[12];
    put_u64(place, pod->row);
    put_u32(place + 8, pod->version);
    put(transaction, log->streams, place, sizeof place, key, sizeof key);
}

void log_tag(struct log *log, MDB_txn *transaction, uint32_t index, int64_t time) {
    struct pod *pod = &log->pods[index];
    char tag[TAG_TEXT + 1];
    snprintf(tag, sizeof tag, "t%08x", (uint32_t)log->head);
    append_event(log, transaction, pod, 2, time, tag);
    uint8_t key[12 + TAG_TEXT], row[VERSION_ROW], position[8];
    write_generation_key(key, pod->row);
    put_u32(row, pod->version);
    put_u64(row + 4, log->head);
    put(transaction, log->versions_view, key, 12, row, sizeof row);
    memcpy(key + 12, tag, TAG_TEXT);
    put_u64(position, log->head);
    put(transaction, log->tags_view, key, sizeof key, position, sizeof position);
}
