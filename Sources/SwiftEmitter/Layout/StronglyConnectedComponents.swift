/// Tarjan's algorithm, without recursion.
enum StronglyConnectedComponents {
  /// A number for each vertex of a directed graph. Two vertices have the same number if each can be
  /// reached from the other; a vertex outside of any cycle has its own number.
  ///
  /// - Parameter edges: The vertices that each vertex leads to, by the vertex.
  static func numbers(edges: [[Int]]) -> [Int] {
    var indices: [Int?] = Array(repeating: nil, count: edges.count)
    var lowest = Array(repeating: 0, count: edges.count)
    var numbers: [Int?] = Array(repeating: nil, count: edges.count)
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
            if numbers[target] == nil { lowest[vertex] = min(lowest[vertex], index) }
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
        for member in path[start...] { numbers[member] = lowest[vertex] }
        path.removeSubrange(start...)
      }
    }
    return numbers.map { $0 ?? 0 }
  }
}
