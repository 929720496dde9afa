import Dataframer
import Foundation
import Testing

@Suite("The README's examples")
struct ExampleTests {
  @Test("compile as one program, and warn of nothing but what the document deprecates")
  func compile() throws {
    let readme = try Document.readme()
    let examples = readme.texts("swift")
    #expect(!examples.isEmpty)
    let output = try withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("main.swift")
      try Data(examples.joined(separator: "\n").utf8).write(to: file)
      return try Program.run(
        [
          "swiftc", "-typecheck", "-swift-version", "6",
          "-I", Repository.products.appendingPathComponent("Modules").path, file.path,
        ], in: folder
      ).output
    }
    let problems = output.split(separator: "\n")
      .filter { $0.contains(": error: ") || $0.contains(": warning: ") }
    #expect(problems.count == 1, "\(output)")
    let message = problems.first?.components(separatedBy: " is deprecated: ").last ?? ""
    #expect(
      readme.texts("text").contains { message.hasPrefix($0.dropLast()) },
      "the README does not show the warning: \(message)")
  }

  @Test("show a validation error as it is")
  func showViolations() throws {
    let body = RunCreate(specID: UUID(), numberOfSamples: 20_001, maxRevisionCycles: 6)
    let error = #expect(throws: ValidationError.self) { try body.validate() }
    #expect(try Document.readme().texts("text").contains("\(try #require(error))\n"))
  }

  @Test("say what a bound and an unknown value are")
  func sayValues() {
    #expect(RunCreate.Limits.numberOfSamples == 1...20000)
    #expect(RunCreate.GenerationModel(rawValue: "acme/next") == .unrecognized("acme/next"))
    #expect(!RunCreate.GenerationModel(rawValue: "acme/next").isRecognized)
  }
}
