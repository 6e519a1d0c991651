#include <dirent.h>
#include <malloc.h>
#include <signal.h>

/* What Linux and C have and Swift does not see. */

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

/* Prints `words` on standard error where the program cannot go on, and lets it end as it would: memory that ran out
   where nobody asks for less, or a fault of our own. A handler of signals may call next to nothing, so it is C's. */
void set_last_words(const char *words);

/* A write that failed in a part of a workbook, which libxlsxwriter does not tell of.
 *
 * It prints each part into a temporary file and then rewinds it to pack it, without looking whether all of it was
 * written; and rewinding forgets. What is missing may leave well-formed XML. So `rewind` of the C library is ours in this
 * program (rewind(3): "equivalent to fseek, except that the error indicator is also cleared"), and remembers. */

/* Begins to remember, for this thread. */
void forget_lost_writes(void);

/* The errno of the first write that was lost in a file which this thread has rewound since; 0 where there is none. */
int lost_write(void);
