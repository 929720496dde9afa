import Foundation
import SpecsmithRuntime
import Testing

@Suite("Nested containers of SpecsmithJSONEncoder")
struct NestedContainerTests {
  struct Name: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }

    init(_ name: String) { stringValue = name }
    init?(stringValue: String) { self.init(stringValue) }
    init?(intValue: Int) { nil }
  }

  /// Encodes members, nested objects and nested lists in turns, and goes back to each nested object.
  struct Interleaved: Encodable {
    var count: Int

    func encode(to encoder: any Encoder) throws {
      var object = encoder.container(keyedBy: Name.self)
      for number in 0..<count {
        var inner = object.nestedContainer(keyedBy: Name.self, forKey: Name("b\(number)"))
        try object.encode("é\n\(number)", forKey: Name("a\(number)"))
        var list = object.nestedUnkeyedContainer(forKey: Name("c\(number)"))
        try inner.encode(number, forKey: Name("z"))
        try list.encode(number)
        var last = list.superEncoder().singleValueContainer()
        try last.encode("s\(number)")
      }
      for number in 0..<count {
        var inner = object.nestedContainer(keyedBy: Name.self, forKey: Name("b\(number)"))
        try inner.encode(-number, forKey: Name("y"))
      }
    }
  }

  /// Encodes a value that begins nested containers and then throws, and goes on.
  struct Interrupted: Encodable {
    struct Failing: Encodable {
      struct Failure: Error {}

      func encode(to encoder: any Encoder) throws {
        var object = encoder.container(keyedBy: Name.self)
        var inner = object.nestedContainer(keyedBy: Name.self, forKey: Name("lost"))
        try inner.encode(1, forKey: Name("a"))
        throw Failure()
      }
    }

    func encode(to encoder: any Encoder) throws {
      var object = encoder.container(keyedBy: Name.self)
      var inner = object.nestedContainer(keyedBy: Name.self, forKey: Name("kept"))
      try? object.encode(Failing(), forKey: Name("failing"))
      try inner.encode(2, forKey: Name("b"))
      try object.encode(3, forKey: Name("c"))
    }
  }

  @Test("Containers can be written to in any order", arguments: [0, 1, 2, 13, 150])
  func interleaved(count: Int) throws {
    var encoder = SpecsmithJSONEncoder()
    encoder.sortsNames = true
    let foundation = JSONEncoder()
    foundation.outputFormatting = .sortedKeys
    let value = Interleaved(count: count)
    #expect(try encoder.encode(value) == foundation.encode(value))
  }

  @Test("Nothing is left of the nested containers of a value that throws")
  func interrupted() throws {
    let text = String(decoding: try SpecsmithJSONEncoder().encode(Interrupted()), as: UTF8.self)
    #expect(text == #"{"kept":{"b":2},"c":3}"#)
  }
}
