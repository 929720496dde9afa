#ifndef SPECSMITH_SHA256_H
#define SPECSMITH_SHA256_H

#include <stddef.h>
#include <stdint.h>

/// Takes blocks of 64 bytes into the state of a SHA-256 digest (FIPS 180-4, section 6.2.2).
void specsmith_sha256_take(uint32_t state[_Nonnull 8], const uint8_t *_Nonnull blocks, size_t count);

/// The same without instructions that only some processors have.
void specsmith_sha256_take_portably(
  uint32_t state[_Nonnull 8], const uint8_t *_Nonnull blocks, size_t count);

#endif
