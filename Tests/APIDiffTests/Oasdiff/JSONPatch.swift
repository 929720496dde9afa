import Diagnostics
import DocumentTree

/// Operations of RFC 6902, as far as oasdiff's expectations need them.
struct JSONPatch {
  private struct Operation {
    var name: String
    var path: [String]
    var value: PatchedValue?
  }

  struct Failure: Error {
    var description: String
  }

  private var operations: [Operation] = []

  /// - Throws: `Diagnostic` if the text is not JSON.
  init(_ text: String) throws {
    for node in try Tree.parse(Source(file: "patch.json", text: text)).root.elements {
      operations.append(
        Operation(
          name: node["op"]?.text ?? "", path: JSONPointer(node["path"]?.text ?? "")?.tokens ?? [],
          value: node["value"].map(PatchedValue.init)))
    }
  }

  /// - Throws: `Failure` if there is nothing at a location.
  func apply(to value: PatchedValue) throws -> PatchedValue {
    try operations.reduce(value) { value, operation in
      try apply(operation, to: value, at: operation.path[...])
    }
  }

  private func apply(
    _ operation: Operation, to value: PatchedValue, at path: ArraySlice<String>
  ) throws -> PatchedValue {
    guard let step = path.first else { throw Failure(description: "an empty path") }
    let isLast = path.count == 1
    switch value {
    case .object(var members):
      let index = members.firstIndex { $0.name == step }
      if isLast {
        if let index { members.remove(at: index) }
        if let new = operation.value { members.append((step, new)) }
      } else {
        guard let index else { throw Failure(description: "there is no \(step)") }
        members[index].value = try apply(
          operation, to: members[index].value, at: path.dropFirst())
      }
      return .object(members)
    case .list(var values):
      let index = step == "-" ? values.count : Int(step) ?? values.count
      if isLast {
        if operation.name != "add", index < values.count { values.remove(at: index) }
        if let new = operation.value { values.insert(new, at: min(index, values.count)) }
      } else {
        guard index < values.count else { throw Failure(description: "there is no \(step)") }
        values[index] = try apply(operation, to: values[index], at: path.dropFirst())
      }
      return .list(values)
    case .scalar: throw Failure(description: "\(step) is in no collection")
    }
  }
}
