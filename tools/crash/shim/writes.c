/* The calls that change what is in a file. */
#include "shim.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { HERE = -1 };

static size_t total(const struct iovec *parts, int count) {
    size_t sum = 0;
    for (int part = 0; part < count; part++) sum += parts[part].iov_len;
    return sum;
}

static int64_t place(int descriptor, int64_t offset) {
    if (offset != HERE) return offset;
    struct stat status;
    if (syscall(SYS_fcntl, descriptor, F_GETFL) & O_APPEND) {
        return syscall(SYS_fstat, descriptor, &status) == 0 ? status.st_size : 0;
    }
    return syscall(SYS_lseek, descriptor, 0, SEEK_CUR);
}

static ssize_t put(int descriptor, const struct iovec *parts, int count, int64_t offset) {
    if (offset == HERE) return syscall(SYS_writev, descriptor, parts, count);
    return syscall(SYS_pwritev, descriptor, parts, count, offset, 0);
}

/* The first half of what was to be written, whole parts as far as they go. */
static ssize_t put_half(int descriptor, const struct iovec *parts, int count, int64_t offset) {
    size_t half = total(parts, count) / 2;
    int whole = 0;
    size_t sum = 0;
    while (whole < count && sum + parts[whole].iov_len <= half) sum += parts[whole++].iov_len;
    if (whole > 0) return put(descriptor, parts, whole, offset);
    struct iovec first = {parts[0].iov_base, half};
    return put(descriptor, &first, 1, offset);
}

static ssize_t note(int descriptor, const struct iovec *parts, int count) {
    ssize_t written = put(descriptor, parts, count, HERE);
    if (written > 0) write_down((struct record){.operation = OP_NOTE, .length = written}, parts, count);
    return written;
}

static ssize_t write_parts(int descriptor, const struct iovec *parts, int count, int64_t offset) {
    struct target target;
    if (is_notes(descriptor)) return note(descriptor, parts, count);
    if (!find_target(descriptor, &target)) return put(descriptor, parts, count, offset);
    struct turn turn = begin_turn(OP_WRITE);
    int64_t start = place(descriptor, offset);
    ssize_t written = -1;
    if (turn.performs) {
        written = (turn.halves ? put_half : put)(descriptor, parts, count, offset);
    }
    uint32_t flags = target.flags | (turn.fails ? FLAG_FAILED : 0);
    if (turn.is_cut_short) flags &= ~FLAG_DURABLE;
    if (written > 0) {
        write_down(
            (struct record){OP_WRITE, flags, turn.number, target.inode, start, written}, parts, count);
    }
    if (turn.fails) written = failure();
    int kept = errno;
    end_turn(turn);
    errno = kept;
    return written;
}

ssize_t write(int descriptor, const void *bytes, size_t length) {
    struct iovec part = {(void *)bytes, length};
    return write_parts(descriptor, &part, 1, HERE);
}

ssize_t writev(int descriptor, const struct iovec *parts, int count) {
    return write_parts(descriptor, parts, count, HERE);
}

ssize_t pwrite(int descriptor, const void *bytes, size_t length, off_t offset) {
    struct iovec part = {(void *)bytes, length};
    return write_parts(descriptor, &part, 1, offset);
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t length, off_t offset) {
    return pwrite(descriptor, bytes, length, offset);
}

ssize_t pwritev(int descriptor, const struct iovec *parts, int count, off_t offset) {
    return write_parts(descriptor, parts, count, offset);
}

ssize_t pwritev64(int descriptor, const struct iovec *parts, int count, off_t offset) {
    return write_parts(descriptor, parts, count, offset);
}

static int change(int descriptor, enum operation operation, int64_t size, long (*call)(int, int64_t)) {
    struct target target;
    if (!find_target(descriptor, &target)) return call(descriptor, size);
    struct turn turn = begin_turn(operation);
    if (turn.is_cut_short && operation == OP_SYNC) end_turn(turn);
    int result = turn.performs ? call(descriptor, size) : 0;
    uint32_t flags = target.flags | (turn.fails ? FLAG_FAILED : 0);
    if (result == 0 && (turn.performs || operation == OP_SYNC)) {
        write_down((struct record){operation, flags, turn.number, target.inode, size, 0}, NULL, 0);
    }
    if (turn.fails) result = failure();
    int kept = errno;
    end_turn(turn);
    errno = kept;
    return result;
}

static long call_fsync(int descriptor, int64_t size) { (void)size; return syscall(SYS_fsync, descriptor); }
static long call_fdatasync(int descriptor, int64_t size) { (void)size; return syscall(SYS_fdatasync, descriptor); }
static long call_truncate(int descriptor, int64_t size) { return syscall(SYS_ftruncate, descriptor, size); }

int fsync(int descriptor) { return change(descriptor, OP_SYNC, 0, call_fsync); }
int fdatasync(int descriptor) { return change(descriptor, OP_SYNC, 0, call_fdatasync); }
int ftruncate(int descriptor, off_t size) { return change(descriptor, OP_RESIZE, size, call_truncate); }
int ftruncate64(int descriptor, off_t size) { return ftruncate(descriptor, size); }
