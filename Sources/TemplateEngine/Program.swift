/// A template and all its partials in executable form: flat arrays that refer to one another by
/// index.
///
/// Sections are jumps, and partials are calls of routines. No name is looked up while rendering.
final class Program: Sendable {
  /// The instructions for one template and one type of model.
  struct Routine: Sendable {
    var instructions: Range<Int> = 0..<0
    /// Whether the indentation of the calling tag precedes the first line.
    var beginsLine = false
  }

  struct Call: Sendable {
    var routine: Int
    var frame: Int
    /// The range of the tag's own indentation in `literals`.
    var indentation: Range<Int>
    /// Whether the tag is alone on its line, so that the routine begins a line.
    var isStandalone: Bool
  }

  /// Options for writing values.
  struct Options: Sendable {
    var escape: (@Sendable (String) -> String)?
    /// Whether the further lines of a value are indented like the first.
    var alignsValues = false
    /// The maximum number of characters in a line with groups.
    var width = 100
    /// The beginning of a line comment.
    var commentMarker: String?
    var spelling: @Sendable (ExternalName) -> String = { $0.name }
  }

  let instructions: [Instruction]
  let routines: [Routine]
  let calls: [Call]
  /// The text of all templates, in UTF-8.
  let literals: [UInt8]
  let texts: [LiteralText]
  /// The offsets in `literals` at which indentation must be inserted.
  let lineStarts: [Int]
  let accessors: Accessors
  let externalNames: [ExternalName]
  let options: Options

  init(
    instructions: [Instruction], routines: [Routine], calls: [Call], literals: [UInt8],
    texts: [LiteralText], lineStarts: [Int], accessors: Accessors, externalNames: [ExternalName],
    options: Options
  ) {
    self.instructions = instructions
    self.routines = routines
    self.calls = calls
    self.literals = literals
    self.texts = texts
    self.lineStarts = lineStarts
    self.accessors = accessors
    self.externalNames = externalNames
    self.options = options
  }
}

/// The functions that read all fields in a program, by kind.
struct Accessors: Sendable {
  // A function in an array is called through a thunk with a reference-counted context that all
  // threads share. A function in a structure is not.
  struct Text: Sendable { let read: @Sendable (ModelPointer) -> String }
  struct Condition: Sendable { let read: @Sendable (ModelPointer) -> Bool }
  struct LaidOut: Sendable { let read: @Sendable (ModelPointer) -> Layout }
  struct Comments: Sendable { let read: @Sendable (ModelPointer) -> Comment }
  struct Lines: Sendable { let read: @Sendable (ModelPointer) -> [String] }

  var texts: [Text] = []
  var layouts: [LaidOut] = []
  var comments: [Comments] = []
  var conditions: [Condition] = []
  var lines: [Lines] = []
  var lists: [ListAccess] = []
  var models: [ModelAccess] = []
}

/// An instruction of a program. `frame` counts from the frame with which the routine was called.
/// `end` is the index of the instruction after a section's body.
enum Instruction: Sendable {
  /// Writes a literal part of the template, by its index.
  case literal(Int32)
  case text(frame: Int32, field: Int32)
  case escapedText(frame: Int32, field: Int32)
  case currentText(frame: Int32)
  case escapedCurrentText(frame: Int32)
  case layout(frame: Int32, field: Int32)
  case comment(frame: Int32, field: Int32)

  /// Begins or ends a group. `blanks` is the number of blanks at the beginning of its line.
  case openGroup(GroupKind, blanks: Int32, beginsLine: Bool)
  case closeGroup(onOwnLine: Bool)
  /// Within a group: a range of the literals without a line end, a line end, the blanks at the
  /// beginning of a line, and a separator of items.
  case groupText(start: Int32, end: Int32)
  case endLine
  case beginLine(blanks: Int32)
  case separator

  /// Runs the body once if the condition is `expected`.
  case ifField(frame: Int32, condition: Int32, expected: Bool, end: Int32)
  case ifCurrentText(frame: Int32, expected: Bool, end: Int32)
  case ifFirst(frame: Int32, expected: Bool, end: Int32)
  case ifLast(frame: Int32, expected: Bool, end: Int32)

  /// Runs the body with a new frame, for each element or for an existing value.
  case withText(frame: Int32, field: Int32, end: Int32)
  case withModel(frame: Int32, field: Int32, end: Int32)
  case forEachLine(frame: Int32, field: Int32, end: Int32)
  case forEachItem(frame: Int32, field: Int32, end: Int32)

  /// Calls a routine with one frame, by an index into the calls.
  case call(Int32)
  /// Adds a range of the literals to the indentation, or removes the same number of bytes.
  case indent(start: Int32, end: Int32)
  case unindent(count: Int32)
  /// Marks the next literal as a name of another module, by its index.
  case externalName(Int32)
  /// Begins or ends output that users do not see.
  case beginImplementation, endImplementation
}
