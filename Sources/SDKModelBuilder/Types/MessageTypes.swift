import SDKModel

/// Determines which types occur in requests, and which in responses.
struct MessageTypes {
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

  /// The types that are sent or received, directly or nested.
  func reachable(in table: TypeTable) -> ReachableTypes {
    ReachableTypes(sent: table.reachable(from: sent), received: table.reachable(from: received))
  }
}

/// The types that occur in requests and in responses, directly or nested.
struct ReachableTypes {
  fileprivate let sent: Set<TypeID>
  fileprivate let received: Set<TypeID>

  /// Whether there are no messages, as in a document that only has schemas.
  var isEmpty: Bool { sent.isEmpty && received.isEmpty }

  /// Whether requests can contain values of the type. `true` for a type without a declaration.
  func isSent(_ type: ValueType?) -> Bool { type?.namedType.map(sent.contains) ?? true }

  /// Whether responses can contain values of the type. `true` for a type without a declaration.
  func isReceived(_ type: ValueType?) -> Bool { type?.namedType.map(received.contains) ?? true }
}

extension TypeTable {
  /// Makes required `readOnly` and `writeOnly` properties optional in messages that do not contain
  /// them.
  mutating func adjustRequirements(to reachableTypes: ReachableTypes) {
    updateRecords { id, record in
      let isSent = reachableTypes.sent.contains(id)
      record.isSent = isSent || reachableTypes.isEmpty
      for index in record.properties.indices where record.properties[index].isRequired {
        switch record.properties[index].access {
        // A caller cannot provide a property that only the server sets.
        case .readOnly where isSent: record.properties[index].requirement = .inResponses
        // Responses do not contain a property that only a caller sets.
        case .writeOnly where !isSent || reachableTypes.received.contains(id):
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
      for name in (self[id]?.containedTypes ?? []).compactMap(\.namedType)
      where reached.insert(name).inserted {
        waiting.append(name)
      }
    }
    return reached
  }
}
