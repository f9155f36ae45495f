#include "shim.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static const char *world = NULL;
static size_t world_length = 0;
static const char *notes = NULL;
static int trace = -1;

__attribute__((constructor)) static void open_trace(void) {
    world = getenv("CRASH_WORLD");
    world_length = world ? strlen(world) : 0;
    notes = getenv("CRASH_NOTES");
    const char *path = getenv("CRASH_TRACE");
    if (path) trace = syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

bool is_watched(const char *path) {
    if (!world || strncmp(path, world, world_length) != 0) return false;
    return path[world_length] == '/' || path[world_length] == 0;
}

static bool find_path(int descriptor, char path[4096]) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t length = syscall(SYS_readlinkat, AT_FDCWD, link, path, 4095);
    if (length < 0) return false;
    path[length] = 0;
    return true;
}

bool is_notes(int descriptor) {
    char path[4096];
    return notes && find_path(descriptor, path) && strcmp(path, notes) == 0;
}

bool find_target(int descriptor, struct target *target) {
    char path[4096];
    struct stat status;
    if (!world || !find_path(descriptor, path) || !is_watched(path)) return false;
    if (syscall(SYS_fstat, descriptor, &status) != 0) return false;
    bool is_durable = (syscall(SYS_fcntl, descriptor, F_GETFL) & O_DSYNC) != 0;
    target->inode = status.st_ino;
    target->flags = (is_durable ? FLAG_DURABLE : 0) | (S_ISDIR(status.st_mode) ? FLAG_DIRECTORY : 0);
    return true;
}

void write_down(struct record record, const struct iovec *parts, int count) {
    if (trace < 0) return;
    struct iovec all[1 + count];
    all[0] = (struct iovec){&record, sizeof record};
    size_t left = record.length;
    for (int part = 0; part < count; part++) {
        size_t length = parts[part].iov_len < left ? parts[part].iov_len : left;
        all[part + 1] = (struct iovec){parts[part].iov_base, length};
        left -= length;
    }
    /* In one call, so that no other thread's record comes in between, and a kill leaves none in part. */
    long expected = sizeof record + record.length;
    if (syscall(SYS_writev, trace, all, 1 + count) != expected) abort();
}
