// Parses arbitrary bytes as YAML, and checks that the tree is as its header describes.

#include "CLibYAML.h"

#include <stdlib.h>
#include <string.h>

#define HOLD(condition) \
  do { \
    if (!(condition)) abort(); \
  } while (0)

// Checks the subtree at an index, which has at most `limit` records.
//
// Returns the number of its records.
static uint32_t hold_subtree(const clibyaml_tree *tree, uint32_t index, uint32_t limit) {
  const clibyaml_node *node = &tree->nodes[index];
  HOLD(node->span >= 1 && node->span <= limit);
  HOLD(node->kind <= CLIBYAML_MAPPING && node->style <= CLIBYAML_FLOW);
  HOLD(node->line >= 1 && node->column >= 1);
  if (node->kind < CLIBYAML_SEQUENCE) {
    HOLD(node->span == 1 && node->count == 0);
    HOLD((uint64_t)node->offset + node->length <= tree->text_length);
    return 1;
  }
  bool is_mapping = node->kind == CLIBYAML_MAPPING;
  uint32_t place = 1;
  for (uint32_t child = 0; child < node->count; child += 1) {
    HOLD(place < node->span);
    if (is_mapping) {
      // Each value must be found by its key, which is a scalar.
      const clibyaml_node *key = &tree->nodes[index + place];
      HOLD(hold_subtree(tree, index + place, node->span - place) == 1);
      place += 1;
      HOLD(place < node->span);
      const uint8_t *text = tree->text + key->offset;
      HOLD(clibyaml_value_for_key(tree, index, text, key->length) == index + place);
    }
    place += hold_subtree(tree, index + place, node->span - place);
  }
  HOLD(place == node->span);
  return place;
}

// Checks a list of two copies of the whole tree.
static void hold_copy(const clibyaml_tree *tree) {
  clibyaml_builder *builder = clibyaml_builder_create();
  HOLD(builder);
  uint32_t first, end, base;
  const uint32_t files[] = {0};
  clibyaml_text_range(tree, 0, &first, &end);
  HOLD(first <= end && end <= tree->text_length);
  HOLD(clibyaml_builder_take_text(builder, tree, first, end, &base));
  clibyaml_node list = {.kind = CLIBYAML_SEQUENCE, .line = 1, .column = 1};
  HOLD(clibyaml_builder_begin(builder, list));
  HOLD(clibyaml_builder_copy(builder, tree, 0, base, files));
  HOLD(clibyaml_builder_copy(builder, tree, 0, base, files));
  HOLD(clibyaml_builder_end(builder));
  clibyaml_tree copy;
  clibyaml_builder_finish(builder, &copy);
  HOLD(copy.node_count == 1 + 2 * tree->node_count);
  HOLD(hold_subtree(&copy, 0, copy.node_count) == copy.node_count);
  clibyaml_tree_free(&copy);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length) {
  clibyaml_tree tree;
  clibyaml_failure failure;
  if (!clibyaml_parse(bytes, length, 1, &tree, &failure)) {
    HOLD(failure.status != CLIBYAML_OK);
    HOLD(memchr(failure.message, 0, sizeof failure.message));
    HOLD(memchr(failure.subject, 0, sizeof failure.subject));
    return 0;
  }
  HOLD(tree.node_count >= 1);
  HOLD(hold_subtree(&tree, 0, tree.node_count) == tree.node_count);
  hold_copy(&tree);
  clibyaml_tree_free(&tree);
  return 0;
}
