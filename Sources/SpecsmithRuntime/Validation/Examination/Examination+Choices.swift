@_spi(Generated) extension Examination {
  /// `$ref`: examines the value by another schema.
  public mutating func reference(_ schema: ValueSchema) {
    // Examining the same value with the same schema again would find nothing new.
    guard !underWay.contains(schema.location.pointer) else { return }
    underWay.append(schema.location.pointer)
    let inner = inPlace(schema.examine)
    underWay.removeLast()
    take(inner, by: "$ref", at: schema.location)
  }

  /// `allOf`: examines the value with one of the schemas.
  ///
  /// - Parameters:
  ///   - index: The schema's index in the list.
  public mutating func all(_ index: Int, _ examine: (inout Examination) -> Void) {
    take(inPlace(examine), by: "allOf/\(index)", at: nil)
  }

  /// Examines the value with another schema, except for constraints that its type enforces.
  public mutating func rest(
    of pointer: String, in lines: SchemaLines, _ examine: (inout Examination) -> Void
  ) {
    take(inPlace(examine), by: "$ref", at: SchemaLocation(pointer, in: lines))
  }

  private mutating func take(_ inner: Examination, by keyword: String, at location: SchemaLocation?)
  {
    var violations = inner.violations
    if let location {
      for index in violations.indices {
        violations[index].settle(at: location.appending(violations[index].keywordLocation))
      }
    }
    add(violations, at: "", by: keyword)
    if violations.isEmpty { evaluated.merge(inner.evaluated) }
  }

  // MARK: Alternatives

  /// The schemas of `anyOf` or `oneOf`.
  public struct Alternatives {
    fileprivate var examination: Examination
    fileprivate var count = 0
    fileprivate var agreeing: [Examination] = []
    fileprivate var nearest: [Violation] = []

    /// One of the schemas.
    public mutating func option(_ examine: (inout Examination) -> Void) {
      let inner = examination.inPlace(examine)
      count += 1
      if inner.violations.isEmpty {
        agreeing.append(inner)
      } else if nearest.isEmpty || inner.violations.isNearer(than: nearest) {
        nearest = inner.violations
      }
    }
  }

  /// `anyOf`: checks that at least one of the schemas is satisfied.
  public mutating func any(_ list: (inout Alternatives) -> Void) {
    let alternatives = alternatives(list)
    if alternatives.agreeing.isEmpty { addNone(of: alternatives, "anyOf") }
    for inner in alternatives.agreeing { evaluated.merge(inner.evaluated) }
  }

  /// `oneOf`: checks that exactly one of the schemas is satisfied.
  public mutating func one(_ list: (inout Alternatives) -> Void) {
    let alternatives = alternatives(list)
    switch alternatives.agreeing.count {
    case 0: addNone(of: alternatives, "oneOf")
    case 1: evaluated.merge(alternatives.agreeing[0].evaluated)
    case let count:
      add(
        "oneOf", limit: "1",
        "agrees with \(count) of \(alternatives.count) alternatives, of which exactly one must hold"
      )
    }
  }

  private mutating func alternatives(_ list: (inout Alternatives) -> Void) -> Alternatives {
    var alternatives = Alternatives(examination: self)
    list(&alternatives)
    adoptSteps(of: alternatives.examination)
    return alternatives
  }

  private mutating func addNone(of alternatives: Alternatives, _ keyword: String) {
    let nearest = alternatives.nearest.first.map { "; of the nearest, \($0)" } ?? ""
    add(keyword, "agrees with none of \(alternatives.count) alternatives\(nearest)")
  }

  // MARK: Conditions

  /// `not`: checks that the schema is not satisfied.
  public mutating func not(_ examine: (inout Examination) -> Void) {
    guard inPlace(examine).violations.isEmpty else { return }
    add("not", "is what may not be")
  }

  /// `if`, `then` and `else`: examines the value with the schema that applies.
  public mutating func when(
    _ condition: (inout Examination) -> Void,
    then consequence: (inout Examination) -> Void = { _ in },
    otherwise alternative: (inout Examination) -> Void = { _ in }
  ) {
    let premise = inPlace(condition)
    let holds = premise.violations.isEmpty
    if holds { evaluated.merge(premise.evaluated) }
    take(inPlace(holds ? consequence : alternative), by: holds ? "then" : "else", at: nil)
  }
}

extension [Violation] {
  /// Whether there are fewer or deeper violations, so that more of the value is valid.
  fileprivate func isNearer(than other: [Violation]) -> Bool {
    func depth(_ violations: [Violation]) -> Int {
      violations.map { $0.location.utf8.count { $0 == 0x2F } }.min() ?? 0
    }
    let (own, others) = (depth(self), depth(other))
    return own == others ? count < other.count : own > others
  }
}
