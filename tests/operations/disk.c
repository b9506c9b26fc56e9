/* A disk that fails on command, laid before the process with LD_PRELOAD; no rights are needed.
 *
 * While a file named $LOKET_TEST_DISK.full is there, files whose name holds "loket.db" do not grow:
 * ENOSPC, as the kernel says it; what is there already can be written over.
 * While $LOKET_TEST_DISK.no-room is there, the same holds for files below a folder "files".
 * Every refusal adds a byte to $LOKET_TEST_DISK.refused.
 * While $LOKET_TEST_DISK.read-only is there, they are neither written nor opened for writing: EROFS,
 * as on a file system that the kernel has remounted after an error. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

static int is_so(const char *trouble) {
    const char *disk = getenv("LOKET_TEST_DISK");
    char path[4096];
    if (!disk) return 0;
    snprintf(path, sizeof path, "%s.%s", disk, trouble);
    return access(path, F_OK) == 0;
}

static int is_below(int fd, const char *part) {
    char link[64], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0) return 0;
    path[length] = 0;
    return strstr(path, part) != NULL;
}

static void note_refusal(void) {
    const char *disk = getenv("LOKET_TEST_DISK");
    char path[4096];
    if (!disk) return;
    snprintf(path, sizeof path, "%s.refused", disk);
    FILE *file = fopen(path, "a");
    if (!file) return;
    fputc('x', file);
    fclose(file);
}

/* 0, or the error a write up to this end has to fail with. */
static int fault(int fd, off_t end) {
    int saved = errno, found = 0;
    struct stat now;
    if (is_below(fd, "/files/")) {
        if (fstat(fd, &now) == 0 && end > now.st_size && is_so("no-room")) found = ENOSPC;
    } else if (is_below(fd, "loket.db")) {
        if (is_so("read-only")) found = EROFS;
        else if (fstat(fd, &now) == 0 && end > now.st_size && is_so("full")) found = ENOSPC;
    }
    if (found) note_refusal();
    errno = saved;
    return found;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
#define FAIL_IF(fd, end) do { int error = fault(fd, end); if (error) { errno = error; return -1; } } while (0)

ssize_t write(int fd, const void *bytes, size_t count) {
    FAIL_IF(fd, lseek(fd, 0, SEEK_CUR) + (off_t)count);
    return REAL(write)(fd, bytes, count);
}

ssize_t pwrite(int fd, const void *bytes, size_t count, off_t at) {
    FAIL_IF(fd, at + (off_t)count);
    return REAL(pwrite)(fd, bytes, count, at);
}

ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t at) {
    FAIL_IF(fd, at + (off_t)count);
    return REAL(pwrite64)(fd, bytes, count, at);
}

int ftruncate(int fd, off_t length) {
    FAIL_IF(fd, length);
    return REAL(ftruncate)(fd, length);
}

int ftruncate64(int fd, off64_t length) {
    FAIL_IF(fd, length);
    return REAL(ftruncate64)(fd, length);
}

static int may_open(const char *path, int flags) {
    if ((flags & O_ACCMODE) == O_RDONLY || !strstr(path, "loket.db") || !is_so("read-only")) return 1;
    note_refusal();
    errno = EROFS;
    return 0;
}

#define MODE(flags) mode_t mode = 0; if ((flags) & (O_CREAT | O_TMPFILE)) { va_list rest; va_start(rest, flags); mode = va_arg(rest, mode_t); va_end(rest); }

int open(const char *path, int flags, ...) {
    MODE(flags)
    return may_open(path, flags) ? REAL(open)(path, flags, mode) : -1;
}

int open64(const char *path, int flags, ...) {
    MODE(flags)
    return may_open(path, flags) ? REAL(open64)(path, flags, mode) : -1;
}
