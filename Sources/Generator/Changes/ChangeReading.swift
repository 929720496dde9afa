import APIDiff
import Diagnostics
import SDKModel
import SwiftEmitter

/// The way from the texts of two documents to what has changed.
public enum ChangeReading {
  /// - Returns: The report, `nil` where one of the documents has errors, and what is wrong with them.
  public static func report(
    from old: Generator.Input, to new: Generator.Input
  ) -> (report: ChangeReport?, diagnostics: [Diagnostic]) {
    var log = DiagnosticList()
    let before = age(old, &log)
    let after = age(new, &log)
    guard let before, let after else { return (nil, log.diagnostics) }
    return (ChangeReport(from: before, to: after), log.diagnostics)
  }

  private static func age(
    _ input: Generator.Input, _ log: inout DiagnosticList
  ) -> (age: ChangeReport.Age, sdk: SDK, interface: SwiftInterface)? {
    var reading = ModelReading(input, for: .comparing)
    let model = reading.model()
    log.append(contentsOf: reading.log.diagnostics)
    guard let model else { return nil }
    let sdk = model.sdk
    let part = SDKPart(of: sdk, input.settings.selection, model.selected)
    let interface = SwiftInterface(of: sdk, input.settings.configuration(for: sdk), part: part)
    let age = ChangeReport.Age(
      path: input.document.file, title: sdk.title, version: sdk.version)
    return (age, sdk, interface)
  }
}
