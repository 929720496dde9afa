/// Parses a regular expression of ECMA-262 with the grammar of its `u` flag.
///
/// As real documents require, the parser also accepts literal characters that the `u` flag would
/// refuse: a lone brace or bracket, an escaped character that needs no escape, and a `-` beside
/// `\w` in a class.
struct PatternParser {
  /// An open group. Groups are on a separate stack, since a document could make recursion
  /// arbitrarily deep.
  private struct OpenGroup {
    enum Kind {
      case root
      case plain(number: Int?)
      case look(isAhead: Bool, isNegative: Bool)
    }

    var kind: Kind
    var alternatives: [PatternSyntax] = []
    var sequence: [PatternSyntax] = []
    /// The number of groups before it.
    var groupsBefore: Int

    var body: PatternSyntax {
      let last = PatternSyntax.joined(sequence)
      return alternatives.isEmpty ? last : .either(alternatives + [last])
    }
  }

  private enum Reference {
    case number(Int)
    case name(String)
  }

  /// The maximum nesting depth. Later stages traverse the tree recursively, on stacks as small as
  /// half a megabyte, for which this depth is safe even without optimization.
  private static let depthLimit = 32
  private static let lengthLimit = 65_536

  let source: [Unicode.Scalar]
  var position = 0
  /// The sets of properties that were already used, since building them is expensive.
  var propertySets: [String: ScalarSet] = [:]
  private var open = [OpenGroup(kind: .root, groupsBefore: 0)]
  private var looks: [ParsedPattern.Look] = []
  private var references: [Reference] = []
  private var names: [String: Int] = [:]
  private var groupCount = 0

  static func parse(_ source: String) throws(PatternFailure) -> ParsedPattern {
    var parser = PatternParser(source: Array(source.unicodeScalars))
    guard parser.source.count <= lengthLimit else { throw .excessive }
    return try parser.run()
  }

  private init(source: [Unicode.Scalar]) {
    self.source = source
  }

  private mutating func run() throws(PatternFailure) -> ParsedPattern {
    while let scalar = take() {
      switch scalar {
      case "|":
        let group = open.count - 1
        open[group].alternatives.append(.joined(open[group].sequence))
        open[group].sequence = []
      case "(": try openGroup()
      case ")": try closeGroup()
      case "^": try append(.textStart)
      case "$": try append(.textEnd)
      case ".": try append(.set(.notLineTerminators))
      case "[": try append(.set(takeClass()))
      case "\\": try append(takeEscape())
      case "*", "+", "?": throw .invalid
      case "{" where isQuantifier: throw .invalid
      default: try append(.scalar(scalar.value))
      }
    }
    guard open.count == 1 else { throw .invalid }
    return ParsedPattern(
      root: open[0].body, looks: looks, references: try groupsOfReferences(),
      groupCount: groupCount)
  }

  // MARK: Reading

  func peek(_ offset: Int = 0) -> Unicode.Scalar? {
    let index = position + offset
    return index < source.count ? source[index] : nil
  }

  mutating func take() -> Unicode.Scalar? {
    guard let scalar = peek() else { return nil }
    position += 1
    return scalar
  }

  mutating func take(_ text: String) -> Bool {
    let text = text.unicodeScalars
    guard source[position...].starts(with: text) else { return false }
    position += text.count
    return true
  }

  // MARK: Groups

  private mutating func openGroup() throws(PatternFailure) {
    let before = groupCount
    let kind: OpenGroup.Kind
    if take("?:") {
      kind = .plain(number: nil)
    } else if take("?=") {
      kind = .look(isAhead: true, isNegative: false)
    } else if take("?!") {
      kind = .look(isAhead: true, isNegative: true)
    } else if take("?<=") {
      kind = .look(isAhead: false, isNegative: false)
    } else if take("?<!") {
      kind = .look(isAhead: false, isNegative: true)
    } else {
      groupCount += 1
      kind = .plain(number: groupCount)
      if take("?<") {
        let name = try takeGroupName()
        guard names.updateValue(groupCount, forKey: name) == nil else { throw .invalid }
      } else if peek() == "?" {
        throw .invalid
      }
    }
    guard open.count <= Self.depthLimit else { throw .excessive }
    open.append(OpenGroup(kind: kind, groupsBefore: before))
  }

