// The least that reading a workbook takes: read the file, walk the zip directory, inflate, check the checksum.
//
//     reading_floor FILE…            every part at once, with libdeflate
//     reading_floor --stream FILE…   every part as a zlib stream through a small buffer
#include "zip_parts.h"

#include <zlib.h>

static void stream(const struct part *part, const char *path) {
    static uint8_t window[1 << 18];
    z_stream z = {0};
    if (inflateInit2(&z, -MAX_WBITS) != Z_OK) fail(path);
    z.next_in = (uint8_t *)part->packed;
    z.avail_in = part->packed_size;
    uint32_t crc = 0;
    for (int status = Z_OK; status != Z_STREAM_END;) {
        z.next_out = window;
        z.avail_out = sizeof window;
        status = inflate(&z, Z_NO_FLUSH);
        if (status != Z_OK && status != Z_STREAM_END) fail(path);
        crc = libdeflate_crc32(crc, window, sizeof window - z.avail_out);
    }
    if (z.total_out != part->size || crc != part->crc) fail(path);
    inflateEnd(&z);
}

int main(int count, char **arguments) {
    int streams = count > 1 && !strcmp(arguments[1], "--stream");
    struct libdeflate_decompressor *inflater = libdeflate_alloc_decompressor();
    struct bytes file = {0}, text = {0};
    size_t total = 0;
    for (int n = 1 + streams; n < count; n++) {
        uint32_t left;
        struct part part;
        read_file(arguments[n], &file);
        for (const uint8_t *entry = directory(&file, arguments[n], &left); left--;) {
            entry = next_part(&file, entry, &part);
            if (streams && part.method == 8)
                stream(&part, arguments[n]);
            else
                inflate_part(inflater, &part, &text, arguments[n]);
            total += part.size;
        }
    }
    printf("%zu\n", total);
}
