import Diagnostics
import Foundation
import SwiftEmitter
import TextGrammar

/// The location of Specsmith for new packages.
struct SpecsmithLocation: Sendable {
  private enum Kind: Sendable {
    case folder(String)
    case repository(String, version: String)
  }

  private let kind: Kind

  /// The published package of the program's version.
  static let published = SpecsmithLocation(
    kind: .repository(Release.repository, version: Release.version))

  private init(kind: Kind) { self.kind = kind }

  /// - Parameters:
  ///   - location: A folder or a URL; `nil` for the published package if there is a version, for
  ///     the checkout in which the running program was built, or for the published version of an
  ///     installed program.
  ///   - version: The version to use from a URL.
  /// - Throws: `Diagnostic` if the location is invalid.
  init(_ location: String?, version: String?) throws(Diagnostic) {
    guard let location = location ?? version.map({ _ in Release.repository }) else {
      self = Self.checkout.map { Self(kind: .folder($0)) } ?? .published
      return
    }
    guard Self.isRepository(location) else {
      guard Self.isCheckout(location) else {
        throw .error(
          .unknownSpecsmith, "there is no package of Specsmith in the folder \(location)", at: nil,
          hint: "name the folder that holds its Package.swift, or a URL")
      }
      kind = .folder(location)
      return
    }
    guard let version, Self.isVersion(version) else {
      throw .error(
        .unknownSpecsmith, "with a URL goes a version, such as 1.2.0", at: nil,
        hint: "name it by `--specsmith-version`")
    }
    kind = .repository(location, version: version)
  }

  /// The folder, if it is one; another machine may not have it.
  var folder: String? {
    switch kind {
    case .folder(let path): path
    case .repository: nil
    }
  }

  /// The dependency in the manifest of a package in a folder.
  func dependency(ofPackageIn folder: String) -> PackageDependency {
    switch kind {
    case .repository(let url, let version): .url(url, version: version)
    case .folder(let path): .path(Self.relative(path, to: folder))
    }
  }

  /// Where editors find the schema of the settings of a package in a folder; `nil` if a comment
  /// cannot name it.
  func settingsSchema(forPackageIn folder: String) -> String? {
    let location =
      switch kind {
      case .repository(let url, let version):
        Self.settingsSchema(in: url, version: version)
          ?? Self.settingsSchema(in: Release.repository, version: Release.version)
      case .folder(let path): Optional(Self.relative(path, to: folder) + "/" + Self.schemaPath)
      }
    return location.flatMap { text in
      text.contains(where: \.isWhitespace) || !VisibleText.isWhole(text) ? nil : text
    }
  }

  private static let schemaPath = "docs/specsmith.schema.json"

  /// The URL of the schema in a repository; `nil` if it is not at GitHub.
  private static func settingsSchema(in repository: String, version: String) -> String? {
    let pattern = /https:\/\/github\.com\/([^\/\s]+\/[^\/\s]+?)(\.git)?\/?/
    guard let match = repository.wholeMatch(of: pattern) else { return nil }
    return "https://raw.githubusercontent.com/\(match.1)/\(version)/\(schemaPath)"
  }

  /// An absolute path stays.
  private static func relative(_ path: String, to folder: String) -> String {
    guard !path.hasScalarPrefix("/") else { return path }
    let target = URL(fileURLWithPath: path).standardizedFileURL.pathComponents
    let base = URL(fileURLWithPath: folder).standardizedFileURL.pathComponents
    let common = zip(target, base).prefix { $0 == $1 }.count
    let steps = Array(repeating: "..", count: base.count - common) + target.dropFirst(common)
    return steps.joined(separator: "/")
  }

  // MARK: Kinds of locations

  private static func isRepository(_ location: String) -> Bool {
    // Also accepts `git@example.com:specsmith.git`.
    location.contains("://") || location.prefixMatch(of: /[^\/\s]+@[^\/\s]+:/) != nil
  }

  private static func isVersion(_ text: String) -> Bool {
    text.wholeMatch(of: /[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.\-]+)?/) != nil
  }

  private static func isCheckout(_ folder: String) -> Bool {
    ["Package.swift", "Sources/SpecsmithRuntime"].allSatisfy {
      FileManager.default.fileExists(atPath: folder + "/" + $0)
    }
  }

  /// The folder whose `.build` contains the running program.
  private static var checkout: String? {
    guard let program = Bundle.main.executableURL?.resolvingSymlinksInPath() else { return nil }
    let components = program.pathComponents
    guard let build = components.lastIndex(of: ".build") else { return nil }
    let folder = NSString.path(withComponents: Array(components[..<build]))
    return isCheckout(folder) ? folder : nil
  }
}
