import Foundation
@_spi(Generated) import SpecsmithRuntime

/// An example from an API's document, with its location.
public struct DocumentExample: Sendable, CustomStringConvertible {
  /// The fragment of a URI, such as `#/components/schemas/Pet/example`.
  public let location: String
  /// The example as JSON.
  public let json: String

  /// Creates an example.
  ///
  /// - Parameters:
  ///   - location: Where the document has it, as the fragment of a URI.
  ///   - json: The example as JSON.
  public init(location: String, json: String) {
    self.location = location
    self.json = json
  }

  /// Parses a list of examples. Each consists of a line with its location, which begins with `#`,
  /// and the lines of its value.
  public static func list(_ text: String) -> [DocumentExample] {
    var examples: [DocumentExample] = []
    var location: Substring?
    var lines: [Substring] = []
    func finish() {
      guard let location else { return }
      examples.append(
        DocumentExample(location: String(location), json: lines.joined(separator: "\n")))
    }
    for line in text.split(separator: "\n") {
      guard line.hasPrefix("#") else {
        lines.append(line)
        continue
      }
      finish()
      (location, lines) = (line, [])
    }
    finish()
    return examples
  }

  public var description: String { location }

  /// Decodes the value as a type, validates it, encodes it, and compares the result with the
  /// original.
  ///
  /// Formats are checked only if the type depends on them. Values are compared as JSON: numbers by
  /// value, and objects regardless of the order of their properties. Dates are equal if they are
  /// the same to the microsecond, UUIDs regardless of case, and base64 strings if their bytes are
  /// equal.
  ///
  /// - Throws: ``ExampleFailure``.
  public func roundTrips<Value: Codable>(as type: Value.Type) throws(ExampleFailure) {
    let original = try step("is no JSON") { try JSONCoding.value(of: JSONValue.self, from: data) }
    let value = try step("cannot be read as \(type)") {
      try JSONCoding.value(of: type, from: data)
    }
    try step("breaks a rule of \(type)") {
      try (value as? any Validatable)?.validate(options: ValidationOptions(checksFormats: false))
    }
    let written = try step("cannot be written as JSON") { try JSONValue(encoding: value) }
    if let difference = JSONDifference.first(from: original, to: written) {
      throw failure("is not written as it was read", difference.description)
    }
  }

  private var data: Data { Data(json.utf8) }

  private func step<Result>(
    _ problem: String, _ work: () throws -> Result
  ) throws(ExampleFailure) -> Result {
    do {
      return try work()
    } catch let error as DecodingError {
      let path = (error.context?.codingPath ?? [])
        .map { "/" + ($0.intValue.map(String.init) ?? $0.stringValue) }.joined()
      let reason = error.context?.debugDescription ?? "\(error)"
      throw failure(problem, path.isEmpty ? reason : "at \(path): \(reason)")
    } catch {
      throw failure(problem, "\(error)")
    }
  }

  private func failure(_ problem: String, _ reason: String) -> ExampleFailure {
    ExampleFailure(location: location, problem: problem, reason: reason)
  }
}
