/// Generates the code of an expression.
struct PatternCompiler {
  /// The maximum number of instructions. Counted repetitions multiply, but real expressions stay
  /// below it.
  private static let instructionLimit = 20_000
  private static let visitLimit = 100_000

  private let pattern: ParsedPattern
  private var code = PatternCode()
  private var setIndices: [ScalarSet: Int32] = [:]
  private var visits = 0
  private var readsBackward = false

  static func compile(_ pattern: ParsedPattern) throws(PatternFailure) -> PatternCode {
    var compiler = PatternCompiler(pattern: pattern)
    return try compiler.run()
  }

  private init(pattern: ParsedPattern) {
    self.pattern = pattern
    code.isAnchoredAtStart = pattern.root.isAnchoredAtStart
    code.hasBackReferences = !pattern.references.isEmpty
    // Captures are only needed for back references. They take two registers per group.
    if code.hasBackReferences { code.registerCount = 2 * (pattern.groupCount + 1) }
  }

  private mutating func run() throws(PatternFailure) -> PatternCode {
    try write(pattern.root)
    try emit(.accept)
    for look in pattern.looks {
      code.looks.append(
        .init(isAhead: look.isAhead, isNegative: look.isNegative, forward: here, backward: 0))
      try write(look.body)
      try emit(.accept)
    }
    code.backwardStart = Int(here)
    readsBackward = true
    for (index, look) in pattern.looks.enumerated() {
      code.looks[index].backward = here
      try write(look.body)
      try emit(.accept)
    }
    lookAhead()
    return code
  }

  private var here: Int32 { Int32(code.instructions.count) }

  private mutating func emit(_ instruction: PatternInstruction) throws(PatternFailure) {
    guard code.instructions.count < Self.instructionLimit else { throw .excessive }
    code.instructions.append(instruction)
  }

  private mutating func index(of set: ScalarSet) -> Int32 {
    if let known = setIndices[set] { return known }
    let index = Int32(code.sets.count)
    code.sets.append(set)
    setIndices[set] = index
    return index
  }

  // MARK: Parts

  private mutating func write(_ part: PatternSyntax) throws(PatternFailure) {
    // Copies of a part without instructions also take time.
    visits += 1
    guard visits <= Self.visitLimit else { throw .excessive }
    switch part {
    case .scalar(let value): try emit(.scalar(value))
    case .set(let set): try emit(.set(index(of: set)))
    case .sequence(let parts):
      if readsBackward {
        for part in parts.reversed() { try write(part) }
      } else {
        for part in parts { try write(part) }
      }
    case .alternatives(let alternatives): try write(alternatives: alternatives)
    case .group(let body, let number):
      if code.hasBackReferences {
        let (start, end) = (Int32(2 * number), Int32(2 * number + 1))
        try emit(.save(readsBackward ? end : start))
        try write(body)
        try emit(.save(readsBackward ? start : end))
      } else {
        try write(body)
      }
    case .repetition(let body, let repetition): try write(body, repetition)
    case .textStart: try emit(.textStart)
    case .textEnd: try emit(.textEnd)
    case .wordBoundary(let isThere): try emit(.wordBoundary(isThere: isThere))
    case .look(let index): try emit(.look(Int32(index)))
    case .backReference(let index):
      try emit(.backReference(group: Int32(pattern.references[index])))
    }
  }

  private mutating func write(alternatives: [PatternSyntax]) throws(PatternFailure) {
    var jumps: [Int32] = []
    for alternative in alternatives.dropLast() {
      let fork = try writeFork()
      try write(alternative)
      jumps.append(here)
      try emit(.jump(0))
      code.forks[fork].other = here
    }
    if let last = alternatives.last { try write(last) }
    for jump in jumps { code.instructions[Int(jump)] = .jump(here) }
  }

  /// Writes a fork whose first alternative follows; the other one is set later.
  private mutating func writeFork() throws(PatternFailure) -> Int {
    code.forks.append(.init(preferred: here + 1, other: 0))
    try emit(.fork(Int32(code.forks.count - 1)))
    return code.forks.count - 1
  }

  private mutating func leave(_ fork: Int, to target: Int32, isLazy: Bool) {
    let inside = code.forks[fork].preferred
    code.forks[fork] =
      isLazy ? .init(preferred: target, other: inside) : .init(preferred: inside, other: target)
  }

