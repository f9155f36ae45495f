// The same log in the form that needs the least thought: a row an event.
#pragma once

/// Makes the file at `path` of the entries that standard input gives, each behind its count in four bytes.
void write_rows(const char *path);
