import Diagnostics
import DocumentTree
import OpenAPIDocument
import Overlay
import SDKModel
import SDKModelBuilder
import SwiftEmitter

/// The model of a document.
public struct DocumentModel: Sendable {
  /// The document with its overlays applied.
  public let tree: Tree
  public let openAPI: OpenAPIDescription
  /// The complete model, regardless of the selection.
  public internal(set) var sdk: SDK
  let selected: SelectedOperations
  let scope: DiagnosticScope
  /// The earlier releases, by whose names operations are distinguished.
  let releases: Releases

  /// The model with what callers of earlier releases need.
  ///
  /// - Parameter input: The input that the model was read from.
  public func mergingReleases(_ input: Generator.Input) -> DocumentModel {
    var result = self
    result.sdk = releases.merged(
      into: sdk, input.settings.configuration(for: sdk), keepsLeftovers: !input.dropsDeprecated)
    return result
  }

  /// The diagnostics about selected parts or about other files.
  public func relevant(_ diagnostics: [Diagnostic]) -> [Diagnostic] { scope.relevant(diagnostics) }
}

/// The result of reading a document, which may be incomplete.
public struct ModelReading: Sendable {
  /// The model; `nil` if there are errors among the diagnostics.
  public let model: DocumentModel?
  /// The document with its overlays applied; not `nil` if only the model is missing.
  public let tree: Tree?
  public let diagnostics: DiagnosticList
  /// The broken parts that were left out of the model.
  public let leftOut: [DocumentPart]
  /// Whether leaving out the broken parts would remove all errors.
  public let canKeepGoing: Bool

  /// Builds the model of an SDK from the text of a document.
  public init(of input: Generator.Input, for purpose: SDKModelBuilder.Purpose = .writing) {
    self.init(of: input, for: purpose, after: nil)
  }

  /// - Parameter releases: The earlier releases; `nil` for those that the input names.
  init(of input: Generator.Input, for purpose: SDKModelBuilder.Purpose, after releases: Releases?) {
    let overlaid = OverlaidDocument(of: input)
    tree = overlaid.tree
    guard let tree else {
      model = nil
      diagnostics = overlaid.diagnostics
      leftOut = []
      canKeepGoing = false
      return
    }
    var log = overlaid.diagnostics
    let hadErrors = log.hasErrors
    let selection = input.settings.selection
    let omissions = Omissions(tree, of: input, keepsGoing: input.settings.keepsGoing) {
      let selected = SelectedOperations(selection, of: $0)
      return DiagnosticScope(selection, selected, in: tree.root).relevant($1)
    }
    model = Self.model(of: tree, omissions, input, purpose, releases, &log)
    diagnostics = log
    leftOut = omissions.leftOut.map(\.part)
    canKeepGoing = !hadErrors && model == nil && omissions.canLeaveOut
  }

  /// The version in the document's `openapi` or `swagger` field.
  var version: String? {
    tree.flatMap { $0.root["openapi"] ?? $0.root["swagger"] }?.text
  }

  private static func model(
    of tree: Tree, _ reading: Omissions, _ input: Generator.Input,
    _ purpose: SDKModelBuilder.Purpose, _ known: Releases?,
    _ log: inout DiagnosticList
  ) -> DocumentModel? {
    log.append(contentsOf: reading.warnings)
    let problems = reading.diagnostics
    guard let document = reading.document else {
      log.append(contentsOf: problems.diagnostics)
      return nil
    }
    let selection = input.settings.selection
    let selected = SelectedOperations(selection, of: document)
    log.append(contentsOf: selected.diagnostics)
    let scope = DiagnosticScope(selection, selected, in: tree.root)
    log.append(contentsOf: scope.relevant(problems.diagnostics))
    guard !log.hasErrors else { return nil }
    guard let releases = known ?? Releases(of: input, &log) else { return nil }
    let builder = SDKModelBuilder(
      document, typing: input.settings.typing, names: input.settings.names,
      released: releases.names, mappings: input.settings.mappings, for: purpose)
    let (sdk, notes) = builder.build()
    for note in scope.relevant(notes.diagnostics) {
      // The broken part is left out of the model, so the error is not fatal.
      let isLeftOut = input.settings.keepsGoing && note.severity == .error
      log.append(
        isLeftOut
          ? .warning(note.code, note.message + ": left out", at: note.location, hint: note.hint)
          : note)
    }
    let configuration = input.settings.configuration(for: sdk)
    log.append(contentsOf: SwiftEmitter.conflicts(ofChosenNamesIn: sdk, configuration))
    log.append(
      contentsOf: scope.relevant(
        SwiftEmitter.warnings(aboutDerivedNamesIn: sdk, configuration)))
    guard !log.hasErrors else { return nil }
    return DocumentModel(
      tree: tree, openAPI: document, sdk: sdk, selected: selected, scope: scope, releases: releases)
  }
}

/// A document with its overlays applied.
public struct OverlaidDocument: Sendable {
  /// The result of the overlays, without those actions that failed; `nil` if the document or an
  /// overlay cannot be read.
  public let tree: Tree?
  public let diagnostics: DiagnosticList

  public init(of input: Generator.Input) {
    var log = DiagnosticList()
    tree = Self.tree(of: input, &log)
    diagnostics = log
  }

  private static func tree(of input: Generator.Input, _ log: inout DiagnosticList) -> Tree? {
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
      return result
    } catch {
      log.append(error)
      return nil
    }
  }
}
