import Baseline
import Diagnostics
import SDKModel
import SDKModelBuilder
import SwiftEmitter

/// The earlier releases of an SDK, whose callers a newer version keeps.
struct Releases: Sendable {
  /// The last release, with what it keeps of those before it; `nil` if there is none.
  private var last: Baseline.Named?
  private var selections: [SelectedOperations] = []

  /// No release.
  init() {}

  /// Reads the documents of the releases, oldest first.
  ///
  /// - Returns: `nil` if one of the documents has errors. Their warnings were reported when they were
  ///   released.
  init?(of input: Generator.Input, _ log: inout DiagnosticList) {
    for release in input.baseline {
      var release = release
      // The settings are those of today: what they name, the release need not have.
      release.settings.selection = Selection()
      release.settings.keepsGoing = true
      let reading = ModelReading(of: release, for: .comparing, after: self)
      log.append(contentsOf: reading.diagnostics.diagnostics.filter { $0.severity == .error })
      guard let model = reading.model else { return nil }
      let configuration = release.settings.configuration(for: model.sdk)
      last = Baseline.Named(
        merged(into: model.sdk, configuration, keepsLeftovers: true), configuration)
      selections.append(SelectedOperations(input.settings.selection, of: model.openAPI))
    }
  }

  /// The calls of the last release.
  var names: ReleasedNames { last.map { ReleasedNames(of: $0.sdk) } ?? ReleasedNames() }

  /// The model of a newer version, with what callers of the releases need.
  func merged(into sdk: SDK, _ configuration: Configuration, keepsLeftovers: Bool) -> SDK {
    guard let last else { return sdk }
    return Baseline(last).merged(
      into: Baseline.Named(sdk, configuration), keepsLeftovers: keepsLeftovers
    ) { operation in
      selections.contains {
        $0.contains(method: operation.method, path: operation.key.pathText)
      }
    }
  }
}
