import Diagnostics
import OpenAPIDocument
import SDKModel

/// A year, in seconds.
private let longestTimeout: Double = 365 * 86_400

extension Sending {
  /// Reads `x-specsmith-retry` and `x-specsmith-timeout`.
  init(_ operation: OperationObject, _ types: inout TypeBuilder) {
    self.init()
    for (name, value) in operation.extensions.map({ ($0.name, $0.value) }) {
      switch SpecsmithExtension(rawValue: name) {
      case .retry:
        retry = Retry(rawValue: value.text)
        guard retry == nil else { continue }
        let names = Retry.allCases.map { "`\($0.rawValue)`" }.joined(separator: " or ")
        types.report(
          .error(.invalidSending, "`x-specsmith-retry` is \(names)", at: value.location))
      case .timeout:
        timeout = Double(value.text).flatMap { $0 > 0 && $0 <= longestTimeout ? $0 : nil }
        guard timeout == nil else { continue }
        types.report(
          .error(
            .invalidSending, "`x-specsmith-timeout` is a number of seconds, such as 120",
            at: value.location))
      case .wait, .pagination, .name, .resource, nil: continue
      }
    }
  }
}
