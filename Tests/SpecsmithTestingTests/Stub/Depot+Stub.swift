import Depot
import SpecsmithTesting

extension Depot {
  /// A client whose calls a stub answers.
  static func stubbed(
    by stub: StubTransport, _ configuration: ClientConfiguration = ClientConfiguration()
  ) throws -> Depot {
    try Depot(configuration: configuration, transport: stub, environment: [:])
  }
}

extension Order {
  static let teapot = Order(id: "A-1", article: "teapot", status: .placed)

  /// The teapot in another state.
  static func teapot(_ status: Order.Status) -> Order {
    Order(id: "A-1", article: "teapot", status: status)
  }
}
