import Diagnostics
import DocumentTree

/// The setting `baseline`: the document of an earlier release.
public struct BaselineSettings: Sendable, Hashable {
  /// The document's file, relative to the settings file.
  public var document: String
  /// The files of the overlays that the release had, relative to the settings file; `nil` for the
  /// overlays of today.
  public var overlays: [String]?

  public init(document: String, overlays: [String]? = nil) {
    self.document = document
    self.overlays = overlays
  }

  /// Reads one release, or a list of them, oldest first.
  static func list(_ node: Node) throws(Diagnostic) -> [BaselineSettings] {
    guard node.kind == .sequence else { return [try BaselineSettings(node)] }
    return try node.elements.map { node throws(Diagnostic) in try BaselineSettings(node) }
  }

  private init(_ node: Node) throws(Diagnostic) {
    if node.kind == .mapping {
      for (key, _) in node.entries where !Self.known.contains(key.text) {
        throw SettingsValue.unknown(key, among: Self.known)
      }
    }
    let path = node.kind == .mapping ? node["document"] : node
    guard let document = path?.string, !document.isEmpty else {
      throw .error(
        .invalidConfiguration, "`baseline` is the document of an earlier release",
        at: (path ?? node).location, hint: "such as `baseline: releases/1.0.yaml`")
    }
    self.document = document
    overlays =
      try node.kind == .mapping
      ? node["overlays"].map { node throws(Diagnostic) in
        try SettingsValue.terms(node, "overlays").map(\.text)
      } : nil
  }

  private static let known = ["document", "overlays"]
}
