/* The floor: the least that any reader of forms must do. Reads each file, walks its zip directory, inflates every part
 * with libdeflate and checks its CRC. floor FILE... */
#include <libdeflate.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

static uint32_t u16(const uint8_t *p) { return p[0] | p[1] << 8; }
static uint32_t u32(const uint8_t *p) { return u16(p) | u16(p + 2) << 16; }

static void fail(const char *file) {
    fprintf(stderr, "%s: no zip archive\n", file);
    exit(1);
}

int main(int count, char **files) {
    struct libdeflate_decompressor *inflater = libdeflate_alloc_decompressor();
    size_t capacity = 1 << 20, room = 1 << 20;
    uint8_t *bytes = malloc(capacity), *text = malloc(room);
    uint64_t total = 0;
    for (int i = 1; i < count; i++) {
        FILE *file = fopen(files[i], "rb");
        if (!file) fail(files[i]);
        size_t size = fread(bytes, 1, capacity, file);
        fclose(file);
        size_t end = size - 22;
        while (end > 0 && u32(bytes + end) != 0x06054b50) end--;
        const uint8_t *entry = bytes + u32(bytes + end + 16);
        for (uint32_t left = u16(bytes + end + 10); left > 0; left--) {
            uint32_t method = u16(entry + 10), crc = u32(entry + 16), packed = u32(entry + 20), plain = u32(entry + 24);
            const uint8_t *local = bytes + u32(entry + 42);
            const uint8_t *data = local + 30 + u16(local + 26) + u16(local + 28);
            if (plain > room) text = realloc(text, room = plain);
            if (method == 8 && libdeflate_deflate_decompress(inflater, data, packed, text, plain, NULL)) fail(files[i]);
            if (libdeflate_crc32(0, method == 8 ? text : data, plain) != crc) fail(files[i]);
            total += plain;
            entry += 46 + u16(entry + 28) + u16(entry + 30) + u16(entry + 32);
        }
    }
    printf("%llu\n", (unsigned long long)total);
    return 0;
}
