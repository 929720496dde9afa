import Diagnostics
import Naming
import OpenAPIDocument
import SDKModel
import TextGrammar

/// The names of calls that the settings of an SDK choose.
public struct NameSettings: Sendable {
  /// The verb of a call that reads one thing.
  public enum ReadingVerb: String, CaseIterable, Sendable {
    case retrieve, get
  }

  /// A name for what a pattern selects.
  public struct Choice: Sendable {
    public var pattern: String
    /// Names that are separated by dots.
    public var name: String
    public var location: SourceLocation

    public init(pattern: String, name: String, location: SourceLocation) {
      self.pattern = pattern
      self.name = name
      self.location = location
    }
  }

  /// A name in code for what a pattern selects, where `*` represents any characters. The first
  /// choice that matches applies.
  public struct MemberChoice: Sendable {
    public var pattern: String
    public var name: ChosenName
    public var location: SourceLocation

    public init(pattern: String, name: ChosenName, location: SourceLocation) {
      self.pattern = pattern
      self.name = name
      self.location = location
    }
  }

  public var readingVerb = ReadingVerb.retrieve
  /// Calls, by the id or by method and path: `GET /v1/account` is `accounts.current`. A name that
  /// begins with a dot is that of the method alone: `PATCH /**` is `.edit`. The first choice that
  /// matches an operation applies.
  public var operations: [Choice] = []
  /// Resources, by their paths. What is inside of a resource moves with it.
  public var resources: [Choice] = []
  /// Types, by their names in the document or in code.
  public var types: [MemberChoice] = []
  /// Properties of types: `Customer.livemode`.
  public var properties: [MemberChoice] = []
  /// Values of enumerations: `Order.Status.in_progress`.
  public var values: [MemberChoice] = []
  /// Parameters of operations, by the operation's id or the call: `listOrders.q`.
  public var parameters: [MemberChoice] = []

  public init() {}
}

extension NameSettings {
  /// Applies the settings.
  ///
  /// - Returns: An error for each choice that selects nothing.
  func apply(to names: inout [OperationName], of operations: [OperationObject]) -> [Diagnostic] {
    let before = names
    if readingVerb == .get {
      for index in names.indices where names[index].rule == .path {
        names[index].method = Self.reading(names[index].method)
      }
    }
    var unused = Set(resources.indices)
    for index in names.indices { unused.subtract(move(&names[index])) }
    var errors = unused.sorted().map { index in
      let all = before.flatMap { Self.prefixes(of: $0.resources) }
      return Self.error(resources[index], "resource", among: all)
    }
    var chosen = Set<Int>()
    for choice in self.operations {
      let pattern = OperationPattern(choice.pattern)
      let found = operations.indices.filter { pattern.matches(operations[$0]) }
      if found.isEmpty {
        let known = operations.flatMap { [$0.id ?? "", "\($0.method) \($0.path)"] }
        errors.append(Self.error(choice, "operation", among: known))
      }
      for index in found where chosen.insert(index).inserted { name(&names[index], choice.name) }
    }
    return errors
  }

  /// `retrieve_by_external_id` becomes `get_by_external_id`.
  private static func reading(_ method: String) -> String {
    let verb = ReadingVerb.retrieve.rawValue
    guard method == verb || method.hasPrefix(verb + "_by_") else { return method }
    return ReadingVerb.get.rawValue + method.dropFirst(verb.count)
  }

  private func name(_ name: inout OperationName, _ call: String) {
    let parts = call.split(separator: ".").map(String.init)
    guard let method = parts.last else { return }
    name.method = method
    if !call.hasPrefix(".") { name.resources = Array(parts.dropLast()) }
    name.rule = .settings
  }

  /// - Returns: The indexes of the choices for the resource or one around it. The innermost applies.
  private func move(_ name: inout OperationName) -> [Int] {
    let path = name.resources.map(NameWords.key)
    let matching = resources.indices.filter { index in
      let wanted = Self.keys(resources[index].pattern)
      return !wanted.isEmpty && path.starts(with: wanted)
    }
    let lengths = matching.map { Self.keys(resources[$0].pattern).count }
    guard let longest = lengths.max(), let position = lengths.firstIndex(of: longest) else {
      return []
    }
    let new = resources[matching[position]].name.split(separator: ".").map(String.init)
    name.resources = new + name.resources.dropFirst(longest)
    name.rule = .settings
    return matching
  }

  private static func keys(_ path: String) -> [String] {
    path.split(separator: ".").map { NameWords.key(String($0)) }
  }

  private static func prefixes(of path: [String]) -> [String] {
    path.indices.map { path[...$0].joined(separator: ".") }
  }

  private static func error(
    _ choice: Choice, _ kind: String, among known: [String]
  ) -> Diagnostic {
    unmatched(
      choice.pattern, of: kind, at: choice.location, among: Set(known),
      otherwise: "`specsmith api` lists them")
  }

  /// The error for a choice that selects nothing.
  ///
  /// - Parameters:
  ///   - known: What a pattern could have named.
  ///   - hint: The hint if none of them is similar.
  public static func unmatched(
    _ pattern: String, of kind: String, at location: SourceLocation, among known: Set<String>,
    otherwise hint: String? = nil
  ) -> Diagnostic {
    .error(
      .invalidConfiguration, "`names` has the \(kind) `\(pattern)`, which does not exist",
      at: location,
      hint: Spelling.nearest(to: pattern, among: known.sorted()).map { "did you mean `\($0)`?" }
        ?? hint)
  }
}

/// Selects operations by their id or by method and path.
private struct OperationPattern {
  private let methods: PathPattern?
  private let text: PathPattern

  init(_ pattern: String) {
    let halves = pattern.split(separator: " ", maxSplits: 1)
    if halves.count == 2, halves[1].hasPrefix("/") || halves[1].hasPrefix("*") {
      methods = PathPattern(halves[0].uppercased())
      text = PathPattern(String(halves[1]))
    } else {
      methods = nil
      text = PathPattern(pattern)
    }
  }

  func matches(_ operation: OperationObject) -> Bool {
    guard let methods else { return operation.id.map(text.matches) ?? false }
    return methods.matches(operation.method) && text.matches(operation.path)
  }
}
