#include "jsontape.h"

#include <stdlib.h>
#include <string.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#elif defined(__ARM_NEON) && defined(__aarch64__)
#include <arm_neon.h>
#endif

/// Up to this number, the names of an object are compared with one another.
#define COMPARED_NAMES 128

typedef struct {
  const uint8_t *begin;
  const uint8_t *end;
  jsontape_node *nodes;
  uint32_t count;
  uint32_t capacity;
  /// The hashes of the names in all open objects, one object after the other.
  uint32_t *hashes;
  uint32_t hash_count;
  uint32_t hash_capacity;
} reader;

// MARK: Memory

static jsontape_node *append(reader *r) {
  if (r->count == r->capacity) {
    // A text of n bytes has at most n nodes, so the capacity is bounded.
    if (r->capacity > UINT32_MAX / 2) return NULL;
    uint32_t capacity = r->capacity * 2;
    jsontape_node *nodes = realloc(r->nodes, (size_t)capacity * sizeof *nodes);
    if (!nodes) return NULL;
    r->nodes = nodes;
    r->capacity = capacity;
  }
  return &r->nodes[r->count++];
}

static bool push_hash(reader *r, uint32_t hash) {
  if (r->hash_count == r->hash_capacity) {
    uint32_t capacity = r->hash_capacity ? r->hash_capacity * 2 : 256;
    uint32_t *hashes = realloc(r->hashes, (size_t)capacity * sizeof *hashes);
    if (!hashes) return false;
    r->hashes = hashes;
    r->hash_capacity = capacity;
  }
  r->hashes[r->hash_count++] = hash;
  return true;
}

// MARK: Strings

/// The first byte that is not an ordinary ASCII character of a string.
static inline const uint8_t *skip_plain(const uint8_t *p) {
#if defined(__SSE2__)
  const __m128i quote = _mm_set1_epi8('"'), backslash = _mm_set1_epi8('\\');
  const __m128i space = _mm_set1_epi8(0x20);
  for (;;) {
    __m128i bytes = _mm_loadu_si128((const __m128i *)p);
    // A signed comparison, in which bytes from 0x80 on are also less than a space.
    __m128i special = _mm_or_si128(
        _mm_cmplt_epi8(bytes, space),
        _mm_or_si128(_mm_cmpeq_epi8(bytes, quote), _mm_cmpeq_epi8(bytes, backslash)));
    unsigned mask = (unsigned)_mm_movemask_epi8(special);
    if (mask) return p + __builtin_ctz(mask);
    p += 16;
  }
#elif defined(__ARM_NEON) && defined(__aarch64__)
  const uint8x16_t quote = vdupq_n_u8('"'), backslash = vdupq_n_u8('\\');
  const int8x16_t space = vdupq_n_s8(0x20);
  for (;;) {
    uint8x16_t bytes = vld1q_u8(p);
    uint8x16_t special = vorrq_u8(
        vcltq_s8(vreinterpretq_s8_u8(bytes), space),
        vorrq_u8(vceqq_u8(bytes, quote), vceqq_u8(bytes, backslash)));
    uint8x8_t nibbles = vshrn_n_u16(vreinterpretq_u16_u8(special), 4);
    uint64_t mask = vget_lane_u64(vreinterpret_u64_u8(nibbles), 0);
    if (mask) return p + (__builtin_ctzll(mask) >> 2);
    p += 16;
  }
#else
  while (*p >= 0x20 && *p < 0x80 && *p != '"' && *p != '\\') p++;
  return p;
#endif
}

/// The length of the non-ASCII UTF-8 sequence that begins here; 0 if it is invalid.
static inline size_t utf8_length(const uint8_t *p) {
#define CONTINUES(i) ((p[i] & 0xC0) == 0x80)
  uint8_t lead = p[0];
  if (lead < 0xC2) return 0;
  if (lead < 0xE0) return CONTINUES(1) ? 2 : 0;
  if (lead < 0xF0) {
    if (!CONTINUES(1) || !CONTINUES(2)) return 0;
    if (lead == 0xE0 && p[1] < 0xA0) return 0;
    if (lead == 0xED && p[1] > 0x9F) return 0;
    return 3;
  }
  if (lead > 0xF4 || !CONTINUES(1) || !CONTINUES(2) || !CONTINUES(3)) return 0;
  if (lead == 0xF0 && p[1] < 0x90) return 0;
  if (lead == 0xF4 && p[1] > 0x8F) return 0;
  return 4;
#undef CONTINUES
}

