import Dataframer
import Foundation
import SpecsmithRuntime
import TestSupport
import Testing

@Suite("Encoding of generated types")
struct EncodingTests {
  private static func text(_ random: inout SeededGenerator) -> String {
    let alphabet = Array("ab\"\\/\n\u{1}é😀\u{2028} ")
    return String((0..<random.index(below: 30)).map { _ in random.element(of: alphabet) })
  }

  private static func optional<Value>(
    _ random: inout SeededGenerator, _ value: (inout SeededGenerator) -> Value
  ) -> Value? {
    random.index(below: 3) == 0 ? nil : value(&random)
  }

  private static func date(_ random: inout SeededGenerator) -> Date {
    Date(timeIntervalSince1970: Double(random.index(below: 4_000_000_000)) / 8)
  }

  private static func id(_ random: inout SeededGenerator) -> UUID {
    let digits = random.index(below: 900_000_000_000) + 100_000_000_000
    return UUID(uuidString: "3c90c3cc-0d44-4b50-8888-\(digits)") ?? UUID()
  }

  private static func number(_ random: inout SeededGenerator) -> Double {
    Double(Int32(truncatingIfNeeded: random.next())) / 1024
  }

  private static func run(_ random: inout SeededGenerator) -> Run {
    var run = Run(
      id: id(&random), status: random.element(of: [nil, .succeeded, "NEW"]),
      specName: text(&random),
      specVersion: optional(&random) { $0.index(below: 1000) },
      datasetID: optional(&random) { id(&$0) }, datasetName: optional(&random, text),
      generatedFiles: optional(&random) { random in
        (0..<random.index(below: 4)).map { _ in
          GeneratedFile(
            id: text(&random), path: optional(&random, text), sizeBytes: random.index(below: 9))
        }
      },
      runtimeParams: optional(&random) {
        RunRuntimeParams(numberOfSamples: $0.index(below: 9), revisionTypes: [text(&$0)])
      },
      totalCost: optional(&random, number), createdAt: optional(&random, date))
    if random.index(below: 2) == 0 { run.completedAt = nil }
    // One of them may be the name of a property, and then replaces its value.
    run.additionalProperties = [
      "x" + text(&random): .string(text(&random)),
      random.element(of: ["a", "spec_name"]): [1, nil],
    ]
    return run
  }

  @Test("Foundation's encoder and that of the runtime write the same", arguments: 0..<100)
  func agreement(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let runs = (0..<3).map { _ in Self.run(&random) }
    let foundation = JSONEncoder()
    foundation.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let expected = try foundation.encode(runs)
    var encoder = SpecsmithJSONEncoder()
    let unsorted = try encoder.encode(runs)
    #expect(try JSON(String(decoding: unsorted, as: UTF8.self)) == JSON(encoding: runs))
    encoder.sortsNames = true
    #expect(try encoder.encode(runs) == expected)
  }
}
