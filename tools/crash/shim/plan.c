#include "shim.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

/* What happens at the call CRASH_AT: CRASH_HOW is one of these words. */
enum plan {
    NOTHING,
    KILL_BEFORE,
    KILL_AFTER,
    KILL_DURING, /* a write is made but has not returned, so it is not durable; a sync has only begun */
    FAIL,        /* the call is not made and answers CRASH_ERROR */
    FAIL_LATE,   /* the call is made, and answers CRASH_ERROR all the same */
    FAIL_ALWAYS, /* no call is made from here on */
    BREAK,       /* the call is made, and no later one; all answer CRASH_ERROR */
    HALVE,       /* a write writes only half of its bytes, and says so */
};

static const char *const words[] = {
    "nothing", "kill-before", "kill-after", "kill-during", "fail", "fail-late", "fail-always", "break", "halve",
};

static pthread_mutex_t turns = PTHREAD_MUTEX_INITIALIZER;
static enum plan plan = NOTHING;
static uint64_t chosen = 0;
static int code = EIO;
static uint64_t count = 0;

__attribute__((constructor)) static void read_plan(void) {
    const char *at = getenv("CRASH_AT"), *how = getenv("CRASH_HOW"), *error = getenv("CRASH_ERROR");
    if (at) chosen = strtoull(at, NULL, 10);
    if (error) code = atoi(error);
    for (int word = NOTHING; how && word <= HALVE; word++) {
        if (strcmp(how, words[word]) == 0) plan = word;
    }
}

static void end_process(void) {
    syscall(SYS_kill, getpid(), SIGKILL);
    for (;;) pause();
}

struct turn begin_turn(enum operation operation) {
    pthread_mutex_lock(&turns);
    struct turn turn = {.number = ++count, .performs = true};
    bool is_chosen = turn.number == chosen;
    if (is_chosen) write_down((struct record){OP_FAULT, 0, turn.number, operation, 0, 0}, NULL, 0);
    if (is_chosen && plan == KILL_BEFORE) end_process();
    bool is_later = chosen > 0 && turn.number > chosen && (plan == FAIL_ALWAYS || plan == BREAK);
    turn.fails = is_later || (is_chosen && plan >= FAIL && plan <= BREAK);
    turn.performs = !turn.fails || (is_chosen && (plan == FAIL_LATE || plan == BREAK));
    turn.is_cut_short = is_chosen && plan == KILL_DURING;
    turn.halves = is_chosen && plan == HALVE;
    return turn;
}

void end_turn(struct turn turn) {
    if (turn.number == chosen && (plan == KILL_AFTER || plan == KILL_DURING)) end_process();
    pthread_mutex_unlock(&turns);
}

long failure(void) {
    errno = code;
    return -1;
}
