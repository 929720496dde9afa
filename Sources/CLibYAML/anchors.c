#include "reader.h"

#include <stdlib.h>
#include <string.h>

/// The slot with the last anchor of a name, or the empty slot for it.
static uint32_t *slot_for(const clibyaml_anchors *anchors, const char *name) {
  uint32_t mask = anchors->slot_count - 1;
  uint32_t slot = clibyaml_hash((const uint8_t *)name, strlen(name)) & mask;
  while (anchors->slots[slot] != 0
         && strcmp(anchors->items[anchors->slots[slot] - 1].name, name) != 0) {
    slot = (slot + 1) & mask;
  }
  return &anchors->slots[slot];
}

static bool grow_slots(clibyaml_anchors *anchors) {
  uint32_t slot_count = anchors->slot_count == 0 ? 32 : anchors->slot_count * 2;
  uint32_t *slots = calloc(slot_count, sizeof(uint32_t));
  if (slots == NULL) return false;
  free(anchors->slots);
  anchors->slots = slots;
  anchors->slot_count = slot_count;
  for (uint32_t number = 0; number < anchors->count; number += 1) {
    *slot_for(anchors, anchors->items[number].name) = number + 1;
  }
  return true;
}

bool clibyaml_anchors_add(clibyaml_anchors *anchors, const char *name, uint32_t node) {
  uint64_t needed = (uint64_t)anchors->count + 1;
  if (needed * 2 > anchors->slot_count && !grow_slots(anchors)) return false;
  void **items = (void **)&anchors->items;
  if (!clibyaml_reserve(items, &anchors->capacity, needed, sizeof(clibyaml_anchor))) return false;
  size_t size = strlen(name) + 1;
  char *copy = malloc(size);
  if (copy == NULL) return false;
  memcpy(copy, name, size);
  anchors->items[anchors->count] =
    (clibyaml_anchor){.name = copy, .node = node, .is_detached = false};
  anchors->count += 1;
  *slot_for(anchors, copy) = anchors->count;
  return true;
}

const clibyaml_anchor *clibyaml_anchors_find(const clibyaml_anchors *anchors, const char *name) {
  if (anchors->slot_count == 0) return NULL;
  uint32_t number = *slot_for(anchors, name);
  return number == 0 ? NULL : &anchors->items[number - 1];
}

void clibyaml_anchors_clear(clibyaml_anchors *anchors) {
  for (uint32_t number = 0; number < anchors->count; number += 1) {
    free(anchors->items[number].name);
  }
  free(anchors->items);
  free(anchors->slots);
  free(anchors->detached);
  *anchors = (clibyaml_anchors){0};
}
