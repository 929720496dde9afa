/// The positions at which alternatives of a `ParallelMatcher` entered a counted run.
///
/// Positions are numbers of code points. Only relevant ones are kept: the first for a run without a
/// maximum, the last for a run without a minimum, and otherwise spans of adjacent positions.
struct RunEntries {
  private let minimum: Int
  private let maximum: Int
  private var spans: [ClosedRange<Int>] = []
  /// The spans before this index are no longer relevant.
  private var start = 0

  init(_ run: PatternCode.Run) {
    minimum = run.minimum
    maximum = run.maximum
  }

  var isEmpty: Bool { start == spans.count }

  /// - Returns: Whether another span was added.
  mutating func insert(_ position: Int) -> Bool {
    guard !isEmpty else {
      removeAll()
      spans.append(position...position)
      return true
    }
    let last = spans[spans.count - 1]
    if maximum == PatternRepetition.unlimited || last.upperBound == position { return false }
    if minimum <= 1 {
      spans[spans.count - 1] = position...position
    } else if last.upperBound == position - 1 {
      spans[spans.count - 1] = last.lowerBound...position
    } else {
      spans.append(position...position)
      return true
    }
    return false
  }

  /// Advances the run to a position.
  ///
  /// - Returns: Whether the run may end there.
  mutating func advance(to position: Int) -> Bool {
    while !isEmpty, maximum != PatternRepetition.unlimited {
      let span = spans[start]
      if span.upperBound < position - maximum {
        start += 1
        continue
      }
      if span.lowerBound < position - maximum {
        spans[start] = position - maximum...span.upperBound
      }
      break
    }
    if start > 32, start > spans.count / 2 {
      spans.removeFirst(start)
      start = 0
    }
    return !isEmpty && spans[start].lowerBound <= position - minimum
  }

  mutating func removeAll() {
    spans.removeAll(keepingCapacity: true)
    start = 0
  }
}
