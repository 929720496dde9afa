// A JSON text (RFC 8259) as a flat list of its values, read in one pass.

#ifndef JSONTAPE_H
#define JSONTAPE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// How many bytes a reader may look at beyond the end of a text. They must be zero.
#define JSONTAPE_PADDING 16

/// The most arrays and objects that can lie in one another.
#define JSONTAPE_DEPTH_LIMIT 512

enum {
  JSONTAPE_NULL = 0,
  JSONTAPE_FALSE,
  JSONTAPE_TRUE,
  JSONTAPE_NUMBER,
  JSONTAPE_STRING,
  JSONTAPE_ARRAY,
  JSONTAPE_OBJECT,
};

enum {
  /// A number without fraction and exponent.
  JSONTAPE_IS_INTEGER = 1,
  /// A string with a backslash in it.
  JSONTAPE_HAS_ESCAPES = 1,
  /// An object of which two names may be equal.
  JSONTAPE_MAY_REPEAT_NAMES = 1,
};

/// A value, or the name of a member, which stands before the member's value.
typedef struct {
  /// The offset of the first byte; of a string, the one after its quotation mark.
  uint32_t start;
  /// The number of bytes, without quotation marks; of an array or an object, the number of its elements
  /// or members.
  uint32_t length;
  /// The index of the node after the value and all that is in it; of a name, its hash.
  uint32_t next;
  uint8_t kind;
  uint8_t flags;
  uint16_t reserved;
} jsontape_node;

typedef enum {
  JSONTAPE_OK = 0,
  JSONTAPE_OUT_OF_MEMORY,
  /// 4 GiB or more.
  JSONTAPE_TOO_LARGE,
  JSONTAPE_TOO_DEEP,
  JSONTAPE_EMPTY,
  JSONTAPE_UNEXPECTED_END,
  JSONTAPE_NO_VALUE,
  JSONTAPE_NO_NAME,
  JSONTAPE_NO_COLON,
  JSONTAPE_NO_COMMA_OR_BRACKET,
  JSONTAPE_NO_COMMA_OR_BRACE,
  JSONTAPE_TRAILING_BYTES,
  JSONTAPE_BAD_NUMBER,
  JSONTAPE_BAD_ESCAPE,
  JSONTAPE_LONE_SURROGATE,
  JSONTAPE_CONTROL_CHARACTER,
  JSONTAPE_BAD_UTF8,
} jsontape_status;

typedef struct {
  jsontape_node *nodes;
  uint32_t count;
  /// Where reading ended; of an error, the offset of what is wrong.
  size_t offset;
} jsontape;

/// Reads a text.
///
/// The text must be followed by JSONTAPE_PADDING bytes that are zero. The nodes are freed by
/// jsontape_free, also after an error.
jsontape_status jsontape_read(const uint8_t *bytes, size_t count, jsontape *tape);

void jsontape_free(jsontape *tape);

/// Writes the text of a string with escapes. The destination needs `length` bytes.
///
/// Returns the number of bytes written.
size_t jsontape_unescape(const uint8_t *string, size_t length, uint8_t *destination);

/// The value of an integer in JSON's digits, or false where it is out of range.
bool jsontape_int64(const uint8_t *digits, size_t length, int64_t *value);
bool jsontape_uint64(const uint8_t *digits, size_t length, uint64_t *value);

/// The double nearest to a number, where a product or a quotient of two doubles is it; else false.
bool jsontape_double(const uint8_t *number, size_t length, double *value);

#endif
