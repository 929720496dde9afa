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
    let sdk = model.sdk
    let part = SDKPart(of: sdk, input.settings.selection, model.selected)
    let interface = SwiftInterface(of: sdk, input.settings.configuration(for: sdk), part: part)
    let description = ChangeReport.Document(
      path: input.document.file, title: sdk.title, version: sdk.version)
    let version = Version(description: description, sdk: sdk, interface: interface)
    return (version, diagnostics)
  }

  public static func report(from old: Version, to new: Version) -> ChangeReport {
    ChangeReport(
      from: (old.description, old.sdk, old.interface),
      to: (new.description, new.sdk, new.interface))
  }
}
