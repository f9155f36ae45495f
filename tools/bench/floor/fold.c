#include "fold.h"
#include <stdlib.h>
#include <string.h>

enum { TAGGED = 2, UNTAGGED = 3, ATTRIBUTE_SET = 4, ATTRIBUTE_UNSET = 5 };

static void make_room(struct fold *fold, uint64_t stream) {
    uint64_t limit = stream * 2 + 1024;
    fold->pods = realloc(fold->pods, limit * sizeof *fold->pods);
    if (!fold->pods) abort();
    memset(fold->pods + fold->limit, 0, (limit - fold->limit) * sizeof *fold->pods);
    fold->limit = limit;
}

struct folded_pod *fold_pod(struct fold *fold, uint64_t stream) {
    if (stream >= fold->limit) make_room(fold, stream);
    return &fold->pods[stream];
}

static struct label *find(const struct labels *labels, const char *name, size_t count) {
    for (size_t index = 0; index < labels->count; index++) {
        struct label *label = &labels->all[index];
        if (label->name_count == count && !memcmp(label->name, name, count)) return label;
    }
    return NULL;
}

static void *copy(const void *bytes, size_t count) {
    void *copied = malloc(count ? count : 1);
    if (!copied) abort();
    return memcpy(copied, bytes, count);
}

static void put(struct labels *labels, const char *name, size_t count, const uint8_t *value, size_t value_count) {
    struct label *label = find(labels, name, count);
    if (label) {
        free(label->value);
    } else {
        labels->all = realloc(labels->all, (labels->count + 1) * sizeof *labels->all);
        if (!labels->all) abort();
        label = &labels->all[labels->count++];
        label->name = copy(name, count);
        label->name_count = count;
    }
    label->value = copy(value, value_count);
    label->value_count = value_count;
}

static void drop(struct labels *labels, const char *name, size_t count) {
    struct label *label = find(labels, name, count);
    if (!label) return;
    free(label->name);
    free(label->value);
    *label = labels->all[--labels->count];
}

/// Every payload of these kinds begins with a text of less than 128 bytes in protobuf's field 1.
void fold_event(struct folded_pod *pod, uint16_t kind, const uint8_t *payload, size_t count) {
    if (kind < TAGGED || kind > ATTRIBUTE_UNSET || count < 2 || payload[0] != 0x0a || payload[1] > count - 2) return;
    const char *name = (const char *)payload + 2;
    size_t name_count = payload[1];
    const uint8_t *value = payload + 2 + name_count;
    if (kind == TAGGED) put(&pod->tags, name, name_count, value, 0);
    if (kind == UNTAGGED) drop(&pod->tags, name, name_count);
    if (kind == ATTRIBUTE_SET) put(&pod->attributes, name, name_count, value, count - 2 - name_count);
    if (kind == ATTRIBUTE_UNSET) drop(&pod->attributes, name, name_count);
}

/// FNV-1a.
static uint64_t hash(uint64_t state, const void *bytes, size_t count) {
    for (const uint8_t *next = bytes; count--; next++) state = (state ^ *next) * 0x100000001b3u;
    return state;
}

static uint64_t sum(uint64_t stream, const struct labels *labels) {
    uint64_t sum = 0;
    for (size_t index = 0; index < labels->count; index++) {
        const struct label *label = &labels->all[index];
        uint64_t state = hash(0xcbf29ce484222325u ^ stream, label->name, label->name_count);
        sum += hash(state, label->value, label->value_count);
    }
    return sum;
}

struct digest fold_digest(const struct fold *fold) {
    struct digest digest = {0};
    for (uint64_t stream = 0; stream < fold->limit; stream++) {
        const struct folded_pod *pod = &fold->pods[stream];
        digest.beats += (uint64_t)pod->newest_beat;
        digest.labels += sum(stream, &pod->tags) + sum(stream, &pod->attributes);
    }
    return digest;
}
