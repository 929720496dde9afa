import Foundation
import PackagePlugin

/// Generates the SDK of a target during the build, into the folder that SwiftPM provides.
@main
struct SpecsmithPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    guard let target = target as? SwiftSourceModuleTarget else {
      throw PluginFailure(
        "the target '\(target.name)' is not made of Swift, as an SDK is. Give the SDK a target.")
    }
    guard !SDKFolder.exists(in: target.directoryURL) else {
      throw PluginFailure(
        """
        the target '\(target.name)' has its SDK already, in \
        \(SDKFolder.url(in: target.directoryURL).path). Remove that folder, or the plugin.
        """)
    }
    return try commands(
      for: target.name, files: try TargetDocument.files(in: target.directoryURL),
      workFolder: context.pluginWorkDirectoryURL, tool: try context.tool(named: "specsmith").url)
  }

  /// The number of files for models, and the number of files for resources. It is large enough that
  /// every processor compiles several of them, and that a change recompiles only a small part.
  private static let shards = ShardedFiles(count: 32)

  func commands(
    for target: String, files: [URL], workFolder: URL, tool: URL
  ) throws -> [Command] {
    guard let document = try TargetDocument(among: files, of: target) else {
      throw TargetDocument.missing(in: target)
    }
    let output = workFolder.appendingPathComponent("Generated")
    let inputs = try PlannedInputs(
      ReferencedFiles(of: document.url, configuration: document.configuration).paths,
      in: workFolder)
    var arguments = [
      "generate", document.url.path, "--output", output.path, "--shards",
      String(Self.shards.count), "--build-plan", workFolder.path,
    ]
    if let configuration = document.configuration {
      arguments += ["--config", configuration.path]
    }
    return [
      // Its only purpose is to make SwiftPM plan again when the folder is added or removed.
      .prebuildCommand(
        displayName: "Specsmith: inputs of \(target)", executable: URL(fileURLWithPath: "/bin/sh"),
        arguments: ["-c", ":"], outputFilesDirectory: workFolder.appendingPathComponent("Replan")),
      .buildCommand(
        displayName: "Specsmith: SDK of \(target)", executable: tool, arguments: arguments,
        inputFiles: inputs.paths.map { URL(fileURLWithPath: $0) },
        outputFiles: Self.shards.names.map { output.appendingPathComponent($0) }),
    ]
  }
}

#if canImport(XcodeProjectPlugin)
  import XcodeProjectPlugin

  extension SpecsmithPlugin: XcodeBuildToolPlugin {
    func createBuildCommands(context: XcodePluginContext, target: XcodeTarget) throws -> [Command] {
      try commands(
        for: target.displayName, files: target.inputFiles.map(\.url),
        workFolder: context.pluginWorkDirectoryURL, tool: try context.tool(named: "specsmith").url)
    }
  }
#endif
