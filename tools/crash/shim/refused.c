/* The calls that the driver has no model of: a program that makes one on a watched file must not go unnoticed. */
#include "shim.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

static void refuse(int descriptor) {
    struct target target;
    if (!find_target(descriptor, &target)) return;
    static const char line[] = "shim: a call that has no model\n";
    syscall(SYS_write, STDERR_FILENO, line, sizeof line - 1);
    abort();
}

/* With FALLOC_FL_KEEP_SIZE it changes neither bytes nor length: there is nothing that a crash could lose. */
int fallocate(int descriptor, int mode, off_t offset, off_t length) {
    if (mode != FALLOC_FL_KEEP_SIZE) refuse(descriptor);
    return syscall(SYS_fallocate, descriptor, mode, offset, length);
}

int fallocate64(int descriptor, int mode, off_t offset, off_t length) {
    return fallocate(descriptor, mode, offset, length);
}

ssize_t sendfile(int to, int from, off_t *offset, size_t count) {
    refuse(to);
    return syscall(SYS_sendfile, to, from, offset, count);
}

ssize_t sendfile64(int to, int from, off_t *offset, size_t count) { return sendfile(to, from, offset, count); }

ssize_t copy_file_range(int from, off_t *start, int to, off_t *place, size_t count, unsigned flags) {
    refuse(to);
    return syscall(SYS_copy_file_range, from, start, to, place, count, flags);
}

int msync(void *start, size_t length, int flags) {
    (void)start, (void)length, (void)flags;
    static const char line[] = "shim: a map was synced, which has no model\n";
    syscall(SYS_write, STDERR_FILENO, line, sizeof line - 1);
    abort();
}
