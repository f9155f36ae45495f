// Reading a log from its first row to its last, and folding it.
#pragma once
#include "fold.h"

struct replay {
    uint64_t events, nanoseconds;
    struct digest digest;
};

/// Checks every row of the file at `path`, and folds it.
struct replay replay(const char *path);