  /// The set that the part is equivalent to, if it always matches a single code point and captures
  /// nothing.
  private func singleSet(_ part: PatternSyntax) -> ScalarSet? {
    switch part {
    case .scalar(let value): ScalarSet(value)
    case .set(let set): set
    case .group(let body, _): code.hasBackReferences ? nil : singleSet(body)
    default: nil
    }
  }

  // MARK: Repetitions

  private mutating func write(
    _ body: PatternSyntax, _ repetition: PatternRepetition
  ) throws(PatternFailure) {
    guard repetition.maximum > 0 else { return }
    if let set = singleSet(body) {
      code.runs.append(
        .init(
          set: index(of: set), minimum: repetition.minimum, maximum: repetition.maximum,
          isLazy: repetition.isLazy))
      return try emit(.run(Int32(code.runs.count - 1)))
    }
    let isUnlimited = repetition.maximum == PatternRepetition.unlimited
    let mayBeEmpty = body.mayBeEmpty
    // Checks whether a round consumed something. The register can be shared, since a round ends
    // before the next one begins.
    let register = mayBeEmpty ? addRegister() : nil
    // The loop can return to the last required round, unless captures are needed: then a later
    // round that consumes nothing must not change them.
    let loopsBack =
      isUnlimited && repetition.minimum > 0 && !(mayBeEmpty && code.hasBackReferences)
    for _ in 0..<(loopsBack ? repetition.minimum - 1 : repetition.minimum) {
      try writeRound(body, repetition)
    }
    if loopsBack {
      try writeLoop(body, repetition, register)
    } else if isUnlimited {
      let start = here
      let fork = try writeFork()
      try writeOptionalRound(body, repetition, register)
      try emit(.jump(start))
      leave(fork, to: here, isLazy: repetition.isLazy)
    } else {
      var forks: [Int] = []
      for _ in repetition.minimum..<repetition.maximum {
        forks.append(try writeFork())
        try writeOptionalRound(body, repetition, register)
      }
      for fork in forks { leave(fork, to: here, isLazy: repetition.isLazy) }
    }
  }

  private mutating func writeRound(
    _ body: PatternSyntax, _ repetition: PatternRepetition
  ) throws(PatternFailure) {
    if code.hasBackReferences, !repetition.groups.isEmpty {
      try emit(
        .clear(
          first: Int32(2 * repetition.groups.lowerBound),
          end: Int32(2 * repetition.groups.upperBound)))
    }
    try write(body)
  }

  /// Writes an optional round, which must consume something.
  private mutating func writeOptionalRound(
    _ body: PatternSyntax, _ repetition: PatternRepetition, _ register: Int32?
  ) throws(PatternFailure) {
    if let register { try emit(.save(register)) }
    try writeRound(body, repetition)
    if let register { try emit(.progress(register)) }
  }

  /// Writes a loop, whose rounds must consume something.
  private mutating func writeLoop(
    _ body: PatternSyntax, _ repetition: PatternRepetition, _ register: Int32?
  ) throws(PatternFailure) {
    let start = here
    if let register { try emit(.save(register)) }
    try writeRound(body, repetition)
    let fork = try writeFork()
    if let register { try emit(.progress(register)) }
    try emit(.jump(start))
    leave(fork, to: here, isLazy: repetition.isLazy)
  }

  private mutating func addRegister() -> Int32 {
    code.registerCount += 1
    return Int32(code.registerCount - 1)
  }

  // MARK: Lookahead

  /// Computes the condition of each choice, if the next byte alone can decide.
  private mutating func lookAhead() {
    for instruction in 0..<code.backwardStart {
      switch code.instructions[instruction] {
      case .fork(let index):
        let fork = code.forks[Int(index)]
        code.forks[Int(index)].preferredFirst = code.first(at: fork.preferred)
        code.forks[Int(index)].otherFirst = code.first(at: fork.other)
      case .run(let index):
        let run = code.runs[Int(index)]
        let follows = code.first(at: Int32(instruction + 1))
        code.runs[Int(index)].isPossessive =
          follows.isDisjoint(with: code.sets[Int(run.set)])
          || isAccept(instruction + 1) && !run.isLazy
      default: break
      }
    }
    code.first = code.first(at: 0)
  }

  private func isAccept(_ instruction: Int) -> Bool {
    if case .accept = code.instructions[instruction] { true } else { false }
  }
}
