import Diagnostics
import DocumentTree
import OpenAPIDocument
import Overlay
import SDKModel
import SDKModelBuilder

/// What a document means.
public struct DocumentModel: Sendable {
  /// The document with its overlays applied.
  public let tree: Tree
  public let openAPI: OpenAPIDescription
  /// The whole SDK, whatever is selected of it.
  public let sdk: SDK
  let selected: SelectedOperations
  let scope: DiagnosticScope

  /// Those whose place is selected, or is not in the document itself.
  public func relevant(_ diagnostics: [Diagnostic]) -> [Diagnostic] { scope.relevant(diagnostics) }
}

/// The way from the text of a document to the model of its SDK.
public struct ModelReading: Sendable {
  /// What is wrong so far.
  public var log = DiagnosticList()
  /// The document with its overlays applied, as far as it can be read.
  public private(set) var tree: Tree?
  private let input: Generator.Input
  private let purpose: SDKModelBuilder.Purpose

  public init(_ input: Generator.Input, for purpose: SDKModelBuilder.Purpose = .writing) {
    self.input = input
    self.purpose = purpose
  }

  /// The version of OpenAPI or Swagger that the document names.
  var version: String? {
    tree.flatMap { $0.root["openapi"] ?? $0.root["swagger"] }?.text
  }

  /// What the document means; `nil` where there are errors in ``log``.
  public mutating func model() -> DocumentModel? {
    guard let tree = overlaidTree() else { return nil }
    let (document, problems) = DocumentReader.read(
      tree, path: input.document.file, files: input.files)
    guard let document else {
      log.append(contentsOf: problems.diagnostics)
      return nil
    }
    let selection = input.settings.selection
    let selected = SelectedOperations(selection, of: document)
    log.append(contentsOf: selected.diagnostics)
    let scope = DiagnosticScope(selection, selected, in: tree.root)
    log.append(contentsOf: scope.relevant(problems.diagnostics))
    guard !log.hasErrors else { return nil }
    let builder = SDKModelBuilder(
      document, typing: input.settings.typing, for: purpose)
    let (sdk, notes) = builder.build()
    log.append(contentsOf: scope.relevant(notes.diagnostics))
    guard !log.hasErrors else { return nil }
    return DocumentModel(tree: tree, openAPI: document, sdk: sdk, selected: selected, scope: scope)
  }

  /// The document with its overlays applied, as far as they can be: what is wrong is in ``log``.
  ///
  /// - Returns: `nil` where the document or an overlay cannot be read.
  public mutating func overlaidTree() -> Tree? {
    do {
      var result = try Tree.parse(input.document)
      for source in input.overlays {
        let (overlay, problems) = OverlayDocument.parse(try Tree.parse(source))
        log.append(contentsOf: problems)
        guard let overlay, !log.hasErrors else { return nil }
        let (edited, notes) = overlay.apply(to: result)
        log.append(contentsOf: notes)
        result = edited
      }
      tree = result
      return result
    } catch {
      log.append(error)
      return nil
    }
  }
}
