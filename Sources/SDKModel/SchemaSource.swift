import Diagnostics
import TextGrammar

/// Identifies a schema of the document: an index into ``SDK/schemas``.
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

  /// The fragment of a URI, such as `#/components/schemas/Pet`. It is preceded by the file's name
  /// if that is not the document itself.
  public var pointer: String
  public var location: SourceLocation
  /// The asserting keywords, in document order.
  public var keywords: [Keyword]

  /// A name as a token of a JSON Pointer in a URI's fragment (RFC 6901, sections 3 and 6).
  public static func step(_ name: String) -> String {
    PercentEncoding.encodedFragment(PointerToken.escaped(name))
  }

  public init(pointer: String, location: SourceLocation, keywords: [Keyword]) {
    self.pointer = pointer
    self.location = location
    self.keywords = keywords
  }
}
