import Foundation
import Naming
import TextGrammar

/// Names that do not follow from the document, and the parts of an SDK to write.
public struct Configuration: Sendable {
  /// The kinds of declarations to write.
  public enum Content: String, Sendable, CaseIterable { case all, types, client }

  /// How to write names of other modules.
  public enum ExternalNames: String, Sendable, CaseIterable {
    /// After their modules, so that the module of the SDK may declare types with the same names.
    case qualified
    /// Without their modules, which is easier to read.
    case plain
  }

  /// What sends the requests where the user of the client names nothing else: a static member of
  /// `HTTPTransport`.
  public enum Transport: String, Sendable, CaseIterable {
    case urlSession, asyncHTTPClient

    /// The module that declares it.
    var module: String {
      switch self {
      case .urlSession: "SpecsmithURLSession"
      case .asyncHTTPClient: "SpecsmithAsyncHTTPClient"
      }
    }

    /// The product of Specsmith's package with the module; `nil` for the one of the runtime.
    var product: String? {
      switch self {
      case .urlSession: nil
      case .asyncHTTPClient: module
      }
    }

    /// The trait of Specsmith's package that the product needs.
    var trait: String? {
      switch self {
      case .urlSession: nil
      case .asyncHTTPClient: "AsyncHTTPClient"
      }
    }
  }

  /// The access level of the generated declarations.
  public enum Access: String, Sendable, CaseIterable {
    case `public`, package, `internal`

    /// The modifier before a declaration, with a trailing space; empty if Swift needs none.
    var modifier: String { self == .internal ? "" : rawValue + " " }
  }

  /// The name of the client type.
  public var client: String
  /// The prefix of environment variables: `PETSTORE` gives `PETSTORE_API_KEY`.
  public var environmentPrefix: String
  public var content = Content.all
  public var transport = Transport.urlSession
  /// Whether the client and its resources have protocols, and the operations constants.
  public var hasProtocols = false
  /// Whether to refuse `null` for an optional property that may not be null. Otherwise it is read
  /// as an absent property, which many servers mean.
  public var refusesNull = false

  public init(client: String, environmentPrefix: String) {
    self.client = client
    self.environmentPrefix = environmentPrefix
  }

  /// Names from an API's title: `Pet Store API` gives `PetStore` and `PET_STORE`.
  public init(title: String) {
    // `Café` is `Cafe`.
    var words = NameWords.split(title.folding(options: .diacriticInsensitive, locale: nil))
      .filter { word in word.unicodeScalars.allSatisfy { $0.isASCII } }
    while words.count > 1, let last = words.last?.lowercased(), Self.isGenericWord(last) {
      words.removeLast()
    }
    if words.isEmpty { words = ["API", "Client"] }
    // No name begins with a digit.
    if words[0].first?.isNumber == true { words.insert("API", at: 0) }
    let name = CamelCase.make(words, .upperCamelCase)
    self.init(
      client: Self.isTaken(client: name) ? name + "Client" : name,
      environmentPrefix: words.map { $0.uppercased() }.joined(separator: "_"))
  }

  /// Whether a word at the end of a title does not distinguish the API from others: `GitHub v3 REST
  /// API`, `Petstore - OpenAPI 3.0`.
  private static func isGenericWord(_ word: String) -> Bool {
    let digits = word.hasScalarPrefix("v") ? word.dropFirst() : Substring(word)
    return digits.allSatisfy(\.isNumber)
      || ["api", "rest", "http", "openapi", "specification", "documentation"].contains(word)
  }

  /// Whether a client of this name would hide a type that Swift or generated code needs.
  public static func isTaken(client: String) -> Bool {
    ReservedNames.types.contains(client) || ReservedNames.unusable.contains(client)
      || ReservedNames.keywords.contains(client)
  }

  /// Whether the string is valid after `import`.
  public static func isModuleName(_ text: String) -> Bool {
    text.first?.isNumber == false && !ReservedNames.keywords.contains(text)
      && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
  }
}
