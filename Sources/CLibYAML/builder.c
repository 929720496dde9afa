#include "reader.h"

#include <stdlib.h>
#include <string.h>

bool clibyaml_reserve(void **items, uint32_t *capacity, uint64_t needed, size_t item_size) {
  if (needed <= *capacity) return true;
  if (needed > UINT32_MAX) return false;
  uint64_t grown = (uint64_t)*capacity + *capacity / 2 + 16;
  if (grown < needed) grown = needed;
  if (grown > UINT32_MAX) grown = UINT32_MAX;
  void *moved = realloc(*items, (size_t)grown * item_size);
  if (moved == NULL) return false;
  *items = moved;
  *capacity = (uint32_t)grown;
  return true;
}

bool clibyaml_append_text(clibyaml_builder *builder, const uint8_t *bytes, size_t length) {
  uint64_t needed = (uint64_t)builder->tree.text_length + length;
  // One more byte than needed, so that even a tree without text has a valid pointer.
  if (!clibyaml_reserve((void **)&builder->tree.text, &builder->text_capacity, needed + 1, 1)) {
    return false;
  }
  if (length > 0) memcpy(builder->tree.text + builder->tree.text_length, bytes, length);
  builder->tree.text_length = (uint32_t)needed;
  return true;
}

/// Increments the number of children of the innermost open collection.
static void count_child(clibyaml_builder *builder) {
  if (builder->depth == 0) return;
  clibyaml_frame *frame = &builder->frames[builder->depth - 1];
  clibyaml_node *collection = &builder->tree.nodes[frame->node];
  if (collection->kind == CLIBYAML_MAPPING) {
    if (frame->expects_key) collection->count += 1;
    frame->expects_key = !frame->expects_key;
  } else {
    collection->count += 1;
  }
}

static bool reserve_nodes(clibyaml_builder *builder, uint64_t more) {
  return clibyaml_reserve(
    (void **)&builder->tree.nodes, &builder->node_capacity, builder->tree.node_count + more,
    sizeof(clibyaml_node));
}

bool clibyaml_append_node(clibyaml_builder *builder, const clibyaml_node *node) {
  if (!reserve_nodes(builder, 1)) return false;
  builder->tree.nodes[builder->tree.node_count] = *node;
  builder->tree.node_count += 1;
  count_child(builder);
  return true;
}

bool clibyaml_append_copy(clibyaml_builder *builder, uint32_t source, uint32_t count) {
  if (!reserve_nodes(builder, count)) return false;
  clibyaml_node *nodes = builder->tree.nodes;
  memcpy(nodes + builder->tree.node_count, nodes + source, count * sizeof(clibyaml_node));
  builder->tree.node_count += count;
  count_child(builder);
  return true;
}

bool clibyaml_open(clibyaml_builder *builder, const clibyaml_node *node) {
  void **frames = (void **)&builder->frames;
  uint64_t needed = (uint64_t)builder->depth + 1;
  if (!clibyaml_reserve(frames, &builder->frame_capacity, needed, sizeof(clibyaml_frame))) {
    return false;
  }
  uint32_t index = builder->tree.node_count;
  if (!clibyaml_append_node(builder, node)) return false;
  builder->frames[builder->depth] = (clibyaml_frame){
    .node = index, .expects_key = node->kind == CLIBYAML_MAPPING};
  builder->depth += 1;
  return true;
}

bool clibyaml_expects_key(const clibyaml_builder *builder) {
  return builder->depth > 0 && builder->frames[builder->depth - 1].expects_key;
}

void clibyaml_builder_clear(clibyaml_builder *builder) {
  clibyaml_tree_free(&builder->tree);
  free(builder->frames);
  *builder = (clibyaml_builder){0};
}

void clibyaml_tree_free(clibyaml_tree *tree) {
  free(tree->nodes);
  free(tree->text);
  free(tree->slots);
  *tree = (clibyaml_tree){0};
}

clibyaml_builder *clibyaml_builder_create(void) { return calloc(1, sizeof(clibyaml_builder)); }

void clibyaml_builder_free(clibyaml_builder *builder) {
  if (builder == NULL) return;
  clibyaml_builder_clear(builder);
  free(builder);
}

