// What plain C and LMDB do on this machine: the other side of every ratio that the bench prints.
#include "append.h"
#include "replay.h"
#include "rows.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int usage(void) {
    fputs(
        "usage: floor append FILE bare-beats|beats|tags CALLERS SECONDS\n"
        "       floor rows FILE < ENTRIES\n"
        "       floor replay FILE\n",
        stderr
    );
    return 2;
}

static int workload_named(const char *name, enum workload *workload) {
    static const char *const names[] = {"bare-beats", "beats", "tags"};
    for (int index = 0; index < 3; index++) {
        if (strcmp(name, names[index])) continue;
        *workload = (enum workload)index;
        return 1;
    }
    return 0;
}

static void give_pods(struct log *log) {
    MDB_txn *transaction = log_begin(log);
    for (uint32_t index = 0; index < POD_COUNT; index++) {
        struct pod *pod = &log->pods[index];
        pod->row = log->head + 1;
        pod->attempt = pod->row + 2;
        for (int event = 0; event < 5; event++) log_tag(log, transaction, index, 1);
    }
    log_commit(transaction);
}

static int append(char **arguments) {
    static struct log log;
    enum workload workload;
    if (!workload_named(arguments[1], &workload)) return usage();
    log_open(&log, arguments[0]);
    give_pods(&log);
    struct tally tally = append_for(&log, workload, atoi(arguments[2]), atof(arguments[3]));
    mdb_env_close(log.environment);
    print_tally(&tally);
    return 0;
}

static int print_replay(const char *path) {
    struct replay done = replay(path);
    printf(
        "%llu %llu %lld %lld\n",
        (unsigned long long)done.events,
        (unsigned long long)done.nanoseconds,
        (long long)done.digest.beats,
        (long long)done.digest.labels
    );
    return 0;
}

int main(int count, char **arguments) {
    if (count == 6 && !strcmp(arguments[1], "append")) return append(arguments + 2);
    if (count != 3) return usage();
    if (!strcmp(arguments[1], "replay")) return print_replay(arguments[2]);
    if (strcmp(arguments[1], "rows")) return usage();
    write_rows(arguments[2]);
    return 0;
}
