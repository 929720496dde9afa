#include "reader.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <yaml.h>

static clibyaml_position position_of(const clibyaml_reader *reader, yaml_mark_t mark) {
  return (clibyaml_position){
    .line = (uint32_t)mark.line + reader->first_line, .column = (uint32_t)mark.column + 1};
}

/// The line and column of a byte, for errors for which libyaml reports only the offset.
static clibyaml_position position_of_offset(
  const clibyaml_reader *reader, const uint8_t *bytes, size_t length, size_t offset) {
  bool is_little = length >= 2 && bytes[0] == 0xFF && bytes[1] == 0xFE;
  bool is_big = length >= 2 && bytes[0] == 0xFE && bytes[1] == 0xFF;
  size_t width = is_little || is_big ? 2 : 1;
  clibyaml_position position = {.line = reader->first_line, .column = 1};
  size_t start = width == 2 ? 2 : length >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
  unsigned previous = 0;
  for (size_t index = start; index + width <= length && index < offset; index += width) {
    unsigned unit = bytes[index];
    if (is_little) unit |= (unsigned)bytes[index + 1] << 8;
    if (is_big) unit = unit << 8 | bytes[index + 1];
    bool continues = width == 1 ? (unit & 0xC0) == 0x80 : (unit & 0xFC00) == 0xDC00;
    if (unit == '\r' || (unit == '\n' && previous != '\r')) {
      position.line += 1;
      position.column = 1;
    } else if (!continues && unit != '\n') {
      position.column += 1;
    }
    previous = unit;
  }
  return position;
}

static bool fail_by_libyaml(
  clibyaml_reader *reader, const yaml_parser_t *parser, const uint8_t *bytes, size_t length) {
  clibyaml_position position = position_of(reader, parser->problem_mark);
  clibyaml_status status = CLIBYAML_BAD_SYNTAX;
  if (parser->error == YAML_MEMORY_ERROR) {
    return clibyaml_fail(reader, CLIBYAML_NO_MEMORY, (clibyaml_position){0});
  }
  if (parser->error == YAML_READER_ERROR) {
    status = CLIBYAML_BAD_CHARACTER;
    position = position_of_offset(reader, bytes, length, parser->problem_offset);
  }
  clibyaml_fail(reader, status, position);
  clibyaml_failure *failure = reader->failure;
  if (parser->problem != NULL) {
    clibyaml_set_words(failure->message, parser->problem, strlen(parser->problem));
  }
  if (status == CLIBYAML_BAD_CHARACTER && parser->problem_value != -1) {
    snprintf(
      failure->subject, sizeof(failure->subject), "%04X", (unsigned)parser->problem_value);
  }
  if (parser->context != NULL) {
    clibyaml_position related = position_of(reader, parser->context_mark);
    clibyaml_set_words(failure->context, parser->context, strlen(parser->context));
    failure->related_line = related.line;
    failure->related_column = related.column;
  }
  return false;
}

static uint8_t scalar_style(yaml_scalar_style_t style) {
  switch (style) {
  case YAML_SINGLE_QUOTED_SCALAR_STYLE: return CLIBYAML_SINGLE_QUOTED;
  case YAML_DOUBLE_QUOTED_SCALAR_STYLE: return CLIBYAML_DOUBLE_QUOTED;
  case YAML_LITERAL_SCALAR_STYLE: return CLIBYAML_LITERAL;
  case YAML_FOLDED_SCALAR_STYLE: return CLIBYAML_FOLDED;
  default: return CLIBYAML_PLAIN;
  }
}

/// The scalar's tag. libyaml drops the tag `!`, which makes a plain scalar a string. It is detected
/// by the length of the scalar in the document, which exceeds that of its text. (The text of a
/// folded scalar is also shorter, but contains spaces, so that it is a string anyway.)
static const char *scalar_tag(const yaml_event_t *event) {
  if (event->data.scalar.tag != NULL) return (const char *)event->data.scalar.tag;
  bool is_bare = event->data.scalar.plain_implicit && event->data.scalar.anchor == NULL
    && event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
  size_t width = event->end_mark.index - event->start_mark.index;
  return is_bare && width > event->data.scalar.length ? "!" : NULL;
}

static bool read_event(clibyaml_reader *reader, const yaml_event_t *event) {
  clibyaml_position position = position_of(reader, event->start_mark);
  switch (event->type) {
  case YAML_SCALAR_EVENT:
    return clibyaml_read_scalar(
      reader, position, scalar_style(event->data.scalar.style), event->data.scalar.value,
      event->data.scalar.length, scalar_tag(event), (const char *)event->data.scalar.anchor);
  case YAML_SEQUENCE_START_EVENT:
    return clibyaml_read_start(
      reader, position, CLIBYAML_SEQUENCE,
      event->data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE ? CLIBYAML_FLOW
                                                                   : CLIBYAML_PLAIN,
      (const char *)event->data.sequence_start.anchor);
  case YAML_MAPPING_START_EVENT:
    return clibyaml_read_start(
      reader, position, CLIBYAML_MAPPING,
      event->data.mapping_start.style == YAML_FLOW_MAPPING_STYLE ? CLIBYAML_FLOW : CLIBYAML_PLAIN,
      (const char *)event->data.mapping_start.anchor);
  case YAML_SEQUENCE_END_EVENT:
  case YAML_MAPPING_END_EVENT:
    return clibyaml_read_end(reader);
  case YAML_ALIAS_EVENT:
    return clibyaml_read_alias(reader, position, (const char *)event->data.alias.anchor);
  case YAML_DOCUMENT_START_EVENT:
    if (reader->builder.tree.node_count == 0) return true;
    return clibyaml_fail(reader, CLIBYAML_SECOND_DOCUMENT, position);
  case YAML_STREAM_END_EVENT:
    if (reader->builder.tree.node_count > 0) return true;
    return clibyaml_fail(reader, CLIBYAML_EMPTY, position);
  default:
    return true;
  }
}

