// Integers with the highest byte first, and the Castagnoli checksum, as the log stores them.
#pragma once
#include <stddef.h>
#include <stdint.h>
#include <string.h>

static inline void put_u64(uint8_t *to, uint64_t value) {
    value = __builtin_bswap64(value);
    memcpy(to, &value, 8);
}

static inline void put_u32(uint8_t *to, uint32_t value) {
    value = __builtin_bswap32(value);
    memcpy(to, &value, 4);
}

static inline uint64_t get_u64(const uint8_t *from) {
    uint64_t value;
    memcpy(&value, from, 8);
    return __builtin_bswap64(value);
}

static inline uint32_t get_u32(const uint8_t *from) {
    uint32_t value;
    memcpy(&value, from, 4);
    return __builtin_bswap32(value);
}

#if defined(__x86_64__)
#include <nmmintrin.h>

/// Goes on from `state` with the processor's own instruction; it begins with all ones and ends inverted.
__attribute__((target("sse4.2"))) static inline uint32_t crc32c(uint32_t state, const uint8_t *bytes, size_t count) {
    uint64_t wide = state;
    for (; count >= 8; bytes += 8, count -= 8) {
        uint64_t word;
        memcpy(&word, bytes, 8);
        wide = _mm_crc32_u64(wide, word);
    }
    state = (uint32_t)wide;
    while (count--) state = _mm_crc32_u8(state, *bytes++);
    return state;
}
#else
static inline uint32_t crc32c(uint32_t state, const uint8_t *bytes, size_t count) {
    while (count--) {
        state ^= *bytes++;
        for (int bit = 0; bit < 8; bit++) state = state >> 1 ^ (0x82f63b78 & -(state & 1));
    }
    return state;
}
#endif
