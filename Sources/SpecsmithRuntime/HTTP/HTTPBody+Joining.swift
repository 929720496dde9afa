import Foundation

extension HTTPBody {
  /// The bytes of several bodies, one after the other.
  init(joining bodies: [HTTPBody]) {
    let parts = HTTPBody.withJoinedData(bodies)
    if parts.count == 1 {
      self = parts[0]
      return
    }
    let lengths = parts.compactMap(\.length)
    self.init(
      length: lengths.count == parts.count ? lengths.reduce(0, +) : nil,
      isReplayable: parts.allSatisfy(\.isReplayable)
    ) {
      var rest = parts[...]
      var current: AsyncIterator?
      return {
        while true {
          if current == nil {
            guard let first = rest.popFirst() else { return nil }
            current = first.makeAsyncIterator()
          }
          if let chunk = try await current?.next() { return chunk }
          current = nil
        }
      }
    }
  }

  /// The bodies, with neighbors in memory as one; at least one.
  private static func withJoinedData(_ bodies: [HTTPBody]) -> [HTTPBody] {
    var joined: [HTTPBody] = []
    var data = Data()
    for body in bodies {
      if case .data(let more) = body.storage {
        data.append(more)
        continue
      }
      if !data.isEmpty { joined.append(HTTPBody(data)) }
      data = Data()
      joined.append(body)
    }
    if !data.isEmpty || joined.isEmpty { joined.append(HTTPBody(data)) }
    return joined
  }
}
