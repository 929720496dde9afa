#ifndef SPECSMITH_FOLDER_EXCHANGE_H
#define SPECSMITH_FOLDER_EXCHANGE_H

/// Lets two folders of one file system change their names in a single step.
///
/// Swift does not import the functions for it, since they are not part of POSIX.
///
/// Returns 0, or the error number: EINVAL or ENOSYS where the file system cannot do it.
int specsmith_exchange_folders(const char *first, const char *second);

#endif
