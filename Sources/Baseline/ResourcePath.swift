import Naming
import SDKModel

/// The names that lead from the client to a resource.
struct ResourcePath {
  var names: [String] = []

  /// A key that is equal for names that code writes alike.
  static func key(_ name: String) -> String {
    CamelCase.make(of: name, .lowerCamelCase)
  }

  /// A call in code: `orders.create`.
  func call(_ name: String) -> String { (names + [name]).map(Self.key).joined(separator: ".") }
}
