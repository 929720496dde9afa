import Foundation
import TestSupport
import Testing

/// Tests what `docs/contract.md` guarantees for generated code in any module.
@Suite("Compiling generated code in other modules", .serialized)
struct ContractTests {
  @Test(
    "Generated code compiles without warnings under the settings of its target",
    arguments: [ModuleSettings.plain, .combined])
  func settings(_ settings: ModuleSettings) async throws {
    try await expectNoProblems(Golden.all) { golden in
      try await golden.withSwiftFiles { files in
        try await settings.problems(files, followsFlow: settings.arguments.isEmpty)
      }
    }
  }

  @Test("Generated code compiles without warnings under each setting alone, for every sixth SDK")
  func singleSettings() async throws {
    let settings = ModuleSettings.single
    let trials = Dictionary(
      uniqueKeysWithValues: Golden.all.enumerated().map { ($1.name, settings[$0 % settings.count]) }
    )
    try await expectNoProblems(Golden.all) { golden in
      try await golden.withSwiftFiles { files in
        try await trials[golden.name]?.problems(files) ?? "not tried"
      }
    }
  }

  @Test("Function bodies are checked too: a missing return is an error")
  func flow() async throws {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("Flow-\(UUID().uuidString).swift")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data("public func nothing(_ is: Bool) -> Int { if `is` { return 1 } }\n".utf8).write(
      to: file)
    #expect(try await ModuleSettings.plain.problems([file.path]).isEmpty)
    let problems = try await ModuleSettings.plain.problems([file.path], followsFlow: true)
    #expect(problems.contains("missing return"))
  }

  @Test("Generated code compiles without warnings if nothing is public", arguments: [0, 1])
  func access(_ half: Int) async throws {
    let access = [Golden.Access.package, .internal][half]
    try await expectNoProblems(Self.goldens(half)) { golden in
      try await golden.withSwiftFiles(access: access) {
        try await ModuleSettings.combined.problems($0)
      }
    }
  }

  @Test("Generated code compiles without warnings with protocols", arguments: [0, 1])
  func protocols(_ half: Int) async throws {
    let access = [Golden.Access.public, .internal][half]
    try await expectNoProblems(Self.goldens(half)) { golden in
      try await golden.withSwiftFiles(access: access, protocols: true) {
        try await ModuleSettings.combined.problems($0)
      }
    }
  }

  @Test(
    "The module can declare types with the names that generated code refers to", arguments: [0, 1])
  func shadowing(_ half: Int) async throws {
    let (access, settings) =
      [(Golden.Access.public, ModuleSettings.plain), (.internal, .combined)][half]
    try await expectNoProblems(Self.goldens(half)) { golden in
      try await golden.withSwiftFiles(access: access) { files in
        let usersFile = FileManager.default.temporaryDirectory
          .appendingPathComponent("UsersFile-\(UUID().uuidString).swift")
        defer { try? FileManager.default.removeItem(at: usersFile) }
        try Data(UsersFile.text(beside: files).utf8).write(to: usersFile)
        return try await settings.problems(files + [usersFile.path])
      }
    }
  }

  /// Every second SDK.
  private static func goldens(_ half: Int) -> [Golden] {
    Golden.all.enumerated().filter { $0.offset % 2 == half }.map(\.element)
  }

  /// Runs one compiler per processor at a time.
  private func expectNoProblems(
    _ goldens: [Golden], _ problems: @escaping @Sendable (Golden) async throws -> String
  ) async throws {
    try await withThrowingTaskGroup(of: (Golden, String).self) { group in
      var waiting = goldens[...]
      func start() {
        guard let golden = waiting.popFirst() else { return }
        group.addTask { (golden, try await problems(golden)) }
      }
      for _ in 0..<ProcessInfo.processInfo.activeProcessorCount { start() }
      while let (golden, problems) = try await group.next() {
        #expect(problems.isEmpty, "\(golden.name) does not compile cleanly:\n\(problems)")
        start()
      }
    }
  }
}
