import SDKModel

/// Which types travel in requests, and which in responses.
struct Travel {
  enum Direction { case sent, received }

  private var sent: Set<TypeID> = []
  private var received: Set<TypeID> = []

  mutating func note(_ type: ValueType, _ direction: Direction) {
    guard let id = type.namedType else { return }
    switch direction {
    case .sent: sent.insert(id)
    case .received: received.insert(id)
    }
  }

  /// The types that are sent or received, with their parts.
  func reach(in table: TypeTable) -> Reach {
    Reach(sent: table.reachable(from: sent), received: table.reachable(from: received))
  }

  struct Reach {
    fileprivate let sent: Set<TypeID>
    fileprivate let received: Set<TypeID>

    /// Whether requests carry values of the type. What is not declared may be anywhere.
    func isSent(_ type: ValueType?) -> Bool { type?.namedType.map(sent.contains) ?? true }

    /// Whether responses hold values of the type. What is not declared may be anywhere.
    func isReceived(_ type: ValueType?) -> Bool { type?.namedType.map(received.contains) ?? true }
  }
}

extension TypeTable {
  /// Requires properties that do not travel both ways only where they are there.
  mutating func adjustRequirements(to reach: Travel.Reach) {
    updateRecords { id, record in
      let isSent = reach.sent.contains(id)
      for index in record.properties.indices where record.properties[index].isRequired {
        switch record.properties[index].access {
        // What only the server sets cannot be asked of a caller.
        case .readOnly where isSent: record.properties[index].requirement = .inResponses
        // What only a caller sets is in no response.
        case .writeOnly where !isSent || reach.received.contains(id):
          record.properties[index].requirement = .inRequests
        case .readOnly, .writeOnly, .readWrite: break
        }
      }
    }
  }

  fileprivate func reachable(from roots: Set<TypeID>) -> Set<TypeID> {
    var reached = roots
    var waiting = Array(roots)
    while let id = waiting.popLast() {
      for name in (self[id]?.heldTypes ?? []).compactMap(\.namedType)
      where reached.insert(name).inserted {
        waiting.append(name)
      }
    }
    return reached
  }
}
