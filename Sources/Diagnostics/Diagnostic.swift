/// A message to the user of the generator about a location in their input.
public struct Diagnostic: Error, Hashable, Sendable {
  public enum Severity: String, Sendable, Comparable, CaseIterable {
    case note, warning, error

    public static func < (left: Severity, right: Severity) -> Bool {
      left.rank < right.rank
    }

    private var rank: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  public var severity: Severity
  public var code: DiagnosticCode
  /// What is wrong, as a sentence without its full stop.
  public var message: String
  /// The location of the cause; `nil` if it is not in a file.
  public var location: SourceLocation?
  /// How to fix it.
  public var hint: String?
  /// Overlay actions that would fix it, as lines of YAML.
  public var proposal: String?

  public init(
    severity: Severity, code: DiagnosticCode, message: String, location: SourceLocation?,
    hint: String? = nil
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.location = location
    self.hint = hint
  }

  public static func error(
    _ code: DiagnosticCode, _ message: String, at location: SourceLocation?, hint: String? = nil
  ) -> Diagnostic {
    Diagnostic(severity: .error, code: code, message: message, location: location, hint: hint)
  }

  public static func warning(
    _ code: DiagnosticCode, _ message: String, at location: SourceLocation?, hint: String? = nil
  ) -> Diagnostic {
    Diagnostic(severity: .warning, code: code, message: message, location: location, hint: hint)
  }

  public static func note(
    _ code: DiagnosticCode, _ message: String, at location: SourceLocation?, hint: String? = nil
  ) -> Diagnostic {
    Diagnostic(severity: .note, code: code, message: message, location: location, hint: hint)
  }
}

extension Diagnostic: CustomStringConvertible {
  public var description: String {
    let location = location.map { "\($0): " } ?? ""
    return "\(location)\(severity.rawValue): \(message) [\(code)]"
  }
}
