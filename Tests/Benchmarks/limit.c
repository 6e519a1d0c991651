// The limit of the job: the least that any program must do that reads these forms and leaves this result.
//
//     limit RESULT… -- FORM…
//
// Reads each form, inflates it and checks its checksums; then packs the very parts of the result's workbooks with
// libdeflate at the level that the program uses, with their checksums, and writes those and the other files' bytes beside
// the result, under a name with ".limit" at the end. What the result holds is read and inflated before the clock starts.
// Prints the seconds of CPU that reading took, and the whole.
#include "zip_parts.h"

#include <time.h>

// The level in Sources/SheetWriting/File/PartSource.swift.
enum { LEVEL = 1 };

// A file of the result: the parts of a workbook one after another, or the only part of another file.
struct result {
    struct bytes text;
    size_t *sizes;
    uint32_t count;
    int is_packed;
};

static double seconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return now.tv_sec + now.tv_nsec / 1e9;
}

// Reads every form as the floor of reading does.
static void read_forms(char **paths, int count) {
    struct libdeflate_decompressor *inflater = libdeflate_alloc_decompressor();
    struct bytes file = {0}, text = {0};
    for (int n = 0; n < count; n++) {
        uint32_t left;
        struct part part;
        read_file(paths[n], &file);
        for (const uint8_t *entry = directory(&file, paths[n], &left); left--;) {
            entry = next_part(&file, entry, &part);
            inflate_part(inflater, &part, &text, paths[n]);
        }
    }
}

// Reads what a file of the result holds.
static struct result contents(const char *path) {
    struct result result = {0};
    size_t length = strlen(path);
    struct bytes file = {0}, text = {0};
    read_file(path, &file);
    result.is_packed = length > 5 && !strcmp(path + length - 5, ".xlsx");
    if (!result.is_packed) {
        result.text = file;
        result.sizes = malloc(sizeof *result.sizes);
        result.sizes[0] = file.size;
        result.count = 1;
        return result;
    }
    struct libdeflate_decompressor *inflater = libdeflate_alloc_decompressor();
    const uint8_t *entry = directory(&file, path, &result.count);
    result.sizes = malloc(result.count * sizeof *result.sizes);
    for (uint32_t n = 0; n < result.count; n++) {
        struct part part;
        entry = next_part(&file, entry, &part);
        inflate_part(inflater, &part, &text, path);
        size_t end = result.text.size;
        reserve(&result.text, end + part.size);
        memcpy(result.text.start + end, text.start, part.size);
        result.sizes[n] = part.size;
    }
    free(file.start);
    free(text.start);
    return result;
}

// Packs and writes a file of the result.
static void write_result(const struct result *result, const char *path) {
    struct libdeflate_compressor *deflater = libdeflate_alloc_compressor(LEVEL);
    struct bytes packed = {0};
    char name[4096];
    snprintf(name, sizeof name, "%s.limit", path);
    FILE *out = fopen(name, "wb");
    if (!out) fail(name);
    const uint8_t *text = result->text.start;
    for (uint32_t n = 0; n < result->count; n++) {
        size_t size = result->sizes[n], written = size;
        const uint8_t *bytes = text;
        if (result->is_packed) {
            uint32_t crc = libdeflate_crc32(0, text, size);
            reserve(&packed, libdeflate_deflate_compress_bound(deflater, size));
            written = libdeflate_deflate_compress(deflater, text, size, packed.start, packed.room);
            bytes = packed.start;
            if (fwrite(&crc, sizeof crc, 1, out) != 1) fail(name);
        }
        if (fwrite(bytes, 1, written, out) != written) fail(name);
        text += size;
    }
    if (fclose(out)) fail(name);
    free(packed.start);
    libdeflate_free_compressor(deflater);
}

int main(int count, char **arguments) {
    int results = 0;
    while (1 + results < count && strcmp(arguments[1 + results], "--")) results++;
    if (2 + results >= count) fail("limit RESULT… -- FORM…");
    struct result *result = calloc(results, sizeof *result);
    for (int n = 0; n < results; n++) result[n] = contents(arguments[1 + n]);
    double start = seconds();
    read_forms(arguments + 2 + results, count - 2 - results);
    double read = seconds();
    for (int n = 0; n < results; n++) write_result(&result[n], arguments[1 + n]);
    printf("%f %f\n", read - start, seconds() - start);
}
