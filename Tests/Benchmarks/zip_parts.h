// What the programs in C here share: reading a file, and walking the parts of a zip archive in memory.
#include <libdeflate.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct bytes {
    uint8_t *start;
    size_t size, room;
};

// An entry of the zip directory, with what is packed of it.
struct part {
    const uint8_t *packed;
    uint32_t method, crc, packed_size, size;
};

static void fail(const char *path) {
    fprintf(stderr, "%s: cannot be read or written\n", path);
    exit(1);
}

static void reserve(struct bytes *bytes, size_t size) {
    if (size > bytes->room && !(bytes->start = realloc(bytes->start, bytes->room = size))) fail("memory");
    bytes->size = size;
}

static void read_file(const char *path, struct bytes *bytes) {
    FILE *in = fopen(path, "rb");
    if (!in) fail(path);
    fseek(in, 0, SEEK_END);
    reserve(bytes, ftell(in));
    rewind(in);
    if (fread(bytes->start, 1, bytes->size, in) != bytes->size) fail(path);
    fclose(in);
}

static uint32_t little_endian(const uint8_t *bytes, int length) {
    uint32_t value = 0;
    while (length--) value = value << 8 | bytes[length];
    return value;
}

// The first entry of the archive's directory, and how many there are.
static const uint8_t *directory(const struct bytes *archive, const char *path, uint32_t *count) {
    if (archive->size < 22) fail(path);
    const uint8_t *end = archive->start + archive->size - 22;
    while (little_endian(end, 4) != 0x06054B50)
        if (end-- == archive->start) fail(path);
    *count = little_endian(end + 10, 2);
    return archive->start + little_endian(end + 16, 4);
}

// The part that a directory entry tells of; returns the next entry.
static const uint8_t *next_part(const struct bytes *archive, const uint8_t *entry, struct part *part) {
    const uint8_t *header = archive->start + little_endian(entry + 42, 4);
    part->packed = header + 30 + little_endian(header + 26, 2) + little_endian(header + 28, 2);
    part->method = little_endian(entry + 10, 2);
    part->crc = little_endian(entry + 16, 4);
    part->packed_size = little_endian(entry + 20, 4);
    part->size = little_endian(entry + 24, 4);
    return entry + 46 + little_endian(entry + 28, 2) + little_endian(entry + 30, 2) + little_endian(entry + 32, 2);
}

// Inflates a part and checks its checksum.
static void inflate_part(
    struct libdeflate_decompressor *inflater, const struct part *part, struct bytes *text, const char *path) {
    reserve(text, part->size);
    if (part->method != 8)
        memcpy(text->start, part->packed, part->size);
    else if (libdeflate_deflate_decompress(inflater, part->packed, part->packed_size, text->start, part->size, NULL))
        fail(path);
    if (libdeflate_crc32(0, text->start, part->size) != part->crc) fail(path);
}
