#ifndef CYAMLEVENTS_H
#define CYAMLEVENTS_H

#include <stddef.h>
#include <stdint.h>

/// Reads a whole document through libyaml, and discards the events.
///
/// Returns the number of events; -1 when libyaml refuses the document.
long cyamlevents_count(const uint8_t *bytes, size_t length);

#endif
