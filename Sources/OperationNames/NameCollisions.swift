import DocumentTree
import Naming
import OpenAPIDocument

/// Tells operations apart that have the same resource and method.
///
/// Two methods may have one name if no call fits both: `filters.delete(id:)` and
/// `filters.delete(ids:)`. Otherwise one of them gets another name, which states the difference. The
/// one that callers of an earlier release know by it keeps its name, or else the one with the shorter
/// path, or else the one whose HTTP method comes first, so that the order of the document does not
/// matter.
struct NameCollisions {
  let operations: [OperationObject]
  /// The name of each operation in the last release; `nil` for a new one.
  let released: [OperationName?]
  let schema: (Node) -> Schema?

  /// - Returns: The indexes of the operations that got another name.
  func resolve(_ names: inout [OperationName]) -> [Int] {
    let chosen = names.map { [.settings, .extension].contains($0.rule) }
    var renamed = Set(keepReleasedNames(&names, chosen))
    let groups = groups(of: names, chosen)
    var taken = Set(names.map(\.key))
    for group in groups {
      var kept: [(index: Int, signature: CallSignature)] = []
      for index in group {
        let signature = CallSignature(operations[index], schema: schema)
        if let other = kept.first(where: { $0.signature.isAmbiguous(beside: signature) }) {
          names[index] = name(of: index, beside: other.index, names, &taken)
          renamed.insert(index)
        } else {
          // One spelling, so that they are one name in Swift.
          if let first = kept.first {
            names[index] = names[index].spelled(like: names[first.index])
          }
          kept.append((index, signature))
        }
      }
    }
    return renamed.sorted()
  }

  /// Gives operations that lose their name to another one the name that they have in the last release.
  ///
  /// - Returns: The indexes of these operations.
  private func keepReleasedNames(_ names: inout [OperationName], _ chosen: [Bool]) -> [Int] {
    guard released.contains(where: { $0 != nil }) else { return [] }
    var kept: [Int] = []
    for group in groups(of: names, chosen) {
      var signatures: [CallSignature] = []
      for index in group {
        let signature = CallSignature(operations[index], schema: schema)
        guard signatures.contains(where: { $0.isAmbiguous(beside: signature) }) else {
          signatures.append(signature)
          continue
        }
        guard !chosen[index], let name = released[index], name.key != names[index].key else {
          continue
        }
        names[index] = name
        kept.append(index)
      }
    }
    return kept
  }

  /// The operations with one name, where several have it; the first of a group keeps the name.
  private func groups(of names: [OperationName], _ chosen: [Bool]) -> [[Int]] {
    let ranks = names.indices.map { index in
      chosen[index] ? 0 : released[index]?.key == names[index].key ? 1 : 2
    }
    return Dictionary(grouping: names.indices) { names[$0].key }.values.filter { $0.count > 1 }
      .map { $0.sorted { ranks[$0] == ranks[$1] ? precedes($0, $1) : ranks[$0] < ranks[$1] } }
      .sorted { $0[0] < $1[0] }
  }

  // A PATCH comes before a PUT: what changed a part must not come to replace the whole.
  private static let methods = ["GET", "POST", "PATCH", "PUT", "DELETE"]

  private func precedes(_ left: Int, _ right: Int) -> Bool {
    let (first, second) = (operations[left], operations[right])
    let lengths = (first.path.split(separator: "/").count, second.path.split(separator: "/").count)
    if lengths.0 != lengths.1 { return lengths.0 < lengths.1 }
    if first.path != second.path { return first.path < second.path }
    let ranks = [first, second].map { Self.methods.firstIndex(of: $0.method) ?? Self.methods.count }
    return ranks[0] < ranks[1]
  }

  /// Another name for an operation, by what distinguishes it from another one.
  private func name(
    of index: Int, beside other: Int, _ names: [OperationName], _ taken: inout Set<[String]>
  ) -> OperationName {
    let name = names[index]
    for candidate in candidates(name, operations[index], beside: operations[other]) {
      if taken.insert(candidate.key).inserted { return candidate.afterCollision }
    }
    var series = NameSeries(besides: [name.method])
    while true {
      let candidate = name.with(method: series.next(name.method) { "\(name.method)_\($0)" })
      if taken.insert(candidate.key).inserted { return candidate.afterCollision }
    }
  }

  private func candidates(
    _ name: OperationName, _ operation: OperationObject, beside other: OperationObject
  ) -> [OperationName] {
    var candidates: [OperationName] = []
    let path = OperationPath(operation.path)
    if let version = path.version, version != OperationPath(other.path).version {
      var inGroup = name
      inGroup.resources.insert(version, at: 0)
      candidates.append(inGroup)
    }
    var methods: [String] = []
    switch (operation.method, other.method) {
    case ("PUT", "PATCH"): methods.append("replace")
    case ("PATCH", "PUT"): methods.append("edit")
    default: break
    }
    if operation.method != other.method {
      methods.append("\(name.method)_using_\(operation.method.lowercased())")
    }
    // First by the variables that only this path has.
    let others = Set(OperationPath(other.path).variables)
    for variables in [path.variables.filter { !others.contains($0) }, path.variables]
    where !variables.isEmpty {
      methods.append("\(name.method)_by_\(variables.joined(separator: "_"))")
    }
    if let id = operation.id, !NameWords.identifierWords(id).isEmpty { methods.append(id) }
    return candidates + methods.map(name.with(method:))
  }
}

extension OperationName {
  fileprivate var afterCollision: OperationName {
    OperationName(resources: resources, method: method, rule: .collision)
  }

  fileprivate func with(method: String) -> OperationName {
    OperationName(resources: resources, method: method, rule: rule)
  }

  fileprivate func spelled(like other: OperationName) -> OperationName {
    OperationName(resources: other.resources, method: other.method, rule: rule)
  }
}
