/// The documentation of a diagnostic code: the page that `specsmith explain` shows.
public struct DiagnosticPage: Sendable {
  /// What happens to a construct that generated code cannot express.
  public enum Loss: String, Sendable, CaseIterable {
    /// Its type is less precise than the document.
    case degraded
    /// A constraint or a part is left out, but not the construct that contains it.
    case dropped
    /// A feature for which no code is generated.
    case unsupported
    /// One of several alternatives, of which another one was chosen.
    case unused
  }

  /// A short input that causes the diagnostic.
  public struct Example: Sendable {
    /// The kind of input.
    public enum Kind: Sendable {
      /// A whole document.
      case document
      /// A document without its `openapi` and `info`.
      case fragment
      /// An overlay.
      case overlay
      /// A `specsmith.yaml`.
      case configuration
      /// A template.
      case template
    }

    public var kind: Kind
    public var text: String
  }

  public var code: DiagnosticCode
  /// A one-line summary of what is wrong.
  public var title: String
  /// The reason for the diagnostic, in Markdown.
  public var explanation: String
  public var example: Example?
  /// How to fix it, in Markdown.
  public var remedy: String
  /// What is lost; `nil` if nothing is.
  public var loss: Loss?

  init(
    _ code: DiagnosticCode, _ title: String, loss: Loss? = nil, because explanation: String,
    example: Example? = nil, remedy: String
  ) {
    self.code = code
    self.title = title
    self.loss = loss
    self.explanation = explanation
    self.example = example
    self.remedy = remedy
  }
}

extension DiagnosticPage.Example {
  static func document(_ text: String) -> Self { Self(kind: .document, text: text) }
  static func fragment(_ text: String) -> Self { Self(kind: .fragment, text: text) }
  static func overlay(_ text: String) -> Self { Self(kind: .overlay, text: text) }
  static func configuration(_ text: String) -> Self { Self(kind: .configuration, text: text) }
  static func template(_ text: String) -> Self { Self(kind: .template, text: text) }
}
