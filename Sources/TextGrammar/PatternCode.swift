/// An instruction of a compiled expression. Numbers are indices: of instructions, or of tables in
/// the code.
enum PatternInstruction: Sendable {
  case scalar(UInt32)
  case set(Int32)
  /// A repeated set, which is counted rather than expanded.
  case run(Int32)
  case fork(Int32)
  case jump(Int32)
  case textStart
  case textEnd
  case wordBoundary(isThere: Bool)
  case look(Int32)
  /// Stores the position in a register.
  case save(Int32)
  /// Clears the registers.
  case clear(first: Int32, end: Int32)
  /// Fails if nothing was consumed since the position in the register.
  case progress(Int32)
  case backReference(group: Int32)
  case accept
}

/// A compiled expression.
///
/// Parts that are matched from right to left, such as lookbehinds, come after all parts that are
/// matched from left to right. So an instruction's position determines its direction.
struct PatternCode: Sendable {
  /// A repeated set.
  struct Run: Sendable {
    var set: Int32
    var minimum: Int
    var maximum: Int
    var isLazy: Bool
    /// Whether to always match the maximum number of repetitions, because the next part cannot
    /// begin with the set.
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
    /// The beginning of the code that matches from left to right.
    var forward: Int32
    /// The beginning of the code that matches from right to left.
    var backward: Int32
  }

  var instructions: [PatternInstruction] = []
  var sets: [ScalarSet] = []
  var runs: [Run] = []
  var forks: [Fork] = []
  var looks: [Look] = []
  var registerCount = 0
  /// The index of the first instruction that matches from right to left.
  var backwardStart = 0
  var isAnchoredAtStart = false
  var hasBackReferences = false
  /// The condition on the next byte for a match at a position.
  var first = PatternFirst.anything
}
