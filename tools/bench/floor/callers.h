// Threads that each ask for one thing after another until the time is over, and how they fared.
#pragma once
#include "histogram.h"
#include <stdint.h>

struct tally {
    uint64_t nanoseconds;
    struct histogram latency;
};

struct caller {
    /// Carries out one call, which is one event.
    void (*call)(struct caller *caller, uint32_t roll);
    void *shared;
    void *own;
};

uint64_t now_nanoseconds(void);

/// Has all the callers call for so many seconds, each with dice of its own.
struct tally call_for(struct caller *callers, int count, double seconds);

/// Events, nanoseconds, and the latency's p50, p99, p99.9 and longest.
void print_tally(const struct tally *tally);
