/// One step of a compiled expression. Numbers are indices: of instructions, or of the tables of the
/// code.
enum PatternInstruction: Sendable {
  case scalar(UInt32)
  case set(Int32)
  /// A set that is repeated, counted rather than written out.
  case run(Int32)
  case fork(Int32)
  case jump(Int32)
  case textStart
  case textEnd
  case wordBoundary(isThere: Bool)
  case look(Int32)
  /// Keeps the position in a register.
  case save(Int32)
  /// Clears the registers.
  case clear(first: Int32, end: Int32)
  /// Fails where nothing was read since the position in the register.
  case progress(Int32)
  case backReference(group: Int32)
  case accept
}

/// A compiled expression.
///
/// Parts that are read from right to left, such as lookbehinds, come after all that are read from
/// left to right, so an instruction's position determines its direction.
struct PatternCode: Sendable {
  /// A set that is repeated.
  struct Run: Sendable {
    var set: Int32
    var minimum: Int
    var maximum: Int
    var isLazy: Bool
    /// Whether fewer than the maximum number of rounds never help: the next part cannot begin with
    /// the set.
    var isPossessive = false
  }

  /// Two alternatives.
  struct Fork: Sendable {
    var preferred: Int32
    var other: Int32
    var preferredFirst = PatternFirst.anything
    var otherFirst = PatternFirst.anything
  }

  struct Look: Sendable {
    var isAhead: Bool
    var isNegative: Bool
    /// Where the code that reads from left to right begins.
    var forward: Int32
    /// Where the code that reads from right to left begins.
    var backward: Int32
  }

  var instructions: [PatternInstruction] = []
  var sets: [ScalarSet] = []
  var runs: [Run] = []
  var forks: [Fork] = []
  var looks: [Look] = []
  var registerCount = 0
  /// The first instruction that reads from right to left.
  var backwardStart = 0
  var isAnchoredAtStart = false
  var hasBackReferences = false
  /// The condition of a position for the expression to match there.
  var first = PatternFirst.anything
}
