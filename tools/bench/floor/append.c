#include "append.h"
#include <pthread.h>
#include <semaphore.h>
#include <stdlib.h>
#include <time.h>

struct request {
    uint32_t pod;
    sem_t done;
    struct request *next;
};

struct queue {
    pthread_mutex_t lock;
    pthread_cond_t arrival;
    struct request *first, **end;
    int is_closed;
};

struct run {
    struct log *log;
    enum workload workload;
    struct queue queue;
};

static int64_t now_milliseconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    return now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static void add(struct queue *queue, struct request *request) {
    request->next = NULL;
    pthread_mutex_lock(&queue->lock);
    int was_empty = !queue->first;
    *queue->end = request;
    queue->end = &request->next;
    pthread_mutex_unlock(&queue->lock);
    if (was_empty) pthread_cond_signal(&queue->arrival);
}

static void close_queue(struct queue *queue) {
    pthread_mutex_lock(&queue->lock);
    queue->is_closed = 1;
    pthread_mutex_unlock(&queue->lock);
    pthread_cond_signal(&queue->arrival);
}

/// All that waits, or nothing when the queue is closed and empty.
static struct request *take(struct queue *queue) {
    pthread_mutex_lock(&queue->lock);
    while (!queue->first && !queue->is_closed) pthread_cond_wait(&queue->arrival, &queue->lock);
    struct request *taken = queue->first;
    queue->first = NULL;
    queue->end = &queue->first;
    pthread_mutex_unlock(&queue->lock);
    return taken;
}

static void carry_out(struct run *run, MDB_txn *transaction, uint32_t pod, int64_t time) {
    switch (run->workload) {
    case TAGS:
        log_tag(run->log, transaction, pod, time);
        break;
    case BEATS:
        log_beat(run->log, transaction, pod, time);
        log_fold_beat(run->log, transaction, pod, time);
        break;
    case BARE_BEATS:
        log_beat(run->log, transaction, pod, time);
        break;
    }
}

static void *write_batches(void *argument) {
    struct run *run = argument;
    for (struct request *batch; (batch = take(&run->queue));) {
        MDB_txn *transaction = log_begin(run->log);
        int64_t time = now_milliseconds();
        for (struct request *request = batch; request; request = request->next)
            carry_out(run, transaction, request->pod, time);
        log_commit(transaction);
        for (struct request *request = batch, *next; request; request = next) {
            next = request->next;
            sem_post(&request->done);
        }
    }
    return NULL;
}

static void call(struct caller *caller, uint32_t roll) {
    struct run *run = caller->shared;
    struct request *request = caller->own;
    request->pod = roll % POD_COUNT;
    add(&run->queue, request);
    while (sem_wait(&request->done)) {}
}

struct tally append_for(struct log *log, enum workload workload, int count, double seconds) {
    struct run run = {.log = log, .workload = workload};
    pthread_mutex_init(&run.queue.lock, NULL);
    pthread_cond_init(&run.queue.arrival, NULL);
    run.queue.end = &run.queue.first;
    pthread_t writer;
    pthread_create(&writer, NULL, write_batches, &run);
    struct caller *callers = calloc((size_t)count, sizeof *callers);
    struct request *requests = calloc((size_t)count, sizeof *requests);
    for (int index = 0; index < count; index++) {
        sem_init(&requests[index].done, 0, 0);
        callers[index] = (struct caller){.call = call, .shared = &run, .own = &requests[index]};
    }
    struct tally tally = call_for(callers, count, seconds);
    close_queue(&run.queue);
    pthread_join(writer, NULL);
    free(callers);
    free(requests);
    return tally;
}
