import Foundation

/// Third-party data that tests read. It is not in the repository, but beside it in `../shared`;
/// `scripts/suites` documents its source and fetches the public parts.
public enum ThirdPartyData: String, Sendable, CaseIterable {
  case jsonSchemaSuite = "corpus/suites/json-schema-test-suite"
  case yamlSuite = "corpus/suites/yaml-test-suite"
  case openAPISuite = "corpus/suites/openapi"
  case overlaySuite = "corpus/suites/overlay"
  case jsonPathSuite = "corpus/suites/rfc9535"
  case mustacheSuite = "corpus/suites/mustache"
  case badInputSuite = "corpus/suites/bad-input"
  case oasdiffSuite = "corpus/suites/oasdiff"
  /// OpenAPI documents of real APIs.
  case documents = "corpus/specs"
  /// The vendor's documentation from which the DataFramer document was written.
  case vendorPages = "seeds"
  /// What is known of the DataFramer API beyond these pages.
  case vendorFacts = "facts"

  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "shared")

  /// Whether a test without its data fails instead of being skipped. This is the case in continuous
  /// integration, where the environment has `CI`.
  public static var isRequired: Bool {
    ![nil, "", "false"].contains(ProcessInfo.processInfo.environment["CI"])
  }

  /// The folder, even if it does not exist.
  public var folder: URL { Self.root.appending(path: rawValue) }

  public var exists: Bool { FileManager.default.fileExists(atPath: folder.path) }

  /// Whether to run tests that read the data.
  public var isTested: Bool { exists || Self.isRequired }

  /// The comment for skipped tests.
  public var absence: String { "there is no ../shared/\(rawValue): run scripts/suites" }

  public func url(_ path: String) -> URL { folder.appending(path: path) }

  public func contains(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: url(path).path)
  }

  public func bytes(_ path: String) throws -> [UInt8] { try [UInt8](Data(contentsOf: url(path))) }

  /// The names of the files and folders in a folder, sorted.
  ///
  /// - Throws: An error if there is no such folder.
  public func names(in path: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: url(path).path).sorted()
  }

  /// The paths of all files below a folder, sorted; empty if the data is missing.
  public func files(below path: String = "") -> [String] {
    let files = FileManager.default.enumerator(atPath: url(path).path)
    return (files?.compactMap { $0 as? String } ?? []).sorted()
  }

  /// The paths of the YAML and JSON files below a folder.
  public func documents(below path: String = "") -> [String] {
    files(below: path).filter { [".yaml", ".yml", ".json"].contains(where: $0.hasSuffix) }
  }
}
