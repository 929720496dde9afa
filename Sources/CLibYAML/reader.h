#ifndef CLIBYAML_READER_H
#define CLIBYAML_READER_H

// Declarations that only the files of this module share.

#include "CLibYAML.h"

/// The kind of a plain `<<` until the end of its mapping, when the merge is done.
enum { CLIBYAML_MERGE_KEY = 255 };

/// The smallest number of entries for which a mapping gets a hash table.
enum { CLIBYAML_INDEXED_COUNT = 9 };

/// The value of `clibyaml_depth_limit`.
enum { CLIBYAML_DEPTH_LIMIT = 512 };

// A tree under construction (builder.c).

typedef struct {
  uint32_t node;
  bool expects_key;
  /// Whether a key is `<<`.
  bool merges;
  /// The number of anchors defined before the content of the collection.
  uint32_t first_anchor;
} clibyaml_frame;

struct clibyaml_builder {
  clibyaml_tree tree;
  uint32_t node_capacity;
  uint32_t text_capacity;
  uint32_t slot_capacity;
  /// The open collections, the innermost one last.
  clibyaml_frame *frames;
  uint32_t depth;
  uint32_t frame_capacity;
};

/// Reserves space for `needed` items in an array. On failure, the array is unchanged.
bool clibyaml_reserve(void **items, uint32_t *capacity, uint64_t needed, size_t item_size);
bool clibyaml_append_text(clibyaml_builder *builder, const uint8_t *bytes, size_t length);
/// Adds a record and updates its parent.
bool clibyaml_append_node(clibyaml_builder *builder, const clibyaml_node *node);
/// Adds copies of whole subtrees with `count` records in total, as one child of the parent.
bool clibyaml_append_copy(clibyaml_builder *builder, uint32_t source, uint32_t count);
bool clibyaml_open(clibyaml_builder *builder, const clibyaml_node *node);
/// Whether the next record will be a mapping's key.
bool clibyaml_expects_key(const clibyaml_builder *builder);
void clibyaml_builder_clear(clibyaml_builder *builder);

// Keys (keys.c).

uint32_t clibyaml_hash(const uint8_t *bytes, size_t length);
/// Finds duplicate keys, and builds the hash table of a large mapping.
///
/// - Returns: `CLIBYAML_OK`, `CLIBYAML_NO_MEMORY`, or `CLIBYAML_DUPLICATE_KEY` with both records.
clibyaml_status clibyaml_index_keys(
  clibyaml_builder *builder, uint32_t mapping, uint32_t *first, uint32_t *second);

/// A set of keys, by their text. It contains pointers to records, which must not move.
typedef struct {
  const clibyaml_node **slots;
  uint32_t mask;
  const uint8_t *text;
} clibyaml_key_set;

bool clibyaml_key_set_create(clibyaml_key_set *set, const uint8_t *text, uint32_t capacity);
/// Returns whether the key was inserted, and not already in the set.
bool clibyaml_key_set_insert(clibyaml_key_set *set, const clibyaml_node *key);
void clibyaml_key_set_free(clibyaml_key_set *set);

// Anchors (anchors.c).

typedef struct {
  char *name;
  uint32_t node;
  /// Whether `node` is in `detached`, because a merge removed it from the tree.
  bool is_detached;
} clibyaml_anchor;

typedef struct {
  /// The anchors in document order. Later ones replace earlier ones of the same name.
  clibyaml_anchor *items;
  uint32_t count;
  uint32_t capacity;
  /// A hash table of the last anchor of each name. Indices count from 1.
  uint32_t *slots;
  uint32_t slot_count;
  clibyaml_node *detached;
  uint32_t detached_count;
  uint32_t detached_capacity;
} clibyaml_anchors;

bool clibyaml_anchors_add(clibyaml_anchors *anchors, const char *name, uint32_t node);
const clibyaml_anchor *clibyaml_anchors_find(const clibyaml_anchors *anchors, const char *name);
void clibyaml_anchors_clear(clibyaml_anchors *anchors);

// Merge keys (merge.c).

/// Replaces the `<<` entries of the mapping that ends, the last subtree, with the entries that they
/// refer to.
///
/// - Returns: `CLIBYAML_OK`, `CLIBYAML_NO_MEMORY`, or `CLIBYAML_BAD_MERGE` with the invalid value.
clibyaml_status clibyaml_merge(
  clibyaml_builder *builder, clibyaml_anchors *anchors, const clibyaml_frame *frame,
  uint32_t *culprit);

// Scalars (scalar.c).

/// The kind of a scalar with a tag, or without one (`NULL`).
///
/// - Returns: false if the text is not valid for the tag.
bool clibyaml_scalar_kind(
  const char *tag, uint8_t style, const uint8_t *text, size_t length, uint8_t *kind);

// Characters that libyaml misreads (standins.c).

/// A copy of the document in which private characters replace those that libyaml misreads.
typedef struct {
  /// `NULL` if the document needs no copy.
  uint8_t *bytes;
  size_t length;
  /// The second byte of every stand-in.
  uint8_t marker;
} clibyaml_standins;

/// Returns false if there is not enough memory.
bool clibyaml_standins_create(clibyaml_standins *standins, const uint8_t *bytes, size_t length);
/// Restores the original characters of a scalar, in place.
///
/// - Parameter refused: Receives a character that is only valid in a quoted scalar, if this is not
///   one.
/// - Returns: The new length.
size_t clibyaml_standins_restore(
  const clibyaml_standins *standins, uint8_t *text, size_t length, uint8_t style,
  uint32_t *refused);

// The reader: a builder with the rules of a document (reader.c).

typedef struct {
  clibyaml_builder builder;
  clibyaml_anchors anchors;
  clibyaml_standins standins;
  clibyaml_failure *failure;
  uint32_t first_line;
  uint32_t copies;
} clibyaml_reader;

typedef struct {
  uint32_t line;
  uint32_t column;
} clibyaml_position;

bool clibyaml_fail(clibyaml_reader *reader, clibyaml_status status, clibyaml_position position);
void clibyaml_set_words(char words[128], const char *text, size_t length);
/// A scalar; `tag` and `anchor` may be `NULL`.
bool clibyaml_read_scalar(
  clibyaml_reader *reader, clibyaml_position position, uint8_t style, const uint8_t *text, size_t length,
  const char *tag, const char *anchor);
bool clibyaml_read_start(
  clibyaml_reader *reader, clibyaml_position position, uint8_t kind, uint8_t style, const char *anchor);
bool clibyaml_read_end(clibyaml_reader *reader);
bool clibyaml_read_alias(clibyaml_reader *reader, clibyaml_position position, const char *anchor);

/// Reads JSON without libyaml (json.c).
bool clibyaml_read_json(clibyaml_reader *reader, const uint8_t *bytes, size_t length);

#endif
