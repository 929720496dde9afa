#include "reader.h"

#include <stdlib.h>
#include <string.h>

// libyaml follows YAML 1.1 where YAML 1.2 and JSON differ: it reads U+0085, U+2028 and U+2029 as
// line breaks, refuses the characters that are only valid in quoted scalars (U+007F, U+0080 …
// U+009F, U+FEFF, U+FFFE, U+FFFF), and refuses `\ud83d\ude00`, JSON's escape of a character beyond
// U+FFFF. So it gets a copy in which a private character replaces each of these (for such an
// escape: its two backslashes). A stand-in is one character like the original, so columns and lines
// stay the same.
//
// All stand-ins of a document are EE xx 80 … EE xx BF in UTF-8, with an xx that does not occur in
// the document, nor in what its escapes stand for.

enum {
  STANDIN_CONTROL = 0,  // U+0080 … U+009F are 0 … 31
  STANDIN_NEXT_LINE = 5,
  STANDIN_DELETE = 32,
  STANDIN_LINE_SEPARATOR,
  STANDIN_PARAGRAPH_SEPARATOR,
  STANDIN_BYTE_ORDER_MARK,
  STANDIN_REVERSED_MARK,
  STANDIN_LAST_OF_PLANE,
  STANDIN_BACKSLASH,
  STANDIN_NONE,
};

static bool is_hexadecimal(uint8_t byte) {
  return (byte >= '0' && byte <= '9') || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'f');
}

/// Whether the text is `\uXXXX` with a code unit of the given half, 'h' (D800) or 'l' (DC00).
static bool is_surrogate(const uint8_t *text, const uint8_t *end, char half) {
  if (end - text < 6 || text[0] != '\\' || text[1] != 'u' || (text[2] | 0x20) != 'd') return false;
  uint8_t digit = text[3] | 0x20;
  bool is_high = digit == ('8' | 0x20) || digit == ('9' | 0x20) || digit == 'a' || digit == 'b';
  bool is_low = digit >= 'c' && digit <= 'f';
  return (half == 'h' ? is_high : is_low) && is_hexadecimal(text[4]) && is_hexadecimal(text[5]);
}

/// The character at `text` that needs a stand-in, and its number of bytes.
static unsigned misread(const uint8_t *text, const uint8_t *end, size_t *width) {
  ptrdiff_t left = end - text;
  switch (text[0]) {
  case 0x7F:
    *width = 1;
    return STANDIN_DELETE;
  case 0xC2:
    *width = 2;
    if (left >= 2 && text[1] >= 0x80 && text[1] <= 0x9F) return STANDIN_CONTROL + text[1] - 0x80;
    return STANDIN_NONE;
  case 0xE2:
    *width = 3;
    if (left < 3 || text[1] != 0x80) return STANDIN_NONE;
    if (text[2] == 0xA8) return STANDIN_LINE_SEPARATOR;
    return text[2] == 0xA9 ? STANDIN_PARAGRAPH_SEPARATOR : STANDIN_NONE;
  case 0xEF:
    *width = 3;
    if (left < 3) return STANDIN_NONE;
    if (text[1] == 0xBB && text[2] == 0xBF) return STANDIN_BYTE_ORDER_MARK;
    if (text[1] != 0xBF) return STANDIN_NONE;
    if (text[2] == 0xBE) return STANDIN_REVERSED_MARK;
    return text[2] == 0xBF ? STANDIN_LAST_OF_PLANE : STANDIN_NONE;
  case '\\':
    *width = 1;
    return is_surrogate(text, end, 'h') && is_surrogate(text + 6, end, 'l') ? STANDIN_BACKSLASH
                                                                            : STANDIN_NONE;
  default:
    return STANDIN_NONE;
  }
}

/// The first position where a stand-in may be needed, or `end`.
static const uint8_t *first_misread(const uint8_t *text, const uint8_t *end) {
  size_t width;
  while (text < end) {
    // Skips blocks without any of the first bytes. The compiler vectorizes this loop.
    while (end - text >= 64) {
      uint8_t found = 0;
      for (int step = 0; step < 64; step += 1) {
        uint8_t byte = text[step];
        found |= (byte == 0x7F) | (byte == 0xC2) | (byte == 0xE2) | (byte == 0xEF)
          | (byte == '\\');
      }
      if (found) break;
      text += 64;
    }
    const uint8_t *block_end = end - text > 64 ? text + 64 : end;
    for (; text < block_end; text += 1) {
      if (misread(text, end, &width) != STANDIN_NONE) return text;
    }
  }
  return end;
}

static unsigned hexadecimal(const uint8_t *text) {
  unsigned number = 0;
  for (int position = 0; position < 4; position += 1) {
    uint8_t digit = text[position];
    number = number * 16 + (digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10u);
  }
  return number;
}

/// The character of an escape `\uXXXX` or `\U0000XXXX`, or 0.
static unsigned escaped(const uint8_t *text, const uint8_t *end) {
  if (end - text < 6 || text[0] != '\\') return 0;
  const uint8_t *digits = text + 2;
  if (text[1] == 'U' && end - text >= 10 && memcmp(digits, "0000", 4) == 0) {
    digits += 4;
  } else if (text[1] != 'u') {
    return 0;
  }
  for (int position = 0; position < 4; position += 1) {
    if (!is_hexadecimal(digits[position])) return 0;
  }
  return hexadecimal(digits);
}

