import Testing

/// One expectation of one of oasdiff's tests.
struct OasdiffRow: Sendable {
  enum Mode: String, Sendable {
    /// The rows of the comparison include everything that oasdiff reports from its lowest level on.
    case exact
    case present, absent
  }

  var comparison: String
  var test: String
  /// The checks in oasdiff's test: `all`, or those of some families.
  var family: String
  var minimumLevel: OasdiffCheck.Level
  var mode: Mode
  /// Names of checks, or `none`.
  var checks: [String]
  /// Whether one of the checks is enough.
  var isAnyEnough: Bool
  /// The call, such as `POST /pets`; `nil` if the test does not state it.
  var call: String?
  /// The names of the affected properties, if they matter.
  var properties: [String]

  init(_ cells: [String]) {
    comparison = cells[0]
    test = cells[1]
    family = cells[2]
    minimumLevel = OasdiffCheck.Level(rawValue: cells[3]) ?? .info
    mode = Mode(rawValue: cells[4]) ?? .present
    isAnyEnough = cells[5].contains("|")
    checks = cells[5].split { $0 == "," || $0 == "|" }.map(String.init)
    call = cells[6].isEmpty ? nil : cells[6] + " " + cells[7]
    properties = cells[8].split(separator: ",").map(String.init)
  }
}

/// Two documents that oasdiff's tests compare.
struct OasdiffComparison: Sendable, CustomTestStringConvertible {
  var name: String
  var base: String
  var revision: String
  /// JSON Patches (RFC 6902); empty for none.
  var basePatch: String
  var revisionPatch: String

  init(_ cells: [String]) {
    name = cells[0]
    base = cells[1]
    revision = cells[2]
    basePatch = cells[3]
    revisionPatch = cells[4]
  }

  var testDescription: String { "\(name): \(base) → \(revision)" }
}
