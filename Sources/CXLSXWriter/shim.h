#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <xlsxwriter.h>

/// Lets what libxlsxwriter prints on standard error go nowhere: its errors come back as codes, and are told in our own
/// words. Ours go to the descriptor, not through this stream.
static inline void silence_standard_error(void) {
    FILE *nowhere = fopen("/dev/null", "w");
    if (nowhere) stderr = nowhere;
}

/// A file in memory without a name, for this process alone; negative where the system has none (memfd_create(2)).
static inline int memory_file(const char *label) {
    const unsigned int close_on_exec = 1;
    return (int)syscall(SYS_memfd_create, label, close_on_exec);
}
