/* Looks into files that go wrong, laid before the process with LD_PRELOAD. A look is a thread named
 * "look" with a stack of 16 MiB. With $LOKET_TEST_LOOK:
 *
 * While the file of that name is there, whoever begins a look aborts in it, as a document made to run
 * out the stack would have it.
 * While $LOKET_TEST_LOOK.endless is there, a pipe, a look never ends before somebody opens it to write.
 * While $LOKET_TEST_LOOK.no-thread is there, no look can be begun: EAGAIN, as when there are too many. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int is_so(const char *trouble, char path[4096]) {
    const char *hostile = getenv("LOKET_TEST_LOOK");
    if (!hostile) return 0;
    snprintf(path, 4096, "%s%s", hostile, trouble);
    return access(path, F_OK) == 0;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

int pthread_setname_np(pthread_t thread, const char *name) {
    char path[4096];
    if (strcmp(name, "look") == 0) {
        if (is_so("", path)) abort();
        if (is_so(".endless", path)) close(open(path, O_RDONLY));
    }
    return REAL(pthread_setname_np)(thread, name);
}

int pthread_create(pthread_t *thread, const pthread_attr_t *attributes, void *(*start)(void *), void *argument) {
    char path[4096];
    size_t stack = 0;
    if (attributes) pthread_attr_getstacksize(attributes, &stack);
    if (stack >= 16u << 20 && is_so(".no-thread", path)) return EAGAIN;
    return REAL(pthread_create)(thread, attributes, start, argument);
}
