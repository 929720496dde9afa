import Diagnostics
import DocumentTree
import Naming
import OpenAPIDocument
import SDKModel
import Threads

/// Finds the resource and the method of each operation.
///
/// The rules, in order of precedence (``NameRule``):
/// 1. The settings of the SDK.
/// 2. Extension fields of the document.
/// 3. An operation id with a deliberate structure: `repos/list-for-org`, `Users_GetAll`,
///    `runs_files_list` along `/runs/{id}/files`.
/// 4. The path, with a closed vocabulary of verbs: `POST /invoices/{id}/pay` is `invoices.pay`.
/// 5. The verb of an operation id where the path has none: `cancelRun` on `POST /runs/{id}` is
///    `runs.cancel`.
///
/// Each rule considers one operation, and never the others: an operation that is added to the
/// document renames nothing.
public struct OperationNaming: Sendable {
  private let tags: TagIndex
  private let settings: NameSettings
  private let content: ResponseContent

  /// - Parameter schema: Finds the schemas that references name.
  public init(
    _ tags: TagIndex, _ settings: NameSettings = NameSettings(),
    schema: @escaping @Sendable (Node) -> Schema?
  ) {
    self.tags = tags
    self.settings = settings
    content = ResponseContent(schema: schema)
  }

  /// The names of all operations, with a warning for each that had to be distinguished from another
  /// one, and an error for each setting that names none.
  ///
  /// - Parameter released: Returns the name that an operation has in the last release, if there is one.
  public func names(
    of operations: [OperationObject], released: (OperationObject) -> OperationName? = { _ in nil }
  ) -> ([OperationName], [Diagnostic]) {
    // Each name depends on its own operation only.
    var wanted = DeepStack.map(operations) { name(of: $0) }
    let errors = settings.apply(to: &wanted, of: operations)
    var names = wanted
    let collisions = NameCollisions(
      operations: operations, released: operations.map(released), schema: content.schema)
    let warnings = collisions.resolve(&names).map { index in
      Diagnostic.warning(
        .ambiguousCall,
        "`\(wanted[index].title)` would call two operations; "
          + "\(operations[index].method) \(operations[index].path) is `\(names[index].title)`",
        at: operations[index].location,
        hint: "name it by `x-specsmith-name` or by `names` in specsmith.yaml")
    }
    return (names, errors + warnings)
  }

  /// The name of the operation, without regard to collisions and settings.
  public func name(of operation: OperationObject) -> OperationName {
    var name = nameWithoutExtensions(operation)
    let extensions = NameExtensions(operation)
    if let resources = extensions.resources {
      name.resources = resources
      name.rule = .extension
    }
    if let method = extensions.method {
      // The path has a single segment, which was read as the method: `GET /search` called `get`.
      if extensions.resources == nil, name.resources.isEmpty,
        NameWords.key(method) != NameWords.key(name.method), name.rule == .pathVerb
      {
        name.resources = [name.method]
      }
      let last = name.resources.last.map { NameWords.key(EnglishNoun.singular($0)) }
      if extensions.resources == nil, last == NameWords.key(EnglishNoun.singular(method)) {
        name.resources.removeLast()
      }
      name.method = method
      name.rule = .extension
    }
    return name
  }

  private func nameWithoutExtensions(_ operation: OperationObject) -> OperationName {
    let identifier = OperationIdentifier(operation)
    if let identifier,
      let structured = StructuredIdentifier.name(of: operation, identifier)
    {
      return OperationName(
        resources: structured.resources, method: structured.method, rule: .operationID)
    }
    var name = PathName(operation, identifier, content).name
    if name.resources.isEmpty, let tag = operation.tags.first(where: Self.isGroup) {
      move(&name, to: tag)
    }
    return name
  }

  /// Whether a tag says what its operations are about.
  private static func isGroup(_ tag: String) -> Bool {
    !["default", "hidden", "internal", "misc", "other"].contains(tag.lowercased())
  }

  /// A path without a resource belongs to the tag: `POST /login` with the tag `Sessions`.
  private func move(_ name: inout OperationName, to tag: String) {
    // `GET /search` with the tag `Search`.
    guard NameWords.key(tag) != NameWords.key(name.method) else { return }
    name.resources = tags.path(to: tag)
    // `getUser` of `Users` is `get`.
    let words = NameWords.identifierWords(name.method)
    let noun = NameWords.identifierWords(tag).map { EnglishNoun.singular($0.lowercased()) }
    let rest = words.dropFirst().map { EnglishNoun.singular($0.lowercased()) }
    if let first = words.first, Verb.contains(first.lowercased()), rest == noun {
      name.method = first
    }
  }
}
