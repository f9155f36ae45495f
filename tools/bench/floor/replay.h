// Reading a log from its first row to its last.
#pragma once
#include "append.h"

/// Checks every row of the log at `path`, and keeps the newest beat of each stream; `newest_sum` is their times' sum.
struct tally replay(const char *path, uint64_t *newest_sum);
