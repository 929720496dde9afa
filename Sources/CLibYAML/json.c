#include "reader.h"

#include <stdlib.h>
#include <string.h>

// Parses JSON (RFC 8259), in a fraction of the time that libyaml takes, and without its limits.

typedef struct {
  clibyaml_reader *reader;
  const uint8_t *at;
  const uint8_t *end;
  /// The last byte whose position was computed, which is `counted`. Columns are counted from there.
  const uint8_t *counted;
  uint32_t line;
  uint32_t column;
  /// The text of the last string with escapes.
  uint8_t *text;
  uint32_t text_length;
  uint32_t text_capacity;
} json_scanner;

static clibyaml_position position_here(json_scanner *scanner) {
  for (; scanner->counted < scanner->at; scanner->counted += 1) {
    scanner->column += (*scanner->counted & 0xC0) != 0x80;
  }
  return (clibyaml_position){.line = scanner->line, .column = scanner->column};
}

static bool refuse(json_scanner *scanner) {
  return clibyaml_fail(scanner->reader, CLIBYAML_BAD_SYNTAX, position_here(scanner));
}

static void skip_space(json_scanner *scanner) {
  for (; scanner->at < scanner->end; scanner->at += 1) {
    uint8_t byte = *scanner->at;
    if (byte == ' ' || byte == '\t') continue;
    if (byte != '\n' && byte != '\r') return;
    bool is_pair = byte == '\r' && scanner->at + 1 < scanner->end && scanner->at[1] == '\n';
    if (is_pair) continue;
    scanner->line += 1;
    scanner->column = 1;
    scanner->counted = scanner->at + 1;
  }
}

static bool accept(json_scanner *scanner, char byte) {
  skip_space(scanner);
  if (scanner->at == scanner->end || *scanner->at != (uint8_t)byte) return false;
  scanner->at += 1;
  return true;
}

/// The length of the character at `text`, or 0 if it is not UTF-8 (RFC 3629).
static size_t utf8_length(const uint8_t *text, const uint8_t *end) {
  uint8_t first = text[0];
  if (first < 0x80) return 1;
  size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  if (first < 0xC2 || first > 0xF4 || (size_t)(end - text) < length) return 0;
  for (size_t position = 1; position < length; position += 1) {
    if ((text[position] & 0xC0) != 0x80) return 0;
  }
  uint8_t lowest = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
  uint8_t highest = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
  return text[1] >= lowest && text[1] <= highest ? length : 0;
}

static void put(json_scanner *scanner, unsigned byte) {
  scanner->text[scanner->text_length] = (uint8_t)byte;
  scanner->text_length += 1;
}

static void put_scalar(json_scanner *scanner, unsigned scalar) {
  if (scalar < 0x80) {
    put(scanner, scalar);
    return;
  }
  if (scalar < 0x800) {
    put(scanner, 0xC0 | (scalar >> 6));
  } else {
    if (scalar < 0x10000) {
      put(scanner, 0xE0 | (scalar >> 12));
    } else {
      put(scanner, 0xF0 | (scalar >> 18));
      put(scanner, 0x80 | ((scalar >> 12) & 0x3F));
    }
    put(scanner, 0x80 | ((scalar >> 6) & 0x3F));
  }
  put(scanner, 0x80 | (scalar & 0x3F));
}

/// Reads the four digits of an escape.
static bool scan_code_unit(json_scanner *scanner, unsigned *unit) {
  *unit = 0;
  for (int position = 0; position < 4; position += 1, scanner->at += 1) {
    if (scanner->at == scanner->end) return refuse(scanner);
    uint8_t digit = *scanner->at, letter = digit | 0x20;
    if (digit >= '0' && digit <= '9') {
      *unit = *unit * 16 + (digit - '0');
    } else if (letter >= 'a' && letter <= 'f') {
      *unit = *unit * 16 + (letter - 'a' + 10u);
    } else {
      return refuse(scanner);
    }
  }
  return true;
}

static bool scan_escape(json_scanner *scanner) {
  static const char names[] = "\"\\/bfnrt", meanings[] = "\"\\/\b\f\n\r\t";
  if (scanner->at == scanner->end) return refuse(scanner);
  uint8_t name = *scanner->at;
  const char *found = name == 0 ? NULL : strchr(names, name);
  if (found == NULL && name != 'u') return refuse(scanner);
  scanner->at += 1;
  if (found != NULL) {
    put(scanner, (uint8_t)meanings[found - names]);
    return true;
  }
  unsigned unit, low;
  if (!scan_code_unit(scanner, &unit)) return false;
  if (unit >= 0xD800 && unit <= 0xDFFF) {
    bool is_pair = unit <= 0xDBFF && scanner->end - scanner->at >= 6
      && memcmp(scanner->at, "\\u", 2) == 0;
    if (!is_pair) return refuse(scanner);
    scanner->at += 2;
    if (!scan_code_unit(scanner, &low)) return false;
    if (low < 0xDC00 || low > 0xDFFF) return refuse(scanner);
    unit = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
  }
  put_scalar(scanner, unit);
  return true;
}

/// Whether none of eight bytes is a quotation mark, a backslash, a control character or beyond ASCII.
static bool are_plain(const uint8_t *bytes) {
  const uint64_t ones = 0x0101010101010101, tops = 0x8080808080808080;
  uint64_t word;
  memcpy(&word, bytes, 8);
  // A subtraction that borrows from the next byte only matters where a lower byte is found anyway.
  uint64_t quotes = word ^ (ones * '"'), backslashes = word ^ (ones * '\\');
  return ((word | (word - ones * 0x20) | (quotes - ones) | (backslashes - ones)) & tops) == 0;
}

