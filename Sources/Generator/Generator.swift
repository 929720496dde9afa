import Diagnostics
import DocumentTree
import OpenAPIDocument
import Overlay
import SDKModel
import SDKModelBuilder
import SwiftEmitter
import TemplateEngine
import Threads

/// Generates the files of an SDK from the text of a document, without accessing the disk.
public struct Generator: Sendable {
  /// The inputs of an SDK.
  public struct Input: Sendable {
    public var document: Source
    /// Loads the files that the document refers to.
    public var files: DocumentSource
    /// Overlays to apply, in order.
    public var overlays: [Source]
    /// Templates that replace the built-in ones of the same names.
    public var templates: [TemplateSource]
    public var settings: Settings
    /// The documents of earlier releases, oldest first. The SDK keeps what their callers use, as far
    /// as it can.
    public var baseline: [Input] = []
    /// Whether only the order of arguments is kept for callers of earlier releases.
    public var dropsDeprecated = false
    /// The module to import in tests of the document's examples; `nil` to generate no tests.
    public var testedModule: String?
    /// How declarations are distributed over files.
    public var layout = FileLayout.separate
    /// Whether to describe the calls of the SDK in Markdown.
    public var needsReference = false
    /// Whether the report contains JSON Pointers, which requires a search of the tree.
    public var needsPointers = false

    public init(
      document: Source, files: DocumentSource = DocumentSource(), overlays: [Source] = [],
      templates: [TemplateSource] = [], settings: Settings = Settings(),
      testedModule: String? = nil
    ) {
      self.document = document
      self.files = files
      self.overlays = overlays
      self.templates = templates
      self.settings = settings
      self.testedModule = testedModule
    }
  }

  public struct Result: Sendable {
    /// The generated files; `nil` if there are errors among the diagnostics.
    public var files: [GeneratedFile]?
    /// The tests of the document's examples; empty if they were not requested.
    public var tests: [GeneratedFile]
    /// The calls of the SDK in Markdown; `nil` if they were not requested.
    public var reference: String?
    public var diagnostics: [Diagnostic]
    public var report: Report
    /// Whether broken parts of the document were left out.
    public var leavesOut: Bool
    /// Whether leaving out the broken parts would allow the rest to be generated.
    public var canKeepGoing: Bool

    public init(
      files: [GeneratedFile]?, tests: [GeneratedFile] = [], reference: String? = nil,
      diagnostics: [Diagnostic], report: Report, leavesOut: Bool = false, canKeepGoing: Bool = false
    ) {
      self.files = files
      self.tests = tests
      self.reference = reference
      self.diagnostics = diagnostics
      self.report = report
      self.leavesOut = leavesOut
      self.canKeepGoing = canKeepGoing
    }
  }

  public static func run(_ input: Input) -> Result {
    let compiled = DeepStack.begin { emitter(for: input) }
    let reading = ModelReading(of: input)
    var log = reading.diagnostics
    let model = reading.model?.mergingReleases(input)
    let written = model.flatMap { write($0, of: input, by: compiled.value, &log) }
    let output = log.hasErrors ? nil : written
    return Result(
      files: output?.files, tests: output?.tests ?? [], reference: output?.reference,
      diagnostics: log.diagnostics,
      report: Report(
        log.diagnostics, openapi: reading.version,
        counts: written?.counts ?? Report.Counts(), leftOut: reading.leftOut,
        in: input.needsPointers ? reading.tree?.root : nil),
      leavesOut: !reading.leftOut.isEmpty, canKeepGoing: reading.canKeepGoing)
  }

  private struct Output {
    var files: [GeneratedFile]
    var tests: [GeneratedFile] = []
    var reference: String?
    var counts: Report.Counts
  }

  /// The emitter with compiled templates.
  private static func emitter(
    for input: Input
  ) -> Swift.Result<SwiftEmitter, InvalidTemplate> {
    Swift.Result { () throws(InvalidTemplate) in
      try SwiftEmitter(
        templates: input.templates, access: input.settings.access,
        typesModule: input.settings.typesModule, externalNames: input.settings.externalNames)
    }
  }

  private static func write(
    _ model: DocumentModel, of input: Input,
    by emitter: Swift.Result<SwiftEmitter, InvalidTemplate>, _ log: inout DiagnosticList
  ) -> Output? {
    let sdk = model.sdk
    let part = SDKPart(of: sdk, input.settings.selection, model.selected)
    log.append(contentsOf: SwiftEmitter.unusedTemplates(among: input.templates))
    do {
      let emitter = try emitter.get()
      let configuration = input.settings.configuration(for: sdk)
      var output = Output(
        files: emitter.emit(sdk, configuration, part: part, layout: input.layout),
        counts: Report.Counts(of: sdk, part))
      if input.settings.hasCatalog, input.layout == .separate, let module = input.settings.module {
        output.files += try CatalogEmitter().emit(
          sdk, configuration, module: module, calls: GuideCalls(of: model, part: part), part: part)
      }
      if let module = input.testedModule {
        output.tests = emitter.emitTests(
          sdk, configuration, module: input.settings.typesModule ?? module, part: part)
      }
      if input.needsReference {
        output.reference = APIReference(of: model, input).markdown(title: sdk.title)
      }
      return output
    } catch {
      log.append(contentsOf: error.diagnostics)
      return nil
    }
  }
}
