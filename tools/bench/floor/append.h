// Durable appends by group commit: callers queue and wait, one thread writes.
#pragma once
#include "log.h"

enum workload { BARE_BEATS, BEATS, TAGS };

struct tally {
    uint64_t events;
    uint64_t nanoseconds;
};

uint64_t now_nanoseconds(void);

/// Lets so many threads append one event after another, each waiting until it is durable.
struct tally append_for(struct log *log, enum workload workload, int callers, double seconds);
