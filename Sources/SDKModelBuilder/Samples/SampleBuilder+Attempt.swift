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
    static let all = [0, 1, 2, 3].flatMap { offset in
      [0, 2, 4].flatMap { completeLevels in
        [true, false].map { usesExamples in
          Attempt(completeLevels: completeLevels, usesExamples: usesExamples, offset: offset)
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
