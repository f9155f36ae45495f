/* Stands between a program and the C library: counts the calls that change files below one directory, writes them
   down in order, and ends the process at one of them or makes it fail. */
#ifndef SHIM_H
#define SHIM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>
#include <sys/uio.h>

/* The numbers stand in the trace and are known to the driver (crash/trace.py). */
enum operation {
    OP_WRITE = 1,
    OP_SYNC = 2,
    OP_CREATE = 3,
    OP_RENAME = 4,
    OP_UNLINK = 5,
    OP_RESIZE = 6,
    OP_MKDIR = 7,
    OP_NOTE = 8,
    OP_LINK = 9,
    OP_FAULT = 10, /* the next call, whose operation stands where others have their inode, meets the fault */
};

enum { FLAG_DURABLE = 1, FLAG_FAILED = 2, FLAG_DIRECTORY = 4 };

/* One call, as it is written down: this, then `length` bytes. */
struct record {
    uint32_t operation;
    uint32_t flags;
    uint64_t number;
    uint64_t inode;
    int64_t offset;
    uint64_t length;
};

/* A call's turn: from its beginning to its end no other call is made. */
struct turn {
    uint64_t number;
    bool performs;
    bool fails;
    bool halves;
    bool is_cut_short;
};

/* The file behind a descriptor. */
struct target {
    uint64_t inode;
    uint32_t flags;
};

/* plan.c: which call is hit, and how */
struct turn begin_turn(enum operation operation);
void end_turn(struct turn turn);
long failure(void);

/* trace.c: what is watched, and what was done */
bool is_watched(const char *path);
bool is_notes(int descriptor);
bool find_target(int descriptor, struct target *target);
void write_down(struct record record, const struct iovec *parts, int count);

#endif
