// What a log amounts to: of every pod its newest beat, its tags and its attributes.
#pragma once
#include <stddef.h>
#include <stdint.h>

struct label {
    char *name;
    size_t name_count;

    /// The rest of the payload, which is an attribute's typed value; empty for a tag.
    uint8_t *value;
    size_t value_count;
};

struct labels {
    struct label *all;
    size_t count;
};

struct folded_pod {
    int64_t newest_beat;
    uint64_t attempt;
    struct labels tags, attributes;
};

/// The pods by their streams: the numbers are small, so that a plain array finds one.
struct fold {
    struct folded_pod *pods;
    uint64_t limit, head;
};

/// By which two folds are compared, whatever order they keep things in.
struct digest {
    uint64_t beats, labels;
};

struct folded_pod *fold_pod(struct fold *fold, uint64_t stream);
void fold_event(struct folded_pod *pod, uint16_t kind, const uint8_t *payload, size_t count);
struct digest fold_digest(const struct fold *fold);
