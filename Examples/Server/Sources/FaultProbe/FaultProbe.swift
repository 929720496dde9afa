import Foundation
@_spi(Generated) import SpecsmithAsyncHTTPClient
@_spi(Generated) import SpecsmithRuntime
import SpecsmithURLSession

/// Makes one call that meets a fault, and writes what came of it as a line of JSON.
///
///     fault-probe CALL
///
/// CALL is a ``Call`` in JSON.
@main
struct FaultProbe {
  static func main() async throws {
    guard CommandLine.arguments.count == 2 else {
      throw ProbeError("usage: fault-probe CALL")
    }
    let call = try JSONDecoder().decode(Call.self, from: Data(CommandLine.arguments[1].utf8))
    let transport = try call.madeTransport()
    for _ in 0..<(call.before ?? 0) { _ = try? await call.outcome(over: transport) }
    let start = ContinuousClock.now
    var result: Result
    do {
      result = try await call.outcome(over: transport)
    } catch {
      result = Result(error)
    }
    result.milliseconds = (ContinuousClock.now - start).milliseconds
    result.peakMegabytes = ProbeMemory.peakMegabytes
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    try FileHandle.standardOutput.write(contentsOf: encoder.encode(result) + Data("\n".utf8))
  }
}

struct ProbeError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}

extension Duration {
  var milliseconds: Int {
    let (seconds, attoseconds) = components
    return Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000)
  }
}

enum ProbeMemory {
  /// The most memory that the process has had; 0 where the system does not tell.
  static var peakMegabytes: Int {
    guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") })
    else { return 0 }
    return (Int(line.split(whereSeparator: \.isWhitespace)[1]) ?? 0) / 1024
  }
}
