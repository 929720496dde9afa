import Foundation
@_spi(Generated) import SpecsmithRuntime

/// Why a stub does not respond to a request: no response is set for its operation, or the call cannot
/// read the one that is set.
public struct StubError: Error, CustomStringConvertible, LocalizedError {
  /// The operation's name in the document; empty if it is not known.
  public let operation: String

  /// The operation, and those that have a response.
  public let description: String

  public var errorDescription: String? { description }

  init(operation: String, _ description: String) {
    self.operation = operation
    self.description = description
  }

  /// No response is set.
  ///
  /// - Parameter known: The operations that have a response.
  init(_ request: StubRequest, known: [String]) {
    let call = "\(request.method) \(request.pathTemplate ?? request.path)"
    // Calls that the document does not know have a common name.
    let name = request.pathTemplate == nil || request.operation.isEmpty ? call : request.operation
    let others =
      known.isEmpty
      ? "no operation has one"
      : "these operations have one: " + known.map { "`\($0)`" }.joined(separator: ", ")
    self.init(
      operation: request.operation,
      "No response is set for `\(name)`\(name == call ? "" : " (\(call))"). "
        + "Set one by `stub.respond(to: \"\(name)\", with: …)`; \(others).")
  }

  /// The call cannot read the response.
  init(_ request: OutgoingRequest, _ problem: String) {
    let name =
      request.operation.isEmpty
      ? "\(request.head.method.rawValue) \(request.head.path ?? "/")" : request.operation
    self.init(operation: request.operation, "The response that is set for `\(name)` \(problem).")
  }
}
