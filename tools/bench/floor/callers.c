#include "callers.h"
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

struct worker {
    pthread_t thread;
    struct caller *caller;
    uint64_t random, deadline;
    struct histogram latency;
};

uint64_t now_nanoseconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * 1000000000 + (uint64_t)now.tv_nsec;
}

static void *work(void *argument) {
    struct worker *worker = argument;
    for (uint64_t now = now_nanoseconds(), before; now < worker->deadline;) {
        before = now;
        worker->random = worker->random * 6364136223846793005u + 1442695040888963407u;
        worker->caller->call(worker->caller, (uint32_t)(worker->random >> 33));
        now = now_nanoseconds();
        histogram_add(&worker->latency, now - before);
    }
    return NULL;
}

struct tally call_for(struct caller *callers, int count, double seconds) {
    uint64_t start = now_nanoseconds();
    struct worker *workers = calloc((size_t)count, sizeof *workers);
    for (int index = 0; index < count; index++) {
        struct worker *worker = &workers[index];
        worker->caller = &callers[index];
        worker->random = (uint64_t)index + 1;
        worker->deadline = start + (uint64_t)(seconds * 1e9);
        pthread_create(&worker->thread, NULL, work, worker);
    }
    struct tally tally = {0};
    for (int index = 0; index < count; index++) {
        pthread_join(workers[index].thread, NULL);
        histogram_merge(&tally.latency, &workers[index].latency);
    }
    tally.nanoseconds = now_nanoseconds() - start;
    free(workers);
    return tally;
}

void print_tally(const struct tally *tally) {
    static const double parts[] = {0.5, 0.99, 0.999};
    printf("%llu %llu", (unsigned long long)tally->latency.count, (unsigned long long)tally->nanoseconds);
    for (int index = 0; index < 3; index++)
        printf(" %llu", (unsigned long long)histogram_percentile(&tally->latency, parts[index]));
    printf(" %llu\n", (unsigned long long)tally->latency.longest);
}
