import Diagnostics

/// Finds templates that would call themselves infinitely.
///
/// A call with the caller's own model makes no progress, whatever sections surround it, since their
/// conditions do not change.
struct RecursionCheck {
  private struct Call {
    var callee: Int
    var name: String
    var location: SourceLocation
  }

  private var calls: [Int: [Call]] = [:]

  /// Records a call with the caller's own model.
  mutating func addCall(
    from caller: Int, to callee: Int, named name: String, at location: SourceLocation
  ) {
    calls[caller, default: []].append(Call(callee: callee, name: name, location: location))
  }

  /// An error for each call that leads back to its caller.
  func diagnostics() -> [Diagnostic] {
    calls.keys.sorted().flatMap { caller in
      calls[caller, default: []].filter { reaches(caller, from: $0.callee) }.map { call in
        Diagnostic.error(
          .templateEndlessRecursion,
          "'\(call.name)' ends up calling itself for the same model, without end",
          at: call.location,
          hint: "a template may call itself only in a section on a list or on a model")
      }
    }
  }

  private func reaches(_ target: Int, from start: Int) -> Bool {
    var visited: Set<Int> = []
    var pending = [start]
    while let routine = pending.popLast() {
      if routine == target { return true }
      guard visited.insert(routine).inserted else { continue }
      pending += calls[routine, default: []].map(\.callee)
    }
    return false
  }
}
