#include "reader.h"

#include <stdlib.h>
#include <string.h>

/// The new entries of the mapping that is being rebuilt.
typedef struct {
  const clibyaml_node *nodes;
  clibyaml_node *merged;
  uint32_t merged_count;
  uint32_t entry_count;
  clibyaml_key_set keys;
} clibyaml_splice;

static void append_entry(clibyaml_splice *splice, uint32_t key, uint32_t record_count) {
  const clibyaml_node *entry = splice->nodes + key;
  memcpy(splice->merged + splice->merged_count, entry, record_count * sizeof(clibyaml_node));
  splice->merged_count += record_count;
  splice->entry_count += 1;
}

/// Appends the entries whose keys do not exist yet.
static void append_missing(clibyaml_splice *splice, uint32_t mapping) {
  uint32_t key = mapping + 1;
  for (uint32_t number = 0; number < splice->nodes[mapping].count; number += 1) {
    uint32_t record_count = 1 + splice->nodes[key + 1].span;
    if (clibyaml_key_set_insert(&splice->keys, &splice->nodes[key])) {
      append_entry(splice, key, record_count);
    }
    key += record_count;
  }
}

/// Merges a mapping, or a sequence of mappings, in which the first one takes precedence.
static bool append_merge(clibyaml_splice *splice, uint32_t value, uint32_t *culprit) {
  if (splice->nodes[value].kind == CLIBYAML_MAPPING) {
    append_missing(splice, value);
    return true;
  }
  *culprit = value;
  if (splice->nodes[value].kind != CLIBYAML_SEQUENCE) return false;
  uint32_t element = value + 1;
  for (uint32_t number = 0; number < splice->nodes[value].count; number += 1) {
    *culprit = element;
    if (splice->nodes[element].kind != CLIBYAML_MAPPING) return false;
    append_missing(splice, element);
    element += splice->nodes[element].span;
  }
  return true;
}

/// Updates the anchors of a moved entry, and detaches the anchored nodes of a removed one.
///
/// - Parameter next: The first anchor at or after the entry. Anchors are in document order.
static bool carry_anchors(
  clibyaml_anchors *anchors, uint32_t *next, const clibyaml_node *nodes, uint32_t start,
  uint32_t end, uint32_t target, bool goes) {
  for (; *next < anchors->count; *next += 1) {
    clibyaml_anchor *anchor = &anchors->items[*next];
    if (anchor->is_detached) continue;
    if (anchor->node >= end) break;
    if (!goes) {
      anchor->node = anchor->node - start + target;
      continue;
    }
    uint32_t span = nodes[anchor->node].span;
    uint64_t needed = (uint64_t)anchors->detached_count + span;
    void **detached = (void **)&anchors->detached;
    if (!clibyaml_reserve(detached, &anchors->detached_capacity, needed, sizeof(clibyaml_node))) {
      return false;
    }
    memcpy(
      anchors->detached + anchors->detached_count, nodes + anchor->node,
      span * sizeof(clibyaml_node));
    anchor->node = anchors->detached_count;
    anchor->is_detached = true;
    anchors->detached_count = (uint32_t)needed;
  }
  return true;
}

clibyaml_status clibyaml_merge(
  clibyaml_builder *builder, clibyaml_anchors *anchors, const clibyaml_frame *frame,
  uint32_t *culprit) {
  uint32_t mapping = frame->node;
  clibyaml_node *nodes = builder->tree.nodes;
  uint32_t record_count = builder->tree.node_count - mapping - 1;
  clibyaml_splice splice = {.nodes = nodes};
  splice.merged = malloc((size_t)record_count * sizeof(clibyaml_node));
  clibyaml_status status = CLIBYAML_OK;
  if (splice.merged == NULL
      || !clibyaml_key_set_create(&splice.keys, builder->tree.text, record_count)) {
    status = CLIBYAML_NO_MEMORY;
  }

  uint32_t count = nodes[mapping].count;
  uint32_t key = mapping + 1;
  for (uint32_t number = 0; status == CLIBYAML_OK && number < count; number += 1) {
    if (nodes[key].kind != CLIBYAML_MERGE_KEY) clibyaml_key_set_insert(&splice.keys, &nodes[key]);
    key += 1 + nodes[key + 1].span;
  }

  uint32_t next_anchor = frame->first_anchor;
  key = mapping + 1;
  for (uint32_t number = 0; status == CLIBYAML_OK && number < count; number += 1) {
    uint32_t end = key + 1 + nodes[key + 1].span;
    bool goes = nodes[key].kind == CLIBYAML_MERGE_KEY;
    uint32_t target = mapping + 1 + splice.merged_count;
    if (!carry_anchors(anchors, &next_anchor, nodes, key, end, target, goes)) {
      status = CLIBYAML_NO_MEMORY;
    } else if (!goes) {
      append_entry(&splice, key, end - key);
    } else if (!append_merge(&splice, key + 1, culprit)) {
      status = CLIBYAML_BAD_MERGE;
    }
    key = end;
  }

  if (status == CLIBYAML_OK) {
    memcpy(nodes + mapping + 1, splice.merged, splice.merged_count * sizeof(clibyaml_node));
    builder->tree.node_count = mapping + 1 + splice.merged_count;
    nodes[mapping].count = splice.entry_count;
  }
  free(splice.merged);
  clibyaml_key_set_free(&splice.keys);
  return status;
}