bool clibyaml_builder_scalar(
  clibyaml_builder *builder, clibyaml_node properties, const uint8_t *bytes, size_t length) {
  properties.offset = builder->tree.text_length;
  properties.length = (uint32_t)length;
  properties.span = 1;
  properties.count = 0;
  return clibyaml_append_text(builder, bytes, length)
    && clibyaml_append_node(builder, &properties);
}

bool clibyaml_builder_begin(clibyaml_builder *builder, clibyaml_node properties) {
  properties.offset = 0;
  properties.length = 0;
  properties.span = 0;
  properties.count = 0;
  return clibyaml_open(builder, &properties);
}

bool clibyaml_builder_end(clibyaml_builder *builder) {
  builder->depth -= 1;
  uint32_t index = builder->frames[builder->depth].node;
  clibyaml_node *collection = &builder->tree.nodes[index];
  collection->span = builder->tree.node_count - index;
  if (collection->kind != CLIBYAML_MAPPING) return true;
  // The caller handles duplicate keys by using the first one.
  uint32_t first, second;
  return clibyaml_index_keys(builder, index, &first, &second) != CLIBYAML_NO_MEMORY;
}

void clibyaml_text_range(
  const clibyaml_tree *tree, uint32_t index, uint32_t *first, uint32_t *end) {
  *first = UINT32_MAX;
  *end = 0;
  uint32_t behind = index + tree->nodes[index].span;
  for (; index < behind; index += 1) {
    const clibyaml_node *node = &tree->nodes[index];
    if (node->kind >= CLIBYAML_SEQUENCE || node->length == 0) continue;
    if (node->offset < *first) *first = node->offset;
    if (node->offset + node->length > *end) *end = node->offset + node->length;
  }
  if (*first > *end) *first = *end;
}

bool clibyaml_builder_take_text(
  clibyaml_builder *builder, const clibyaml_tree *other, uint32_t first, uint32_t end,
  uint32_t *base) {
  // A difference below zero wraps around, and so do sums with it.
  *base = builder->tree.text_length - first;
  return clibyaml_append_text(builder, other->text + first, end - first);
}

bool clibyaml_builder_copy(
  clibyaml_builder *builder, const clibyaml_tree *other, uint32_t index, uint32_t base,
  const uint32_t *files) {
  uint32_t span = other->nodes[index].span;
  uint32_t start = builder->tree.node_count;
  if (!reserve_nodes(builder, span)) return false;
  clibyaml_node *nodes = builder->tree.nodes + start;
  memcpy(nodes, other->nodes + index, span * sizeof(clibyaml_node));
  for (uint32_t step = 0; step < span; step += 1) {
    clibyaml_node *node = &nodes[step];
    node->file = files[node->file];
    if (node->kind < CLIBYAML_SEQUENCE) {
      node->offset += base;
    } else if (node->length > 0) {
      uint32_t first = builder->tree.slot_count;
      uint64_t needed = (uint64_t)first + node->length;
      void **slots = (void **)&builder->tree.slots;
      if (!clibyaml_reserve(slots, &builder->slot_capacity, needed, sizeof(uint32_t))) {
        return false;
      }
      memcpy(
        builder->tree.slots + first, other->slots + node->offset, node->length * sizeof(uint32_t));
      builder->tree.slot_count = (uint32_t)needed;
      node->offset = first;
    }
  }
  builder->tree.node_count += span;
  count_child(builder);
  return true;
}

bool clibyaml_is_too_deep(const clibyaml_tree *tree) {
  // The ends of the open collections.
  uint32_t ends[CLIBYAML_DEPTH_LIMIT];
  uint32_t depth = 0;
  for (uint32_t index = 0; index < tree->node_count; index += 1) {
    while (depth > 0 && ends[depth - 1] <= index) depth -= 1;
    if (tree->nodes[index].kind < CLIBYAML_SEQUENCE) continue;
    if (depth == CLIBYAML_DEPTH_LIMIT) return true;
    ends[depth] = index + tree->nodes[index].span;
    depth += 1;
  }
  return false;
}

void clibyaml_builder_finish(clibyaml_builder *builder, clibyaml_tree *tree) {
  *tree = builder->tree;
  builder->tree = (clibyaml_tree){0};
  clibyaml_builder_free(builder);
}
