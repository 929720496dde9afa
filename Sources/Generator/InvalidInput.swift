import Diagnostics

/// An input that cannot be used: settings, or files that they or the command line name.
public struct InvalidInput: Error, Sendable, CustomStringConvertible {
  /// The errors, at least one, in the order in which they were found.
  public let diagnostics: [Diagnostic]

  static func error(
    _ code: DiagnosticCode, _ message: String, at location: SourceLocation?, hint: String? = nil
  ) -> InvalidInput {
    InvalidInput(diagnostics: [.error(code, message, at: location, hint: hint)])
  }

  public var description: String { diagnostics.map(\.description).joined(separator: "\n") }
}

/// Collects the errors of the parts of an input, so that all of them can be reported together.
public struct InputErrors: Sendable {
  public private(set) var diagnostics: [Diagnostic] = []

  public init() {}

  /// - Returns: `nil` if the part is invalid.
  @discardableResult
  public mutating func collect<Value>(
    _ part: () throws(InvalidInput) -> Value
  ) -> Value? {
    do throws(InvalidInput) {
      return try part()
    } catch {
      diagnostics += error.diagnostics
      return nil
    }
  }

  /// - Parameter location: Where the part is named, for an error without a location of its own.
  /// - Returns: `nil` if the part is invalid.
  @discardableResult
  public mutating func collect<Value>(
    at location: SourceLocation? = nil, _ part: () throws(Diagnostic) -> Value
  ) -> Value? {
    do throws(Diagnostic) {
      return try part()
    } catch {
      var error = error
      error.location = error.location ?? location
      diagnostics.append(error)
      return nil
    }
  }

  /// - Parameter value: What was collected; `nil` if it is invalid.
  /// - Throws: The errors of all parts.
  public func checked<Value>(_ value: Value?) throws(InvalidInput) -> Value {
    guard let value, diagnostics.isEmpty else { throw InvalidInput(diagnostics: diagnostics) }
    return value
  }

  /// Throws the errors, if there are any.
  public func raise() throws(InvalidInput) {
    if !diagnostics.isEmpty { throw InvalidInput(diagnostics: diagnostics) }
  }
}
