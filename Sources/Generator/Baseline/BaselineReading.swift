import Baseline
import Diagnostics
import SDKModel
import SwiftEmitter

/// Reads the documents of earlier releases, and merges them into the model of a document.
public enum BaselineReading {
  /// - Parameter model: The model of the input's document.
  /// - Returns: The model with what callers of earlier releases need; `nil` if one of the documents
  ///   has errors. Their warnings were reported when they were released.
  public static func merged(
    _ model: DocumentModel, _ input: Generator.Input, _ log: inout DiagnosticList
  ) -> DocumentModel? {
    var released: Baseline.Named?
    var selections: [SelectedOperations] = []
    func merge(into current: Baseline.Named, keepsLeftovers: Bool) -> SDK {
      guard let released else { return current.sdk }
      return Baseline(released).merged(into: current, keepsLeftovers: keepsLeftovers) { operation in
        selections.contains {
          $0.contains(method: operation.method, path: operation.key.pathText)
        }
      }
    }
    for release in input.baseline {
      guard let model = self.model(of: release, &log) else { return nil }
      let current = Baseline.Named(model.sdk, release.settings.configuration(for: model.sdk))
      released = Baseline.Named(
        merge(into: current, keepsLeftovers: true), current.configuration)
      selections.append(SelectedOperations(input.settings.selection, of: model.openAPI))
    }
    var result = model
    result.sdk = merge(
      into: Baseline.Named(model.sdk, input.settings.configuration(for: model.sdk)),
      keepsLeftovers: !input.dropsDeprecated)
    return result
  }

  private static func model(
    of release: Generator.Input, _ log: inout DiagnosticList
  ) -> DocumentModel? {
    var release = release
    // The settings are those of today: what they name, the release need not have.
    release.settings.selection = Selection()
    release.settings.keepsGoing = true
    let reading = ModelReading(of: release, for: .comparing)
    log.append(contentsOf: reading.diagnostics.diagnostics.filter { $0.severity == .error })
    return reading.model
  }
}
