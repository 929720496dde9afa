import DocumentTree
import Naming
import OpenAPIDocument

/// Tells operations apart that have the same resource and method.
///
/// Two methods may have one name if no call fits both: `filters.delete(id:)` and
/// `filters.delete(ids:)`. Otherwise one of them gets another name, which states the difference. The
/// one with the shorter path keeps its name, or else the one whose HTTP method comes first, so that
/// the order of the document does not matter.
struct NameCollisions {
  let operations: [OperationObject]
  let schema: (Node) -> Schema?

  /// - Returns: The indexes of the operations that got another name.
  func resolve(_ names: inout [OperationName]) -> [Int] {
    var groups: [[String]: [Int]] = [:]
    for (index, name) in names.enumerated() { groups[name.key, default: []].append(index) }
    var taken = Set(groups.keys)
    var renamed: [Int] = []
    let shared = groups.values.filter { $0.count > 1 }.map { $0.sorted(by: precedes) }
    for group in shared.sorted(by: { $0[0] < $1[0] }) {
      var kept: [(index: Int, signature: CallSignature)] = []
      for index in group {
        let signature = CallSignature(operations[index], schema: schema)
        if let other = kept.first(where: { $0.signature.isAmbiguous(beside: signature) }) {
          names[index].method = method(of: index, beside: other.index, names, &taken)
          renamed.append(index)
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

  private static let methods = ["GET", "POST", "PUT", "PATCH", "DELETE"]

  private func precedes(_ left: Int, _ right: Int) -> Bool {
    let (first, second) = (operations[left], operations[right])
    let lengths = (first.path.split(separator: "/").count, second.path.split(separator: "/").count)
    if lengths.0 != lengths.1 { return lengths.0 < lengths.1 }
    if first.path != second.path { return first.path < second.path }
    let ranks = [first, second].map { Self.methods.firstIndex(of: $0.method) ?? Self.methods.count }
    return ranks[0] < ranks[1]
  }

  /// Another name for the method of an operation, by what distinguishes it from another one.
  private func method(
    of index: Int, beside other: Int, _ names: [OperationName], _ taken: inout Set<[String]>
  ) -> String {
    let name = names[index]
    let candidates = candidates(name.method, operations[index], beside: operations[other])
    for candidate in candidates {
      var renamed = name
      renamed.method = candidate
      if taken.insert(renamed.key).inserted { return candidate }
    }
    var series = NameSeries()
    _ = series.next(name.method) { _ in "" }
    while true {
      var renamed = name
      renamed.method = series.next(name.method) { "\(name.method)_\($0)" }
      if taken.insert(renamed.key).inserted { return renamed.method }
    }
  }

  private func candidates(
    _ method: String, _ operation: OperationObject, beside other: OperationObject
  ) -> [String] {
    var candidates: [String] = []
    if operation.method == "PATCH", other.method == "PUT" { candidates.append("edit") }
    if operation.method != other.method {
      candidates.append("\(method)_using_\(operation.method.lowercased())")
    }
    let path = OperationPath(operation.path)
    if let version = path.version, version != OperationPath(other.path).version {
      candidates.append("\(method)_\(version)")
    }
    let variables = path.segments.compactMap { segment -> String? in
      guard case .variable(let name) = segment else { return nil }
      return name
    }
    if !variables.isEmpty { candidates.append("\(method)_by_\(variables.joined(separator: "_"))") }
    if let id = operation.id, !NameWords.identifierWords(id).isEmpty { candidates.append(id) }
    return candidates
  }
}

extension OperationName {
  fileprivate func spelled(like other: OperationName) -> OperationName {
    OperationName(resources: other.resources, method: other.method, rule: rule)
  }
}
