import Naming
import SDKModel

/// The resource and the method that call an operation, in the words of the document.
public struct OperationName: Hashable, Sendable {
  /// The nested resources, from the outermost to the innermost; empty for the client itself.
  public var resources: [String]
  public var method: String
  public var rule: NameRule

  public init(resources: [String], method: String, rule: NameRule) {
    self.resources = resources
    self.method = method
    self.rule = rule
  }

  /// The call in the words of the document: `customers.balance_transactions.list`.
  public var call: String { (resources + [method]).joined(separator: ".") }

  /// The call for messages: `customers.balanceTransactions.list`.
  public var title: String {
    (resources + [method]).map { name in
      let words = NameWords.identifierWords(name)
      guard let first = words.first else { return name }
      let rest = words.dropFirst().map {
        Initialism.spelling($0) ?? $0.prefix(1).uppercased() + $0.dropFirst()
      }
      let text = ([first.prefix(1).lowercased() + first.dropFirst()] + rest).joined()
      return first.first?.isNumber == true ? "_" + text : text
    }.joined(separator: ".")
  }

  /// A key that is equal for calls that differ only in case and separators.
  public var key: [String] { (resources + [method]).map(NameWords.key) }
}
