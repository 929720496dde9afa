import Foundation
import PackagePlugin

/// A target that has a document.
private struct GeneratedTarget {
  let name: String
  let folder: URL
  let document: TargetDocument

  init?(_ target: any Target) throws {
    try self.init(target.name, in: target.directoryURL)
  }

  /// - Returns: `nil` if the folder contains no document.
  init?(_ name: String, in folder: URL) throws {
    self.name = name
    self.folder = folder
    let files = try TargetDocument.files(in: folder)
    guard let document = try TargetDocument(among: files, of: name) else { return nil }
    self.document = document
  }
}

/// The SDKs that are checked in with a package, each in the folder of a target.
struct CheckedInSDKs {
  private let context: PluginContext
  private let targets: [GeneratedTarget]
  /// The folder for the SDK of the only target, if it is not the usual one.
  private let output: String?
  /// Further options for the generator.
  private let options: [String]

  /// - Parameter arguments: `--target NAME`, which can be repeated, `--output DIR`, and options of
  ///   the generator.
  /// - Throws: `PluginFailure` if it is not clear what to do.
  init(of context: PluginContext, arguments: [String]) throws {
    var extractor = ArgumentExtractor(arguments)
    // SwiftPM also accepts this flag after the command, and then passes it on.
    _ = extractor.extractFlag(named: "allow-writing-to-package-directory")
    let names = extractor.extractOption(named: "target")
    let outputs = extractor.extractOption(named: "output")
    self.context = context
    options = extractor.remainingArguments
    output = outputs.last
    targets = try names.isEmpty ? Self.generated(in: context) : Self.targets(names, in: context)
    guard outputs.isEmpty || targets.count == 1 else {
      throw PluginFailure("`--output` is the folder of one SDK: name its target by `--target`.")
    }
  }

  /// Runs the generator for each SDK.
  ///
  /// - Throws: `PluginFailure` if one of them fails; the others are generated anyway.
  func generate() throws {
    let tool = try context.tool(named: "specsmith").url
    var failed: [String] = []
    for target in targets {
      let process = Process()
      process.executableURL = tool
      process.currentDirectoryURL = context.package.directoryURL
      process.arguments = arguments(of: target)
      try process.run()
      process.waitUntilExit()
      if process.terminationStatus != 0 { failed.append("'\(target.name)'") }
    }
    guard failed.isEmpty else {
      throw PluginFailure("failed for \(failed.joined(separator: ", ")): see above.")
    }
  }

  private func arguments(of target: GeneratedTarget) -> [String] {
    let folder = output ?? relative(SDKFolder.url(in: target.folder))
    var arguments = ["generate", relative(target.document.url), "--output", folder]
    if let configuration = target.document.configuration {
      arguments += ["--config", relative(configuration)]
    }
    return arguments + options
  }

  /// A path for messages, relative to the package's folder if it is inside of it.
  private func relative(_ url: URL) -> String {
    let package = context.package.directoryURL.path + "/"
    return url.path.hasPrefix(package) ? String(url.path.dropFirst(package.count)) : url.path
  }

  // MARK: Targets

  private static func targets(
    _ names: [String], in context: PluginContext
  ) throws -> [GeneratedTarget] {
    try names.map { name in
      guard let target = context.package.targets.first(where: { $0.name == name }) else {
        return try unknownTarget(name, in: context)
      }
      guard let found = try GeneratedTarget(target) else { throw TargetDocument.missing(in: name) }
      return found
    }
  }

  /// The folders in which SwiftPM looks for targets.
  private static let sourceFolders = ["Sources", "Source", "src", "srcs"]

  /// A target that SwiftPM does not know, since its folder does not contain a Swift file yet.
  ///
  /// - Throws: `PluginFailure` if there is no such folder, or no document in it.
  private static func unknownTarget(
    _ name: String, in context: PluginContext
  ) throws -> GeneratedTarget {
    let package = context.package.directoryURL
    for sources in sourceFolders {
      let folder = package.appendingPathComponent(sources).appendingPathComponent(name)
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder),
        isFolder.boolValue
      else { continue }
      guard let target = try GeneratedTarget(name, in: folder) else {
        throw TargetDocument.missing(in: name)
      }
      return target
    }
    let known = context.package.targets.map(\.name).sorted().joined(separator: ", ")
    throw PluginFailure(
      """
      there is no target '\(name)'. The package's targets are \(known). SwiftPM knows no target \
      without a Swift file: give a new one an empty file, or put its document into Sources/\(name).
      """)
  }

  private static func generated(in context: PluginContext) throws -> [GeneratedTarget] {
    let found = try context.package.targets
      .filter { SDKFolder.exists(in: $0.directoryURL) }
      .compactMap { try GeneratedTarget($0) }
      .sorted { $0.name < $1.name }
    guard !found.isEmpty else {
      throw PluginFailure(
        """
        no target has a document and an SDK made of it. Name the target once, by \
        `--target NAME`: its folder '\(SDKFolder.name)' is renewed from then on.
        """)
    }
    return found
  }
}
