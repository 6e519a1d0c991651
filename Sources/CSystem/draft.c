#define _GNU_SOURCE
#include <dlfcn.h>

/* Parts of a draft are stored as they are. libxlsxwriter packs each with minizip at zlib's usual level, which took an
 * eighth of `template`; but the parts are read again at once, and packed by libdeflate when they are complete. So the
 * function that begins a part in minizip (its zip.h) is ours in this program, and asks for no compression. */

typedef int begin_part(
    void *archive, const char *name, const void *info, const void *local, unsigned local_size, const void *global,
    unsigned global_size, const char *comment, int method, int level, int raw, int window, int memory, int strategy,
    const char *password, unsigned long checksum, unsigned long version, unsigned long flags, int zip64);

begin_part zipOpenNewFileInZip4_64;

int zipOpenNewFileInZip4_64(
    void *archive, const char *name, const void *info, const void *local, unsigned local_size, const void *global,
    unsigned global_size, const char *comment, int method, int level, int raw, int window, int memory, int strategy,
    const char *password, unsigned long checksum, unsigned long version, unsigned long flags, int zip64) {
    begin_part *original = (begin_part *)dlsym(RTLD_NEXT, "zipOpenNewFileInZip4_64");
    (void)method;
    return original(
        archive, name, info, local, local_size, global, global_size, comment, 0, level, raw, window, memory, strategy,
        password, checksum, version, flags, zip64);
}
