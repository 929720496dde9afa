import Diagnostics
import DocumentTree
import Foundation
import TestSupport
import Testing

@Suite("The YAML test suite", .enabled(if: YAMLSuite.data.isTested, "\(YAMLSuite.data.absence)"))
struct YAMLSuiteTests {
  @Test("Every document results in the suite's JSON, except for the listed ones")
  func values() throws {
    var deviations: [String: String] = [:]
    var count = 0
    for name in YAMLSuite.names()
    where YAMLSuite.has("in.json", name) && !YAMLSuite.has("error", name) {
      count += 1
      let source = Source(file: name, bytes: try YAMLSuite.bytes("in.yaml", name))
      do {
        let tree = try Tree.parse(source)
        let expected = try? PlainValue.json(try YAMLSuite.bytes("in.json", name))
        if PlainValue(tree.root) != expected { deviations[name] = "another value" }
      } catch {
        deviations[name] = error.code.rawValue
      }
    }
    #expect(count == 279)
    #expect(deviations == YAMLSuite.outcomes(YAMLSuite.unequal))
  }

  @Test("Every document with an error is refused, except for the listed ones")
  func refusals() throws {
    var deviations: [String: String] = [:]
    var count = 0
    for name in YAMLSuite.names() where YAMLSuite.has("error", name) {
      count += 1
      let source = Source(file: name, bytes: try YAMLSuite.bytes("in.yaml", name))
      if (try? Tree.parse(source)) != nil { deviations[name] = "accepted" }
    }
    #expect(count == 94)
    #expect(deviations == YAMLSuite.outcomes(YAMLSuite.accepted))
  }
}
