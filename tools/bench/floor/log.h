// The least that a log in LMDB can be: the same tables and rows as EventLog's and the views', without the care.
#pragma once
#include <lmdb.h>
#include <stdint.h>

/// `SETTLED` events are as many as EventLog seals together, which is when the beats reach the views.
enum { POD_COUNT = 1000, SETTLED = 16 * 4096 };

struct pod {
    uint64_t row;
    uint64_t attempt;
    uint32_t version;
    int64_t newest_beat;
    int is_dirty;
};

struct log {
    MDB_env *environment;
    MDB_dbi tail, streams, versions_view, tags_view, beats_view, meta_view;
    uint64_t head;
    struct pod pods[POD_COUNT];
};

/// Ends the process with a message unless LMDB's `status` is success.
void require(int status, const char *call);

/// Opens the file at `path`; a new one is given its pods.
void log_open(struct log *log, const char *path);

MDB_txn *log_begin(struct log *log);
void log_commit(MDB_txn *transaction);

/// Appends a beat of a pod: a row of `tail` alone.
void log_beat(struct log *log, MDB_txn *transaction, uint32_t pod, int64_t time);

/// Remembers a pod's newest beat, and writes the changed ones to the views now and then.
void log_fold_beat(struct log *log, MDB_txn *transaction, uint32_t pod, int64_t time);

/// Appends a tag that the pod does not have: rows of `tail`, `streams`, and of the views of pods and tags.
void log_tag(struct log *log, MDB_txn *transaction, uint32_t pod, int64_t time);
