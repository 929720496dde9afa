#include "reader.h"

#include <string.h>

static bool is_one_of(const uint8_t *text, size_t length, const char *const *words) {
  for (; *words != NULL; words += 1) {
    if (strlen(*words) == length && memcmp(text, *words, length) == 0) return true;
  }
  return false;
}

static bool is_null(const uint8_t *text, size_t length) {
  static const char *const words[] = {"", "~", "null", "Null", "NULL", NULL};
  return is_one_of(text, length, words);
}

static bool is_boolean(const uint8_t *text, size_t length) {
  static const char *const words[] = {"true", "True", "TRUE", "false", "False", "FALSE", NULL};
  return is_one_of(text, length, words);
}

static size_t digits(const uint8_t *text, size_t from, size_t length) {
  size_t end = from;
  while (end < length && text[end] >= '0' && text[end] <= '9') end += 1;
  return end;
}

static bool is_prefixed_integer(const uint8_t *text, size_t length) {
  if (length < 3 || text[0] != '0' || (text[1] != 'o' && text[1] != 'x')) return false;
  for (size_t position = 2; position < length; position += 1) {
    uint8_t digit = text[position];
    bool is_octal = digit >= '0' && digit <= '7';
    bool is_hexadecimal = (digit >= '0' && digit <= '9') || (digit >= 'a' && digit <= 'f')
      || (digit >= 'A' && digit <= 'F');
    if (text[1] == 'o' ? !is_octal : !is_hexadecimal) return false;
  }
  return true;
}

/// An integer, a number, or a string if the text is neither.
static uint8_t numeric_kind(const uint8_t *text, size_t length) {
  static const char *const not_a_number[] = {".nan", ".NaN", ".NAN", NULL};
  static const char *const infinities[] = {".inf", ".Inf", ".INF", NULL};
  if (is_prefixed_integer(text, length)) return CLIBYAML_INTEGER;
  if (is_one_of(text, length, not_a_number)) return CLIBYAML_NUMBER;

  size_t start = length > 0 && (text[0] == '+' || text[0] == '-') ? 1 : 0;
  if (is_one_of(text + start, length - start, infinities)) return CLIBYAML_NUMBER;
  size_t position = digits(text, start, length);
  bool has_whole_part = position > start;
  if (has_whole_part && position == length) return CLIBYAML_INTEGER;
  if (position < length && text[position] == '.') {
    size_t end = digits(text, position + 1, length);
    if (!has_whole_part && end == position + 1) return CLIBYAML_STRING;
    position = end;
  } else if (!has_whole_part) {
    return CLIBYAML_STRING;
  }
  if (position < length && (text[position] == 'e' || text[position] == 'E')) {
    position += 1;
    if (position < length && (text[position] == '+' || text[position] == '-')) position += 1;
    size_t end = digits(text, position, length);
    if (end == position) return CLIBYAML_STRING;
    position = end;
  }
  return position == length ? CLIBYAML_NUMBER : CLIBYAML_STRING;
}

uint8_t clibyaml_plain_kind(const uint8_t *text, size_t length) {
  // Most scalars are words, whose first byte shows that they are not numbers.
  if (length == 0) return CLIBYAML_NULL;
  switch (text[0]) {
  case '~': case 'n': case 'N':
    return is_null(text, length) ? CLIBYAML_NULL : CLIBYAML_STRING;
  case 't': case 'T': case 'f': case 'F':
    return is_boolean(text, length) ? CLIBYAML_BOOLEAN : CLIBYAML_STRING;
  case '+': case '-': case '.':
  case '0': case '1': case '2': case '3': case '4':
  case '5': case '6': case '7': case '8': case '9':
    return numeric_kind(text, length);
  default:
    return CLIBYAML_STRING;
  }
}

bool clibyaml_scalar_kind(
  const char *tag, uint8_t style, const uint8_t *text, size_t length, uint8_t *kind) {
  static const char prefix[] = "tag:yaml.org,2002:";
  *kind = CLIBYAML_STRING;
  if (tag == NULL) {
    if (style == CLIBYAML_PLAIN) *kind = clibyaml_plain_kind(text, length);
    return true;
  }
  if (strncmp(tag, prefix, sizeof(prefix) - 1) != 0) return true;
  const char *name = tag + sizeof(prefix) - 1;
  if (strcmp(name, "null") == 0) {
    *kind = CLIBYAML_NULL;
    return is_null(text, length);
  }
  if (strcmp(name, "bool") == 0) {
    *kind = CLIBYAML_BOOLEAN;
    return is_boolean(text, length);
  }
  if (strcmp(name, "int") == 0) {
    *kind = CLIBYAML_INTEGER;
    return numeric_kind(text, length) == CLIBYAML_INTEGER;
  }
  if (strcmp(name, "float") == 0) {
    *kind = CLIBYAML_NUMBER;
    return numeric_kind(text, length) != CLIBYAML_STRING;
  }
  return strcmp(name, "map") != 0 && strcmp(name, "seq") != 0;
}
