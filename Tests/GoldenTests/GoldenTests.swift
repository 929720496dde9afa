import Foundation
import GeneratedOutput
import Testing

/// `UPDATE_GOLDENS=1 swift test --filter becomesExpectedFiles` replaces the expectation with the
/// output: review the changes as you would review code.
@Suite("Goldens", .serialized)
struct GoldenTests {
  @Test("There are cases")
  func thereAreCases() {
    #expect(Golden.all.count >= 15)
  }

  @Test("Each document results in exactly the expected files", arguments: Golden.all)
  func becomesExpectedFiles(_ golden: Golden) throws {
    let actual = try golden.generate()
    if Golden.isUpdating { try golden.update(actual) }
    let expected = try golden.expected()
    #expect(!expected.isEmpty, "\(golden.name) expects nothing")
    for path in Set(actual.keys).union(expected.keys).sorted() where actual[path] != expected[path]
    {
      let difference = LineDifference.unified(
        Array((expected[path] ?? "").utf8), Array((actual[path] ?? "").utf8),
        path: "\(golden.name)/\(path)")
      Issue.record("\(difference.joined(separator: "\n"))")
    }
  }
}
