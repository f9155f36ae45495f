// How long calls took: a bucket for every thirty-second part of a power of two of nanoseconds.
#pragma once
#include <stdint.h>

enum { BUCKET_COUNT = 1952 };

struct histogram {
    uint64_t counts[BUCKET_COUNT];
    uint64_t count, longest;
};

static inline void histogram_add(struct histogram *histogram, uint64_t nanoseconds) {
    int exponent = nanoseconds < 32 ? 5 : 63 - __builtin_clzll(nanoseconds);
    histogram->counts[(uint64_t)(exponent - 5) * 32 + (nanoseconds >> (exponent - 5))]++;
    histogram->count++;
    if (nanoseconds > histogram->longest) histogram->longest = nanoseconds;
}

static inline void histogram_merge(struct histogram *into, const struct histogram *other) {
    for (int bucket = 0; bucket < BUCKET_COUNT; bucket++) into->counts[bucket] += other->counts[bucket];
    into->count += other->count;
    if (other->longest > into->longest) into->longest = other->longest;
}

/// The time within which a part of all calls was over, to a thirty-second.
static inline uint64_t histogram_percentile(const struct histogram *histogram, double part) {
    uint64_t left = (uint64_t)((double)histogram->count * part);
    for (uint64_t bucket = 0; bucket < BUCKET_COUNT; bucket++) {
        if (histogram->counts[bucket] <= left) {
            left -= histogram->counts[bucket];
            continue;
        }
        return bucket < 64 ? bucket : (bucket % 32 + 32) << (bucket / 32 - 1);
    }
    return histogram->longest;
}
