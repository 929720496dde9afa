import APIDiff
import Diagnostics
import SDKModel
import SwiftEmitter

/// Reads two documents and compares them.
public enum ChangeReading {
  /// One of the documents, read as far as the comparison needs it.
  public struct Version: Sendable {
    let description: ChangeReport.Document
    let sdk: SDK
    let interface: SwiftInterface
    /// The declarations with what is kept for callers of earlier releases; `nil` if the document has no
    /// baseline.
    let kept: SwiftInterface?
  }

  /// - Returns: The report, or `nil` if one of the documents has errors, and the diagnostics of
  ///   both.
  public static func report(
    from old: Generator.Input, to new: Generator.Input
  ) -> (report: ChangeReport?, diagnostics: [Diagnostic]) {
    let before = version(of: old)
    let after = version(of: new)
    let diagnostics = before.diagnostics + after.diagnostics
    guard let old = before.version, let new = after.version else { return (nil, diagnostics) }
    return (report(from: old, to: new), diagnostics)
  }

  /// - Returns: The version to compare, or `nil` if the document has errors, and its diagnostics.
  public static func version(
    of input: Generator.Input
  ) -> (version: Version?, diagnostics: [Diagnostic]) {
    let reading = ModelReading(of: input, for: .comparing)
    let diagnostics = reading.diagnostics.diagnostics
    guard let model = reading.model else { return (nil, diagnostics) }
    func interface(of model: DocumentModel) -> SwiftInterface {
      SwiftInterface(
        of: model.sdk, input.settings.configuration(for: model.sdk),
        part: SDKPart(of: model.sdk, input.settings.selection, model.selected))
    }
    let kept = input.baseline.isEmpty ? nil : interface(of: model.mergingReleases(input))
    let sdk = model.sdk
    let description = ChangeReport.Document(
      path: input.document.file, title: sdk.title, version: sdk.version)
    let version = Version(
      description: description, sdk: sdk, interface: interface(of: model), kept: kept)
    return (version, diagnostics)
  }

  public static func report(from old: Version, to new: Version) -> ChangeReport {
    // The release had what it kept for callers of earlier ones.
    ChangeReport(
      from: (old.description, old.sdk, old.kept ?? old.interface),
      to: (new.description, new.sdk, new.interface), keeping: new.kept)
  }
}
