#include "rows.h"
#include "bytes.h"
#include "log.h"
#include <stdio.h>
#include <stdlib.h>

enum { ROWS_PER_COMMIT = 100000, ENTRY_LIMIT = 1 << 16 };

static void unreadable(void) {
    fputs("floor: standard input is no list of entries\n", stderr);
    exit(1);
}

/// Reads one entry behind room for its checksum; zero at the end.
static size_t read_entry(uint8_t *row) {
    uint8_t prefix[4];
    if (fread(prefix, 1, sizeof prefix, stdin) != sizeof prefix) return 0;
    size_t count = get_u32(prefix);
    if (!count || count > ENTRY_LIMIT || fread(row + 4, 1, count, stdin) != count) unreadable();
    return count;
}

void write_rows(const char *path) {
    static struct log log;
    static uint8_t row[4 + ENTRY_LIMIT];
    log_open(&log, path);
    MDB_txn *transaction = log_begin(&log);
    for (size_t count; (count = read_entry(row));) {
        uint8_t key[8];
        put_u64(key, ++log.head);
        put_u32(row, ~crc32c(crc32c(~0u, key, 8), row + 4, count));
        MDB_val stored_key = {8, key}, stored = {4 + count, row};
        require(mdb_put(transaction, log.tail, &stored_key, &stored, MDB_APPEND), "mdb_put");
        if (log.head % ROWS_PER_COMMIT) continue;
        log_commit(transaction);
        transaction = log_begin(&log);
    }
    log_commit(transaction);
    mdb_env_close(log.environment);
}
