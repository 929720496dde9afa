/// The syntax tree of a regular expression.
indirect enum PatternSyntax: Sendable {
  case scalar(UInt32)
  case set(ScalarSet)
  case sequence([PatternSyntax])
  case alternatives([PatternSyntax])
  /// A capturing group.
  case group(PatternSyntax, number: Int)
  case repetition(PatternSyntax, PatternRepetition)
  case textStart
  case textEnd
  /// `\b`, or `\B`.
  case wordBoundary(isThere: Bool)
  /// A lookahead or lookbehind, by its index in the expression.
  case look(Int)
  /// A back reference, by its index in the expression.
  case backReference(Int)

  static func joined(_ parts: [PatternSyntax]) -> PatternSyntax {
    parts.count == 1 ? parts[0] : .sequence(parts)
  }

  /// Alternatives, merged into a set if each is a code point or a set itself, as in the common
  /// `(.|\n)*`.
  static func either(_ alternatives: [PatternSyntax]) -> PatternSyntax {
    var ranges: [ClosedRange<UInt32>] = []
    var properties: [ScalarProperty] = []
    for alternative in alternatives {
      switch alternative {
      case .scalar(let value): ranges.append(value...value)
      case .set(let set) where !set.isNegated:
        ranges += set.ranges
        properties += set.properties
      default: return .alternatives(alternatives)
      }
    }
    return .set(ScalarSet(ranges, properties: properties))
  }

  /// Whether the part may match the empty string; `true` if that is not certain.
  var mayBeEmpty: Bool {
    switch self {
    case .scalar, .set: false
    case .sequence(let parts): parts.allSatisfy(\.mayBeEmpty)
    case .alternatives(let alternatives): alternatives.contains(where: \.mayBeEmpty)
    case .group(let body, _): body.mayBeEmpty
    case .repetition(let body, let repetition): repetition.minimum == 0 || body.mayBeEmpty
    case .textStart, .textEnd, .wordBoundary, .look, .backReference: true
    }
  }

  /// Whether the expression only matches at the start of the string; `false` if that is not
  /// certain.
  var isAnchoredAtStart: Bool {
    switch self {
    case .textStart: true
    case .sequence(let parts): parts.first { !$0.isLook }?.isAnchoredAtStart ?? false
    case .alternatives(let alternatives): alternatives.allSatisfy(\.isAnchoredAtStart)
    case .group(let body, _): body.isAnchoredAtStart
    case .repetition(let body, let repetition): repetition.minimum > 0 && body.isAnchoredAtStart
    default: false
    }
  }

  private var isLook: Bool {
    if case .look = self { true } else { false }
  }
}

/// How often a part is repeated.
struct PatternRepetition: Sendable {
  /// A number larger than the length of any string, for no limit.
  static let unlimited = Int(Int32.max)

  var minimum: Int
  var maximum: Int
  var isLazy: Bool
  /// The numbers of the groups inside, whose captures are cleared in every round.
  var groups: Range<Int>
}

/// A parsed regular expression.
struct ParsedPattern: Sendable {
  struct Look: Sendable {
    var body: PatternSyntax
    var isAhead: Bool
    var isNegative: Bool
  }

  var root: PatternSyntax
  /// The lookarounds. Inner ones come before enclosing ones.
  var looks: [Look]
  /// The numbers of the groups for back references, from 1.
  var references: [Int]
  var groupCount: Int
}

/// The reason why an expression cannot be run.
package enum PatternFailure: Error {
  /// The syntax is invalid.
  case invalid
  /// The expression is larger, or nested more deeply, than any real one.
  case excessive
}
