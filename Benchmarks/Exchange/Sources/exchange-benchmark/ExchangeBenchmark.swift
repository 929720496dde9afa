import Foundation

/// Makes one measurement against a load-server, and writes it as a line of JSON. `scripts/benchmark exchange` runs
/// them all.
///
///     exchange-benchmark requests CLIENT METHOD AT_ONCE COUNT URL
///     exchange-benchmark burst TRANSPORT COUNT URL
///     exchange-benchmark events TRANSPORT COUNT URL
///     exchange-benchmark download TRANSPORT BYTES URL
///     exchange-benchmark upload TRANSPORT BYTES URL
@main
struct ExchangeBenchmark {
  static func main() async throws {
    var arguments = Arguments(CommandLine.arguments.dropFirst())
    let result: [String: Double] =
      switch try arguments.word() {
      case "requests":
        try await Requests(
          client: arguments.choice(), method: arguments.choice(), atOnce: arguments.number(),
          count: arguments.number(), server: arguments.url()
        ).measured()
      case "burst":
        try await Burst(
          transport: arguments.choice(), count: arguments.number(), server: arguments.url()
        ).measured()
      case let kind:
        try await Transfer(
          kind: Arguments.choice(kind), transport: arguments.choice(), count: arguments.number(),
          server: arguments.url()
        ).measured()
      }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    try FileHandle.standardOutput.write(contentsOf: encoder.encode(result) + Data("\n".utf8))
  }
}

/// The arguments of the command, one after the other.
struct Arguments {
  private var rest: ArraySlice<String>

  init(_ arguments: ArraySlice<String>) {
    rest = arguments
  }

  mutating func word() throws -> String {
    guard let word = rest.popFirst() else {
      throw UsageError("an argument is missing")
    }
    return word
  }

  mutating func number() throws -> Int {
    let word = try word()
    guard let number = Int(word) else { throw UsageError("\(word) is no number") }
    return number
  }

  mutating func url() throws -> URL {
    let word = try word()
    guard let url = URL(string: word) else { throw UsageError("\(word) is no URL") }
    return url
  }

  mutating func choice<Choice: RawRepresentable<String> & CaseIterable>() throws -> Choice {
    try Self.choice(word())
  }

  static func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ word: String
  ) throws -> Choice {
    guard let choice = Choice(rawValue: word) else {
      let choices = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw UsageError("\(word) is none of \(choices)")
    }
    return choice
  }
}

struct UsageError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