static inline int hex_digit(uint8_t c) {
  if (c >= '0' && c <= '9') return c - '0';
  c |= 0x20;
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/// The value of four hexadecimal digits; -1 if they are invalid.
static inline int32_t hex_unit(const uint8_t *p) {
  int32_t unit = 0;
  for (int i = 0; i < 4; i++) {
    int digit = hex_digit(p[i]);
    if (digit < 0) return -1;
    unit = unit << 4 | digit;
  }
  return unit;
}

static inline bool is_high(int32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
static inline bool is_low(int32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

/// Moves past an escape sequence.
static jsontape_status skip_escape(const uint8_t **cursor) {
  const uint8_t *p = *cursor + 1;
  switch (*p) {
    case '"': case '\\': case '/': case 'b': case 'f': case 'n': case 'r': case 't':
      *cursor = p + 1;
      return JSONTAPE_OK;
    case 'u': break;
    default: return JSONTAPE_BAD_ESCAPE;
  }
  int32_t unit = hex_unit(p + 1);
  if (unit < 0) return JSONTAPE_BAD_ESCAPE;
  if (is_low(unit)) return JSONTAPE_LONE_SURROGATE;
  *cursor = p + 5;
  if (!is_high(unit)) return JSONTAPE_OK;
  if (p[5] != '\\' || p[6] != 'u' || !is_low(hex_unit(p + 7))) {
    *cursor = p - 1;
    return JSONTAPE_LONE_SURROGATE;
  }
  *cursor = p + 11;
  return JSONTAPE_OK;
}

/// Reads a string, whose opening quotation mark is at the cursor.
static jsontape_status read_string(reader *r, const uint8_t **cursor, jsontape_node *node) {
  const uint8_t *p = *cursor + 1;
  const uint8_t *start = p;
  uint8_t flags = 0;
  for (;;) {
    p = skip_plain(p);
    uint8_t c = *p;
    if (c == '"') break;
    if (c == '\\') {
      flags = JSONTAPE_HAS_ESCAPES;
      jsontape_status status = skip_escape(&p);
      if (status) {
        *cursor = p;
        return p >= r->end ? JSONTAPE_UNEXPECTED_END : status;
      }
    } else if (c >= 0x80) {
      size_t length = utf8_length(p);
      if (!length) {
        *cursor = p;
        return JSONTAPE_BAD_UTF8;
      }
      p += length;
    } else {
      *cursor = p;
      return p >= r->end ? JSONTAPE_UNEXPECTED_END : JSONTAPE_CONTROL_CHARACTER;
    }
  }
  node->start = (uint32_t)(start - r->begin);
  node->length = (uint32_t)(p - start);
  node->kind = JSONTAPE_STRING;
  node->flags = flags;
  node->reserved = 0;
  *cursor = p + 1;
  return JSONTAPE_OK;
}

size_t jsontape_unescape(const uint8_t *string, size_t length, uint8_t *destination) {
  const uint8_t *p = string, *end = string + length;
  uint8_t *out = destination;
  while (p < end) {
    const uint8_t *escape = memchr(p, '\\', (size_t)(end - p));
    size_t plain = (size_t)((escape ? escape : end) - p);
    memcpy(out, p, plain);
    out += plain;
    if (!escape) break;
    p = escape + 2;
    switch (escape[1]) {
      case 'b': *out++ = '\b'; break;
      case 'f': *out++ = '\f'; break;
      case 'n': *out++ = '\n'; break;
      case 'r': *out++ = '\r'; break;
      case 't': *out++ = '\t'; break;
      case 'u': {
        uint32_t scalar = (uint32_t)hex_unit(p);
        p += 4;
        if (is_high((int32_t)scalar)) {
          scalar = 0x10000 + ((scalar - 0xD800) << 10) + ((uint32_t)hex_unit(p + 2) - 0xDC00);
          p += 6;
        }
        if (scalar < 0x80) {
          *out++ = (uint8_t)scalar;
        } else if (scalar < 0x800) {
          *out++ = (uint8_t)(0xC0 | scalar >> 6);
          *out++ = (uint8_t)(0x80 | (scalar & 0x3F));
        } else if (scalar < 0x10000) {
          *out++ = (uint8_t)(0xE0 | scalar >> 12);
          *out++ = (uint8_t)(0x80 | (scalar >> 6 & 0x3F));
          *out++ = (uint8_t)(0x80 | (scalar & 0x3F));
        } else {
          *out++ = (uint8_t)(0xF0 | scalar >> 18);
          *out++ = (uint8_t)(0x80 | (scalar >> 12 & 0x3F));
          *out++ = (uint8_t)(0x80 | (scalar >> 6 & 0x3F));
          *out++ = (uint8_t)(0x80 | (scalar & 0x3F));
        }
        break;
      }
      default: *out++ = escape[1];
    }
  }
  return (size_t)(out - destination);
}

/// A hash of a name's length and of its first and last bytes.
static inline uint32_t hash_of_name(const uint8_t *p, size_t length) {
  uint64_t first = 0, last = 0;
  if (length >= 8) {
    memcpy(&first, p, 8);
    memcpy(&last, p + length - 8, 8);
  } else {
    for (size_t i = 0; i < length; i++) first = first << 8 | p[i];
  }
  uint64_t mixed = (first ^ (last + length) * 0x9E3779B97F4A7C15u) * 0xFF51AFD7ED558CCDu;
  return (uint32_t)(mixed >> 32);
}

/// Reads a name, and records whether the object may already have it.
static jsontape_status read_name(
    reader *r, const uint8_t **cursor, uint32_t object, uint32_t first_hash) {
  jsontape_node *name = append(r);
  if (!name) return JSONTAPE_OUT_OF_MEMORY;
  jsontape_status status = read_string(r, cursor, name);
  if (status) return status;
  uint32_t hash = hash_of_name(r->begin + name->start, name->length);
  name->next = hash;
  jsontape_node *owner = &r->nodes[object];
  uint32_t known = r->hash_count - first_hash;
  bool may_repeat = known >= COMPARED_NAMES || (name->flags & JSONTAPE_HAS_ESCAPES);
  if (!may_repeat) {
    const uint32_t *hashes = r->hashes + first_hash;
    uint32_t equal = 0;
    for (uint32_t i = 0; i < known; i++) equal |= hashes[i] == hash;
    may_repeat = equal;
    if (!push_hash(r, hash)) return JSONTAPE_OUT_OF_MEMORY;
  }
  if (may_repeat) owner->flags |= JSONTAPE_MAY_REPEAT_NAMES;
  return JSONTAPE_OK;
}

// MARK: Numbers

static inline bool is_digit(uint8_t c) { return (uint8_t)(c - '0') < 10; }

/// Moves past a number, whose first byte is a digit or a minus sign.
static jsontape_status read_number(reader *r, const uint8_t **cursor, jsontape_node *node) {
  const uint8_t *start = *cursor, *p = start;
  uint8_t flags = JSONTAPE_IS_INTEGER;
  if (*p == '-') p++;
  if (*p == '0') {
    p++;
  } else if (is_digit(*p)) {
    while (is_digit(*p)) p++;
  } else {
    *cursor = p;
    return JSONTAPE_BAD_NUMBER;
  }
  if (*p == '.') {
    flags = 0;
    p++;
    if (!is_digit(*p)) {
      *cursor = p;
      return JSONTAPE_BAD_NUMBER;
    }
    while (is_digit(*p)) p++;
  }
  if ((*p | 0x20) == 'e') {
    flags = 0;
    p++;
    if (*p == '+' || *p == '-') p++;
    if (!is_digit(*p)) {
      *cursor = p;
      return JSONTAPE_BAD_NUMBER;
    }
    while (is_digit(*p)) p++;
  }
  // For example, a digit after a leading zero.
  if (is_digit(*p) || *p == '.' || *p == '-' || *p == '+' || (*p | 0x20) == 'e') {
    *cursor = p;
    return JSONTAPE_BAD_NUMBER;
  }
  node->start = (uint32_t)(start - r->begin);
  node->length = (uint32_t)(p - start);
  node->kind = JSONTAPE_NUMBER;
  node->flags = flags;
  node->reserved = 0;
  *cursor = p;
  return JSONTAPE_OK;
}

bool jsontape_uint64(const uint8_t *digits, size_t length, uint64_t *value) {
  if (length == 0 || length > 20) return false;
  uint64_t result = 0;
  for (size_t i = 0; i < length; i++) {
    uint64_t digit = (uint64_t)(digits[i] - '0');
    if (digit > 9) return false;
    if (__builtin_mul_overflow(result, 10, &result)) return false;
    if (__builtin_add_overflow(result, digit, &result)) return false;
  }
  *value = result;
  return true;
}

bool jsontape_int64(const uint8_t *digits, size_t length, int64_t *value) {
  bool is_negative = length > 0 && digits[0] == '-';
  uint64_t magnitude;
  if (!jsontape_uint64(digits + is_negative, length - is_negative, &magnitude)) return false;
  if (magnitude > (uint64_t)INT64_MAX + is_negative) return false;
  *value = is_negative ? (int64_t)(0 - magnitude) : (int64_t)magnitude;
  return true;
}

bool jsontape_double(const uint8_t *number, size_t length, double *value) {
  static const double powers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                  1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                  1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
  const uint8_t *p = number, *end = number + length;
  bool is_negative = p < end && *p == '-';
  p += is_negative;
  uint64_t mantissa = 0;
  int digits = 0, exponent = 0;
  bool is_fraction = false;
  for (; p < end; p++) {
    if (*p == '.') {
      is_fraction = true;
    } else if (is_digit(*p)) {
      if (mantissa || *p != '0') digits++;
      if (digits > 18) return false;
      mantissa = mantissa * 10 + (uint64_t)(*p - '0');
      exponent -= is_fraction;
    } else {
      break;
    }
  }
  if (p < end) {
    p++;
    bool is_small = p < end && *p == '-';
    p += p < end && (*p == '-' || *p == '+');
    int stated = 0;
    for (; p < end; p++) {
      stated = stated * 10 + (*p - '0');
      if (stated > 400) return false;
    }
    exponent += is_small ? -stated : stated;
  }
  // Both are exact as doubles, so that a single operation rounds only once.
  if (mantissa > (1ull << 53) || exponent < -22 || exponent > 22) return false;
  double result = (double)mantissa;
  result = exponent < 0 ? result / powers[-exponent] : result * powers[exponent];
  *value = is_negative ? -result : result;
  return true;
}

// MARK: Texts

static inline const uint8_t *skip_space(const uint8_t *p) {
  while (*p <= 0x20 && (*p == ' ' || *p == '\n' || *p == '\r' || *p == '\t')) p++;
  return p;
}

static inline bool is_literal(const uint8_t *p, const char *word, size_t length) {
  return memcmp(p, word, length) == 0;
}

static jsontape_status read_text(reader *r, const uint8_t **cursor) {
  uint32_t open[JSONTAPE_DEPTH_LIMIT];
  uint32_t first_hashes[JSONTAPE_DEPTH_LIMIT];
  uint32_t depth = 0;
  const uint8_t *p = skip_space(*cursor);
  jsontape_status status;
  if (p == r->end) {
    *cursor = p;
    return JSONTAPE_EMPTY;
  }

value: {
  jsontape_node *node = append(r);
  if (!node) return JSONTAPE_OUT_OF_MEMORY;
  uint8_t c = *p;
  if (c == '"') {
    status = read_string(r, &p, node);
    if (status) goto failed;
  } else if (c == '{' || c == '[') {
    if (depth == JSONTAPE_DEPTH_LIMIT) {
      status = JSONTAPE_TOO_DEEP;
      goto failed;
    }
    bool is_object = c == '{';
    *node = (jsontape_node){
        (uint32_t)(p - r->begin), 0, 0, is_object ? JSONTAPE_OBJECT : JSONTAPE_ARRAY, 0, 0};
    uint32_t index = r->count - 1;
    open[depth] = index;
    first_hashes[depth] = r->hash_count;
    depth++;
    p = skip_space(p + 1);
    if (*p == (is_object ? '}' : ']')) goto close;
    if (is_object) goto name;
    r->nodes[index].length = 1;
    goto value;
  } else if (c == '-' || is_digit(c)) {
    status = read_number(r, &p, node);
    if (status) goto failed;
  } else if (c == 't' && is_literal(p, "true", 4)) {
    *node = (jsontape_node){(uint32_t)(p - r->begin), 4, 0, JSONTAPE_TRUE, 0, 0};
    p += 4;
  } else if (c == 'f' && is_literal(p, "false", 5)) {
    *node = (jsontape_node){(uint32_t)(p - r->begin), 5, 0, JSONTAPE_FALSE, 0, 0};
    p += 5;
  } else if (c == 'n' && is_literal(p, "null", 4)) {
    *node = (jsontape_node){(uint32_t)(p - r->begin), 4, 0, JSONTAPE_NULL, 0, 0};
    p += 4;
  } else {
    status = JSONTAPE_NO_VALUE;
    goto failed;
  }
  node->next = r->count;
  goto after;
}

name:
  if (*p != '"') {
    status = JSONTAPE_NO_NAME;
    goto failed;
  }
  status = read_name(r, &p, open[depth - 1], first_hashes[depth - 1]);
  if (status) goto failed;
  r->nodes[open[depth - 1]].length++;
  p = skip_space(p);
  if (*p != ':') {
    status = JSONTAPE_NO_COLON;
    goto failed;
  }
  p = skip_space(p + 1);
  goto value;

close:
  depth--;
  r->nodes[open[depth]].next = r->count;
  r->hash_count = first_hashes[depth];
  p++;

after:
  p = skip_space(p);
  if (depth == 0) {
    if (p != r->end) {
      status = JSONTAPE_TRAILING_BYTES;
      goto failed;
    }
    *cursor = p;
    return JSONTAPE_OK;
  }
  if (r->nodes[open[depth - 1]].kind == JSONTAPE_OBJECT) {
    if (*p == ',') {
      p = skip_space(p + 1);
      goto name;
    }
    if (*p == '}') goto close;
    status = JSONTAPE_NO_COMMA_OR_BRACE;
  } else {
    if (*p == ',') {
      p = skip_space(p + 1);
      r->nodes[open[depth - 1]].length++;
      goto value;
    }
    if (*p == ']') goto close;
    status = JSONTAPE_NO_COMMA_OR_BRACKET;
  }

failed:
  *cursor = p;
  return p >= r->end ? JSONTAPE_UNEXPECTED_END : status;
}

jsontape_status jsontape_read(const uint8_t *bytes, size_t count, jsontape *tape) {
  *tape = (jsontape){NULL, 0, 0};
  if (count >= UINT32_MAX) return JSONTAPE_TOO_LARGE;
  reader r = {bytes, bytes + count, NULL, 0, (uint32_t)(count / 12 + 16), NULL, 0, 0};
  r.nodes = malloc((size_t)r.capacity * sizeof *r.nodes);
  if (!r.nodes) return JSONTAPE_OUT_OF_MEMORY;
  const uint8_t *cursor = bytes;
  jsontape_status status = read_text(&r, &cursor);
  free(r.hashes);
  tape->nodes = r.nodes;
  tape->count = r.count;
  tape->offset = (size_t)(cursor - bytes);
  return status;
}

void jsontape_free(jsontape *tape) {
  free(tape->nodes);
  tape->nodes = NULL;
  tape->count = 0;
}
