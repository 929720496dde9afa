// Parses arbitrary bytes as JSON, and checks that the tape is as its header describes.

#include "jsontape.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define HOLD(condition) \
  do { \
    if (!(condition)) abort(); \
  } while (0)

static void hold_string(const uint8_t *text, const jsontape_node *node) {
  // Exactly as large as required, so that any further access is detected.
  uint8_t *written = malloc(node->length + (node->length == 0));
  HOLD(written);
  HOLD(jsontape_unescape(text + node->start, node->length, written) <= node->length);
  free(written);
}

static void hold_number(const uint8_t *text, const jsontape_node *node) {
  char *digits = malloc((size_t)node->length + 1);
  HOLD(digits);
  memcpy(digits, text + node->start, node->length);
  digits[node->length] = 0;
  double number;
  if (jsontape_double(text + node->start, node->length, &number)) {
    HOLD(number == strtod(digits, NULL));
  }
  if (node->flags & JSONTAPE_IS_INTEGER) {
    char again[32];
    int64_t integer;
    if (jsontape_int64(text + node->start, node->length, &integer) && strcmp(digits, "-0") != 0) {
      snprintf(again, sizeof again, "%" PRId64, integer);
      HOLD(strcmp(again, digits) == 0);
    }
    uint64_t natural;
    if (jsontape_uint64(text + node->start, node->length, &natural) && digits[0] != '-') {
      snprintf(again, sizeof again, "%" PRIu64, natural);
      HOLD(strcmp(again, digits) == 0);
    }
  }
  free(digits);
}

// Checks the value at an index, and returns the index after it and its content.
static uint32_t hold_value(const jsontape *tape, const uint8_t *text, size_t count, uint32_t index) {
  HOLD(index < tape->count);
  const jsontape_node *node = &tape->nodes[index];
  HOLD(node->kind <= JSONTAPE_OBJECT && node->start <= count);
  uint32_t next = index + 1;
  if (node->kind == JSONTAPE_ARRAY) {
    for (uint32_t element = 0; element < node->length; element += 1) {
      next = hold_value(tape, text, count, next);
    }
  } else if (node->kind == JSONTAPE_OBJECT) {
    for (uint32_t member = 0; member < node->length; member += 1) {
      HOLD(next < tape->count);
      const jsontape_node *name = &tape->nodes[next];
      HOLD(name->kind == JSONTAPE_STRING && (size_t)name->start + name->length <= count);
      hold_string(text, name);
      next = hold_value(tape, text, count, next + 1);
    }
  } else {
    HOLD((size_t)node->start + node->length <= count);
    if (node->kind == JSONTAPE_STRING) hold_string(text, node);
    if (node->kind == JSONTAPE_NUMBER) hold_number(text, node);
  }
  HOLD(node->next == next);
  return next;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count) {
  uint8_t *text = calloc(count + JSONTAPE_PADDING, 1);
  HOLD(text);
  if (count > 0) memcpy(text, bytes, count);
  jsontape tape = {0};
  if (jsontape_read(text, count, &tape) == JSONTAPE_OK) {
    HOLD(hold_value(&tape, text, count, 0) == tape.count);
  } else {
    HOLD(tape.offset <= count);
  }
  jsontape_free(&tape);
  free(text);
  return 0;
}
