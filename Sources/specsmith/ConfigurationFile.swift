import Diagnostics
import DocumentTree
import Foundation
import SDKModel
import SwiftEmitter

/// `specsmith.yaml`: what an SDK is called, and what is laid over its document.
struct ConfigurationFile {
  static let defaultName = "specsmith.yaml"

  private var client: String?
  private var environmentPrefix: String?
  /// Relative to the working folder.
  private(set) var overlays: [String] = []

  /// - Throws: `Diagnostic` when a file that was asked for is not there, or says something unknown.
  static func load(
    _ path: String?, besides spec: String, _ inputs: inout InputFiles
  ) throws -> ConfigurationFile {
    let folder = (spec as NSString).deletingLastPathComponent
    let path = path ?? (folder.isEmpty ? defaultName : folder + "/" + defaultName)
    let isOptional = path.hasSuffix(defaultName)
    if isOptional, !FileManager.default.fileExists(atPath: path) { return ConfigurationFile() }
    var file = ConfigurationFile()
    try file.read(
      Tree.parse(inputs.read(path)).root, folder: (path as NSString).deletingLastPathComponent)
    return file
  }

  /// The names of an SDK, those that the file leaves open being taken from the document's title.
  func resolved(for sdk: SDK) -> Configuration {
    let suggestion = Configuration(title: client ?? sdk.title)
    return Configuration(
      client: client ?? suggestion.client,
      environmentPrefix: environmentPrefix ?? suggestion.environmentPrefix)
  }

  private mutating func read(_ root: Node, folder: String) throws {
    guard root.kind == .mapping else {
      throw Diagnostic.error(
        "invalid-configuration", "expected settings such as `client: PetStore`", at: root.location)
    }
    for (key, value) in root.entries {
      switch key.text {
      case "client": client = try identifier(value)
      case "environmentPrefix": environmentPrefix = try variablePrefix(value)
      case "overlays":
        guard value.kind == .sequence else {
          throw Diagnostic.error(
            "invalid-configuration", "`overlays` is a list of files", at: value.location)
        }
        overlays = value.elements.map { folder.isEmpty ? $0.text : folder + "/" + $0.text }
      default:
        let known = ["client", "environmentPrefix", "overlays"]
        throw Diagnostic.error(
          "unknown-setting", "there is no setting `\(key.text)`", at: key.location,
          hint: Spelling.nearest(to: key.text, among: known).map { "did you mean `\($0)`?" }
            ?? "settings are " + known.joined(separator: ", "))
      }
    }
  }

  private func identifier(_ node: Node) throws -> String {
    let text = node.text
    let isIdentifier =
      text.first?.isUppercase == true
      && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    guard isIdentifier else {
      throw Diagnostic.error(
        "invalid-configuration", "`client` is the name of a Swift type, such as `PetStore`",
        at: node.location)
    }
    return text
  }

  private func variablePrefix(_ node: Node) throws -> String {
    let text = node.text
    let isPrefix =
      text.first?.isLetter == true
      && text.allSatisfy { $0.isASCII && ($0.isUppercase || $0.isNumber || $0 == "_") }
    guard isPrefix else {
      throw Diagnostic.error(
        "invalid-configuration",
        "`environmentPrefix` begins the names of environment variables, such as `PET_STORE`",
        at: node.location)
    }
    return text
  }
}
