#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <xlsxwriter.h>

/// Discards what libxlsxwriter prints on standard error: it also returns its errors as codes, which we report in our own
/// words. Our messages are written to the descriptor, not to this stream.
static inline void silence_standard_error(void) {
    FILE *nowhere = fopen("/dev/null", "w");
    if (nowhere) stderr = nowhere;
}

/// An unnamed file in memory, for this process alone; negative if the system does not support it (memfd_create(2)).
static inline int memory_file(const char *label) {
    const unsigned int close_on_exec = 1;
    return (int)syscall(SYS_memfd_create, label, close_on_exec);
}
