/// The README of a package that `specsmith init` has made.
struct MadeReadme {
  /// The Swift examples, except for the one of a manifest.
  let examples: [String]
  /// The headings below the title.
  let headings: [String]

  init(_ text: String) {
    headings = text.split(separator: "\n").filter { $0.hasPrefix("## ") }.map {
      String($0.dropFirst(3))
    }
    examples = text.split(separator: "```swift\n").dropFirst().compactMap { part in
      part.firstRange(of: "```").map { String(part[..<$0.lowerBound]) }
    }.filter { !$0.hasPrefix("dependencies:") }
  }
}
