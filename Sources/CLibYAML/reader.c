#include "reader.h"

#include <string.h>

const uint32_t clibyaml_depth_limit = CLIBYAML_DEPTH_LIMIT;
const uint32_t clibyaml_copy_limit = 1000000;

bool clibyaml_fail(clibyaml_reader *reader, clibyaml_status status, clibyaml_position position) {
  clibyaml_failure *failure = reader->failure;
  memset(failure, 0, sizeof(*failure));
  failure->status = status;
  failure->line = position.line;
  failure->column = position.column;
  return false;
}

void clibyaml_set_words(char words[128], const char *text, size_t length) {
  if (length > 127) {
    length = 127;
    // A truncated character is left out.
    while (length > 0 && ((uint8_t)text[length] & 0xC0) == 0x80) length -= 1;
  }
  memcpy(words, text, length);
  words[length] = 0;
}

static bool no_memory(clibyaml_reader *reader) {
  return clibyaml_fail(reader, CLIBYAML_NO_MEMORY, (clibyaml_position){0});
}

static bool fail_about(
  clibyaml_reader *reader, clibyaml_status status, clibyaml_position position, const char *subject) {
  clibyaml_fail(reader, status, position);
  clibyaml_set_words(reader->failure->subject, subject, strlen(subject));
  return false;
}

static clibyaml_position position_of(const clibyaml_node *node) {
  return (clibyaml_position){.line = node->line, .column = node->column};
}

static bool add_anchor(clibyaml_reader *reader, const char *anchor, uint32_t node) {
  if (anchor == NULL || clibyaml_anchors_add(&reader->anchors, anchor, node)) return true;
  return no_memory(reader);
}

/// Appends the scalar's text with escapes resolved.
static bool append_scalar_text(
  clibyaml_reader *reader, clibyaml_node *node, const uint8_t *text, size_t length) {
  clibyaml_builder *builder = &reader->builder;
  node->offset = builder->tree.text_length;
  if (!clibyaml_append_text(builder, text, length)) return no_memory(reader);
  node->length = (uint32_t)length;
  if (reader->standins.bytes == NULL) return true;

  uint32_t refused = 0;
  node->length = (uint32_t)clibyaml_standins_restore(
    &reader->standins, builder->tree.text + node->offset, length, node->style, &refused);
  builder->tree.text_length = node->offset + node->length;
  if (refused == 0) return true;
  static const char message[] = "control characters are not allowed";
  clibyaml_fail(reader, CLIBYAML_BAD_CHARACTER, position_of(node));
  clibyaml_set_words(reader->failure->message, message, sizeof(message) - 1);
  return false;
}

/// Whether the scalar is a merge key: a plain `<<`, or one with the tag of merge keys.
static bool is_merge_key(
  uint8_t style, const uint8_t *text, size_t length, const char *tag) {
  if (length != 2 || text[0] != '<' || text[1] != '<') return false;
  return tag == NULL ? style == CLIBYAML_PLAIN : strcmp(tag, "tag:yaml.org,2002:merge") == 0;
}

bool clibyaml_read_scalar(
  clibyaml_reader *reader, clibyaml_position position, uint8_t style, const uint8_t *text, size_t length,
  const char *tag, const char *anchor) {
  clibyaml_builder *builder = &reader->builder;
  clibyaml_node node = {
    .span = 1, .line = position.line, .column = position.column, .style = style};
  if (!append_scalar_text(reader, &node, text, length)) return false;

  const uint8_t *stored = builder->tree.text + node.offset;
  if (!clibyaml_scalar_kind(tag, style, stored, node.length, &node.kind)) {
    clibyaml_fail(reader, CLIBYAML_BAD_TAG, position);
    clibyaml_set_words(reader->failure->subject, (const char *)stored, node.length);
    clibyaml_set_words(reader->failure->message, tag, strlen(tag));
    return false;
  }
  if (clibyaml_expects_key(builder) && is_merge_key(style, text, length, tag)) {
    node.kind = CLIBYAML_MERGE_KEY;
    builder->frames[builder->depth - 1].merges = true;
  }
  if (!add_anchor(reader, anchor, builder->tree.node_count)) return false;
  return clibyaml_append_node(builder, &node) || no_memory(reader);
}

bool clibyaml_read_start(
  clibyaml_reader *reader, clibyaml_position position, uint8_t kind, uint8_t style, const char *anchor) {
  clibyaml_builder *builder = &reader->builder;
  if (clibyaml_expects_key(builder)) return clibyaml_fail(reader, CLIBYAML_KEY_NOT_SCALAR, position);
  if (builder->depth >= clibyaml_depth_limit) {
    return clibyaml_fail(reader, CLIBYAML_TOO_DEEP, position);
  }
  clibyaml_node node = {
    .line = position.line, .column = position.column, .kind = kind, .style = style};
  if (!add_anchor(reader, anchor, builder->tree.node_count)) return false;
  if (!clibyaml_open(builder, &node)) return no_memory(reader);
  builder->frames[builder->depth - 1].first_anchor = reader->anchors.count;
  return true;
}

