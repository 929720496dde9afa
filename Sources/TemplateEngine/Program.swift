/// A template and all its partials, ready to be run: flat arrays that refer to one another by
/// index.
///
/// Sections are jumps and partials are calls of routines. No name is looked up while rendering.
final class Program: Sendable {
  /// The part of the instructions that one template became, for one type of model.
  struct Routine: Sendable {
    var instructions: Range<Int> = 0..<0
    /// Whether its first line takes the indentation of the tag that calls it.
    var beginsLine = false
  }

  struct Call: Sendable {
    var routine: Int
    var frame: Int
    /// The range of the tag's own indentation in `literals`.
    var indentation: Range<Int>
    /// Whether the tag has its line to itself, so that the routine begins a line.
    var isStandalone: Bool
  }

  /// How a program writes a value.
  struct Options: Sendable {
    var escape: (@Sendable (String) -> String)?
    /// Whether the further lines of a value are indented like the first.
    var alignsValues = false
    /// The most characters of a line that a group is written on.
    var width = 100
    /// What a line of a comment begins with.
    var commentMarker: String?
    var spelling: @Sendable (ExternalName) -> String = { $0.name }
  }

  let instructions: [Instruction]
  let routines: [Routine]
  let calls: [Call]
  /// All text of the templates, in UTF-8.
  let literals: [UInt8]
  let texts: [LiteralText]
  /// Offsets in `literals` before which the indentation is written.
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

/// The readers of all fields that a program uses, by kind.
struct Accessors: Sendable {
  // A function in an array is called through a thunk, whose context is reference-counted by all
  // threads; one in a structure is not.
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

/// One step of a program. `frame` counts from the frame with which the routine was called; `end` is
/// the index of the instruction after a section's body.
enum Instruction: Sendable {
  /// A literal part of the template, by its index.
  case literal(Int32)
  case text(frame: Int32, field: Int32)
  case escapedText(frame: Int32, field: Int32)
  case currentText(frame: Int32)
  case escapedCurrentText(frame: Int32)
  case layout(frame: Int32, field: Int32)
  case comment(frame: Int32, field: Int32)

  /// Begins a group in a line with the given number of blanks; ends it.
  case openGroup(GroupKind, blanks: Int32, beginsLine: Bool)
  case closeGroup(onOwnLine: Bool)
  /// Within a group: a range of the literals without a line end; a line end; the blanks at the
  /// beginning of a line; a comma before the next part.
  case groupText(start: Int32, end: Int32)
  case endLine
  case beginLine(blanks: Int32)
  case separator

  /// The body runs once when the condition is `expected`.
  case ifField(frame: Int32, condition: Int32, expected: Bool, end: Int32)
  case ifCurrentText(frame: Int32, expected: Bool, end: Int32)
  case ifFirst(frame: Int32, expected: Bool, end: Int32)
  case ifLast(frame: Int32, expected: Bool, end: Int32)

  /// The body runs with a new frame, for each element or when there is a value.
  case withText(frame: Int32, field: Int32, end: Int32)
  case withModel(frame: Int32, field: Int32, end: Int32)
  case forEachLine(frame: Int32, field: Int32, end: Int32)
  case forEachItem(frame: Int32, field: Int32, end: Int32)

  /// Runs a routine with one frame, by an index into the calls.
  case call(Int32)
  /// Adds a range of the literals to the indentation; takes as many bytes off again.
  case indent(start: Int32, end: Int32)
  case unindent(count: Int32)
  /// The literal that follows is a name of another module, by an index into these.
  case externalName(Int32)
  /// Begins output that users do not see; ends it.
  case beginImplementation, endImplementation
}
