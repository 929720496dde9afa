import Foundation

/// Why a client or a request cannot be created from its arguments.
public enum ConfigurationError: Error, Hashable, Sendable {
  /// Neither the argument nor the environment variable is set.
  case missingSecret(parameter: String, variable: String)
  /// The secret holds characters that a header cannot.
  case invalidSecret(parameter: String, variable: String)
  /// The base URL is not one of HTTP, or holds a user, a query or a fragment.
  case invalidBaseURL(String)
  /// Neither the argument nor the environment variable is set, and the document has no absolute
  /// URL.
  case missingBaseURL(variable: String, path: String)
  /// The environment variable has a value that means nothing.
  case invalidVariable(String, expected: String)
  /// The method is not a valid HTTP token.
  case invalidMethod(String)
  /// The name cannot be one of a header.
  case invalidHeaderName(String)
  /// The value of the header holds control characters, which no header can, or it is an empty
  /// credential.
  case invalidHeaderValue(name: String)
  /// The header describes how the message is sent, which is left to the transport.
  case reservedHeader(String)
}

extension ConfigurationError: CustomStringConvertible, LocalizedError {
  public var description: String {
    switch self {
    case .missingSecret(let parameter, let variable):
      "No credential: pass `\(parameter)`, or set the environment variable \(variable)"
    case .invalidSecret(let parameter, let variable):
      "The credential in `\(parameter)` or \(variable) holds characters that a header cannot"
    case .invalidBaseURL(let url):
      "\(Excerpt.quoted(url)) is no base URL such as https://api.example.com"
    case .missingBaseURL(let variable, let path):
      "No base URL: pass `baseURL`, or set the environment variable \(variable)"
        + (path.isEmpty ? "" : "; the API documents that it ends with \(Excerpt.quoted(path))")
    case .invalidVariable(let variable, let expected):
      "The environment variable \(variable) must be \(expected)"
    case .invalidMethod(let method):
      "\(Excerpt.quoted(method)) cannot be the method of a request"
    case .invalidHeaderName(let name):
      "\(Excerpt.quoted(name)) cannot be the name of a header"
    case .invalidHeaderValue(let name):
      "The value of the header \(Excerpt.quoted(name)) is empty or holds control characters"
    case .reservedHeader(let name):
      "The header \(Excerpt.quoted(name)) is set by the transport; leave it out"
    }
  }

  public var errorDescription: String? { description }
}
