import Diagnostics
import SwiftEmitter

/// The names of a new package's module, client and environment variables.
struct PackageNames {
  let module: String
  let configuration: Configuration
  /// An error if the requested name is not possible.
  let problem: Diagnostic?

  private static let longest = 40

  /// - Parameters:
  ///   - title: The document's title.
  ///   - name: The module's name, if the user chose one.
  init(title: String, name: String?) {
    let suggestion = Configuration(title: name ?? title)
    var client = String(
      suggestion.client.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }.prefix(Self.longest))
    if client.first?.isUppercase != true { client = "API" + client }
    if Configuration.isTaken(client: client) { client += "Client" }
    var prefix = String(suggestion.environmentPrefix.prefix(Self.longest))
    if prefix.first?.isLetter != true { prefix = "API_" + prefix }
    configuration = Configuration(client: client, environmentPrefix: prefix)
    module = name ?? (Self.taken.contains(client.lowercased()) ? client + "SDK" : client)
    problem = name.flatMap { name in
      guard !Settings.isModuleName(name) || Self.taken.contains(name.lowercased()) else {
        return nil
      }
      return .error(
        .invalidModule,
        Settings.isModuleName(name)
          ? "a module that the package needs is called `\(name)` already"
          : "`\(name)` is not the name of a Swift module", at: nil,
        hint: "choose another one by `--name`, such as `\(client)SDK`")
    }
  }

  /// The names of modules that a new package depends on, or that belong to Swift. SwiftPM refuses a
  /// second module with such a name, and an import would be ambiguous.
  private static let taken: Set<String> = Set(
    [
      // Swift
      "Swift", "Foundation", "FoundationEssentials", "FoundationNetworking", "FoundationXML",
      "Dispatch", "Distributed", "Observation", "RegexBuilder", "Synchronization", "Cxx", "XCTest",
      "Testing", "Glibc", "Musl", "Darwin", "CoreFoundation", "Builtin", "PackageDescription",
      "PackagePlugin", "Network", "Security", "SwiftUI", "UIKit", "AppKit", "Combine",
      // Specsmith
      "specsmith", "SpecsmithRuntime", "SpecsmithTesting", "_SpecsmithGenerator", "Dataframer",
      "LibYAML", "CLibYAML", "Diagnostics", "DocumentTree", "Overlay", "OpenAPIDocument",
      "SDKModel", "SDKModelBuilder", "SchemaChecking", "TemplateEngine", "BuiltInTemplates",
      "SwiftEmitter", "CFolderExchange", "GeneratedOutput", "Generator", "TextGrammar",
      "TestSupport",
      // The snippet of the package
      "FirstCall",
      // Dependencies of Specsmith
      "HTTPTypes", "HTTPTypesFoundation", "Logging", "InMemoryLogging", "ArgumentParser",
      "ArgumentParserToolInfo", "FlyingFox", "FlyingSocks",
    ].map { $0.lowercased() })
}
