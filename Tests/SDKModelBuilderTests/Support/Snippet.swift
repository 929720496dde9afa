import Diagnostics
import DocumentTree
import OpenAPIDocument
import SDKModel
import SDKModelBuilder
import Testing

/// The model of a short document.
struct Snippet {
  let sdk: SDK
  let diagnostics: [Diagnostic]

  /// - Parameters:
  ///   - fragment: The content of the document besides its title, as YAML.
  ///   - version: The version of OpenAPI.
  init(_ fragment: String, typing: Typing = .inferred, version: String = "3.1.0") throws {
    let (document, problems) = try Self.document(fragment, version: version)
    let model = SDKModelBuilder(document, typing: typing).build()
    sdk = model.sdk
    diagnostics = problems + model.diagnostics.diagnostics
  }

  static func document(
    _ fragment: String, version: String = "3.1.0"
  ) throws -> (document: OpenAPIDescription, diagnostics: [Diagnostic]) {
    let text = "openapi: \(version)\ninfo: {title: Snippet, version: '1'}\n\(fragment)\n"
    let tree = try Tree.parse(Source(file: "snippet.yaml", text: text))
    let (document, problems, _) = DocumentReader.read(tree)
    return (try #require(document, "\(problems.diagnostics)"), problems.diagnostics)
  }

  /// A document with an operation at `/pets`.
  init(operation: String, method: String = "get", components: String = "") throws {
    let operation = operation.split(separator: "\n").map { "      \($0)\n" }.joined()
    try self.init("paths:\n  /pets:\n    \(method):\n\(operation)\(components)")
  }

  /// The only operation, as it reads the whole response.
  var operation: Operation {
    get throws {
      let operations = sdk.root.allOperations.filter { $0.form == .whole }
      try #require(operations.count == 1)
      return operations[0]
    }
  }

  func record(_ path: String...) throws -> Record {
    let declaration = sdk.types.flatMap(\.withNested).first { $0.id.path == path }
    guard case .record(let record)? = declaration?.kind else {
      throw MissingRecord(path: path, types: sdk.types.map(\.id.path))
    }
    return record
  }

  private struct MissingRecord: Error {
    var path: [String]
    var types: [[String]]
  }
}

extension TypeDeclaration {
  fileprivate var withNested: [TypeDeclaration] { [self] + nested.flatMap(\.withNested) }
}

extension ValueType {
  /// A description of the type, such as `[Pet?]`.
  var text: String {
    let name =
      switch kind {
      case .array(let element): "[\(element.text)]"
      case .map(let value): "[string: \(value.text)]"
      case .named(let id): id.path.joined(separator: ".")
      case .integer: "integer"
      case .number: "number"
      case .string: "string"
      case .boolean: "boolean"
      case .dateTime: "dateTime"
      case .date: "date"
      case .uuid: "uuid"
      case .base64: "base64"
      case .file: "file"
      case .json: "json"
      }
    return isNullable ? name + "?" : name
  }
}
