/// Matches an expression without back references by following all alternatives at once, one code
/// point at a time. Its work is at most the length of the string times that of the expression.
///
/// Without back references, a lookaround depends only on the position. So each lookaround is
/// evaluated for all positions first, in one pass against its direction.
struct ParallelMatcher {
  private let expression: PatternExpression
  private let text: PatternText
  private let limit: Int
  private(set) var steps = 0
  /// For each lookaround, the positions at which its body matches, as bits.
  private var looks: [[UInt64]] = []
  /// The instructions that wait for the current code point, and those that will wait for the next
  /// one.
  private var waiting: [Int32] = []
  private var staying: [Int32] = []
  private var reached: [Int32] = []
  private var unfolded: [Int32] = []
  /// For each instruction, the last step at which it was reached. Steps continue from one pass to
  /// the next.
  private var visited: [Int]
  private var kept: [Int]
  private var entries: [RunEntries]
  private var moment = 0
  private var position = 0
  private var isFound = false

  init(_ expression: PatternExpression, _ text: PatternText, limit: Int) {
    self.expression = expression
    self.text = text
    self.limit = limit
    visited = Array(repeating: -1, count: expression.code.instructions.count)
    kept = visited
    entries = expression.code.runs.map(RunEntries.init)
  }

  @inline(__always) private var code: PatternCode { expression.code }

  mutating func run() -> PatternOutcome {
    for look in code.looks {
      var table = [UInt64](repeating: 0, count: text.count / 64 + 1)
      let isDone = scan(
        from: look.isAhead ? look.backward : look.forward, isBackward: look.isAhead,
        everywhere: true
      ) { position in
        table[position / 64] |= 1 << UInt64(position % 64)
        return true
      }
      guard isDone else { return .undecided }
      looks.append(table)
    }
    var outcome = PatternOutcome.notFound
    let isDone = scan(from: 0, isBackward: false, everywhere: !code.isAnchoredAtStart) { _ in
      outcome = .found
      return false
    }
    return isDone ? outcome : .undecided
  }

  /// Processes the string.
  ///
  /// - Parameters:
  ///   - start: The first instruction.
  ///   - everywhere: Whether to begin at each position, or only at the first one.
  ///   - found: Called when the end of the expression is reached; returns whether to continue.
  /// - Returns: Whether the string was processed within the limit.
  private mutating func scan(
    from start: Int32, isBackward: Bool, everywhere: Bool, _ found: (Int) -> Bool
  ) -> Bool {
    position = isBackward ? text.count : 0
    moment += 1
    isFound = false
    waiting.removeAll(keepingCapacity: true)
    defer { forgetEntries() }
    reach(start)
    while true {
      guard steps <= limit else { return false }
      if isFound, !found(position) { return true }
      guard position != (isBackward ? 0 : text.count), everywhere || !waiting.isEmpty else {
        return true
      }
      let scalar =
        isBackward ? text.scalar(before: position) : text.scalar(at: position)
      read(scalar.value)
      position = scalar.next
      moment += 1
      isFound = false
      swap(&waiting, &staying)
      for instruction in waiting { kept[Int(instruction)] = moment }
      for instruction in reached { reach(instruction) }
      if everywhere, start > 0 || mayBegin { reach(start) }
    }
  }

  private var mayBegin: Bool {
    position == text.count ? code.first.hasEnd : code.first.allows(text.bytes[position])
  }

  /// Advances all waiting instructions by a code point.
  private mutating func read(_ value: UInt32) {
    reached.removeAll(keepingCapacity: true)
    staying.removeAll(keepingCapacity: true)
    steps += 1 + waiting.count
    for instruction in waiting {
      switch code.instructions[Int(instruction)] {
      case .scalar(let wanted): if wanted == value { reached.append(instruction + 1) }
      case .set(let index):
        if isMember(value, of: index) { reached.append(instruction + 1) }
      case .run(let index):
        guard isMember(value, of: code.runs[Int(index)].set) else {
          entries[Int(index)].removeAll()
          continue
        }
        if entries[Int(index)].advance(to: moment + 1) { reached.append(instruction + 1) }
        if !entries[Int(index)].isEmpty { staying.append(instruction) }
      default: break
      }
    }
  }

  private mutating func isMember(_ value: UInt32, of set: Int32) -> Bool {
    steps += code.sets[Int(set)].cost - 1
    return steps <= limit && code.sets[Int(set)].contains(value)
  }

  /// Follows an instruction to all instructions that wait for a code point.
  private mutating func reach(_ instruction: Int32) {
    unfolded.append(instruction)
    while let next = unfolded.popLast() {
      guard visited[Int(next)] != moment else { continue }
      visited[Int(next)] = moment
      steps += 1
      switch code.instructions[Int(next)] {
      case .scalar, .set: waiting.append(next)
      case .run(let index): enter(index, at: next)
      case .fork(let index):
        unfolded.append(code.forks[Int(index)].other)
        unfolded.append(code.forks[Int(index)].preferred)
      case .jump(let target): unfolded.append(target)
      case .textStart: if position == 0 { unfolded.append(next + 1) }
      case .textEnd: if position == text.count { unfolded.append(next + 1) }
      case .wordBoundary(let isThere):
        if text.isWordBoundary(position) == isThere { unfolded.append(next + 1) }
      case .look(let index):
        let isThere = looks[Int(index)][position / 64] >> UInt64(position % 64) & 1 != 0
        if isThere != code.looks[Int(index)].isNegative { unfolded.append(next + 1) }
      // A round that consumed nothing returns to an instruction that was already reached.
      case .save, .clear, .progress: unfolded.append(next + 1)
      case .backReference: break
      case .accept: isFound = true
      }
    }
  }

  private mutating func enter(_ index: Int32, at instruction: Int32) {
    // Storing bits takes space, which also counts as steps.
    if entries[Int(index)].insert(moment) { steps += 16 }
    if kept[Int(instruction)] != moment {
      kept[Int(instruction)] = moment
      waiting.append(instruction)
    }
    if code.runs[Int(index)].minimum == 0 { unfolded.append(instruction + 1) }
  }

  private mutating func forgetEntries() {
    for instruction in waiting {
      if case .run(let index) = code.instructions[Int(instruction)] {
        entries[Int(index)].removeAll()
      }
    }
  }
}
