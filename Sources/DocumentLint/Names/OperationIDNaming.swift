import Naming
import OpenAPIDocument
import OperationNames

/// Proposes ids for operations, in the style of the document's existing ids.
///
/// An id that is proposed keeps the operation's call unchanged, if one of the candidates does.
struct OperationIDNaming {
  /// The most frequent style, and the number of ids that have it.
  let style: IdentifierStyle
  let styles: [IdentifierStyle: Int]
  private let isVerbLast: Bool
  private var verbs: [Shape: [String: Int]] = [:]
  private var taken: NameSeries
  private let prefix: [String]
  private let calls: OperationNaming

  /// The properties of an operation that determine the verb.
  private struct Shape: Hashable {
    var method: String
    /// Whether the path ends with a parameter, and so identifies a single resource.
    var isOne: Bool

    init(_ operation: OperationObject) {
      method = operation.method
      isOne = operation.path.last == "}"
    }
  }

  init(_ document: LintedDocument) {
    calls = OperationNaming(TagIndex(document.openAPI.tags), schema: document.schema)
    let ids = document.operations.compactMap { site in
      site.operation.id.map { ($0, site.operation) }
    }
    taken = NameSeries(besides: Set(ids.map { $0.0.lowercased() })) { $0.lowercased() }
    var styles: [IdentifierStyle: Int] = [:]
    var first = 0
    var last = 0
    for (id, operation) in ids {
      if let style = IdentifierStyle(of: id) { styles[style, default: 0] += 1 }
      let words = NameWords.lowercasedWords(id)
      guard words.count > 1, let begin = words.first, let end = words.last else { continue }
      let isFirst = Verb.contains(begin)
      let isLast = Verb.contains(end)
      if isFirst { first += 1 }
      if isLast { last += 1 }
      if isFirst != isLast {
        verbs[Shape(operation), default: [:]][isFirst ? begin : end, default: 0] += 1
      }
    }
    self.styles = styles
    style =
      IdentifierStyle.allCases.max { styles[$0, default: 0] < styles[$1, default: 0] }
      .flatMap { styles[$0] == nil ? nil : $0 } ?? .camel
    isVerbLast = last > first || (style == .dotted && first == 0)
    // If most ids contain the whole path, new ones do too.
    let spelled = ids.filter { NameWords.identifierWords($0.0).first?.lowercased() == "api" }
    prefix = !ids.isEmpty && spelled.count * 2 > ids.count ? ["api"] : []
  }

  /// An unused id in the most frequent style, which is then reserved.
  mutating func name(for operation: OperationObject) -> String {
    let name = calls.name(of: operation)
    let words = words(for: operation, name)
    let parameters = OperationPath(operation.path).variables
      .flatMap { NameWords.identifierWords($0) }
    var candidates = style == .dotted ? [] : [style.join(words)]
    if !parameters.isEmpty { candidates.append(style.join(words + ["by"] + parameters)) }
    candidates.append(style.join(words + [operation.method]))
    candidates.insert(name.title, at: style == .dotted ? 0 : candidates.endIndex)
    return take(candidates, for: operation, name)
  }

  /// An unused id for an operation whose id repeats the method and the path, which is then reserved:
  /// what else the id says, or else the operation's call.
  mutating func name(replacing rest: String?, of operation: OperationObject) -> String {
    let name = calls.name(of: operation)
    return take([rest, name.title].compactMap(\.self), for: operation, name)
  }

  /// The same words in the most frequent style.
  ///
  /// - Returns: `nil` if another operation has that id.
  mutating func name(restyling id: String) -> String? {
    let words = NameWords.identifierWords(id)
    guard !words.isEmpty else { return nil }
    let new = style.join(words)
    return taken.contains(new) ? nil : taken.next(new) { "\(new)\($0)" }
  }

  /// What an id would make of the operation's call; `nil` if the call would not change.
  func call(of operation: OperationObject, renamed id: String) -> (before: String, after: String)? {
    let before = calls.name(of: operation)
    let after = calls.name(of: operation.with(id: id))
    return after.key == before.key ? nil : (before.title, after.title)
  }

  private mutating func take(
    _ candidates: [String], for operation: OperationObject, _ name: OperationName
  ) -> String {
    let free = candidates.filter { !taken.contains($0) }
    let id = free.first { call(of: operation, renamed: $0) == nil } ?? free.first ?? name.title
    return taken.next(id) { "\(id)\($0)" }
  }

  private func words(for operation: OperationObject, _ name: OperationName) -> [String] {
    let method = NameWords.lowercasedWords(name.method)
    let verb = verb(operation, method)
    let object = Array(method.dropFirst())
    // `POST /pets/{id}/cancel` is of one pet, too.
    let isAction = method.first.map { Verb.purpose($0) == nil } ?? false
    let parent = operation.path.split(separator: "/").dropLast().last
    let isOne = Shape(operation).isOne || (isAction && parent?.last == "}")
    var nouns: [String] = []
    for (position, resource) in name.resources.enumerated() {
      var words = NameWords.lowercasedWords(resource)
      let isLast = position == name.resources.count - 1
      let isSingle = !isLast || isOne || ["create", "add"].contains(verb)
      if isSingle, !isVerbLast, let last = words.popLast() {
        words.append(EnglishNoun.singular(last))
      }
      nouns += words
    }
    return isVerbLast ? prefix + nouns + object + [verb] : [verb] + nouns + object
  }

  /// The verb that the document's ids have for such operations, where the call has an ordinary one.
  private func verb(_ operation: OperationObject, _ method: [String]) -> String {
    guard let verb = method.first else { return operation.method.lowercased() }
    guard method.count == 1, Verb.purpose(verb) != nil else { return verb }
    let used = verbs[Shape(operation)] ?? [:]
    let common = used.max { ($0.value, $1.key) < ($1.value, $0.key) }
    if let common, common.value > 1 { return common.key }
    // As ids usually have it.
    return verb == "retrieve" ? "get" : verb
  }
}

extension OperationObject {
  fileprivate func with(id: String) -> OperationObject {
    var operation = self
    operation.id = id
    return operation
  }
}
