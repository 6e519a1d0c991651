#include "system.h"

#include <errno.h>
#include <stdio.h>

static _Thread_local int error;

void reset_failed_write(void) { error = 0; }

int failed_write_error(void) { return error; }

void rewind(FILE *file) {
    /* A later call may have changed errno, but an error is never reported as none. */
    if (ferror(file) && !error) error = errno ? errno : EIO;
    fseek(file, 0, SEEK_SET);
    clearerr(file);
}
