import DocumentTree
import OpenAPIDocument

/// What is known about the values that satisfy a schema.
struct SchemaVerdict {
  /// The kinds of which certainly no value is valid.
  var impossible: ValueKinds = []
  /// If no value is valid: whether that was reported, or does not need to be.
  ///
  /// `false` and `not: {}` are ways to forbid a property, so they are reported only where a value
  /// is needed.
  var isReported = true

  var refusesAll: Bool { impossible == .all }
  var isUnreportedRefusal: Bool { refusesAll && !isReported }

  static let refusal = SchemaVerdict(impossible: .all, isReported: false)

  /// The verdict, with `null` as an additional valid value if the argument is true.
  func allowingNull(_ isAllowed: Bool) -> SchemaVerdict {
    isAllowed ? SchemaVerdict(impossible: impossible.subtracting(.null)) : self
  }
}

extension Schema {
  /// Whether the schema only states types, and so cannot contradict itself.
  var namesTypesOnly: Bool { hasOnly(KeywordSet.silent.union([.type, .nullable])) }

  /// Whether the schema consists only of its `$ref` or of a single member of `allOf`.
  var isThinWrapper: Bool {
    (reference == nil) == (applicators.allOf.count == 1) && applicators.allOf.count <= 1
      && hasOnly(KeywordSet.silent.union([.reference, .allOf]))
  }

  /// Whether the schema consists only of `not`, with which draft 4 writes `false`.
  var isNegationOnly: Bool { hasOnly(KeywordSet.silent.union([.not])) }
}

extension KeywordSet {
  /// Keywords that refuse no value on their own. Formats are not considered here.
  fileprivate static let silent = annotations.union(companions).union([.format])
}
