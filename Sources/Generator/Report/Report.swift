import Diagnostics
import DocumentTree
import OpenAPIDocument
import SDKModel

/// The constructs that were not carried over, and the totals.
public struct Report: Sendable, Encodable {
  /// A construct of the document that generated code expresses only in part.
  public struct Construct: Sendable, Encodable {
    public var code: DiagnosticCode
    /// What became of it: `degraded`, `dropped`, `unsupported` or `unused`.
    public var kind: String
    public var message: String
    public var file: String?
    /// Counted from 1, as the column is.
    public var line: Int?
    public var column: Int?
    /// The JSON Pointer (RFC 6901) of the construct, if it is in the document itself.
    public var pointer: String?
  }

  /// A part of the document that is wrong, and that the SDK does without.
  public struct LeftOut: Sendable, Encodable {
    public var kind: DocumentPart.Kind
    public var name: String
    public var file: String
    /// Counted from 1, as the column is.
    public var line: Int
    public var column: Int
  }

  /// How much was made, and how much was left out as the selection says.
  public struct Counts: Sendable, Encodable {
    public var operations = 0
    /// Types that are declared, those within others included.
    public var types = 0
    /// Examples that agree with their schemas, so that they can be tested.
    public var examples = 0
    public var operationsNotSelected = 0
    public var typesNotSelected = 0

    public init() {}
  }

  /// The version of OpenAPI that the document follows; `nil` where it could not be read.
  public var openapi: String?
  public var generated = Counts()
  public var errors: Int
  public var warnings: Int
  /// How many constructs there are of each kind, each kind being there.
  public var kinds: [String: Int]
  public var codes: [String: Int]
  /// In the order in which they were found.
  public var constructs: [Construct]
  /// What was left out since something is wrong with it; the warnings tell what.
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

  /// The report of a run that did not get as far as reading a document.
  public init(failure: Diagnostic) {
    self.init([failure], openapi: nil, counts: Counts(), in: nil)
  }
}

extension Report.Counts {
  init(of sdk: SDK, _ part: SDKPart) {
    for operation in sdk.root.allOperations {
      if part.contains(operation) { operations += 1 } else { operationsNotSelected += 1 }
    }
    examples = sdk.examples.count { part.contains($0.type) }
    for declaration in sdk.types {
      let count = declaration.allIDs.count
      if part.contains(declaration) { types += count } else { typesNotSelected += count }
    }
  }
}
