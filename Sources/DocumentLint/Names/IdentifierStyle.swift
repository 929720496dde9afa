/// How the words of operation ids are joined.
enum IdentifierStyle: String, Sendable, CaseIterable {
  case camel = "listOrders"
  case pascal = "ListOrders"
  case snake = "list_orders"
  case kebab = "list-orders"
  case dotted = "orders.list"
  case path = "orders/list"

  /// The style of an id; `nil` for a single lowercase word, which fits every style.
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

  /// Whether the style's separator occurs in an id with several separators.
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
