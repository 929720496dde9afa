import Diagnostics
import OpenAPIDocument
import TextGrammar

/// The operations of a document that a selection includes.
struct SelectedOperations {
  struct Key: Hashable {
    /// In upper case.
    var method: String
    var path: String
  }

  private(set) var keys: Set<Key> = []
  private(set) var diagnostics: [Diagnostic] = []
  private let document: OpenAPIDescription

  init(_ selection: Selection, of document: OpenAPIDescription) {
    self.document = document
    for criteria in selection.include { check(criteria, isExclusion: false) }
    check(selection.exclude, isExclusion: true)
    checkSchemas(selection.includedSchemas)
    let includesAll = selection.include.isEmpty && selection.includedSchemas.isEmpty
    for operation in document.operations {
      guard includesAll || selection.include.contains(where: { $0.allMatch(operation) }),
        !selection.exclude.anyMatches(operation)
      else { continue }
      keys.insert(Key(method: operation.method, path: operation.path))
    }
    if keys.isEmpty, selection.includedSchemas.isEmpty, !document.operations.isEmpty,
      diagnostics.isEmpty
    {
      let location =
        selection.include.compactMap(\.location).first ?? selection.exclude.location
      diagnostics.append(
        .error(
          .emptySelection, "the selection leaves no operation", at: location,
          hint: "an operation must meet all kinds of criteria that it is included by, "
            + "and none that it is excluded by"))
    }
  }

  func contains(method: String, path: String) -> Bool {
    keys.contains(Key(method: method, path: path))
  }

  // MARK: Criteria without matches

  private mutating func check(_ criteria: Selection.Criteria, isExclusion: Bool) {
    let operations = document.operations
    let paths = Set(operations.map(\.path))
    for term in criteria.paths {
      let pattern = PathPattern(term.text)
      guard !paths.contains(where: pattern.matches) else { continue }
      report("path matches", term, among: paths, isExclusion)
    }
    let tags = Set(operations.flatMap(\.tags))
    for term in criteria.tags where !tags.contains(term.text) {
      report("operation has the tag", term, among: tags, isExclusion)
    }
    let ids = Set(operations.compactMap(\.id))
    for term in criteria.operations where !ids.contains(term.text) {
      report("operation has the id", term, among: ids, isExclusion)
    }
    let methods = Set(operations.map { $0.method.lowercased() })
    for term in criteria.methods where !methods.contains(term.text.lowercased()) {
      report("operation has the method", term, among: methods, isExclusion)
    }
  }

  private mutating func checkSchemas(_ terms: [Selection.Term]) {
    let names = Set(document.schemas.map(\.name))
    for term in terms where !names.contains(term.text) {
      report("component schema is named", term, among: names, false)
    }
  }

  /// Reports a criterion that matches nothing. In `include` this is an error; a criterion of
  /// `exclude` may refer to something that was removed from the document.
  private mutating func report(
    _ what: String, _ term: Selection.Term, among names: Set<String>, _ isExclusion: Bool
  ) {
    let hint = Spelling.nearest(to: term.text, among: names.sorted())
      .map { "did you mean `\($0)`?" }
    diagnostics.append(
      Diagnostic(
        severity: isExclusion ? .warning : .error, code: .unknownSelection,
        message: "no \(what) `\(term.text)`", location: term.location, hint: hint))
  }
}

extension Selection.Criteria {
  fileprivate var location: SourceLocation? {
    (paths + tags + operations + methods).compactMap(\.location).min()
  }

  /// Whether the operation meets all criteria that are given.
  fileprivate func allMatch(_ operation: OperationObject) -> Bool {
    !isEmpty && matches(operation).allSatisfy { $0 ?? true }
  }

  fileprivate func anyMatches(_ operation: OperationObject) -> Bool {
    matches(operation).contains(true)
  }

  /// Whether the operation meets each kind of criterion; `nil` for a kind that is not given.
  private func matches(_ operation: OperationObject) -> [Bool?] {
    [
      paths.isEmpty ? nil : paths.contains { PathPattern($0.text).matches(operation.path) },
      tags.isEmpty ? nil : tags.contains { operation.tags.contains($0.text) },
      operations.isEmpty ? nil : operations.contains { $0.text == operation.id },
      methods.isEmpty ? nil : methods.contains { $0.text.uppercased() == operation.method },
    ]
  }
}
