/// How the words of an operation's id are joined.
enum IdentifierStyle: String, Sendable, CaseIterable {
  case camel = "listOrders"
  case pascal = "ListOrders"
  case snake = "list_orders"
  case kebab = "list-orders"
  case dotted = "orders.list"
  case path = "orders/list"

  /// The style of an id; `nil` where it is one word in small letters, which is in any.
  init?(of id: String) {
    if id.contains("/") {
      self = .path
    } else if id.contains(".") {
      self = .dotted
    } else if id.contains("_") {
      self = .snake
    } else if id.contains("-") {
      self = .kebab
    } else if id.first?.isUppercase == true {
      self = .pascal
    } else if id.contains(where: \.isUppercase) {
      self = .camel
    } else {
      return nil
    }
  }

  /// Whether the style's separator is among those of an id that has several.
  func isUsed(in id: String) -> Bool {
    switch self {
    case .camel, .pascal: false
    case .snake: id.contains("_")
    case .kebab: id.contains("-")
    case .dotted: id.contains(".")
    case .path: id.contains("/")
    }
  }

  func join(_ words: [String]) -> String {
    let small = words.map { $0.lowercased() }
    switch self {
    case .camel: return (small.first ?? "") + small.dropFirst().map(Self.capitalized).joined()
    case .pascal: return small.map(Self.capitalized).joined()
    case .snake: return small.joined(separator: "_")
    case .kebab: return small.joined(separator: "-")
    case .dotted: return small.joined(separator: ".")
    // `orders/list-items`: the first word is the subject of the others.
    case .path:
      guard let first = small.first, small.count > 1 else { return small.joined() }
      return first + "/" + small.dropFirst().joined(separator: "-")
    }
  }

  static func capitalized(_ word: String) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }
}
