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
  /// Files of overlays.
  public var overlays: [SettingPath] = []
  /// The documents of earlier releases, oldest first.
  public var baseline: [BaselineSettings] = []
  /// A folder of templates.
  public var templates: SettingPath?
  /// Prefixes of URLs in references, and the folders with the files, relative to the settings file.
  public var references: [DocumentSource.Mapping] = []
  public var selection = Selection()
  public var content = Configuration.Content.all
  public var access = Configuration.Access.public
  public var transport = Configuration.Transport.urlSession
  /// Whether the client and its resources have protocols.
  public var hasProtocols = false
  /// Whether the SDK has a DocC catalog.
  public var hasCatalog = false
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

  /// A file without a setting, such as one in which all are comments, has the defaults.
  ///
  /// - Throws: All errors, if the file is not YAML, or if settings are unknown or invalid.
  public init(_ source: Source) throws(InvalidInput) {
    var errors = InputErrors()
    self.init(source, &errors)
    try errors.raise()
  }

  /// Reads the settings that are valid, and collects the errors of others.
  public init(_ source: Source, _ errors: inout InputErrors) {
    let root: Node
    do throws(Diagnostic) {
      root = try Tree.parse(source).root
    } catch {
      if error.code != .emptyDocument {
        errors.collect { () throws(Diagnostic) in throw error }
      }
      return
    }
    errors.collect { () throws(InvalidInput) in
      guard root.kind == .mapping else {
        throw .error(
          .invalidConfiguration, "expected settings such as `client: PetStore`", at: root.location)
      }
      try read(root, "")
      // What belongs together can be told if each is valid.
      var others = InputErrors()
      others.collect { () throws(InvalidInput) in try checkModules(root) }
      others.collect { () throws(InvalidInput) in try checkCatalog(root) }
      try others.raise()
    }
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

  private func checkModules(_ root: Node) throws(InvalidInput) {
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

  private func checkCatalog(_ root: Node) throws(InvalidInput) {
    guard hasCatalog, let catalog = root["catalog"] else { return }
    guard module != nil else {
      throw .error(
        .invalidConfiguration, "`catalog` needs the name of the module", at: catalog.location,
        hint: "name it by `module`")
    }
    guard content != .types else {
      throw .error(
        .invalidConfiguration, "`catalog` shows calls, and `generate: types` writes none",
        at: catalog.location, hint: "set it where the client is generated")
    }
  }

  /// Whether a string is a valid name of a module.
  public static func isModuleName(_ text: String) -> Bool { Configuration.isModuleName(text) }
}
