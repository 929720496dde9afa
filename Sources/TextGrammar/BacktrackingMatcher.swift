/// Matches an expression by backtracking: it tries one alternative after the other. This is fast if
/// the next byte decides, which is usually true, but some expressions take very long. So it counts
/// its steps, and gives up at a limit.
struct BacktrackingMatcher {
  /// An alternative to try if the current one fails.
  private enum Choice {
    case resume(at: Int32, position: Int)
    /// Fewer repetitions of a greedy run.
    case shorten(run: Int32, position: Int, shortest: Int)
    /// More repetitions of a lazy run.
    case lengthen(run: Int32, position: Int, count: Int)
    case restore(register: Int32, value: Int)
    /// The beginning of a lookaround; `outer` is the enclosing one, or -1.
    case look(at: Int32, position: Int, outer: Int)
  }

  private let expression: PatternExpression
  private let text: PatternText
  private let limit: Int
  private let choiceLimit: Int
  private(set) var steps = 0
  private var choices: [Choice] = []
  private var registers: [Int]
  private var next: Int32 = 0
  private var position = 0
  /// The index of the innermost lookaround's beginning among the choices.
  private var look = -1

  init(_ expression: PatternExpression, _ text: PatternText, limit: Int, choiceLimit: Int) {
    self.expression = expression
    self.text = text
    self.limit = limit
    self.choiceLimit = choiceLimit
    registers = Array(repeating: -1, count: expression.code.registerCount)
  }

  @inline(__always) private var code: PatternCode { expression.code }

  mutating func run() -> PatternOutcome {
    var start = 0
    while true {
      if start == text.count ? code.first.hasEnd : code.first.allows(text.bytes[start]) {
        let outcome = run(from: start)
        if outcome != .notFound { return outcome }
      }
      guard start < text.count, !code.isAnchoredAtStart else { return .notFound }
      start = text.scalar(at: start).next
    }
  }

  private mutating func run(from start: Int) -> PatternOutcome {
    next = 0
    position = start
    while true {
      steps += 1
      guard steps <= limit, choices.count <= choiceLimit else { return .undecided }
      let instruction = code.instructions[Int(next)]
      if case .accept = instruction, look < 0 { return .found }
      if perform(instruction) { continue }
      guard backtrack() else { return steps <= limit ? .notFound : .undecided }
    }
  }

  // MARK: Instructions

  /// - Returns: Whether the match can continue.
  @inline(__always)
  private mutating func perform(_ instruction: PatternInstruction) -> Bool {
    let current = next
    next += 1
    switch instruction {
    case .scalar(let value): return take(value, current)
    case .set(let index): return takeOne(of: index, current)
    case .run(let index): return run(index, at: current)
    case .fork(let index): choose(code.forks[Int(index)], at: current)
    case .jump(let target): next = target
    case .textStart: return position == 0
    case .textEnd: return position == text.count
    case .wordBoundary(let isThere): return text.isWordBoundary(position) == isThere
    case .look(let index):
      choices.append(.look(at: current, position: position, outer: look))
      look = choices.count - 1
      let entry = code.looks[Int(index)]
      next = entry.isAhead ? entry.forward : entry.backward
    case .accept: return leaveLook()
    case .save(let register): set(register, position)
    case .clear(let first, let end):
      steps += Int(end - first)
      for register in first..<end where registers[Int(register)] >= 0 { set(register, -1) }
    case .progress(let register): return registers[Int(register)] != position
    case .backReference(let group): return takeReference(group, current)
    }
    return true
  }

  @inline(__always)
  private func readsBackward(_ instruction: Int32) -> Bool {
    Int(instruction) >= code.backwardStart
  }

  /// Consumes one code point if it is the given one.
  @inline(__always)
  private mutating func take(_ value: UInt32, _ instruction: Int32) -> Bool {
    if readsBackward(instruction) {
      guard position > 0 else { return false }
      let scalar = text.scalar(before: position)
      position = scalar.next
      return scalar.value == value
    }
    guard position < text.count else { return false }
    let scalar = text.scalar(at: position)
    position = scalar.next
    return scalar.value == value
  }

  /// Consumes one code point if it is in the set.
  @inline(__always)
  private mutating func take(_ position: inout Int, _ set: Int32, _ instruction: Int32) -> Bool {
    steps += code.sets[Int(set)].cost - 1
    if readsBackward(instruction) {
      guard position > 0 else { return false }
      let scalar = text.scalar(before: position)
      guard code.sets[Int(set)].contains(scalar.value) else { return false }
      position = scalar.next
      return true
    }
    guard position < text.count else { return false }
    let scalar = text.scalar(at: position)
    guard code.sets[Int(set)].contains(scalar.value) else { return false }
    position = scalar.next
    return true
  }

  private mutating func takeOne(of set: Int32, _ instruction: Int32) -> Bool {
    var end = position
    guard take(&end, set, instruction) else { return false }
    position = end
    return true
  }

