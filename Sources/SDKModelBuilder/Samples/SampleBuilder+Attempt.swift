extension SampleBuilder {
  /// A variation to try if a value does not satisfy its schema.
  struct Attempt: Sendable {
    /// The levels of nested objects that have their optional properties.
    var completeLevels = 0
    /// Whether to use examples of the document.
    var usesExamples = true
    /// The offset in the order of a union's variants.
    var offset = 0

    /// Whether to include optional parts.
    var isComplete: Bool { completeLevels > 0 }

    /// All variations, from the smallest values on.
    static let all =
      variations(offsets: 0..<4, completeLevels: [0, 2, 4])
      // In a large union, only one of the last variants may exclude the others.
      + variations(offsets: 4..<16, completeLevels: [0, 2])

    private static func variations(offsets: Range<Int>, completeLevels: [Int]) -> [Attempt] {
      offsets.flatMap { offset in
        completeLevels.flatMap { levels in
          [true, false].map {
            Attempt(completeLevels: levels, usesExamples: $0, offset: offset)
          }
        }
      }
    }

    /// All variations, those with the wanted arguments first.
    static func all(preferring arguments: SampleArguments) -> [Attempt] {
      switch arguments {
      case .required: all
      case .all: all.filter(\.isComplete) + all.filter { !$0.isComplete }
      }
    }
  }
}
