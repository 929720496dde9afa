#ifndef SPECSMITH_EXTENDED_ATTRIBUTE_H
#define SPECSMITH_EXTENDED_ATTRIBUTE_H

#include <stddef.h>

/// Bytes that a file system stores with a file, outside of its content.
///
/// Swift does not import the functions for it, since they are not part of POSIX.
///
/// Returns how many bytes were read into the buffer, or -1 where there are none or too many.
long specsmith_read_attribute(const char *path, const char *name, void *buffer, size_t size);

/// Returns 0, or the error number: ENOTSUP where the file system keeps no such bytes.
int specsmith_write_attribute(
    const char *path, const char *name, const void *bytes, size_t size);

#endif
