import Dataframer
import Foundation
import TestSupport

/// The secret key.
let testKey = "df-key-that-nobody-must-see-0123456789"

let runID = UUID(uuidString: "3c90c3cc-0d44-4b50-8888-8dd25736052a") ?? UUID()

extension Dataframer {
  /// A client of a test's server, which does not wait between attempts.
  static func testing(
    _ url: URL, clock: InstantClock = InstantClock(),
    _ configure: (inout ClientConfiguration) -> Void = { _ in }
  ) throws -> Dataframer {
    var configuration = ClientConfiguration(timeout: .seconds(60))
    configuration.retryPolicy.clock = clock
    configuration.retryPolicy.jitter = { 0 }
    configure(&configuration)
    return try Dataframer(
      apiKey: testKey, baseURL: url, configuration: configuration, environment: [:])
  }
}