static bool read_yaml(clibyaml_reader *reader, const uint8_t *bytes, size_t length) {
  yaml_parser_t parser;
  if (!yaml_parser_initialize(&parser)) {
    return clibyaml_fail(reader, CLIBYAML_NO_MEMORY, (clibyaml_position){0});
  }
  yaml_parser_set_input_string(&parser, bytes, length);
  bool succeeded = true, ended = false;
  while (succeeded && !ended) {
    yaml_event_t event;
    if (!yaml_parser_parse(&parser, &event)) {
      succeeded = fail_by_libyaml(reader, &parser, bytes, length);
      break;
    }
    succeeded = read_event(reader, &event);
    ended = event.type == YAML_STREAM_END_EVENT;
    yaml_event_delete(&event);
  }
  yaml_parser_delete(&parser);
  return succeeded;
}

static bool looks_like_json(const uint8_t *bytes, size_t length) {
  size_t index = length >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
  while (index < length && bytes[index] != 0 && strchr(" \t\r\n", bytes[index]) != NULL) index += 1;
  return index < length && (bytes[index] == '{' || bytes[index] == '[');
}

/// Reserves the usual number of nodes per byte, so that most arrays grow at most once.
static bool reserve(clibyaml_builder *builder, size_t length) {
  return clibyaml_reserve(
           (void **)&builder->tree.nodes, &builder->node_capacity, length / 16 + 64,
           sizeof(clibyaml_node))
    && clibyaml_reserve((void **)&builder->tree.text, &builder->text_capacity, length / 2 + 64, 1);
}

static bool read_json(clibyaml_reader *reader, const uint8_t *bytes, size_t length) {
  if (!reserve(&reader->builder, length)) {
    return clibyaml_fail(reader, CLIBYAML_NO_MEMORY, (clibyaml_position){0});
  }
  return clibyaml_read_json(reader, bytes, length);
}

/// Hands over the tree if it was read, and frees everything else.
static void finish(clibyaml_reader *reader, bool succeeded, clibyaml_tree *tree) {
  if (succeeded) {
    *tree = reader->builder.tree;
    reader->builder.tree = (clibyaml_tree){0};
  }
  clibyaml_builder_clear(&reader->builder);
  clibyaml_anchors_clear(&reader->anchors);
}

bool clibyaml_parse_json(
  const uint8_t *bytes, size_t length, clibyaml_tree *tree, clibyaml_failure *failure) {
  clibyaml_reader reader = {.failure = failure, .first_line = 1};
  memset(failure, 0, sizeof(*failure));
  if (length > (size_t)1 << 30) {
    return clibyaml_fail(&reader, CLIBYAML_TOO_LARGE, (clibyaml_position){0});
  }
  if (bytes == NULL) bytes = (const uint8_t *)"";
  bool succeeded = read_json(&reader, bytes, length);
  finish(&reader, succeeded, tree);
  return succeeded;
}

bool clibyaml_parse(
  const uint8_t *bytes, size_t length, uint32_t first_line, clibyaml_tree *tree,
  clibyaml_failure *failure) {
  clibyaml_reader reader = {.failure = failure, .first_line = first_line};
  memset(failure, 0, sizeof(*failure));
  // libyaml's escapes grow by at most half, so that all offsets fit into 32 bits.
  if (length > (size_t)1 << 30) {
    return clibyaml_fail(&reader, CLIBYAML_TOO_LARGE, (clibyaml_position){0});
  }
  if (bytes == NULL) bytes = (const uint8_t *)"";
  if (looks_like_json(bytes, length)) {
    bool succeeded = read_json(&reader, bytes, length);
    // What is not JSON may be YAML. If it is neither, libyaml's error is more exact.
    if (succeeded || failure->status != CLIBYAML_BAD_SYNTAX) {
      finish(&reader, succeeded, tree);
      return succeeded;
    }
    clibyaml_builder_clear(&reader.builder);
    memset(failure, 0, sizeof(*failure));
  }
  if (!clibyaml_standins_create(&reader.standins, bytes, length)) {
    return clibyaml_fail(&reader, CLIBYAML_NO_MEMORY, (clibyaml_position){0});
  }

  bool succeeded = reserve(&reader.builder, length);
  if (!succeeded) {
    clibyaml_fail(&reader, CLIBYAML_NO_MEMORY, (clibyaml_position){0});
  } else if (reader.standins.bytes != NULL) {
    succeeded = read_yaml(&reader, reader.standins.bytes, reader.standins.length);
  } else {
    succeeded = read_yaml(&reader, bytes, length);
  }
  free(reader.standins.bytes);
  reader.standins = (clibyaml_standins){0};
  finish(&reader, succeeded, tree);
  return succeeded;
}
