import TextGrammar

/// The location of Specsmith for a new package.
public enum PackageDependency: Hashable, Sendable {
  /// A folder, absolute or relative to the new package.
  case path(String)
  /// A repository, and the minimum version.
  case url(String, version: String)

  /// The arguments of `.package(…)`.
  var arguments: String {
    switch self {
    case .path(let path): "name: \"specsmith\", path: \(StringLiteral.quoted(path))"
    case .url(let url, let version):
      "url: \(StringLiteral.quoted(url)), \(Self.requirement(version))"
    }
  }

  /// Versions that break nothing. Before 1.0, the next minor version may (see docs/stability.md).
  private static func requirement(_ version: String) -> String {
    let minimum = "from: " + StringLiteral.quoted(version)
    return version.hasScalarPrefix("0.") ? ".upToNextMinor(\(minimum))" : minimum
  }

  /// Whether the location is a folder, which may be missing on another machine.
  var isFolder: Bool {
    switch self {
    case .path: true
    case .url: false
    }
  }

  /// The name of the package in the manifest's target dependencies.
  var identity: String {
    switch self {
    case .path: "specsmith"
    case .url(let url, _): Self.identity(of: url)
    }
  }

  /// The name that SwiftPM derives from the last part of a URL.
  static func identity(of url: String) -> String {
    let name = url.split { $0 == "/" || $0 == ":" }.last.map { $0.lowercased() } ?? ""
    return name.hasScalarSuffix(".git") ? String(name.dropLast(4)) : name
  }
}
