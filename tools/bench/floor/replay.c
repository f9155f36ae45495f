#include "replay.h"
#include "bytes.h"
#include <stdio.h>
#include <stdlib.h>

struct newest {
    int64_t time;
    uint64_t attempt;
};

struct fold {
    struct newest *newest;
    uint64_t stream_limit, position, beats, others;
};

static void damaged(uint64_t position) {
    fprintf(stderr, "floor: row %llu is damaged\n", (unsigned long long)position);
    exit(1);
}

static void make_room(struct fold *fold, uint64_t stream) {
    uint64_t limit = stream * 2 + 1024;
    fold->newest = realloc(fold->newest, limit * sizeof *fold->newest);
    if (!fold->newest) damaged(fold->position);
    memset(fold->newest + fold->stream_limit, 0, (limit - fold->stream_limit) * sizeof *fold->newest);
    fold->stream_limit = limit;
}

static void take(struct fold *fold, MDB_val key, MDB_val value) {
    const uint8_t *row = value.mv_data, *entry = row + 4;
    uint64_t position = get_u64(key.mv_data);
    if (position != ++fold->position || value.mv_size < 31) damaged(fold->position);
    if (get_u32(row) != ~crc32c(crc32c(~0u, key.mv_data, 8), entry, value.mv_size - 4)) damaged(position);
    if (entry[0] != 1) {
        fold->others++;
        return;
    }
    uint64_t stream = get_u64(entry + 11);
    if (stream >= fold->stream_limit) make_room(fold, stream);
    fold->newest[stream] = (struct newest){(int64_t)get_u64(entry + 3), get_u64(entry + 19)};
    fold->beats++;
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

struct tally replay(const char *path, uint64_t *newest_sum) {
    MDB_env *environment;
    MDB_txn *transaction;
    struct fold fold = {0};
    require(mdb_env_create(&environment), "mdb_env_create");
    require(mdb_env_set_maxdbs(environment, 32), "mdb_env_set_maxdbs");
    require(mdb_env_open(environment, path, MDB_NOTLS | MDB_NOSUBDIR | MDB_RDONLY, 0600), "mdb_env_open");
    uint64_t start = now_nanoseconds();
    require(mdb_txn_begin(environment, NULL, MDB_RDONLY, &transaction), "mdb_txn_begin");
    scan(transaction, &fold);
    struct tally tally = {fold.beats + fold.others, now_nanoseconds() - start};
    mdb_txn_abort(transaction);
    *newest_sum = 0;
    for (uint64_t stream = 0; stream < fold.stream_limit; stream++) *newest_sum += (uint64_t)fold.newest[stream].time;
    free(fold.newest);
    mdb_env_close(environment);
    return tally;
}
