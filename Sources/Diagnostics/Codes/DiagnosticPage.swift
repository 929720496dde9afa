/// What a code of a diagnostic means: the page that `specsmith explain` shows.
public struct DiagnosticPage: Sendable {
  /// What happens to a construct that generated code cannot express.
  public enum Loss: String, Sendable, CaseIterable {
    /// Typed less precisely than the document has it.
    case degraded
    /// A constraint or a part is left out, while its container is kept.
    case dropped
    /// A feature that no code is made of.
    case unsupported
    /// One of several choices, of which another was taken.
    case unused
  }

  /// A short input that causes the diagnostic.
  public struct Example: Sendable {
    /// What kind of input it is.
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
  /// What is wrong, in a line.
  public var title: String
  /// The reason for the diagnostic, in Markdown.
  public var explanation: String
  public var example: Example?
  /// What to do about it, in Markdown.
  public var remedy: String
  /// What happens to the construct; `nil` if nothing of the document is lost.
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
