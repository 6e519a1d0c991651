#include "system.h"

#include <errno.h>
#include <stdio.h>

static _Thread_local int lost;

void forget_lost_writes(void) { lost = 0; }

int lost_write(void) { return lost; }

void rewind(FILE *file) {
    /* The reason may be that of a later call, but never none. */
    if (ferror(file) && !lost) lost = errno ? errno : EIO;
    fseek(file, 0, SEEK_SET);
    clearerr(file);
}
