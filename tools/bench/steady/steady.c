// A disk that takes the same time for every sync, put before a program with LD_PRELOAD: what is left of a comparison when
// others use the disk. STEADY is the time in microseconds. Nothing is synced, so it is for scratch files alone.
#include <stdlib.h>
#include <sys/prctl.h>
#include <time.h>

int fdatasync(int file) {
    (void)file;
    const char *text = getenv("STEADY");
    long microseconds = text ? atol(text) : 0;
    struct timespec pause = {microseconds / 1000000, microseconds % 1000000 * 1000};
    prctl(PR_SET_TIMERSLACK, 1000);
    return nanosleep(&pause, NULL);
}
