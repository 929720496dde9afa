import Diagnostics
import DocumentTree
import OpenAPIDocument
import OperationNames
import SDKModel
import SDKModelBuilder
import SwiftEmitter

/// `specsmith.yaml`: the names of an SDK, its overlays and templates, and the selection.
///
/// Every setting has a default that suits most documents.
public struct Settings: Sendable {
  /// The name of the client type.
  public var client: String?
  /// The prefix of environment variables.
  public var environmentPrefix: String?
  /// The name of the SDK's module.
  public var module: String?
  /// Files of overlays, relative to the settings file.
  public var overlays: [String] = []
  /// The documents of earlier releases, oldest first.
  public var baseline: [BaselineSettings] = []
  /// A folder of templates, relative to the settings file.
  public var templates: String?
  /// Prefixes of URLs in references, and the folders with the files, relative to the settings file.
  public var references: [DocumentSource.Mapping] = []
  public var selection = Selection()
  public var content = Configuration.Content.all
  public var access = Configuration.Access.public
  public var transport = Configuration.Transport.urlSession
  /// Whether the client and its resources have protocols.
  public var hasProtocols = false
  /// The module with the types, if the client is in another module.
  public var typesModule: String?
  public var externalNames = Configuration.ExternalNames.qualified
  /// Whether to leave out broken parts of a document and generate the rest.
  public var keepsGoing = false
  /// The names of calls.
  public var names = NameSettings()
  /// The types of the user's that replace generated ones.
  public var mappings = TypeMappings()
  /// How closely types follow their schemas.
  public var typing = Typing.inferred

  public init() {}

  /// - Throws: A `Diagnostic` if the file is not YAML, or if it has an unknown setting.
  public init(_ source: Source) throws(Diagnostic) {
    let root = try Tree.parse(source).root
    guard root.kind == .mapping else {
      throw .error(
        .invalidConfiguration, "expected settings such as `client: PetStore`", at: root.location)
    }
    for (key, value) in root.entries { try read(key, value) }
    try checkModules(root)
  }

  /// The names in an SDK. Those that are not set come from the document's title.
  func configuration(for sdk: SDK) -> Configuration {
    let suggestion = Configuration(title: client ?? sdk.title)
    var configuration = Configuration(
      client: client ?? suggestion.client,
      environmentPrefix: environmentPrefix ?? suggestion.environmentPrefix)
    configuration.content = content
    configuration.transport = transport
    configuration.hasProtocols = hasProtocols
    configuration.refusesNull = typing == .strict
    return configuration
  }

  private static let known = [
    "client", "environmentPrefix", "module", "overlays", "baseline", "templates", "references",
    "select",
    "generate", "access", "externalNames", "typesModule", "typing", "keepGoing", "transport",
    "names", "mappings", "protocols",
  ]

  private mutating func read(_ key: Node, _ value: Node) throws(Diagnostic) {
    switch key.text {
    case "client": client = try Self.typeName(value)
    case "environmentPrefix": environmentPrefix = try Self.variablePrefix(value)
    case "module": module = try Self.moduleName(value, "module")
    case "overlays": overlays = try SettingsValue.terms(value, "overlays").map(\.text)
    case "baseline": baseline = try BaselineSettings.list(value)
    case "templates": templates = try Self.folder(value)
    case "references": references = try Self.mappings(value)
    case "select": selection = try Selection(value)
    case "generate": content = try SettingsValue.choice(value, "generate")
    case "access": access = try SettingsValue.choice(value, "access")
    case "transport": transport = try SettingsValue.choice(value, "transport")
    case "protocols": hasProtocols = try SettingsValue.flag(value, "protocols")
    case "externalNames": externalNames = try SettingsValue.choice(value, "externalNames")
    case "typing": typing = try SettingsValue.choice(value, "typing")
    case "keepGoing": keepsGoing = try SettingsValue.flag(value, "keepGoing")
    case "names": names = try NameSettings(value)
    case "mappings": mappings = try TypeMappings(value)
    case "typesModule": typesModule = try Self.moduleName(value, "typesModule")
    default: throw SettingsValue.unknown(key, among: Self.known)
    }
  }

  private func checkModules(_ root: Node) throws(Diagnostic) {
    guard let module = root["typesModule"] else { return }
    guard content == .client else {
      throw .error(
        .invalidConfiguration, "`typesModule` goes with `generate: client`", at: module.location)
    }
    guard access != .internal else {
      throw .error(
        .invalidConfiguration, "types that are internal cannot be used from another module",
        at: module.location, hint: "choose `access: package` or `access: public`")
    }
  }

  private static func typeName(_ node: Node) throws(Diagnostic) -> String {
    let text = node.text
    let isTypeName =
      text.first?.isUppercase == true
      && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    guard isTypeName else {
      throw .error(
        .invalidConfiguration, "`client` is the name of a Swift type, such as `PetStore`",
        at: node.location)
    }
    guard !Configuration.isTaken(client: text) else {
      throw .error(
        .invalidConfiguration, "`\(text)` is a type that generated code uses", at: node.location,
        hint: "choose another name, such as `\(text)Client`")
    }
    return text
  }

  private static func moduleName(_ node: Node, _ setting: String) throws(Diagnostic) -> String {
    guard isModuleName(node.text) else {
      throw .error(
        .invalidConfiguration, "`\(setting)` is the name of a Swift module, such as `PetStore`",
        at: node.location)
    }
    return node.text
  }

  /// Whether a string is a valid name of a module.
  public static func isModuleName(_ text: String) -> Bool { Configuration.isModuleName(text) }

  private static func variablePrefix(_ node: Node) throws(Diagnostic) -> String {
    let text = node.text
    let isPrefix =
      text.first?.isLetter == true
      && text.allSatisfy { $0.isASCII && ($0.isUppercase || $0.isNumber || $0 == "_") }
    guard isPrefix else {
      throw .error(
        .invalidConfiguration,
        "`environmentPrefix` begins the names of environment variables, such as `PET_STORE`",
        at: node.location)
    }
    return text
  }

  private static func folder(_ node: Node) throws(Diagnostic) -> String {
    guard let path = node.string, !path.isEmpty else {
      throw .error(
        .invalidConfiguration, "`templates` is the path of a folder", at: node.location)
    }
    return path
  }

  private static func mappings(_ node: Node) throws(Diagnostic) -> [DocumentSource.Mapping] {
    guard node.kind == .mapping else {
      throw .error(
        .invalidConfiguration, "`references` maps what URLs begin with to folders",
        at: node.location, hint: "such as `https://example.com/schemas/: ./schemas`")
    }
    return try node.entries.map { prefix, folder throws(Diagnostic) in
      guard let path = folder.string else {
        throw .error(
          .invalidConfiguration, "a reference's location is the path of a folder",
          at: folder.location)
      }
      return DocumentSource.Mapping(prefix: prefix.text, folder: path)
    }
  }
}
