#include "replay.h"
#include "bytes.h"
#include "callers.h"
#include "log.h"
#include <stdio.h>
#include <stdlib.h>

enum { CHECKSUM = 4, BEAT = 27, EVENT = 33 };

static void damaged(uint64_t position) {
    fprintf(stderr, "floor: row %llu is damaged\n", (unsigned long long)position);
    exit(1);
}

static void take(struct fold *fold, MDB_val key, MDB_val value) {
    const uint8_t *row = value.mv_data, *entry = row + CHECKSUM;
    uint64_t position = get_u64(key.mv_data);
    if (position != ++fold->head || value.mv_size < CHECKSUM + BEAT) damaged(fold->head);
    size_t size = value.mv_size - CHECKSUM;
    if (get_u32(row) != ~crc32c(crc32c(~0u, key.mv_data, 8), entry, size)) damaged(position);
    struct folded_pod *pod = fold_pod(fold, get_u64(entry + 11));
    if (entry[0] == 1) {
        pod->newest_beat = (int64_t)get_u64(entry + 3);
        pod->attempt = get_u64(entry + 19);
        return;
    }
    if (size < EVENT) damaged(position);
    size_t command = 32u + entry[31], payload = command + 1;
    if (command < size) payload += entry[command];
    if (payload > size) damaged(position);
    fold_event(pod, (uint16_t)(entry[1] << 8 | entry[2]), entry + payload, size - payload);
}

static void scan(MDB_txn *transaction, struct fold *fold) {
    MDB_dbi tail;
    MDB_cursor *cursor;
    MDB_val key, value;
    require(mdb_dbi_open(transaction, "tail", 0, &tail), "mdb_dbi_open");
    require(mdb_cursor_open(transaction, tail, &cursor), "mdb_cursor_open");
    int status = mdb_cursor_get(cursor, &key, &value, MDB_FIRST);
    for (; status == MDB_SUCCESS; status = mdb_cursor_get(cursor, &key, &value, MDB_NEXT)) take(fold, key, value);
    if (status != MDB_NOTFOUND) require(status, "mdb_cursor_get");
    mdb_cursor_close(cursor);
}

struct replay replay(const char *path) {
    MDB_env *environment;
    MDB_txn *transaction;
    struct fold fold = {0};
    require(mdb_env_create(&environment), "mdb_env_create");
    require(mdb_env_set_maxdbs(environment, 32), "mdb_env_set_maxdbs");
    require(mdb_env_open(environment, path, MDB_NOTLS | MDB_NOSUBDIR | MDB_RDONLY, 0600), "mdb_env_open");
    uint64_t start = now_nanoseconds();
    require(mdb_txn_begin(environment, NULL, MDB_RDONLY, &transaction), "mdb_txn_begin");
    scan(transaction, &fold);
    struct replay replay = {.events = fold.head, .nanoseconds = now_nanoseconds() - start};
    mdb_txn_abort(transaction);
    replay.digest = fold_digest(&fold);
    mdb_env_close(environment);
    return replay;
}
