import Diagnostics
import TextGrammar

/// An address of the API.
public struct Server: Sendable {
  /// A part of the address that the caller chooses.
  public struct Variable: Sendable {
    public var name: String
    public var defaultValue: String
    /// Empty where any value will do.
    public var allowedValues: [String]
    public var documentation: Documentation

    public init(
      name: String, defaultValue: String, allowedValues: [String], documentation: Documentation
    ) {
      self.name = name
      self.defaultValue = defaultValue
      self.allowedValues = allowedValues
      self.documentation = documentation
    }
  }

  public enum Part: Hashable, Sendable {
    case literal(String)
    case variable(String)
  }

  /// What the document calls the server.
  public var name: String
  public var address: [Part]
  public var variables: [Variable]
  public var documentation: Documentation
  public var location: SourceLocation

  public init(
    name: String, address: [Part], variables: [Variable], documentation: Documentation,
    location: SourceLocation
  ) {
    self.name = name
    self.address = address
    self.variables = variables
    self.documentation = documentation
    self.location = location
  }

  /// The address with the default value of each variable.
  public var defaultAddress: String {
    address.map { part in
      switch part {
      case .literal(let text): text
      case .variable(let name): variables.first { $0.name == name }?.defaultValue ?? ""
      }
    }.joined()
  }

  /// Whether the address is a whole URL of HTTP, wherever the document was found, and whatever the
  /// caller leaves open.
  public var isAbsolute: Bool {
    guard variables.allSatisfy({ !$0.defaultValue.isEmpty || !$0.allowedValues.isEmpty }) else {
      return false
    }
    let address = defaultAddress.lowercased()
    return address.hasScalarPrefix("http://") || address.hasScalarPrefix("https://")
  }
}
