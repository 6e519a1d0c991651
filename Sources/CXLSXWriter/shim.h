#include <stdio.h>
#include <xlsxwriter.h>

/// Lets what libxlsxwriter prints on standard error go nowhere: its errors come back as codes, and are told in our own
/// words. Ours go to the descriptor, not through this stream.
static inline void silence_standard_error(void) {
    FILE *nowhere = fopen("/dev/null", "w");
    if (nowhere) stderr = nowhere;
}
