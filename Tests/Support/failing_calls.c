/* Makes one call of the C library fail, for a program that it is loaded into (LD_PRELOAD): the FAIL_AT-th of FAIL_CALL
   that concerns a path under FAIL_UNDER, with the error number FAIL_ERRNO. With FAIL_KILL the program is killed there
   instead, and with FAIL_RUN the shell runs that command there and the call does not fail. At its end the program adds a line to FAIL_COUNT: how many such calls there were. */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static atomic_long calls;
static char watched[65536];

static int under(const char *path) {
    const char *prefix = getenv("FAIL_UNDER");
    return prefix && path && strncmp(path, prefix, strlen(prefix)) == 0;
}

static int fails(const char *name, int concerned) {
    const char *wanted = getenv("FAIL_CALL"), *at = getenv("FAIL_AT"), *number = getenv("FAIL_ERRNO");
    if (!concerned || !wanted || strcmp(wanted, name) != 0) return 0;
    if (atomic_fetch_add(&calls, 1) + 1 != (at ? atol(at) : 0)) return 0;
    if (getenv("FAIL_KILL")) raise(SIGKILL);
    const char *command = getenv("FAIL_RUN");
    if (command) {
        unsetenv("LD_PRELOAD");
        if (system(command) != 0) abort();
        return 0;
    }
    errno = number ? atoi(number) : EIO;
    return 1;
}

__attribute__((destructor)) static void count(void) {
    const char *path = getenv("FAIL_COUNT");
    FILE *file = path ? fopen(path, "a") : NULL;
    if (!file) return;
    fprintf(file, "%ld\n", atomic_load(&calls));
    fclose(file);
}

static int watch(int descriptor, const char *path) {
    if (descriptor >= 0 && descriptor < (int)sizeof watched) watched[descriptor] = (char)under(path);
    return descriptor;
}

static int is_watched(int descriptor) {
    return descriptor >= 0 && descriptor < (int)sizeof watched && watched[descriptor];
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
/* What ends at once, without destructors, says its count as well. */
void _exit(int status) {
    count();
    REAL(_exit)(status);
    __builtin_unreachable();
}

#define ON_PATH(type, failure, name, parameters, path, ...) \
    type name parameters { return fails(#name, under(path)) ? failure : REAL(name)(__VA_ARGS__); }
#define ON_DESCRIPTOR(type, failure, name, parameters, descriptor, ...) \
    type name parameters { return fails(#name, is_watched(descriptor)) ? failure : REAL(name)(__VA_ARGS__); }

int open(const char *path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    return fails("open", under(path)) ? -1 : watch(REAL(open)(path, flags, mode), path);
}

DIR *opendir(const char *path) {
    if (fails("opendir", under(path))) return NULL;
    DIR *folder = REAL(opendir)(path);
    if (folder) watch(dirfd(folder), path);
    return folder;
}

ON_DESCRIPTOR(ssize_t, -1, read, (int fd, void *bytes, size_t count), fd, fd, bytes, count)
ON_DESCRIPTOR(ssize_t, -1, write, (int fd, const void *bytes, size_t count), fd, fd, bytes, count)
ON_DESCRIPTOR(int, -1, fsync, (int fd), fd, fd)
ON_DESCRIPTOR(struct dirent *, NULL, readdir, (DIR *folder), dirfd(folder), folder)
ON_DESCRIPTOR(int, -1, fstat, (int fd, struct stat *status), fd, fd, status)
ON_PATH(int, -1, rename, (const char *from, const char *to), to, from, to)
/* A kind of rename. */
int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned flags) {
    return fails("rename", under(to)) ? -1 : REAL(renameat2)(from_folder, from, to_folder, to, flags);
}
ON_PATH(int, -1, link, (const char *from, const char *to), to, from, to)
ON_PATH(int, -1, mkdir, (const char *path, mode_t mode), path, path, mode)
ON_PATH(char *, NULL, mkdtemp, (char *path), path, path)
ON_PATH(int, -1, lstat, (const char *path, struct stat *status), path, path, status)
ON_PATH(int, -1, stat, (const char *path, struct stat *status), path, path, status)
ON_PATH(char *, NULL, realpath, (const char *path, char *resolved), path, path, resolved)
ON_PATH(int, -1, unlink, (const char *path), path, path)
ON_PATH(int, -1, access, (const char *path, int mode), path, path, mode)

int close(int fd) {
    int concerned = is_watched(fd);
    if (concerned) watched[fd] = 0;
    int result = REAL(close)(fd);
    return fails("close", concerned) ? -1 : result;
}