/// A second byte after EE that does not occur in the document, or 0.
static uint8_t unused_marker(const uint8_t *bytes, const uint8_t *end) {
  bool used[64] = {false};
  const uint8_t *text = bytes;
  while ((text = memchr(text, 0xEE, (size_t)(end - text))) != NULL && text + 1 < end) {
    used[text[1] & 0x3F] = true;
    text += 1;
  }
  for (text = bytes; (text = memchr(text, '\\', (size_t)(end - text))) != NULL; text += 1) {
    unsigned character = escaped(text, end);
    // Of these, the first byte is EE.
    if (character >= 0xE000 && character <= 0xEFFF) used[character >> 6 & 0x3F] = true;
  }
  for (uint8_t marker = 0; marker < 64; marker += 1) {
    if (!used[marker]) return 0x80 + marker;
  }
  return 0;
}

bool clibyaml_standins_create(clibyaml_standins *standins, const uint8_t *bytes, size_t length) {
  *standins = (clibyaml_standins){0};
  const uint8_t *end = bytes + length;
  const uint8_t *text = bytes;
  if (length >= 2 && (text[0] ^ text[1]) == 0x01 && text[0] >= 0xFE) return true;  // UTF-16
  if (length >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0) text += 3;
  const uint8_t *first = first_misread(text, end);
  if (first == end) return true;
  uint8_t marker = unused_marker(bytes, end);
  if (marker == 0) return true;

  // A stand-in has 3 bytes, and the character that it replaces at least 1.
  uint8_t *copy = malloc(length * 3);
  if (copy == NULL) return false;
  // Backslashes are read in pairs, which must begin at the same position as in the document.
  while (first > text && first[-1] == '\\') first -= 1;
  size_t written = (size_t)(first - bytes);
  memcpy(copy, bytes, written);
  for (text = first; text < end;) {
    size_t width = 1;
    unsigned code = misread(text, end, &width);
    if (code == STANDIN_NONE) {
      bool is_pair = text[0] == '\\' && end - text > 1 && text[1] == '\\';
      copy[written++] = *text++;
      if (is_pair) copy[written++] = *text++;
      continue;
    }
    // Replaces both backslashes of an escape here, so that the second one is not processed again.
    for (int half = 0; half < (code == STANDIN_BACKSLASH ? 2 : 1); half += 1) {
      copy[written++] = 0xEE;
      copy[written++] = marker;
      copy[written++] = (uint8_t)(0x80 + code);
      text += width;
      if (code != STANDIN_BACKSLASH) continue;
      memcpy(copy + written, text, 5);
      written += 5;
      text += 5;
    }
  }
  standins->bytes = copy;
  standins->length = written;
  standins->marker = marker;
  return true;
}

/// Writes the character for a pair of surrogates; `text` is after the first stand-in.
static void write_pair(uint8_t *target, const uint8_t *text) {
  unsigned high = hexadecimal(text + 1), low = hexadecimal(text + 9);
  unsigned scalar = 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);
  target[0] = (uint8_t)(0xF0 | (scalar >> 18));
  target[1] = (uint8_t)(0x80 | ((scalar >> 12) & 0x3F));
  target[2] = (uint8_t)(0x80 | ((scalar >> 6) & 0x3F));
  target[3] = (uint8_t)(0x80 | (scalar & 0x3F));
}

/// Writes the character for a code.
static size_t write_original(uint8_t *target, unsigned code) {
  static const char *const originals[] = {
    [STANDIN_DELETE] = "\x7F", [STANDIN_LINE_SEPARATOR] = "\xE2\x80\xA8",
    [STANDIN_PARAGRAPH_SEPARATOR] = "\xE2\x80\xA9", [STANDIN_BYTE_ORDER_MARK] = "\xEF\xBB\xBF",
    [STANDIN_REVERSED_MARK] = "\xEF\xBF\xBE", [STANDIN_LAST_OF_PLANE] = "\xEF\xBF\xBF",
    [STANDIN_BACKSLASH] = "\\"};
  if (code < STANDIN_DELETE) {
    target[0] = 0xC2;
    target[1] = (uint8_t)(0x80 + code);
    return 2;
  }
  size_t width = strlen(originals[code]);
  memcpy(target, originals[code], width);
  return width;
}

size_t clibyaml_standins_restore(
  const clibyaml_standins *standins, uint8_t *text, size_t length, uint8_t style,
  uint32_t *refused) {
  bool is_quoted = style == CLIBYAML_SINGLE_QUOTED || style == CLIBYAML_DOUBLE_QUOTED;
  size_t written = 0;
  for (size_t position = 0; position < length;) {
    if (text[position] != 0xEE || length - position < 3 || text[position + 1] != standins->marker
        || text[position + 2] - 0x80u >= STANDIN_NONE) {
      text[written++] = text[position++];
      continue;
    }
    unsigned code = text[position + 2] - 0x80u;
    position += 3;
    if (code == STANDIN_BACKSLASH && style == CLIBYAML_DOUBLE_QUOTED) {
      if (length - position < 13) break;
      write_pair(text + written, text + position);
      written += 4;
      position += 13;
      continue;
    }
    bool is_printable = code == STANDIN_NEXT_LINE || code == STANDIN_LINE_SEPARATOR
      || code == STANDIN_PARAGRAPH_SEPARATOR || code == STANDIN_BACKSLASH;
    if (!is_quoted && !is_printable) *refused = code + 1;
    written += write_original(text + written, code);
  }
  return written;
}
