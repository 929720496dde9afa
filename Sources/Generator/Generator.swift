import Diagnostics
import DocumentTree
import OpenAPIDocument
import Overlay
import SDKModel
import SDKModelBuilder
import SwiftEmitter
import TemplateEngine

/// The whole way from the text of a document to the files of an SDK, without touching the disk.
public struct Generator: Sendable {
  /// What an SDK is made of.
  public struct Input: Sendable {
    public var document: Source
    /// Where the files are that the document refers to.
    public var files: DocumentSource
    /// Applied in order.
    public var overlays: [Source]
    /// Used instead of the built-in templates of the same names.
    public var templates: [TemplateSource]
    public var settings: Settings
    /// The module of the SDK, where the document's examples are to become tests that import it.
    public var testedModule: String?
    /// Whether the report tells the JSON Pointer of each construct, for which the tree is searched.
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
    /// `nil` where there are errors among the diagnostics.
    public var files: [GeneratedFile]?
    /// The tests of the document's examples; none where they were not asked for.
    public var tests: [GeneratedFile]
    public var diagnostics: [Diagnostic]
    public var report: Report

    public init(
      files: [GeneratedFile]?, tests: [GeneratedFile] = [], diagnostics: [Diagnostic],
      report: Report
    ) {
      self.files = files
      self.tests = tests
      self.diagnostics = diagnostics
      self.report = report
    }
  }

  public static func run(_ input: Input) -> Result {
    var generator = Generator()
    let files = generator.files(of: input)
    let diagnostics = generator.log.diagnostics
    return Result(
      files: generator.log.hasErrors ? nil : files,
      tests: generator.log.hasErrors ? [] : generator.tests, diagnostics: diagnostics,
      report: Report(
        diagnostics, openapi: generator.version, counts: generator.counts,
        in: input.needsPointers ? generator.tree?.root : nil))
  }

  private var log = DiagnosticList()
  private var tests: [GeneratedFile] = []
  private var tree: Tree?
  private var version: String?
  private var counts = Report.Counts()

  private mutating func files(of input: Input) -> [GeneratedFile]? {
    tree = tree(of: input)
    guard let tree else { return nil }
    let selection = input.settings.selection
    let (document, problems) = DocumentReader.read(
      tree, path: input.document.file, files: input.files)
    guard let document else {
      log.append(contentsOf: problems.diagnostics)
      return nil
    }
    version = (tree.root["openapi"] ?? tree.root["swagger"])?.text
    let selected = SelectedOperations(selection, of: document)
    log.append(contentsOf: selected.diagnostics)
    let scope = DiagnosticScope(selection, selected, in: tree.root)
    log.append(contentsOf: scope.relevant(problems.diagnostics))
    guard !log.hasErrors else { return nil }
    let (sdk, notes) = SDKModelBuilder(document, typing: input.settings.typing).build()
    log.append(contentsOf: scope.relevant(notes.diagnostics))
    guard !log.hasErrors else { return nil }
    let part = SDKPart(of: sdk, selection, selected)
    counts = Report.Counts(of: sdk, part)
    log.append(contentsOf: SwiftEmitter.unusedTemplates(among: input.templates))
    do {
      let emitter = try SwiftEmitter(
        templates: input.templates, access: input.settings.access,
        typesModule: input.settings.typesModule)
      let configuration = input.settings.configuration(for: sdk)
      if let module = input.testedModule {
        tests = emitter.emitTests(
          sdk, configuration, module: input.settings.typesModule ?? module, part: part)
      }
      return emitter.emit(sdk, configuration, part: part)
    } catch {
      log.append(contentsOf: error.diagnostics)
      return nil
    }
  }

  /// The document with its overlays applied.
  private mutating func tree(of input: Input) -> Tree? {
    do {
      var tree = try Tree.parse(input.document)
      for source in input.overlays {
        let (overlay, problems) = OverlayDocument.parse(try Tree.parse(source))
        log.append(contentsOf: problems)
        guard let overlay, !log.hasErrors else { return nil }
        let (result, notes) = overlay.apply(to: tree)
        log.append(contentsOf: notes)
        tree = result
      }
      return tree
    } catch {
      log.append(error)
      return nil
    }
  }
}
