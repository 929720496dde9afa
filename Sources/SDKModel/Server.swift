import Diagnostics
import TextGrammar

/// An address of the API.
public struct Server: Sendable {
  /// A variable in the address, which the caller chooses.
  public struct Variable: Sendable {
    public var name: String
    public var defaultValue: String
    /// The allowed values; empty if every value is allowed.
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

  /// The server's name.
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

  /// The address with the default values of all variables.
  public var defaultAddress: String {
    address.map { part in
      switch part {
      case .literal(let text): text
      case .variable(let name): variables.first { $0.name == name }?.defaultValue ?? ""
      }
    }.joined()
  }

  /// Whether the address is always a complete HTTP URL, whatever the values of its variables.
  public var isAbsolute: Bool {
    guard variables.allSatisfy({ !$0.defaultValue.isEmpty || !$0.allowedValues.isEmpty }) else {
      return false
    }
    let address = defaultAddress.lowercased()
    return address.hasScalarPrefix("http://") || address.hasScalarPrefix("https://")
  }
}
