import DocumentTree
import OpenAPIDocument

/// What is known about the values that satisfy a schema.
struct SchemaVerdict {
  /// The kinds of which surely no value agrees.
  var impossible: ValueKinds = []
  /// If no value does: whether that was reported, or need not be.
  ///
  /// `false` and `not: {}` are ways to forbid a property, and are reported only where a value is
  /// needed.
  var isTold = true

  var refusesAll: Bool { impossible == .all }
  var isSilentRefusal: Bool { refusesAll && !isTold }

  static let refusal = SchemaVerdict(impossible: .all, isTold: false)

  /// The verdict on a schema that this one holds for as well.
  func allowingNull(_ isAllowed: Bool) -> SchemaVerdict {
    isAllowed ? SchemaVerdict(impossible: impossible.subtracting(.null)) : self
  }
}

extension Schema {
  /// Whether the schema names types at most, and nothing that could contradict itself.
  var namesTypesOnly: Bool { says(nothingBut: KeywordSet.silent.union([.type, .nullable])) }

  /// Whether the schema consists only of its `$ref` or of its only member of `allOf`.
  var isThinWrapper: Bool {
    (reference == nil) == (applicators.allOf.count == 1) && applicators.allOf.count <= 1
      && says(nothingBut: KeywordSet.silent.union([.reference, .allOf]))
  }

  /// Whether `not` is all that the schema says: the way of draft 4 to write `false`.
  var isNegationOnly: Bool { says(nothingBut: KeywordSet.silent.union([.not])) }
}

extension KeywordSet {
  /// Keywords that refuse no value by themselves. Formats are unknown here.
  fileprivate static let silent = annotations.union(companions).union([.format])
}
