#ifndef SPECSMITH_FOLDER_EXCHANGE_H
#define SPECSMITH_FOLDER_EXCHANGE_H

/// Exchanges the names of two folders in the same file system in a single step.
///
/// Swift does not import the system's functions, since they are not part of POSIX.
///
/// Returns 0, or the error number: EINVAL or ENOSYS if the file system does not support it.
int specsmith_exchange_folders(const char *first, const char *second);

#endif
