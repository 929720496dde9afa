#ifndef CLIBYAML_H
#define CLIBYAML_H

// Parses one YAML or JSON document through libyaml in a single call, and returns flat arrays: node
// records in document order (a collection before its children), and one buffer of text.

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// The type of a record's value, by the core schema of YAML 1.2 (section 10.3).
enum {
  CLIBYAML_NULL,
  CLIBYAML_BOOLEAN,
  CLIBYAML_INTEGER,
  CLIBYAML_NUMBER,
  CLIBYAML_STRING,
  CLIBYAML_SEQUENCE,
  CLIBYAML_MAPPING,
};

/// The notation of a scalar. Collections have `CLIBYAML_PLAIN` for block and `CLIBYAML_FLOW` for
/// flow.
enum {
  CLIBYAML_PLAIN,
  CLIBYAML_SINGLE_QUOTED,
  CLIBYAML_DOUBLE_QUOTED,
  CLIBYAML_LITERAL,
  CLIBYAML_FOLDED,
  CLIBYAML_FLOW,
};

/// A node. Offsets inside a subtree are relative to its first record, so that a subtree can be
/// copied unchanged. Copies share text.
typedef struct {
  /// The offset of a scalar in the tree's text, or of a mapping's first slot in the tree's slots.
  uint32_t offset;
  /// A scalar's length in bytes, or a mapping's number of slots: 0, or a power of two.
  uint32_t length;
  /// The number of records in the whole subtree, including this one.
  uint32_t span;
  /// The number of a sequence's elements or of a mapping's entries.
  uint32_t count;
  /// The index of the node's file in a list that the caller keeps.
  uint32_t file;
  /// The beginning of the node. Both count from 1, columns in Unicode scalars.
  uint32_t line;
  uint32_t column;
  uint8_t kind;
  uint8_t style;
} clibyaml_node;

/// A document. A mapping's entries are stored one after the other: a key's record, followed by the
/// records of its value. A large mapping also has a hash table in `slots`: the distance from the
/// mapping's record to a key's record, or 0 for an empty slot.
typedef struct {
  clibyaml_node *nodes;
  uint8_t *text;
  uint32_t *slots;
  uint32_t node_count;
  uint32_t text_length;
  uint32_t slot_count;
} clibyaml_tree;

typedef enum {
  CLIBYAML_OK,
  /// There was not enough memory.
  CLIBYAML_NO_MEMORY,
  /// The document is too large for offsets of 32 bits.
  CLIBYAML_TOO_LARGE,
  /// The bytes are not text: the encoding is wrong, or there is a control character.
  CLIBYAML_BAD_CHARACTER,
  /// libyaml refuses the document; `message` and `context` are libyaml's.
  CLIBYAML_BAD_SYNTAX,
  /// There is no document: the file is empty, or contains only comments.
  CLIBYAML_EMPTY,
  /// A second document begins.
  CLIBYAML_SECOND_DOCUMENT,
  /// Collections are nested more deeply than `clibyaml_depth_limit`.
  CLIBYAML_TOO_DEEP,
  /// The key in `subject` is a duplicate in its mapping; `related_line` has the first one.
  CLIBYAML_DUPLICATE_KEY,
  /// A sequence or a mapping is used as a key.
  CLIBYAML_KEY_NOT_SCALAR,
  /// No anchor has the name of the alias in `subject`.
  CLIBYAML_UNKNOWN_ALIAS,
  /// The alias in `subject` is inside of the node to which it refers.
  CLIBYAML_CYCLIC_ALIAS,
  /// Aliases would copy more than `clibyaml_copy_limit` nodes.
  CLIBYAML_TOO_MANY_COPIES,
  /// A merge key's value is neither a mapping nor a sequence of mappings.
  CLIBYAML_BAD_MERGE,
  /// The scalar in `subject` does not have the type of its tag, which is in `message`.
  CLIBYAML_BAD_TAG,
} clibyaml_status;

