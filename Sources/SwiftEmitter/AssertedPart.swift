import SDKModel
import TextGrammar

/// What the checks in the written part of an SDK refer to.
struct AssertedPart {
  private(set) var schemas: [AssertedSchema] = []
  private(set) var sources: [SchemaSource] = []
  /// Whether a check can report the location of its schema in the document.
  let isAskedForLines: Bool

  init(of sdk: SDK, _ part: SDKPart, content: Configuration.Content) {
    var search = AssertionSearch(sdk)
    var hasParameters = false
    if content != .client {
      for declaration in sdk.types where part.contains(declaration) { search.visit(declaration) }
    }
    if content != .types {
      sdk.root.visitOperations { operation in
        guard part.contains(operation) else { return }
        for parameter in operation.parameters { search.visit(parameter.type) }
        hasParameters = hasParameters || !operation.parameters.isEmpty
        if let body = operation.body { search.visit(body.type) }
        for type in operation.success.types { search.visit(type) }
      }
    }
    search.visitReferences()
    schemas = sdk.assertedSchemas.filter { search.references.contains($0.id) }
    let roots = Set(search.schemas.map { sdk.schemas[$0.index].pointer })
    // The last root and a slash: most schemas are parts of the same one as the schema before.
    var holder: String?
    sources = sdk.schemas.filter { source in
      if roots.contains(source.pointer) { return true }
      // The checks of a schema also cover its parts.
      if let holder, source.pointer.hasScalarPrefix(holder) { return true }
      let root = source.pointer.utf8.indices.first { index in
        source.pointer.utf8[index] == UInt8(ascii: "/")
          && roots.contains(String(source.pointer[..<index]))
      }
      guard let root else { return false }
      holder = String(source.pointer[...root])
      return true
    }
    isAskedForLines = hasParameters || !sources.isEmpty
  }
}

/// Collects the schemas that checks report.
private struct AssertionSearch {
  private(set) var schemas: Set<SchemaID> = []
  private(set) var references: Set<SchemaID> = []
  private let asserted: [SchemaID: AssertionSet]
  private var pending: [SchemaID] = []

  init(_ sdk: SDK) {
    asserted = Dictionary(
      sdk.assertedSchemas.map { ($0.id, $0.assertions) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func visit(_ declaration: TypeDeclaration) {
    if let id = declaration.schema { schemas.insert(id) }
    if let set = declaration.assertions { visit(set) }
    for type in declaration.containedTypes { visit(type) }
    if case .record(let record) = declaration.kind {
      for id in record.rules.compactMap(\.schema) { schemas.insert(id) }
    }
    for nested in declaration.nested { visit(nested) }
  }

  mutating func visit(_ type: ValueType) {
    if let id = type.schema { schemas.insert(id) }
    if let set = type.assertions { visit(set) }
    switch type.kind {
    case .array(let element), .map(let element): visit(element)
    case .string, .boolean, .integer, .number, .dateTime, .date, .uuid, .base64, .file, .json,
      .named:
      break
    }
  }

  mutating func visitReferences() {
    while let id = pending.popLast() {
      schemas.insert(id)
      if let set = asserted[id] { visit(set) }
    }
  }

  private mutating func visit(_ set: AssertionSet) {
    if let id = set.schema { schemas.insert(id) }
    for assertion in set.assertions {
      if case .reference(let id) = assertion, references.insert(id).inserted { pending.append(id) }
      for inner in assertion.sets { visit(inner) }
    }
  }
}
