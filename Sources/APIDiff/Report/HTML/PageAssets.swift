import BuiltInTemplates
import Digests
import Foundation

/// What every page has alike: how it looks and what it does.
struct PageAssets: Sendable {
  /// The anchors of the page's own parts.
  static let anchors = ["top", "search", "changes"]

  let style: String
  let script: String
  /// By these a page's policy tells its own style and script from any that a text would bring.
  let styleDigest: String
  let scriptDigest: String

  init() {
    style = Self.text(BuiltInTemplates.reportStyle)
    script = Self.text(BuiltInTemplates.reportScript)
    styleDigest = Data(SHA256.digest(of: Array(style.utf8))).base64EncodedString()
    scriptDigest = Data(SHA256.digest(of: Array(script.utf8))).base64EncodedString()
  }

  /// A browser reads `\r\n` as `\n`, and a digest is that of what it has read.
  private static func text(_ bytes: [UInt8]) -> String {
    String(decoding: bytes.filter { $0 != UInt8(ascii: "\r") }, as: UTF8.self)
  }
}