/// The reason why a document was refused.
typedef struct {
  clibyaml_status status;
  /// The line and the column, counted from 1; 0 if there is no location.
  uint32_t line;
  uint32_t column;
  /// A second location that explains the first one; 0 if there is none.
  uint32_t related_line;
  uint32_t related_column;
  /// libyaml's description of the problem, or a tag. UTF-8, terminated by 0.
  char message[128];
  /// What libyaml was parsing when the problem occurred.
  char context[128];
  /// The affected key, anchor or scalar, possibly shortened.
  char subject[128];
} clibyaml_failure;

/// The maximum nesting depth of collections in a document.
extern const uint32_t clibyaml_depth_limit;

/// The maximum number of nodes that the aliases of a document may copy.
extern const uint32_t clibyaml_copy_limit;

/// Parses a document.
///
/// - Parameter first_line: The line of a larger page on which the bytes begin; 1 otherwise.
/// - Returns: Whether `tree` was filled, which must be freed with `clibyaml_tree_free`. Otherwise
///   `failure` is filled, and there is nothing to free.
bool clibyaml_parse(
  const uint8_t *bytes, size_t length, uint32_t first_line, clibyaml_tree *tree,
  clibyaml_failure *failure);

/// Parses a JSON text (RFC 8259), and nothing that only YAML allows.
bool clibyaml_parse_json(
  const uint8_t *bytes, size_t length, clibyaml_tree *tree, clibyaml_failure *failure);

void clibyaml_tree_free(clibyaml_tree *tree);

/// The kind of a plain scalar by the core schema.
uint8_t clibyaml_plain_kind(const uint8_t *text, size_t length);

/// The record of the value for a key, or 0 if the mapping does not have it.
///
/// - Parameter index: The index of a mapping's record.
uint32_t clibyaml_value_for_key(
  const clibyaml_tree *tree, uint32_t index, const uint8_t *key, size_t length);

/// Builds a tree from parts of others.
///
/// Every function returns whether there was enough memory. After a failure, only
/// `clibyaml_builder_free` may be called.
typedef struct clibyaml_builder clibyaml_builder;

clibyaml_builder *clibyaml_builder_create(void);
void clibyaml_builder_free(clibyaml_builder *builder);

/// Adds a scalar. Only kind, style, file, line and column are read from `properties`.
bool clibyaml_builder_scalar(
  clibyaml_builder *builder, clibyaml_node properties, const uint8_t *bytes, size_t length);

/// Begins a collection. Nodes that are added until its end are its children, alternating between
/// keys and values for a mapping.
bool clibyaml_builder_begin(clibyaml_builder *builder, clibyaml_node properties);
bool clibyaml_builder_end(clibyaml_builder *builder);

/// The range of a tree's text with the text of a subtree.
void clibyaml_text_range(
  const clibyaml_tree *tree, uint32_t index, uint32_t *first, uint32_t *end);

/// Copies a range of another tree's text, which all subtrees with text in the range can share.
///
/// - Parameter base: Receives the offset to add in the copied nodes.
bool clibyaml_builder_take_text(
  clibyaml_builder *builder, const clibyaml_tree *other, uint32_t first, uint32_t end,
  uint32_t *base);

/// Copies a subtree of another tree, whose text was copied to `base`.
///
/// - Parameter files: The new index for each file index of the other tree.
bool clibyaml_builder_copy(
  clibyaml_builder *builder, const clibyaml_tree *other, uint32_t index, uint32_t base,
  const uint32_t *files);

/// Whether collections are nested more deeply than `clibyaml_depth_limit`.
bool clibyaml_is_too_deep(const clibyaml_tree *tree);

/// Passes the finished tree to the caller, who must free it with `clibyaml_tree_free`.
void clibyaml_builder_finish(clibyaml_builder *builder, clibyaml_tree *tree);

#endif
