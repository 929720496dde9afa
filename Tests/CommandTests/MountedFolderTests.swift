#if os(Linux)
  import Foundation
  import Testing

  /// Whether a process may mount a folder in a separate namespace.
  private let canMount: Bool = {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "unshare -m true"]
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
      process.waitUntilExit()
      return process.terminationStatus == 0
    } catch {
      return false
    }
  }()

  @Suite("Output folders that are mount points", .enabled(if: canMount))
  struct MountedFolderTests {
    /// Runs the command with the folder `SDK` mounted over itself, as in a container.
    private func generate(
      _ workspace: Workspace, mount: String = "mount --bind SDK SDK"
    ) async throws -> Command.Outcome {
      let line = "\(mount) && \"\(Command.executable.path)\" generate spec.yaml -o SDK"
      return try await Command.run(
        URL(filePath: "/bin/sh"), ["-c", "unshare -m sh -c '\(line)'"], in: workspace.folder)
    }

    @Test("Files are replaced one by one")
    func files() async throws {
      try await Workspace.withTemporary { workspace in
        try workspace.write("spec.yaml", ExampleDocument.text)
        expectSuccess(
          try await Command.run(["generate", "spec.yaml", "-o", "Expected"], in: workspace.folder))
        try workspace.write("SDK/mine.txt", "mine")
        expectSuccess(try await generate(workspace))
        var contents = try workspace.contents(below: "SDK")
        #expect(contents.removeValue(forKey: "mine.txt") == Data("mine".utf8))
        #expect(try contents == workspace.contents(below: "Expected"))
      }
    }

    @Test("Files that are no longer generated are removed, with their folders")
    func removal() async throws {
      try await Workspace.withTemporary { workspace in
        try workspace.write(
          "spec.yaml",
          ExampleDocument.text
            + "    Keeper: {type: object, properties: {a: {type: string}}}\n")
        expectSuccess(
          try await Command.run(["generate", "spec.yaml", "-o", "SDK"], in: workspace.folder))
        #expect(try workspace.contents(below: "SDK").keys.contains { $0.hasSuffix("Keeper.swift") })
        try workspace.write("spec.yaml", ExampleDocument.text)
        let outcome = try await generate(workspace)
        expectSuccess(outcome)
        #expect(outcome.output.contains("removed"), "\(outcome.output)")
        #expect(
          try !workspace.contents(below: "SDK").keys.contains { $0.hasSuffix("Keeper.swift") })
      }
    }

    @Test("A full volume is an error, and all files stay")
    func full() async throws {
      try await Workspace.withTemporary { workspace in
        try workspace.write("spec.yaml", ExampleDocument.text)
        try workspace.write("SDK/mine.txt", "mine")
        let outcome = try await generate(
          workspace, mount: "mount -t tmpfs -o size=16k tmpfs SDK && echo mine > SDK/mine.txt")
        expectRefusal(outcome)
        #expect(outcome.errors.contains("cannot use"), "\(outcome.errors)")
      }
    }
  }
#endif
