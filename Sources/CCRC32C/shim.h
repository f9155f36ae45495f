// The processor's own CRC-32C, an instruction that Swift has no name for.
#pragma once
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#if defined(__x86_64__)

static inline _Bool crc32c_is_in_hardware(void) {
    return __builtin_cpu_supports("sse4.2");
}

/// Goes on from `state` over `count` bytes; only where the hardware has it.
__attribute__((target("sse4.2"))) static inline uint32_t crc32c_extend(
    uint32_t state, const void *bytes, size_t count
) {
    const uint8_t *next = bytes;
    uint64_t wide = state;
    for (; count >= 8; next += 8, count -= 8) {
        uint64_t word;
        memcpy(&word, next, 8);
        wide = __builtin_ia32_crc32di(wide, word);
    }
    state = (uint32_t)wide;
    while (count-- > 0) state = __builtin_ia32_crc32qi(state, *next++);
    return state;
}

#else

static inline _Bool crc32c_is_in_hardware(void) {
    return 0;
}

static inline uint32_t crc32c_extend(uint32_t state, const void *bytes, size_t count) {
    (void)bytes, (void)count;
    return state;
}

#endif
