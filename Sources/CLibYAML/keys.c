#include "reader.h"

#include <stdlib.h>
#include <string.h>

uint32_t clibyaml_hash(const uint8_t *bytes, size_t length) {
  // FNV-1a with 64 bits, and a final mixing step because only the low bits select the slot.
  uint64_t hash = 0xcbf29ce484222325u;
  for (size_t step = 0; step < length; step += 1) {
    hash = (hash ^ bytes[step]) * 0x100000001b3u;
  }
  hash ^= hash >> 32;
  hash *= 0x9e3779b97f4a7c15u;
  return (uint32_t)(hash >> 32);
}

static bool same_text(const uint8_t *text, const clibyaml_node *left, const clibyaml_node *right) {
  if (left->length != right->length) return false;
  if (left->length == 0) return true;  // There may be no text at all.
  return memcmp(text + left->offset, text + right->offset, left->length) == 0;
}

static uint32_t power_of_two_at_least(uint64_t number) {
  uint32_t power = 1;
  while (power < number && power < 0x80000000u) power *= 2;
  return power;
}

/// Compares every key with every other one, which is fastest for the few keys of most mappings.
static clibyaml_status check_few(
  const clibyaml_tree *tree, uint32_t mapping, uint32_t *first, uint32_t *second) {
  uint32_t keys[CLIBYAML_INDEXED_COUNT];
  uint32_t count = tree->nodes[mapping].count;
  uint32_t key = mapping + 1;
  for (uint32_t number = 0; number < count; number += 1) {
    for (uint32_t other = 0; other < number; other += 1) {
      if (!same_text(tree->text, &tree->nodes[keys[other]], &tree->nodes[key])) continue;
      *first = keys[other];
      *second = key;
      return CLIBYAML_DUPLICATE_KEY;
    }
    keys[number] = key;
    key += 1 + tree->nodes[key + 1].span;
  }
  return CLIBYAML_OK;
}

clibyaml_status clibyaml_index_keys(
  clibyaml_builder *builder, uint32_t mapping, uint32_t *first, uint32_t *second) {
  clibyaml_tree *tree = &builder->tree;
  uint32_t count = tree->nodes[mapping].count;
  if (count < CLIBYAML_INDEXED_COUNT) return check_few(tree, mapping, first, second);

  uint32_t slot_count = power_of_two_at_least((uint64_t)count * 2);
  uint64_t needed = (uint64_t)tree->slot_count + slot_count;
  if (!clibyaml_reserve((void **)&tree->slots, &builder->slot_capacity, needed, sizeof(uint32_t))) {
    return CLIBYAML_NO_MEMORY;
  }
  uint32_t *slots = tree->slots + tree->slot_count;
  memset(slots, 0, slot_count * sizeof(uint32_t));
  tree->nodes[mapping].offset = tree->slot_count;
  tree->nodes[mapping].length = slot_count;
  tree->slot_count = (uint32_t)needed;

  clibyaml_status status = CLIBYAML_OK;
  uint32_t key = mapping + 1;
  for (uint32_t number = 0; number < count; number += 1) {
    const clibyaml_node *node = &tree->nodes[key];
    uint32_t slot = clibyaml_hash(tree->text + node->offset, node->length) & (slot_count - 1);
    while (slots[slot] != 0 && !same_text(tree->text, &tree->nodes[mapping + slots[slot]], node)) {
      slot = (slot + 1) & (slot_count - 1);
    }
    if (slots[slot] == 0) {
      slots[slot] = key - mapping;
    } else if (status == CLIBYAML_OK) {
      *first = mapping + slots[slot];
      *second = key;
      status = CLIBYAML_DUPLICATE_KEY;
    }
    key += 1 + tree->nodes[key + 1].span;
  }
  return status;
}

static bool has_text(
  const clibyaml_tree *tree, uint32_t index, const uint8_t *text, size_t length) {
  const clibyaml_node *node = &tree->nodes[index];
  if (node->length != length) return false;
  return length == 0 || memcmp(tree->text + node->offset, text, length) == 0;
}

uint32_t clibyaml_value_for_key(
  const clibyaml_tree *tree, uint32_t index, const uint8_t *key, size_t length) {
  const clibyaml_node *mapping = &tree->nodes[index];
  if (mapping->length > 0) {
    const uint32_t *slots = tree->slots + mapping->offset;
    uint32_t mask = mapping->length - 1;
    uint32_t slot = clibyaml_hash(key, length) & mask;
    for (; slots[slot] != 0; slot = (slot + 1) & mask) {
      if (has_text(tree, index + slots[slot], key, length)) return index + slots[slot] + 1;
    }
    return 0;
  }
  uint32_t candidate = index + 1;
  for (uint32_t number = 0; number < mapping->count; number += 1) {
    if (has_text(tree, candidate, key, length)) return candidate + 1;
    candidate += 1 + tree->nodes[candidate + 1].span;
  }
  return 0;
}

bool clibyaml_key_set_create(clibyaml_key_set *set, const uint8_t *text, uint32_t capacity) {
  uint32_t slot_count = power_of_two_at_least((uint64_t)capacity * 2 + 1);
  set->slots = calloc(slot_count, sizeof(const clibyaml_node *));
  set->mask = slot_count - 1;
  set->text = text;
  return set->slots != NULL;
}

bool clibyaml_key_set_insert(clibyaml_key_set *set, const clibyaml_node *key) {
  uint32_t slot = clibyaml_hash(set->text + key->offset, key->length) & set->mask;
  for (; set->slots[slot] != NULL; slot = (slot + 1) & set->mask) {
    if (same_text(set->text, set->slots[slot], key)) return false;
  }
  set->slots[slot] = key;
  return true;
}

void clibyaml_key_set_free(clibyaml_key_set *set) { free(set->slots); }
