// Parses a JSON text (RFC 8259) in one pass, and returns a flat list of its values.

#ifndef JSONTAPE_H
#define JSONTAPE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// The number of bytes after the end of a text that the parser may read. They must be zero.
#define JSONTAPE_PADDING 16

/// The maximum nesting depth of arrays and objects.
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
  /// A number without a fraction and an exponent.
  JSONTAPE_IS_INTEGER = 1,
  /// A string that contains a backslash.
  JSONTAPE_HAS_ESCAPES = 1,
  /// An object that may have equal names.
  JSONTAPE_MAY_REPEAT_NAMES = 1,
};

/// A value, or the name of a member, which precedes the member's value.
typedef struct {
  /// The offset of the first byte; for a string, that of the byte after its quotation mark.
  uint32_t start;
  /// The number of bytes, without quotation marks; for an array or an object, the number of its
  /// elements or members.
  uint32_t length;
  /// The index of the node after the value and its content; for a name, its hash.
  uint32_t next;
  uint8_t kind;
  uint8_t flags;
  uint16_t reserved;
} jsontape_node;

typedef enum {
  JSONTAPE_OK = 0,
  JSONTAPE_OUT_OF_MEMORY,
  /// The text has 4 GiB or more.
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
  /// The end of the text, or the offset of the error.
  size_t offset;
} jsontape;

/// Parses a text.
///
/// The text must be followed by JSONTAPE_PADDING bytes that are zero. jsontape_free frees the
/// nodes, also after an error.
jsontape_status jsontape_read(const uint8_t *bytes, size_t count, jsontape *tape);

void jsontape_free(jsontape *tape);

/// Writes a string with its escapes resolved. The destination needs `length` bytes.
///
/// Returns the number of bytes written.
size_t jsontape_unescape(const uint8_t *string, size_t length, uint8_t *destination);

/// Computes the value of an integer, or returns false if it is out of range.
bool jsontape_int64(const uint8_t *digits, size_t length, int64_t *value);
bool jsontape_uint64(const uint8_t *digits, size_t length, uint64_t *value);

/// Computes the double nearest to a number if a single product or quotient of two doubles gives it;
/// otherwise returns false.
bool jsontape_double(const uint8_t *number, size_t length, double *value);

#endif