/// Moves to the end of the characters of a string that stand for themselves.
static bool skip_characters(json_scanner *scanner) {
  while (scanner->end - scanner->at >= 8 && are_plain(scanner->at)) scanner->at += 8;
  while (scanner->at < scanner->end && *scanner->at != '"' && *scanner->at != '\\') {
    if (*scanner->at < 0x20) return refuse(scanner);
    size_t length = utf8_length(scanner->at, scanner->end);
    if (length == 0) return refuse(scanner);
    scanner->at += length;
  }
  return scanner->at < scanner->end || refuse(scanner);
}

/// Reads a string, after its opening quotation mark. One without escapes stays where it is.
static bool scan_quoted(json_scanner *scanner, clibyaml_position position) {
  const uint8_t *start = scanner->at;
  if (!skip_characters(scanner)) return false;
  const uint8_t *text = start;
  size_t length = (size_t)(scanner->at - start);
  if (*scanner->at == '\\') {
    scanner->text_length = 0;
    for (;;) {
      size_t count = (size_t)(scanner->at - start);
      // An escape has at most four bytes.
      uint64_t needed = (uint64_t)scanner->text_length + count + 4;
      if (!clibyaml_reserve((void **)&scanner->text, &scanner->text_capacity, needed, 1)) {
        return clibyaml_fail(scanner->reader, CLIBYAML_NO_MEMORY, (clibyaml_position){0});
      }
      memcpy(scanner->text + scanner->text_length, start, count);
      scanner->text_length += (uint32_t)count;
      if (*scanner->at == '"') break;
      scanner->at += 1;
      if (!scan_escape(scanner)) return false;
      start = scanner->at;
      if (!skip_characters(scanner)) return false;
    }
    text = scanner->text;
    length = scanner->text_length;
  }
  scanner->at += 1;
  return clibyaml_read_scalar(
    scanner->reader, position, CLIBYAML_DOUBLE_QUOTED, text, length, NULL, NULL);
}

/// Whether a text is a number of JSON (RFC 8259, section 6).
static bool is_json_number(const uint8_t *text, size_t length) {
  const uint8_t *at = text, *end = text + length;
  if (at < end && *at == '-') at += 1;
  const uint8_t *first = at;
  while (at < end && *at >= '0' && *at <= '9') at += 1;
  if (at == first || (*first == '0' && at - first > 1)) return false;
  if (at < end && *at == '.') {
    const uint8_t *fraction = ++at;
    while (at < end && *at >= '0' && *at <= '9') at += 1;
    if (at == fraction) return false;
  }
  if (at < end && (*at | 0x20) == 'e') {
    at += 1;
    if (at < end && (*at == '+' || *at == '-')) at += 1;
    const uint8_t *exponent = at;
    while (at < end && *at >= '0' && *at <= '9') at += 1;
    if (at == exponent) return false;
  }
  return at == end;
}

/// Reads `true`, `false`, `null` or a number.
static bool scan_word(json_scanner *scanner, clibyaml_position position) {
  const uint8_t *start = scanner->at;
  while (scanner->at < scanner->end && *scanner->at > ' '
         && strchr(",:]}[{\"", *scanner->at) == NULL) {
    scanner->at += 1;
  }
  size_t length = (size_t)(scanner->at - start);
  bool is_word = (length == 4 && (memcmp(start, "true", 4) == 0 || memcmp(start, "null", 4) == 0))
    || (length == 5 && memcmp(start, "false", 5) == 0);
  if (!is_word && !is_json_number(start, length)) {
    scanner->at = start;
    return refuse(scanner);
  }
  return clibyaml_read_scalar(scanner->reader, position, CLIBYAML_PLAIN, start, length, NULL, NULL);
}

static bool scan_value(json_scanner *scanner);

static bool scan_entry(json_scanner *scanner) {
  skip_space(scanner);
  clibyaml_position position = position_here(scanner);
  if (!accept(scanner, '"')) return refuse(scanner);
  if (!scan_quoted(scanner, position)) return false;
  return accept(scanner, ':') ? scan_value(scanner) : refuse(scanner);
}

/// The reader refuses deep nesting, which bounds this recursion.
static bool scan_collection(json_scanner *scanner, clibyaml_position position, uint8_t kind) {
  char close = kind == CLIBYAML_MAPPING ? '}' : ']';
  if (!clibyaml_read_start(scanner->reader, position, kind, CLIBYAML_FLOW, NULL)) return false;
  if (!accept(scanner, close)) {
    do {
      bool succeeded = kind == CLIBYAML_MAPPING ? scan_entry(scanner) : scan_value(scanner);
      if (!succeeded) return false;
    } while (accept(scanner, ','));
    if (!accept(scanner, close)) return refuse(scanner);
  }
  return clibyaml_read_end(scanner->reader);
}

static bool scan_value(json_scanner *scanner) {
  skip_space(scanner);
  clibyaml_position position = position_here(scanner);
  if (accept(scanner, '"')) return scan_quoted(scanner, position);
  if (accept(scanner, '[')) return scan_collection(scanner, position, CLIBYAML_SEQUENCE);
  if (accept(scanner, '{')) return scan_collection(scanner, position, CLIBYAML_MAPPING);
  return scan_word(scanner, position);
}

bool clibyaml_read_json(clibyaml_reader *reader, const uint8_t *bytes, size_t length) {
  json_scanner scanner = {.reader = reader, .at = bytes, .end = bytes + length};
  if (length >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0) scanner.at += 3;
  scanner.counted = scanner.at;
  scanner.line = reader->first_line;
  scanner.column = 1;
  bool succeeded = scan_value(&scanner);
  if (succeeded) {
    skip_space(&scanner);
    if (scanner.at < scanner.end) succeeded = refuse(&scanner);
  }
  free(scanner.text);
  return succeeded;
}
