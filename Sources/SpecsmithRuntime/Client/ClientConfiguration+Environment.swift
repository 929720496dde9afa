import Foundation
import Logging

@_spi(Generated) extension ClientConfiguration {
  /// The configuration with what it leaves to the environment: `<PREFIX>_LOG` for the level of a
  /// logger to standard error, and `<PREFIX>_CUSTOM_HEADERS` for further headers, one on each line,
  /// such as `X-Team: blue`.
  ///
  /// - Parameters:
  ///   - prefix: What the names of the variables begin with.
  ///   - product: The name and version of the SDK, for the `User-Agent`.
  /// - Throws: ``ConfigurationError/invalidVariable(_:expected:)``
  public func completed(
    by environment: EnvironmentVariables, prefix: String, product: String
  ) throws(ConfigurationError) -> ClientConfiguration {
    var configuration = self
    if userAgent == ClientConfiguration.defaultUserAgent {
      configuration.userAgent = product + " " + userAgent
    }
    let level = prefix + "_LOG"
    if logger == nil, let text = environment[level] {
      guard let level = Logger.Level(rawValue: text.lowercased()) else {
        throw .invalidVariable(
          level, expected: Logger.Level.allCases.map(\.rawValue).joined(separator: ", "))
      }
      var logger = Logger(label: prefix.lowercased()) { StreamLogHandler.standardError(label: $0) }
      logger.logLevel = level
      configuration.logger = logger
    }
    let headers = prefix + "_CUSTOM_HEADERS"
    for line in (environment[headers] ?? "").split(whereSeparator: \.isNewline)
    where !line.allSatisfy(\.isWhitespace) {
      let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else {
        throw .invalidVariable(headers, expected: "lines such as `X-Team: blue`")
      }
      let name = parts[0].trimmingCharacters(in: .whitespaces)
      let isGiven = additionalHeaders.keys.contains { $0.lowercased() == name.lowercased() }
      if !isGiven {
        configuration.additionalHeaders[name] = parts[1].trimmingCharacters(in: .whitespaces)
      }
    }
    return configuration
  }
}
