#include <dirent.h>
#include <malloc.h>
#include <signal.h>

/* What Linux and C offer and Swift does not import. */

/* Renaming without losing a file (renameat2(2)), which <stdio.h> declares only with _GNU_SOURCE. */
enum { rename_no_replace = 1, rename_exchange = 2 };
extern int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned int flags);

/* The name of a directory entry, without a copy. Swift would copy all 256 bytes of the array, although a name may be
   longer, or the memory behind it shorter. */
static inline const char *entry_name(const struct dirent *entry) { return entry->d_name; }

/* Whether a signal is ignored. Handlers are functions, which C can compare and Swift cannot. */
static inline int is_ignored(int signal) {
    struct sigaction action;
    return sigaction(signal, 0, &action) == 0 && action.sa_handler == SIG_IGN;
}

/* Prints `message` on standard error if the program crashes, because memory runs out or by a fault of its own, and lets
   it end as it would have. In C, since a signal handler may call almost nothing. */
void set_crash_message(const char *message);

/* Failed writes in the parts of a workbook, which libxlsxwriter does not report.
 *
 * libxlsxwriter prints each part into a temporary file and rewinds it for packing, without checking that everything was
 * written, and rewinding clears the error indicator. What is left may be well-formed XML. So this program replaces
 * `rewind` of the C library (rewind(3): "equivalent to fseek, except that the error indicator is also cleared") by one
 * that records the error. */

/* Forgets recorded errors of this thread. */
void reset_failed_write(void);

/* The errno of the first failed write in a file that this thread has rewound since the reset; 0 if none failed. */
int failed_write_error(void);
