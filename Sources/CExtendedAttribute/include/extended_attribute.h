#ifndef SPECSMITH_EXTENDED_ATTRIBUTE_H
#define SPECSMITH_EXTENDED_ATTRIBUTE_H

#include <stddef.h>

/// Extended attributes: bytes that a file system stores with a file, outside of its content.
///
/// Swift does not import the system's functions, since they are not part of POSIX.
///
/// Returns the number of bytes that were read into the buffer, or -1 if there are none or too many.
long specsmith_read_attribute(const char *path, const char *name, void *buffer, size_t size);

/// Returns 0, or the error number: ENOTSUP if the file system does not support attributes.
int specsmith_write_attribute(
    const char *path, const char *name, const void *bytes, size_t size);

#endif
