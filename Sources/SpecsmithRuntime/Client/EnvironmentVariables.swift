import Foundation

/// The environment variables that a client falls back on.
public struct EnvironmentVariables: Sendable {
  private let variables: [String: String]

  /// The current variables of this process.
  public static var process: EnvironmentVariables {
    EnvironmentVariables(ProcessInfo.processInfo.environment)
  }

  /// Variables that replace those of the process.
  ///
  /// - Parameter variables: The values by the names of the variables. An empty dictionary keeps the
  ///   variables of the machine out of a test.
  public init(_ variables: [String: String]) {
    self.variables = variables
  }

  /// A variable without the space around it; `nil` when it is not set, or empty.
  public subscript(_ variable: String) -> String? {
    EnvironmentVariables.trimmed(variables[variable])
  }

  /// A credential: that of the provider, or else the argument, or else the variable.
  ///
  /// - Parameter allowsEmpty: Whether an empty argument is a credential, as a password can be.
  /// - Throws: ``ConfigurationError`` if none is set, or the value is not valid in a header.
  @_spi(Generated) public func secret(
    _ argument: String?, provider: CredentialProvider? = nil, variable: String, parameter: String,
    allowsEmpty: Bool = false
  ) throws(ConfigurationError) -> Secret {
    guard
      let secret = try secretIfPresent(
        argument, provider: provider, variable: variable, parameter: parameter,
        allowsEmpty: allowsEmpty)
    else { throw .missingSecret(parameter: parameter, variable: variable) }
    return secret
  }

  /// A credential that is not needed: that of the provider, or else the argument, or else the
  /// variable, or else `nil`.
  ///
  /// - Parameter allowsEmpty: Whether an empty argument is a credential, as a password can be.
  /// - Throws: ``ConfigurationError`` if the value is not valid in a header.
  @_spi(Generated) public func secretIfPresent(
    _ argument: String?, provider: CredentialProvider? = nil, variable: String, parameter: String,
    allowsEmpty: Bool = false
  ) throws(ConfigurationError) -> Secret? {
    if let provider { return Secret(renewing: provider) }
    if allowsEmpty, let argument, argument.isEmpty { return Secret("") }
    guard let text = EnvironmentVariables.trimmed(argument) ?? self[variable] else { return nil }
    guard text.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F }) else {
      throw .invalidSecret(parameter: parameter, variable: variable)
    }
    return Secret(text)
  }

  /// The base URL: an argument, or else the variable, or else the document's.
  ///
  /// - Parameters:
  ///   - server: The address of one of the document's servers that was chosen.
  ///   - fallback: The document's server: a URL, a path, or nothing.
  /// - Throws: ``ConfigurationError`` when it is not a URL of HTTP with a host.
  @_spi(Generated) public func baseURL(
    _ argument: URL?, server: String? = nil, variable: String, default fallback: String
  ) throws(ConfigurationError) -> URL {
    let given = argument?.absoluteString ?? server ?? self[variable]
    let text = given ?? fallback
    if text.isEmpty || text.hasPrefix("/"), given == nil {
      throw .missingBaseURL(variable: variable, path: text)
    }
    guard let url = URL(string: text), BaseURL(url) != nil else {
      throw .invalidBaseURL(BaseURL.withoutSecrets(text))
    }
    return url
  }

  private static func trimmed(_ text: String?) -> String? {
    let text = text?.trimmingCharacters(in: .whitespacesAndNewlines)
    return text?.isEmpty == false ? text : nil
  }
}

extension EnvironmentVariables: ExpressibleByDictionaryLiteral {
  /// If keys are equal, the last one is used.
  public init(dictionaryLiteral elements: (String, String)...) {
    self.init(Dictionary(elements) { _, last in last })
  }
}

extension EnvironmentVariables: CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  public var description: String { "\(variables.count) environment variables" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