  private mutating func closeGroup() throws(PatternFailure) {
    guard open.count > 1, let group = open.popLast() else { throw .invalid }
    switch group.kind {
    case .root: throw .invalid
    case .plain(let number):
      let part = number.map { .group(group.body, number: $0) } ?? group.body
      try append(part, groupsBefore: group.groupsBefore, isGroup: true)
    case .look(let isAhead, let isNegative):
      looks.append(.init(body: group.body, isAhead: isAhead, isNegative: isNegative))
      try append(.look(looks.count - 1), groupsBefore: group.groupsBefore)
    }
  }

  /// Parses the name in `(?<name>` and `\k<name>`.
  private mutating func takeGroupName() throws(PatternFailure) -> String {
    var name = String.UnicodeScalarView()
    while let scalar = take(), scalar != ">" {
      let isFirst = name.isEmpty && scalar.properties.isIDStart
      let isLater = !name.isEmpty && scalar.properties.isIDContinue
      guard isFirst || isLater || scalar == "$" || scalar == "_" else { throw .invalid }
      name.append(scalar)
    }
    guard !name.isEmpty, source[position - 1] == ">" else { throw .invalid }
    return String(name)
  }

  // MARK: Back references

  mutating func takeReference(_ firstDigit: Unicode.Scalar) -> PatternSyntax {
    position -= 1
    references.append(.number(takeNumber() ?? 0))
    return .backReference(references.count - 1)
  }

  mutating func takeNamedReference() throws(PatternFailure) -> PatternSyntax {
    guard take("<") else { throw .invalid }
    references.append(.name(try takeGroupName()))
    return .backReference(references.count - 1)
  }

  /// Resolves references at the end, since a reference may precede its group.
  private func groupsOfReferences() throws(PatternFailure) -> [Int] {
    var groups: [Int] = []
    for reference in references {
      switch reference {
      case .number(let number):
        guard number >= 1, number <= groupCount else { throw .invalid }
        groups.append(number)
      case .name(let name):
        guard let number = names[name] else { throw .invalid }
        groups.append(number)
      }
    }
    return groups
  }

  // MARK: Repetition

  private mutating func append(
    _ part: PatternSyntax, groupsBefore: Int? = nil, isGroup: Bool = false
  ) throws(PatternFailure) {
    var part = part
    if var repetition = try takeQuantifier() {
      switch part {
      case .textStart, .textEnd, .wordBoundary: guard isGroup else { throw .invalid }
      case .look(let index): guard isGroup || looks[index].isAhead else { throw .invalid }
      default: break
      }
      let before = groupsBefore ?? groupCount
      repetition.groups = before + 1..<groupCount + 1
      part = .repetition(part, repetition)
    }
    open[open.count - 1].sequence.append(part)
  }

  private mutating func takeQuantifier() throws(PatternFailure) -> PatternRepetition? {
    var repetition = PatternRepetition(minimum: 0, maximum: 1, isLazy: false, groups: 0..<0)
    switch peek() {
    case "*": repetition.maximum = PatternRepetition.unlimited
    case "+":
      repetition.minimum = 1
      repetition.maximum = PatternRepetition.unlimited
    case "?": break
    case "{":
      position += 1
      guard isQuantifier, let minimum = takeNumber() else {
        // A lone brace is a literal character.
        position -= 1
        return nil
      }
      repetition.minimum = minimum
      repetition.maximum = minimum
      if take(",") { repetition.maximum = takeNumber() ?? PatternRepetition.unlimited }
      guard repetition.minimum <= repetition.maximum else { throw .invalid }
    default: return nil
    }
    position += 1
    repetition.isLazy = take("?")
    return repetition
  }

  /// Whether the consumed `{` begins `{1}`, `{1,}` or `{1,2}`.
  private var isQuantifier: Bool {
    var index = position
    while index < source.count, source[index].isDigit { index += 1 }
    guard index > position else { return false }
    if index < source.count, source[index] == "," {
      index += 1
      while index < source.count, source[index].isDigit { index += 1 }
    }
    return index < source.count && source[index] == "}"
  }

  private mutating func takeNumber() -> Int? {
    guard let first = peek(), first.isDigit else { return nil }
    var number = 0
    while let digit = peek(), digit.isDigit {
      number = min(number * 10 + Int(digit.value - 0x30), PatternRepetition.unlimited)
      position += 1
    }
    return number
  }
}

extension Unicode.Scalar {
  var isDigit: Bool { self >= "0" && self <= "9" }
}
