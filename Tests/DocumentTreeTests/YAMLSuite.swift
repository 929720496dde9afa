import TestSupport

/// The cases of the YAML test suite, and those with other results here, with the reasons.
enum YAMLSuite {
  static let data = ThirdPartyData.yamlSuite

  /// The folders that contain a case, such as `229Q` and `2G84/00`.
  static func names() -> [String] {
    data.files()
      .filter { $0.hasSuffix("/in.yaml") && !$0.hasPrefix("name/") && !$0.hasPrefix("tags/") }
      .map { String($0.dropLast("/in.yaml".count)) }
  }

  static func has(_ file: String, _ name: String) -> Bool {
    data.contains("\(name)/\(file)")
  }

  static func bytes(_ file: String, _ name: String) throws -> [UInt8] {
    try data.bytes("\(name)/\(file)")
  }

  struct Exceptions {
    var reason: String
    /// The result: the diagnostic's code, `another value`, or `accepted`.
    var outcome: String
    var names: [String]
  }

  static func outcomes(_ lists: [Exceptions]) -> [String: String] {
    let pairs = lists.flatMap { list in list.names.map { ($0, list.outcome) } }
    return Dictionary(uniqueKeysWithValues: pairs)
  }

  /// Valid documents whose JSON differs from the suite's.
  static let unequal = [
    Exceptions(
      reason: "ours: a file holds one document, and these streams hold several",
      outcome: "multiple-documents",
      names: [
        "35KP", "5TYM", "6WLZ", "6XDY", "6ZKB", "9DXL", "9KAX", "9WXW", "JHB9", "KSS4", "L383",
        "PUW8", "RZT7", "U9NS",
      ]),
    Exceptions(
      reason: "several documents again, of which libyaml itself cannot read one",
      outcome: "yaml-syntax", names: ["7Z25", "M7A3", "UT92", "W4TN"]),
    Exceptions(
      reason: "ours: a stream without a document is an error",
      outcome: "empty-document", names: ["8G76", "98YD", "AVM7"]),
    Exceptions(
      reason: "libyaml: `...` without a document before it",
      outcome: "yaml-syntax", names: ["HWV9", "QT73"]),
    Exceptions(
      reason: "libyaml: directives that it does not know, or a later version of YAML",
      outcome: "yaml-syntax", names: ["2LFX", "6LVF", "BEC7", "MUS6/05", "MUS6/06"]),
    Exceptions(
      reason: "libyaml: a key of a flow mapping must be on one line with its colon",
      outcome: "yaml-syntax",
      names: ["4MUZ/01", "4MUZ/02", "5MUD", "9SA2", "K3WX", "NJ66", "VJP3/01"]),
    Exceptions(
      reason: "libyaml: a plain scalar in a flow collection must not begin with `:`",
      outcome: "yaml-syntax", names: ["58MP", "5T43", "DBG4", "HM87/00"]),
    Exceptions(
      reason: "libyaml: `?` begins a key in a flow collection, even without a space behind it",
      outcome: "another value", names: ["652Z", "HM87/01"]),
    Exceptions(
      reason: "libyaml: a block scalar at the root must be indented",
      outcome: "yaml-syntax", names: ["DK3J", "FP8R"]),
    Exceptions(
      reason: "libyaml: the names of anchors have only ASCII letters, digits, `-` and `_`",
      outcome: "yaml-syntax", names: ["2SXE", "8XYN", "W5VH"]),
    Exceptions(
      reason: "libyaml: it ends an anchor's name at a colon",
      outcome: "another value", names: ["Y2GN"]),
    Exceptions(
      reason: "libyaml: tabs where it looks for indentation",
      outcome: "tab-indentation",
      names: [
        "6BCT", "96NN/00", "96NN/01", "A2M4", "DK95/00", "DK95/03", "DK95/04", "R4YG", "Y79Y/001",
        "Y79Y/010",
      ]),
    Exceptions(
      reason: "libyaml: spaces at the end of the file, without a line break behind them",
      outcome: "another value", names: ["JEF9/02", "L24T/01"]),
  ]

  /// Invalid documents that are accepted.
  static let accepted = [
    Exceptions(
      reason: "libyaml: a `#` without a space before it begins a comment",
      outcome: "accepted", names: ["9JBA", "CVW2", "MUS6/00", "SU5Z", "X4QW"]),
    Exceptions(
      reason: "libyaml: the lines of a flow collection or a quoted scalar need no indentation",
      outcome: "accepted", names: ["9C9N", "DK95/01", "QB6E", "Y79Y/003"]),
    Exceptions(
      reason: "libyaml: `-` is a plain scalar in a flow sequence",
      outcome: "accepted", names: ["G5U8", "YJV2"]),
    Exceptions(
      reason: "libyaml: leading empty lines of a block scalar may be indented more than its text",
      outcome: "accepted", names: ["S98Z"]),
  ]
}
