/* Renaming that loses nothing (renameat2(2)), which <stdio.h> declares only for programs that ask for all of GNU's. */
enum { rename_no_replace = 1, rename_exchange = 2 };

extern int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned int flags);
