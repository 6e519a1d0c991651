// The least that reading a workbook takes: read the file, walk the zip directory, inflate, check the checksum.
//
//     reading_floor FILE…            every entry at once, with libdeflate
//     reading_floor --stream FILE…   every entry as a zlib stream through a small buffer
#include <libdeflate.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

static uint32_t number(const uint8_t *bytes, int length) {
    uint32_t value = 0;
    while (length--) value = value << 8 | bytes[length];
    return value;
}

static void fail(const char *path) {
    fprintf(stderr, "%s: cannot be read\n", path);
    exit(1);
}

static uint32_t stream(const uint8_t *data, uint32_t size, uint32_t full, const char *path) {
    static uint8_t window[1 << 18];
    z_stream z = {0};
    if (inflateInit2(&z, -MAX_WBITS) != Z_OK) fail(path);
    z.next_in = (uint8_t *)data;
    z.avail_in = size;
    uint32_t crc = 0;
    for (int status = Z_OK; status != Z_STREAM_END;) {
        z.next_out = window;
        z.avail_out = sizeof window;
        status = inflate(&z, Z_NO_FLUSH);
        if (status != Z_OK && status != Z_STREAM_END) fail(path);
        crc = libdeflate_crc32(crc, window, sizeof window - z.avail_out);
    }
    if (z.total_out != full) fail(path);
    inflateEnd(&z);
    return crc;
}

int main(int count, char **arguments) {
    int streams = count > 1 && !strcmp(arguments[1], "--stream");
    struct libdeflate_decompressor *inflater = libdeflate_alloc_decompressor();
    uint8_t *file = NULL, *part = NULL;
    size_t room = 0, part_room = 0, total = 0;
    for (int n = 1 + streams; n < count; n++) {
        FILE *in = fopen(arguments[n], "rb");
        if (!in) fail(arguments[n]);
        fseek(in, 0, SEEK_END);
        size_t size = ftell(in);
        rewind(in);
        if (size > room) file = realloc(file, room = size);
        if (size < 22 || fread(file, 1, size, in) != size) fail(arguments[n]);
        fclose(in);
        const uint8_t *end = file + size - 22;
        while (number(end, 4) != 0x06054B50)
            if (end-- == file) fail(arguments[n]);
        const uint8_t *entry = file + number(end + 16, 4);
        for (uint32_t left = number(end + 10, 2); left--;) {
            uint32_t method = number(entry + 10, 2), crc = number(entry + 16, 4);
            uint32_t packed = number(entry + 20, 4), full = number(entry + 24, 4);
            const uint8_t *header = file + number(entry + 42, 4);
            const uint8_t *data = header + 30 + number(header + 26, 2) + number(header + 28, 2);
            uint32_t found;
            if (streams && method == 8) {
                found = stream(data, packed, full, arguments[n]);
            } else if (method == 8) {
                size_t made;
                if (full > part_room) part = realloc(part, part_room = full);
                if (libdeflate_deflate_decompress(inflater, data, packed, part, full, &made)) fail(arguments[n]);
                found = libdeflate_crc32(0, part, made);
            } else {
                found = libdeflate_crc32(0, data, full);
            }
            if (found != crc) fail(arguments[n]);
            total += full;
            entry += 46 + number(entry + 28, 2) + number(entry + 30, 2) + number(entry + 32, 2);
        }
    }
    printf("%zu\n", total);
}
