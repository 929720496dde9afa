import TextGrammar

/// Collects violations during a validation.
///
/// A successful check costs only a comparison, and allocates nothing. Locations are built only for
/// violations, from the inside to the outside: each enclosing check prepends its own step.
@_spi(Generated) @frozen public struct ValidationReport: Sendable {
  /// The violations found so far, in the order of the checks.
  public internal(set) var violations: [Violation] = []

  public let options: ValidationOptions

  /// The kind of message that contains the value; `nil` if it is not known.
  @usableFromInline let message: MessageKind?

  /// Whether the current value is inside of a sensitive one.
  @usableFromInline var hidesValues = false

  @inlinable
  public init(options: ValidationOptions = ValidationOptions(), in message: MessageKind? = nil) {
    self.options = options
    self.message = message
  }

  /// Adds a violation from a check that this type does not provide.
  public mutating func add(_ violation: Violation) {
    violations.append(violation)
  }

  /// Adds a violation of a property, or of the value itself if there is no name.
  ///
  /// - Parameter schema: The path from the value's schema to the violated one, or else its location
  ///   in the document, which begins with a `#` or a file's name; `nil` if the schema is that of
  ///   the property.
  @usableFromInline
  mutating func add(
    _ keyword: String, limit: String?, text: String?, at name: String?, schema: String?,
    message: String
  ) {
    var violation = Violation(
      location: ValidationReport.step(name), keyword: keyword, limit: limit, value: text,
      message: message)
    if let schema {
      if schema.utf8.first == 0x2F {
        violation.stepsToSchema = schema == "/" ? "" : schema
      } else {
        violation.schema = schema
        violation.stepsToSchema = name.map { "/properties" + ValidationReport.step($0) } ?? ""
      }
    } else if let name {
      violation.stepsToSchema = "/properties" + ValidationReport.step(name)
    }
    violations.append(violation)
  }

  /// Adds a violation with the message `<value> <predicate>`.
  @usableFromInline
  mutating func add(
    _ keyword: String, limit: String?, value: Any, isSensitive: Bool, at name: String?,
    schema: String?, _ predicate: String
  ) {
    let text = hidesValues || isSensitive ? nil : ValueText.shown(value)
    add(
      keyword, limit: limit, text: text, at: name, schema: schema,
      message: "\(text ?? "the value") \(predicate)")
  }

  /// Prepends a property's name to the locations of the violations after the first `count`.
  @usableFromInline
  mutating func locate(from count: Int, at name: String) {
    let step = ValidationReport.step(name)
    for index in count..<violations.count { violations[index].prepend(step, "/properties" + step) }
  }

  /// Prepends an element's index, or an entry's key, to the locations of the violations after the
  /// first `count`.
  ///
  /// - Parameter keyword: The keyword with the schema of the elements.
  @usableFromInline
  mutating func locate(from count: Int, at key: String, by keyword: String) {
    let step = ValidationReport.step(key)
    for index in count..<violations.count { violations[index].prepend(step, "/" + keyword) }
  }

  /// Sets the schema of the violations after the first `count`.
  @usableFromInline
  mutating func settle(from count: Int, in location: SchemaLocation?) {
    guard let location else { return }
    settle(from: count, in: location.lines)
    for index in count..<violations.count { violations[index].settle(in: location) }
  }

  /// Looks up the lines of the violations that have a schema.
  mutating func settle(from count: Int, in lines: SchemaLines) {
    for index in count..<violations.count {
      guard let schema = violations[index].schema else { continue }
      let location = SchemaLocation(schema, in: lines)
      violations[index].settle(at: location.appending(violations[index].keywordLocation))
    }
  }

  /// Sorts the violations after the first `count` by location, if the checks ran in the order of a
  /// hash table.
  @usableFromInline
  mutating func sort(from count: Int) {
    violations[count...].sort { $0.location < $1.location }
  }

  /// A name as a token of a JSON Pointer (RFC 6901 section 3); empty for `nil`.
  static func step(_ name: String?) -> String {
    name.map { "/" + PointerToken.escaped($0) } ?? ""
  }
}