  /// Continues with the preferred alternative, and stores the other one if it could match.
  private mutating func choose(_ fork: PatternCode.Fork, at current: Int32) {
    next = fork.preferred
    let (takesPreferred, takesOther): (Bool, Bool)
    if readsBackward(current) {
      (takesPreferred, takesOther) = (true, true)
    } else if position < text.count {
      let byte = text.bytes[position]
      (takesPreferred, takesOther) = (
        fork.preferredFirst.allows(byte), fork.otherFirst.allows(byte)
      )
    } else {
      (takesPreferred, takesOther) = (fork.preferredFirst.hasEnd, fork.otherFirst.hasEnd)
    }
    if !takesPreferred {
      next = fork.other
    } else if takesOther {
      choices.append(.resume(at: fork.other, position: position))
    }
  }

  private mutating func run(_ index: Int32, at current: Int32) -> Bool {
    let run = code.runs[Int(index)]
    let wanted = run.isLazy && !run.isPossessive ? run.minimum : run.maximum
    var end = readsBackward(current) ? position : endOfASCII(in: run.set, atMost: wanted)
    var count = end - position
    var shortest = count >= run.minimum ? position + run.minimum : -1
    while count < wanted, steps <= limit, take(&end, run.set, current) {
      count += 1
      if count == run.minimum { shortest = end }
    }
    steps += count
    guard shortest >= 0 else { return false }
    position = end
    if run.isPossessive { return true }
    if run.isLazy {
      if run.maximum > count {
        choices.append(.lengthen(run: current, position: end, count: count))
      }
    } else if shortest != end {
      choices.append(.shorten(run: current, position: end, shortest: shortest))
    }
    return true
  }

  /// The end of a sequence of bytes that are ASCII members of the set.
  private func endOfASCII(in set: Int32, atMost count: Int) -> Int {
    let (low, high) = (code.sets[Int(set)].low, code.sets[Int(set)].high)
    let limit = text.count - position > count ? position + count : text.count
    var end = position
    while end < limit {
      let byte = text.bytes[end]
      guard byte < 0x80, (byte < 64 ? low : high) >> UInt64(byte & 63) & 1 != 0 else { break }
      end += 1
    }
    return end
  }

  /// A group that did not participate is equal to the empty string.
  private mutating func takeReference(_ group: Int32, _ instruction: Int32) -> Bool {
    let start = registers[2 * Int(group)]
    let end = registers[2 * Int(group) + 1]
    guard start >= 0, end >= 0 else { return true }
    let length = end - start
    let other = readsBackward(instruction) ? position - length : position
    guard other >= 0, other + length <= text.count else { return false }
    steps += length
    for offset in 0..<length where text.bytes[start + offset] != text.bytes[other + offset] {
      return false
    }
    position = readsBackward(instruction) ? other : other + length
    return true
  }

  private mutating func set(_ register: Int32, _ value: Int) {
    choices.append(.restore(register: register, value: registers[Int(register)]))
    registers[Int(register)] = value
  }

  // MARK: Lookarounds

  /// Ends the innermost lookaround, whose body has matched.
  private mutating func leaveLook() -> Bool {
    let start = look
    guard case .look(let instruction, let begin, let outer) = choices[start] else { return false }
    // A lookaround is not backtracked into, but enclosing choices must undo its captures.
    var kept = start
    steps += choices.count - start
    for choice in start..<choices.count {
      guard case .restore = choices[choice] else { continue }
      choices[kept] = choices[choice]
      kept += 1
    }
    choices.removeLast(choices.count - kept)
    look = outer
    if isNegative(instruction) { return false }
    position = begin
    next = instruction + 1
    return true
  }

  private func isNegative(_ instruction: Int32) -> Bool {
    guard case .look(let index) = code.instructions[Int(instruction)] else { return false }
    return code.looks[Int(index)].isNegative
  }

  // MARK: Backtracking

  /// - Returns: Whether there is another alternative.
  private mutating func backtrack() -> Bool {
    while let choice = choices.popLast() {
      switch choice {
      case .resume(let instruction, let start):
        next = instruction
        position = start
        return true
      case .shorten(let run, let end, let shortest):
        position = readsBackward(run) ? text.scalar(at: end).next : text.start(before: end)
        if position != shortest {
          choices.append(.shorten(run: run, position: position, shortest: shortest))
        }
        next = run + 1
        return true
      case .lengthen(let run, let end, let count):
        if lengthen(run, from: end, count) { return true }
      case .restore(let register, let value): registers[Int(register)] = value
      case .look(let instruction, let begin, let outer):
        look = outer
        if isNegative(instruction) {
          position = begin
          next = instruction + 1
          return true
        }
      }
    }
    return false
  }

  private mutating func lengthen(_ instruction: Int32, from end: Int, _ count: Int) -> Bool {
    guard case .run(let index) = code.instructions[Int(instruction)] else { return false }
    let run = code.runs[Int(index)]
    var end = end
    guard take(&end, run.set, instruction) else { return false }
    if count + 1 < run.maximum {
      choices.append(.lengthen(run: instruction, position: end, count: count + 1))
    }
    position = end
    next = instruction + 1
    return true
  }
}
