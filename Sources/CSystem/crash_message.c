#include "system.h"

#include <string.h>
#include <unistd.h>

static char crash_message[1024];
/* Separate, since a stack that has overflowed has no room for the handler. */
static char handler_stack[65536];

static void print_crash_message(int signal) {
    ssize_t written = write(STDERR_FILENO, crash_message, strlen(crash_message));
    (void)written;
    /* Delivered when this returns, and no longer handled: the program ends as it would have without us. */
    raise(signal);
}

void set_crash_message(const char *message) {
    strncpy(crash_message, message, sizeof crash_message - 1);
    stack_t stack = {.ss_sp = handler_stack, .ss_size = sizeof handler_stack};
    sigaltstack(&stack, NULL);
    struct sigaction action = {.sa_handler = print_crash_message, .sa_flags = SA_RESETHAND | SA_ONSTACK};
    const int fatal[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT};
    for (size_t index = 0; index < sizeof fatal / sizeof *fatal; index++) sigaction(fatal[index], &action, NULL);
}