static bool end_mapping(clibyaml_reader *reader, const clibyaml_frame *frame) {
  clibyaml_builder *builder = &reader->builder;
  uint32_t culprit = 0, first = 0, second = 0;
  if (frame->merges) {
    clibyaml_status status = clibyaml_merge(builder, &reader->anchors, frame, &culprit);
    if (status == CLIBYAML_NO_MEMORY) return no_memory(reader);
    if (status != CLIBYAML_OK) {
      return clibyaml_fail(reader, status, position_of(&builder->tree.nodes[culprit]));
    }
  }
  clibyaml_status status = clibyaml_index_keys(builder, frame->node, &first, &second);
  if (status == CLIBYAML_OK) return true;
  if (status == CLIBYAML_NO_MEMORY) return no_memory(reader);

  const clibyaml_node *key = &builder->tree.nodes[second];
  const clibyaml_node *original = &builder->tree.nodes[first];
  clibyaml_fail(reader, status, position_of(key));
  reader->failure->related_line = original->line;
  reader->failure->related_column = original->column;
  const char *text = (const char *)builder->tree.text + key->offset;
  clibyaml_set_words(reader->failure->subject, text, key->length);
  return false;
}

bool clibyaml_read_end(clibyaml_reader *reader) {
  clibyaml_builder *builder = &reader->builder;
  builder->depth -= 1;
  clibyaml_frame frame = builder->frames[builder->depth];
  if (builder->tree.nodes[frame.node].kind == CLIBYAML_MAPPING && !end_mapping(reader, &frame)) {
    return false;
  }
  builder->tree.nodes[frame.node].span = builder->tree.node_count - frame.node;
  return true;
}

/// Appends a copy of a node that a merge removed from the tree.
static bool append_detached(clibyaml_reader *reader, uint32_t index) {
  clibyaml_builder *builder = &reader->builder;
  const clibyaml_node *nodes = reader->anchors.detached + index;
  uint32_t count = nodes->span;
  uint64_t needed = (uint64_t)builder->tree.node_count + count;
  // The first record is added normally, so that the parent's count is updated.
  if (!clibyaml_reserve(
        (void **)&builder->tree.nodes, &builder->node_capacity, needed, sizeof(clibyaml_node))
      || !clibyaml_append_node(builder, nodes)) {
    return no_memory(reader);
  }
  memcpy(
    builder->tree.nodes + builder->tree.node_count, nodes + 1,
    (count - 1) * sizeof(clibyaml_node));
  builder->tree.node_count += count - 1;
  return true;
}

bool clibyaml_read_alias(clibyaml_reader *reader, clibyaml_position position, const char *name) {
  clibyaml_builder *builder = &reader->builder;
  const clibyaml_anchor *anchor = clibyaml_anchors_find(&reader->anchors, name);
  if (anchor == NULL) return fail_about(reader, CLIBYAML_UNKNOWN_ALIAS, position, name);
  const clibyaml_node *nodes =
    anchor->is_detached ? reader->anchors.detached : builder->tree.nodes;
  clibyaml_node node = nodes[anchor->node];
  // A collection's span is only known after its end.
  if (node.span == 0) return fail_about(reader, CLIBYAML_CYCLIC_ALIAS, position, name);
  if (node.span > clibyaml_copy_limit - reader->copies) {
    return fail_about(reader, CLIBYAML_TOO_MANY_COPIES, position, name);
  }
  reader->copies += node.span;

  if (clibyaml_expects_key(builder)) {
    if (node.kind == CLIBYAML_SEQUENCE || node.kind == CLIBYAML_MAPPING) {
      return clibyaml_fail(reader, CLIBYAML_KEY_NOT_SCALAR, position);
    }
    // A key has the location of its use, which is where people look for it.
    node.line = position.line;
    node.column = position.column;
  }
  if (node.kind != CLIBYAML_SEQUENCE && node.kind != CLIBYAML_MAPPING) {
    // An anchor on `<<` names its text; an alias of it does not merge.
    if (node.kind == CLIBYAML_MERGE_KEY) node.kind = CLIBYAML_STRING;
    return clibyaml_append_node(builder, &node) || no_memory(reader);
  }
  if (anchor->is_detached) return append_detached(reader, anchor->node);
  return clibyaml_append_copy(builder, anchor->node, node.span) || no_memory(reader);
}
