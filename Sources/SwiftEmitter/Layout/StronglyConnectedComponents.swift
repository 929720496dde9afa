/// Tarjan's algorithm, without recursion.
package enum StronglyConnectedComponents {
  /// The strongly connected components of a directed graph: two vertices are in the same group if
  /// each leads to the other. Each group comes after those that it leads to.
  ///
  /// - Parameter edges: For each vertex, the vertices that it leads to.
  package static func groups(edges: [[Int]]) -> [[Int]] {
    var indices: [Int?] = Array(repeating: nil, count: edges.count)
    var lowest = Array(repeating: 0, count: edges.count)
    var isGrouped = Array(repeating: false, count: edges.count)
    var groups: [[Int]] = []
    var path: [Int] = []
    var calls: [(vertex: Int, targets: ArraySlice<Int>)] = []
    var visited = 0
    func visit(_ vertex: Int) {
      indices[vertex] = visited
      lowest[vertex] = visited
      visited += 1
      path.append(vertex)
      calls.append((vertex, edges[vertex][...]))
    }
    for root in edges.indices where indices[root] == nil {
      visit(root)
      while let (vertex, targets) = calls.last {
        if let target = targets.first {
          calls[calls.count - 1].targets = targets.dropFirst()
          if let index = indices[target] {
            if !isGrouped[target] { lowest[vertex] = min(lowest[vertex], index) }
          } else {
            visit(target)
          }
          continue
        }
        calls.removeLast()
        if let caller = calls.last?.vertex {
          lowest[caller] = min(lowest[caller], lowest[vertex])
        }
        guard lowest[vertex] == indices[vertex], let start = path.lastIndex(of: vertex) else {
          continue
        }
        for member in path[start...] { isGrouped[member] = true }
        groups.append(Array(path[start...]))
        path.removeSubrange(start...)
      }
    }
    return groups
  }

  /// A number for each vertex, which is equal within a group.
  static func numbers(edges: [[Int]]) -> [Int] {
    var numbers = Array(repeating: 0, count: edges.count)
    for (number, group) in groups(edges: edges).enumerated() {
      for vertex in group { numbers[vertex] = number }
    }
    return numbers
  }
}
