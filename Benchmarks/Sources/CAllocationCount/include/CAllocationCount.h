#pragma once

/// How often this thread has asked the C library for memory, as Swift's runtime does for each object;
/// -1 where that cannot be counted.
long allocation_count(void);
