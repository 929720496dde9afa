import Diagnostics

/// A part of a document that can be left out, so that the rest still says nothing that is wrong.
public struct DocumentPart: Hashable, Sendable {
  public enum Kind: String, Sendable, Encodable, CaseIterable {
    case field, path, operation, parameter, response, header, schema, server, webhook, callback
    case link, example, component
    case securityScheme = "security scheme"
  }

  public let kind: Kind
  /// What the document calls it; empty for a schema, which is known by its location.
  public let name: String
  public let location: SourceLocation

  init(_ kind: Kind, _ name: String, at location: SourceLocation) {
    self.kind = kind
    self.name = name
    self.location = location
  }

  /// What becomes of the SDK without the part.
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
  /// `nil` where nothing is left without the part.
  public let part: DocumentPart?
}
