import TestSupport
import Testing

/// The compiler settings of a module that contains generated code.
struct ModuleSettings: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let arguments: [String]

  /// Swift 6 without further settings.
  static let plain = ModuleSettings(testDescription: "no setting", arguments: [])

  /// Each setting separately.
  static let single = upcomingFeatures + [mainActor, libraryEvolution]

  /// All settings together.
  static let combined = ModuleSettings(
    testDescription: "all settings", arguments: single.flatMap(\.arguments))

  private static let upcomingFeatures = [
    "InternalImportsByDefault", "MemberImportVisibility", "ExistentialAny",
    "NonisolatedNonsendingByDefault",
  ].map {
    ModuleSettings(testDescription: $0, arguments: ["-enable-upcoming-feature", $0])
  }

  private static let mainActor = ModuleSettings(
    testDescription: "default isolation MainActor", arguments: ["-default-isolation", "MainActor"])

  private static let libraryEvolution = ModuleSettings(
    testDescription: "library evolution", arguments: ["-enable-library-evolution"])

  /// Type-checks files as one module with these settings.
  ///
  /// - Returns: The compiler's output; empty without errors and warnings.
  func problems(_ files: [String], followsFlow: Bool = false) async throws -> String {
    let output = try await SwiftCompiler.typecheck(
      files, module: "Golden", arguments: ["-package-name", "golden"] + arguments,
      followsFlow: followsFlow)
    // Foundation itself is not resilient everywhere: its diagnostics are not the SDK's.
    let diagnostics = output.split(separator: "\n").filter {
      $0.contains("error: ") || $0.contains("warning: ")
    }
    let isClean = diagnostics.allSatisfy {
      $0.contains("was not compiled with library evolution support")
    }
    return isClean && (diagnostics.isEmpty == output.isEmpty) ? "" : output
  }
}
