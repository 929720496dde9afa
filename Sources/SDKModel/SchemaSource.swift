import Diagnostics
import TextGrammar

/// The identity of a schema in the document: its index in ``SDK/schemas``.
public struct SchemaID: Hashable, Sendable {
  public let index: Int

  public init(_ index: Int) {
    self.index = index
  }
}

/// The location of a schema in the document, for violations.
public struct SchemaSource: Sendable {
  public struct Keyword: Sendable {
    public var name: String
    public var location: SourceLocation

    public init(name: String, location: SourceLocation) {
      self.name = name
      self.location = location
    }
  }

  /// The fragment of a URI, `#/components/schemas/Pet`, after the name of its file where that is not
  /// the document's own.
  public var pointer: String
  public var location: SourceLocation
  /// The keywords that assert something, in document order.
  public var keywords: [Keyword]

  /// A name as a step of a JSON Pointer in a URI's fragment (RFC 6901, sections 3 and 6).
  public static func step(_ name: String) -> String {
    PercentEncoding.encodedFragment(PointerToken.escaped(name))
  }

  public init(pointer: String, location: SourceLocation, keywords: [Keyword]) {
    self.pointer = pointer
    self.location = location
    self.keywords = keywords
  }
}
