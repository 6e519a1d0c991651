#include <dirent.h>
#include <signal.h>

/* What Linux and C have and Swift does not see: three things, each in a line. */

/* Renaming that loses nothing (renameat2(2)), which <stdio.h> declares only for programs that ask for all of GNU's. */
enum { rename_no_replace = 1, rename_exchange = 2 };
extern int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned int flags);

/* The name of a folder's entry, where it lies: Swift would copy 256 bytes, and names are longer, or their memory shorter. */
static inline const char *entry_name(const struct dirent *entry) { return entry->d_name; }

/* Whether a signal is ignored: C compares handlers, which are functions, and Swift does not. */
static inline int is_ignored(int signal) {
    struct sigaction action;
    return sigaction(signal, 0, &action) == 0 && action.sa_handler == SIG_IGN;
}
