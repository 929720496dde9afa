import Foundation
import Testing

@Suite("Up-to-date runs")
struct UpToDateTests {
  @Test("An up-to-date run says so, and changes no file")
  func untouched() async throws {
    try await GeneratedZoo.withTemporary { zoo in
      let before = try zoo.workspace.identities(below: ".")
      let outcome = try await zoo.generate()
      expectSuccess(outcome)
      #expect(outcome.output == "SDK is up to date: 5 unchanged.\n")
      #expect(outcome.errors.isEmpty)
      #expect(try zoo.workspace.identities(below: ".") == before)
      let quiet = try await zoo.generate(["--quiet"])
      #expect(quiet.output.isEmpty && quiet.errors.isEmpty)
    }
  }

  #if os(Linux)
    @Test(
      "The state of each file is requested once, and no file is read", .enabled(if: Trace.works))
    func systemCalls() async throws {
      try await GeneratedZoo.withTemporary { zoo in
        let calls = try await Trace.calls(of: zoo.arguments, in: zoo.workspace)
        var files = try zoo.workspace.files(below: "SDK").map { "SDK/" + $0 }
        files.removeAll { $0.hasSuffix(".specsmith-manifest.json") }
        #expect(files.count == 5)
        for file in files + GeneratedZoo.inputs {
          let name = (file as NSString).lastPathComponent
          let own = calls.filter { $0.contains("/\(name)\"") || $0.contains("\"\(name)\"") }
          let states = own.filter { $0.contains("stat") }
          // Adding a configuration changes the state.
          #expect(states.count == (name == "specsmith.yaml" ? 2 : 1), "\(own)")
          #expect(own.count == states.count, "\(own)")
        }
      }
    }

    @Test("Files with new dates are read once", .enabled(if: Trace.works))
    func newDates() async throws {
      try await GeneratedZoo.withTemporary { zoo in
        try zoo.touchEverything()
        let first = try await Trace.calls(of: zoo.arguments, in: zoo.workspace)
        #expect(first.contains { $0.contains("open") && $0.contains("spec.yaml\"") })
        let second = try await Trace.calls(of: zoo.arguments, in: zoo.workspace)
        #expect(!second.contains { $0.contains("open") && $0.contains("spec.yaml\"") })
      }
    }
  #endif

  @Test("Files with new dates and the same bytes are up to date")
  func touched() async throws {
    try await GeneratedZoo.withTemporary { zoo in
      try zoo.touchEverything()
      let before = try zoo.workspace.identities(below: ".")
      #expect(try await zoo.generate().output.contains("up to date"))
      #expect(try zoo.workspace.identities(below: ".") == before)
    }
  }

  @Test("Earlier warnings are summarized, and --verbose prints them all")
  func warnings() async throws {
    try await GeneratedZoo.withTemporary { zoo in
      try zoo.workspace.write("api/spec.yaml", GeneratedZoo.document + "x: 1\ny: 2\n")
      let first = try await zoo.generate()
      #expect(first.headlines.count == 1, "\(first.errors)")
      #expect(first.errors.contains("and 1 more of this kind"))
      let second = try await zoo.generate()
      #expect(second.errors == "2 warnings, as before: --force shows them.\n")
      #expect(second.output.contains("up to date"))
      for option in [["--verbose"], ["--force"], ["--diagnostics", "github"]] {
        for _ in 0..<2 {
          let outcome = try await zoo.generate(option)
          let count = option == ["--force"] ? 1 : 2
          #expect(outcome.headlines.count == count || outcome.errors.contains("::warning "))
          #expect(!outcome.output.contains("up to date"), "\(option)")
        }
      }
    }
  }

  @Test("The files of --depfile and --report are always written")
  func otherFiles() async throws {
    try await GeneratedZoo.withTemporary { zoo in
      for (option, path) in [("--depfile", "deps.d"), ("--report", "report.json")] {
        _ = try await zoo.generate([option, path])
        let expected = try zoo.workspace.text(path)
        try zoo.workspace.remove(path)
        let outcome = try await zoo.generate([option, path])
        #expect(outcome.output.contains("up to date") == (option == "--depfile"))
        #expect(try zoo.workspace.text(path) == expected)
      }
    }
  }

  @Test("The tests of examples are included")
  func exampleTests() async throws {
    try await GeneratedZoo.withTemporary { zoo in
      let options = ["--emit-tests", "Tests"]
      _ = try await zoo.generate(options)
      let expected = try zoo.workspace.contents(below: "Tests")
      let unchanged = try await zoo.generate(options)
      #expect(unchanged.output.contains("Tests is up to date"), "\(unchanged.output)")
      for name in expected.keys {
        try zoo.workspace.remove("Tests/" + name)
        _ = try await zoo.generate(options)
        #expect(try zoo.workspace.contents(below: "Tests") == expected, "\(name)")
      }
    }
  }

  @Test("--force regenerates, with the same bytes")
  func forced() async throws {
    try await GeneratedZoo.withTemporary { zoo in
      let before = try zoo.workspace.identities(below: "SDK")
      let outcome = try await zoo.generate(["--force"])
      #expect(outcome.output == "SDK: 5 unchanged.\n")
      #expect(try zoo.workspace.identities(below: "SDK") == before)
    }
  }
}
