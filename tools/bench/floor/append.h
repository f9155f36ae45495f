// Durable appends by group commit: callers queue and wait, one thread writes.
#pragma once
#include "callers.h"
#include "log.h"

enum workload { BARE_BEATS, BEATS, TAGS };

/// Lets so many threads append one event after another, each waiting until it is durable.
struct tally append_for(struct log *log, enum workload workload, int callers, double seconds);
