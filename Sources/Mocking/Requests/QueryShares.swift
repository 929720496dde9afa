/// The parts of a query that its parameters read.
///
/// Each property of an object in the style `form` is sent as a parameter, which may have the name of another one. If
/// the query has such a name once for each of them, each reads its own, in the order of the document. Otherwise, who
/// is meant is unknown, and all of them read it.
struct QueryShares {
  typealias Pair = (name: String, value: String)

  private let query: [Pair]
  /// The parameters that read a name, by their positions, where several do and each has its own.
  private var owners: [String: [Int]] = [:]

  init(_ readings: [ParameterReading], _ query: [Pair]) {
    self.query = query
    guard !query.isEmpty else { return }
    var claims: [String: [Int]] = [:]
    for (position, reading) in readings.enumerated() where reading.parameter.in == .query {
      for name in reading.names { claims[name, default: []].append(position) }
    }
    owners = claims.filter { name, positions in
      positions.count > 1 && query.count { $0.name == name } == positions.count
        // Of a list, it is unknown how many are its own.
        && !positions.contains { readings[$0].takesList(under: name) }
    }
  }

  /// The pairs that a parameter reads, by its position among the parameters.
  func pairs(of position: Int) -> [Pair] {
    guard !owners.isEmpty else { return query }
    var counts: [String: Int] = [:]
    return query.filter { pair in
      guard let owners = owners[pair.name] else { return true }
      defer { counts[pair.name, default: 0] += 1 }
      return owners[counts[pair.name, default: 0]] == position
    }
  }
}
