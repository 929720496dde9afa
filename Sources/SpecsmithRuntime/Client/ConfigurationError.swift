import Foundation

/// A client cannot be made, or a request cannot be built, of what it was given.
public enum ConfigurationError: Error, Hashable, Sendable {
  /// There is neither the argument nor the environment variable.
  case missingSecret(parameter: String, variable: String)
  /// The secret holds characters that a header cannot.
  case invalidSecret(parameter: String, variable: String)
  /// The base URL is not one of HTTP, or holds a user, a query or a fragment.
  case invalidBaseURL(String)
  /// There is neither the argument nor the environment variable, and the document does not name a
  /// whole URL; it may name a path.
  case missingBaseURL(variable: String, path: String)
  /// The method is no token of HTTP.
  case invalidMethod(String)
  /// The name cannot be one of a header.
  case invalidHeaderName(String)
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
    case .invalidMethod(let method):
      "\(Excerpt.quoted(method)) cannot be the method of a request"
    case .invalidHeaderName(let name):
      "\(Excerpt.quoted(name)) cannot be the name of a header"
    }
  }

  public var errorDescription: String? { description }
}
