/* The calls that change which files there are. */
#include "shim.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/* The inode of what stands at a path, or 0. */
static uint64_t inode(const char *path) {
    struct stat status;
    return syscall(SYS_newfstatat, AT_FDCWD, path, &status, AT_SYMLINK_NOFOLLOW) == 0 ? status.st_ino : 0;
}

/* Names in the trace end with a zero byte each. */
static void write_names(
    enum operation operation, struct turn turn, uint64_t number, const char *first, const char *second) {
    struct iovec parts[2] = {{(void *)first, strlen(first) + 1}, {(void *)second, second ? strlen(second) + 1 : 0}};
    uint32_t flags = turn.fails ? FLAG_FAILED : 0;
    size_t length = parts[0].iov_len + parts[1].iov_len;
    write_down((struct record){operation, flags, turn.number, number, 0, length}, parts, 2);
}

static int open_file(int directory, const char *path, int flags, mode_t mode) {
    bool creates = (flags & O_CREAT) && is_watched(path) && inode(path) == 0;
    if (!creates) return syscall(SYS_openat, directory, path, flags, mode);
    struct turn turn = begin_turn(OP_CREATE);
    int opened = turn.performs ? (int)syscall(SYS_openat, directory, path, flags, mode) : -1;
    if (opened >= 0) write_names(OP_CREATE, turn, inode(path), path, NULL);
    if (turn.fails) {
        if (opened >= 0) syscall(SYS_close, opened);
        opened = failure();
    }
    int kept = errno;
    end_turn(turn);
    errno = kept;
    return opened;
}

#define OPEN(name)                                          \
    int name(const char *path, int flags, ...) {            \
        va_list rest;                                       \
        va_start(rest, flags);                              \
        mode_t mode = (flags & O_CREAT) ? va_arg(rest, mode_t) : 0; \
        va_end(rest);                                       \
        return open_file(AT_FDCWD, path, flags, mode);      \
    }

OPEN(open)
OPEN(open64)

#define OPENAT(name)                                        \
    int name(int directory, const char *path, int flags, ...) { \
        va_list rest;                                       \
        va_start(rest, flags);                              \
        mode_t mode = (flags & O_CREAT) ? va_arg(rest, mode_t) : 0; \
        va_end(rest);                                       \
        return open_file(directory, path, flags, mode);     \
    }

OPENAT(openat)
OPENAT(openat64)

struct names {
    enum operation operation;
    const char *first;
    const char *second;
    long (*call)(const struct names *);
    mode_t mode;
};

static int change(struct names names) {
    if (!is_watched(names.first)) return names.call(&names);
    struct turn turn = begin_turn(names.operation);
    uint64_t number = inode(names.first);
    int result = turn.performs ? (int)names.call(&names) : -1;
    if (names.operation == OP_MKDIR) number = inode(names.first);
    if (result == 0) write_names(names.operation, turn, number, names.first, names.second);
    if (turn.fails) result = failure();
    int kept = errno;
    end_turn(turn);
    errno = kept;
    return result;
}

static long call_rename(const struct names *names) {
    return syscall(SYS_renameat2, AT_FDCWD, names->first, AT_FDCWD, names->second, 0);
}
static long call_link(const struct names *names) {
    return syscall(SYS_linkat, AT_FDCWD, names->first, AT_FDCWD, names->second, 0);
}
static long call_unlink(const struct names *names) { return syscall(SYS_unlinkat, AT_FDCWD, names->first, 0); }
static long call_rmdir(const struct names *names) {
    return syscall(SYS_unlinkat, AT_FDCWD, names->first, AT_REMOVEDIR);
}
static long call_mkdir(const struct names *names) { return syscall(SYS_mkdirat, AT_FDCWD, names->first, names->mode); }

int rename(const char *from, const char *to) { return change((struct names){OP_RENAME, from, to, call_rename, 0}); }
int link(const char *from, const char *to) { return change((struct names){OP_LINK, from, to, call_link, 0}); }
int unlink(const char *path) { return change((struct names){OP_UNLINK, path, NULL, call_unlink, 0}); }
int rmdir(const char *path) { return change((struct names){OP_UNLINK, path, NULL, call_rmdir, 0}); }
int mkdir(const char *path, mode_t mode) { return change((struct names){OP_MKDIR, path, NULL, call_mkdir, mode}); }
