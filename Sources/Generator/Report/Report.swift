import Diagnostics
import DocumentTree
import OpenAPIDocument
import SDKModel

/// The constructs that were not carried over, and the totals.
public struct Report: Sendable, Encodable {
  /// A construct of the document that generated code expresses only in part.
  public struct Construct: Sendable, Encodable {
    public var code: DiagnosticCode
    /// The kind of loss: `degraded`, `dropped`, `unsupported` or `unused`.
    public var kind: String
    public var message: String
    public var file: String?
    /// The line and the column, counted from 1.
    public var line: Int?
    public var column: Int?
    /// The JSON Pointer (RFC 6901) of the construct, if it is in the document itself.
    public var pointer: String?
  }

  /// A broken part of the document that was left out of the SDK.
  public struct LeftOut: Sendable, Encodable {
    public var kind: DocumentPart.Kind
    public var name: String
    public var file: String
    /// The line and the column, counted from 1.
    public var line: Int
    public var column: Int
  }

  /// The numbers of generated parts and of parts that are not selected.
  public struct Counts: Sendable, Encodable {
    public var operations = 0
    /// The number of declared types, including nested ones.
    public var types = 0
    /// The number of examples that satisfy their schemas, and so can be tested.
    public var examples = 0
    public var operationsNotSelected = 0
    public var typesNotSelected = 0

    public init() {}
  }

  /// The document's version of OpenAPI; `nil` if it could not be read.
  public var openapi: String?
  public var generated = Counts()
  public var errors: Int
  public var warnings: Int
  /// The number of constructs of each kind, also if it is 0.
  public var kinds: [String: Int]
  public var codes: [String: Int]
  /// The constructs, in the order in which they were found.
  public var constructs: [Construct]
  /// The broken parts that were left out. The warnings explain why.
  public var leftOut: [LeftOut]

  init(
    _ diagnostics: [Diagnostic], openapi: String?, counts: Counts, leftOut: [DocumentPart] = [],
    in root: Node?
  ) {
    self.leftOut = leftOut.map { part in
      LeftOut(
        kind: part.kind, name: part.name, file: part.location.file, line: part.location.line,
        column: part.location.column)
    }
    self.openapi = openapi
    generated = counts
    let losses = diagnostics.compactMap { diagnostic in
      DiagnosticCatalog.page(of: diagnostic.code)?.loss.map { (diagnostic, $0) }
    }
    let index = root.map { PointerIndex($0, locations: Set(losses.compactMap(\.0.location))) }
    constructs = losses.map { diagnostic, loss in
      Construct(
        code: diagnostic.code, kind: loss.rawValue, message: diagnostic.message,
        file: diagnostic.location?.file, line: diagnostic.location?.line,
        column: diagnostic.location?.column,
        pointer: index?.pointer(of: diagnostic)?.description)
    }
    errors = diagnostics.count { $0.severity == .error }
    warnings = diagnostics.count { $0.severity == .warning }
    kinds = Dictionary(
      DiagnosticPage.Loss.allCases.map { ($0.rawValue, 0) }, uniquingKeysWith: { first, _ in first }
    )
    codes = [:]
    for construct in constructs {
      kinds[construct.kind, default: 0] += 1
      codes[construct.code.rawValue, default: 0] += 1
    }
  }

  /// The report of a run that failed before it read a document.
  public init(failures: [Diagnostic]) {
    self.init(failures, openapi: nil, counts: Counts(), in: nil)
  }
}

extension Report.Counts {
  init(of sdk: SDK, _ part: SDKPart) {
    sdk.root.visitOperations { operation in
      guard operation.key == operation.key.inAnyMediaType else { return }
      if part.contains(operation) { operations += 1 } else { operationsNotSelected += 1 }
    }
    examples = sdk.examples.count { part.contains($0.type) }
    for declaration in sdk.types {
      let count = declaration.allIDs.count
      if part.contains(declaration) { types += count } else { typesNotSelected += count }
    }
  }
}
