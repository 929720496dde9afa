import Foundation
import SpecsmithRuntime

/// A JSON text, and what is measured with it.
struct Payload: Sendable {
  /// Something to measure: `plain` is a type whose `Codable` the compiler synthesizes.
  enum Task: String, CaseIterable {
    case foundationReading, reading, plainReading, jsonReading
    case foundationWriting, writing, plainWriting, jsonWriting
    case foundationSorting, sorting
  }

  let name: String
  /// Closures that do each task once with a text.
  let tasks: @Sendable (Data) throws -> [Task: () throws -> Void]

  /// - Parameters:
  ///   - type: A generated type.
  ///   - plain: A type with the same properties, whose `Codable` the compiler synthesizes.
  static func of<Generated: Codable & SendableMetatype, Plain: Codable & SendableMetatype>(
    _ type: Generated.Type, _ plain: Plain.Type, named name: String
  ) -> Payload {
    Payload(name: name) { data in
      let decoder = SpecsmithJSONDecoder()
      let encoder = SpecsmithJSONEncoder()
      var sorting = SpecsmithJSONEncoder()
      sorting.sortsNames = true
      let foundationDecoder = JSONDecoder()
      let foundation = JSONEncoder()
      let sortingFoundation = JSONEncoder()
      sortingFoundation.outputFormatting = [.sortedKeys]

      let value = try decoder.decode(Generated.self, from: data)
      let plain = try foundationDecoder.decode(Plain.self, from: data)
      let json = try decoder.decode(JSONValue.self, from: data)
      for written in try [encoder.encode(value), sorting.encode(value), encoder.encode(json)] {
        guard try decoder.decode(JSONValue.self, from: written) == json else {
          throw Difference(payload: name)
        }
      }
      return [
        .foundationReading: { consume(try foundationDecoder.decode(Plain.self, from: data)) },
        .reading: { consume(try decoder.decode(Generated.self, from: data)) },
        .plainReading: { consume(try decoder.decode(Plain.self, from: data)) },
        .jsonReading: { consume(try decoder.decode(JSONValue.self, from: data)) },
        .foundationWriting: { consume(try foundation.encode(plain)) },
        .writing: { consume(try encoder.encode(value)) },
        .plainWriting: { consume(try encoder.encode(plain)) },
        .jsonWriting: { consume(try encoder.encode(json)) },
        .foundationSorting: { consume(try sortingFoundation.encode(plain)) },
        .sorting: { consume(try sorting.encode(value)) },
      ]
    }
  }
}

/// What was written differs from what was read.
struct Difference: Error {
  let payload: String
}

/// Keeps the compiler from leaving out what makes a value.
@inline(never)
func consume<Value>(_ value: Value) { withExtendedLifetime(value) {} }
