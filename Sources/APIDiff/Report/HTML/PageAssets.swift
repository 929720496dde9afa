import BuiltInTemplates
import Digests
import Foundation

/// The style and the script of every page.
struct PageAssets: Sendable {
  /// The anchors of the page's own parts.
  static let anchors = ["top", "search", "changes"]

  let style: String
  let script: String
  /// A page's content security policy uses these digests to distinguish its own style and script
  /// from any in the document's text.
  let styleDigest: String
  let scriptDigest: String

  init() {
    style = Self.text(BuiltInTemplates.reportStyle)
    script = Self.text(BuiltInTemplates.reportScript)
    styleDigest = Data(SHA256.digest(of: Array(style.utf8))).base64EncodedString()
    scriptDigest = Data(SHA256.digest(of: Array(script.utf8))).base64EncodedString()
  }

  /// A browser normalizes `\r\n` to `\n` before it computes the digest.
  private static func text(_ bytes: [UInt8]) -> String {
    String(decoding: bytes.filter { $0 != UInt8(ascii: "\r") }, as: UTF8.self)
  }
}
