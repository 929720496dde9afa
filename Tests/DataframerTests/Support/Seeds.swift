import Foundation
import TestSupport

/// The pages of the vendor's documentation, which are not in the repository.
enum Seeds {
  static let data = ThirdPartyData.vendorPages

  /// The content of the page whose file name begins with a prefix.
  static func page(_ prefix: String) throws -> String {
    guard let name = try data.names().first(where: { $0.hasPrefix(prefix) }) else {
      throw CocoaError(.fileNoSuchFile)
    }
    return try String(contentsOf: data.url(name), encoding: .utf8)
  }

  /// The first block of JSON on a page, from a line with `{` to a line with `}`.
  static func jsonBlock(of page: String) throws -> String {
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(of: "{"), let end = lines[start...].firstIndex(of: "}")
    else {
      throw CocoaError(.fileReadCorruptFile)
    }
    return lines[start...end].joined(separator: "\n")
  }
}

/// A request on a page: `curl --request POST --url … --header '…' --data '…'`.
struct CurlSample {
  var method: String
  var url: URL
  var headers: [String: String]
  var body: JSON

  init(on page: String) throws {
    let sample = page[(page.firstRange(of: "curl --request")?.lowerBound ?? page.endIndex)...]
    guard let method = sample.firstMatch(of: /--request ([A-Z]+)/)?.1,
      let url = sample.firstMatch(of: /--url (\S+)/).flatMap({ URL(string: String($0.1)) }),
      let body = sample.firstMatch(of: /--data '([^']*)'/)?.1
    else { throw CocoaError(.fileReadCorruptFile) }
    self.method = String(method)
    self.url = url
    headers = Dictionary(
      uniqueKeysWithValues: sample.matches(of: /--header '([^:']+): ([^']*)'/).map {
        ($0.1.lowercased(), String($0.2))
      })
    self.body = try JSON(String(body))
  }
}
