#include "extended_attribute.h"

#include <errno.h>
#include <sys/xattr.h>

long specsmith_read_attribute(const char *path, const char *name, void *buffer, size_t size) {
#if defined(__APPLE__)
  return getxattr(path, name, buffer, size, 0, 0);
#else
  return getxattr(path, name, buffer, size);
#endif
}

int specsmith_write_attribute(
    const char *path, const char *name, const void *bytes, size_t size) {
#if defined(__APPLE__)
  return setxattr(path, name, bytes, size, 0, 0) == 0 ? 0 : errno;
#else
  return setxattr(path, name, bytes, size, 0) == 0 ? 0 : errno;
#endif
}
