import BuiltInTemplates
import Digests
import Foundation

/// The style and the script of every page.
struct PageAssets: Sendable {
  /// The page's own anchors.
  static let anchors = ["top", "search", "changes"]

  let style: String
  let script: String
  /// The page's content security policy allows only the style and the script with these digests, so
  /// markup in the document cannot run.
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
