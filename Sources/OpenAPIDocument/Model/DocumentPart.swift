import Diagnostics

/// A part of a document that can be left out without making the rest invalid.
public struct DocumentPart: Hashable, Sendable {
  public enum Kind: String, Sendable, Encodable, CaseIterable {
    case field, path, operation, parameter, response, header, schema, server, webhook, callback
    case link, example, component
    case securityScheme = "security scheme"
  }

  public let kind: Kind
  /// The name in the document; empty for a schema, which is identified by its location.
  public let name: String
  public let location: SourceLocation

  init(_ kind: Kind, _ name: String, at location: SourceLocation) {
    self.kind = kind
    self.name = name
    self.location = location
  }

  /// The effect on the SDK if the part is left out.
  public var consequence: String {
    switch kind {
    case .schema: "any value is taken there"
    case .securityScheme: "the security scheme `\(name)` is left out, and no request has it"
    case .field, .path, .operation, .parameter, .response, .header, .server, .webhook, .callback,
      .link, .example, .component:
      name.isEmpty
        ? "the \(kind.rawValue) is left out" : "the \(kind.rawValue) `\(name)` is left out"
    }
  }
}

/// An error, and the smallest part that can be left out because of it.
public struct DocumentFault: Sendable {
  public let error: Diagnostic
  /// `nil` if the rest is useless without the part.
  public let part: DocumentPart?
}
