import Foundation

/// The pages of the vendor's documentation beside the repository; they are not part of it.
enum Seeds {
  /// Shown where a test skips because the pages are not there.
  static let note = "The vendor's pages are not beside this repository"

  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/seeds")

  static var areThere: Bool { FileManager.default.fileExists(atPath: folder.path) }

  /// The text of the page whose file name begins so.
  static func page(_ prefix: String) throws -> String {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    guard let name = names.first(where: { $0.hasPrefix(prefix) }) else {
      throw CocoaError(.fileNoSuchFile)
    }
    return try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  /// The first block of JSON on a page: from a line that is `{` to one that is `}`.
  static func jsonBlock(of page: String) throws -> String {
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(of: "{"), let end = lines[start...].firstIndex(of: "}")
    else {
      throw CocoaError(.fileReadCorruptFile)
    }
    return lines[start...end].joined(separator: "\n")
  }
}

/// A request as a page shows it: `curl --request POST --url … --header '…' --data '…'`.
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
