/* A look into a file that kills the process, laid before it with LD_PRELOAD: while the file named
 * $LOKET_TEST_LOOK is there, whoever begins a thread named "look" aborts in it, as a document made
 * to run out the stack would have it. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int pthread_setname_np(pthread_t thread, const char *name) {
    const char *hostile = getenv("LOKET_TEST_LOOK");
    if (hostile && strcmp(name, "look") == 0 && access(hostile, F_OK) == 0) abort();
    return ((__typeof__(&pthread_setname_np))dlsym(RTLD_NEXT, "pthread_setname_np"))(thread, name);
}
