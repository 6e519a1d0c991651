/* A write that failed in a part of a workbook, which libxlsxwriter does not tell of.
 *
 * It prints each part into a temporary file and then rewinds it to pack it, without looking whether all of it was
 * written; and rewinding forgets. What is missing may leave well-formed XML. So `rewind` of the C library is ours in this
 * program (rewind(3): "equivalent to fseek, except that the error indicator is also cleared"), and remembers. */

/* Begins to remember, for this thread. */
void forget_lost_writes(void);

/* The errno of the first write that was lost in a file which this thread has rewound since; 0 where there is none. */
int lost_write(void);
