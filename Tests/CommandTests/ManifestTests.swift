import Foundation
import Testing

@Suite("Manifests")
struct ManifestTests {
  private struct Manifest: Decodable {
    struct Input: Decodable {
      var role: String
      var name: String
      var size: Int
      var sha256: String
    }
    struct File: Decodable {
      var path: String
      var size: Int
      var sha256: String
    }
    var format: Int
    var generator: String
    var input: String
    var warnings: Int
    var inputs: [Input]
    var files: [File]
  }

  private static let path = "SDK/.specsmith-manifest.json"

  private func manifest(_ workspace: Workspace) throws -> Manifest {
    try JSONDecoder().decode(Manifest.self, from: Data(workspace.text(Self.path).utf8))
  }

  @Test("The manifest contains the generator's version, each input and each generated file")
  func content() async throws {
    try await GeneratedZoo.withTemporary { zoo in
      let manifest = try manifest(zoo.workspace)
      let version = try await Command.run(["--version"], in: zoo.workspace.folder).output
      #expect(manifest.format == 2)
      #expect(manifest.generator + "\n" == version)
      #expect(
        manifest.inputs.map { "\($0.role): \($0.name)" } == [
          "configuration: specsmith.yaml", "document: spec.yaml", "overlay: base.yaml",
          "given-overlay: late.yaml", "template: Header.mustache", "reference: name.yaml",
          "mapped-reference: ../mapped/kind.yaml",
        ])
      // `printf '// Ours.\n\n' | sha256sum`
      let header = try #require(manifest.inputs.first { $0.role == "template" })
      #expect(header.size == 10)
      #expect(
        header.sha256 == "22b47e99ba83cfc5de83def9e04cb2380dcbcc7037f4146e73c137a434cc48e1")
      #expect(
        try manifest.files.map { "\($0.path) \($0.size)" }
          == zoo.workspace.contents(below: "SDK").filter { !$0.key.hasSuffix(".json") }
          .map { "\($0.key) \($0.value.count)" }.sorted())
    }
  }

  @Test("The manifest is the same wherever the files are, and however they are named")
  func locations() async throws {
    try await GeneratedZoo.withTemporary { zoo in
      let expected = try zoo.workspace.text(Self.path)
      let deep = "some/where/deep"
      try zoo.writeInputs(into: deep)
      let root = zoo.workspace.url(deep).path
      func arguments(_ document: String, _ output: String, _ other: String) -> [String] {
        [
          "generate", document, "-o", output + "SDK", "--overlay", other + "late.yaml",
          "--templates", other + "look",
        ]
      }
      let runs = [
        (arguments(root + "/api/spec.yaml", root + "/", root + "/"), ".", deep + "/"),
        (arguments("spec.yaml", "../new/", "../"), deep + "/api", deep + "/new/"),
        (arguments("./api/../api/spec.yaml", "", ""), deep, deep + "/"),
      ]
      for (arguments, folder, output) in runs {
        expectSuccess(
          try await Command.run(arguments + ["--force"], in: zoo.workspace.url(folder)))
        #expect(try zoo.workspace.text(output + Self.path) == expected)
      }
    }
  }

  @Test("The digest of an input depends on its content alone")
  func digest() async throws {
    try await GeneratedZoo.withTemporary { zoo in
      var digests: Set = [try manifest(zoo.workspace).input]
      for path in GeneratedZoo.inputs {
        let text = try zoo.workspace.text(path)
        let comment = path.hasSuffix(".mustache") ? "{{! }}" : "# "
        try zoo.workspace.write(path, text + comment + "\n")
        expectSuccess(try await zoo.generate())
        #expect(digests.insert(try manifest(zoo.workspace).input).inserted, "\(path)")
        try zoo.workspace.write(path, text)
        expectSuccess(try await zoo.generate())
        #expect(digests.contains(try manifest(zoo.workspace).input), "\(path)")
      }
    }
  }

  @Test("A manifest of the first format still lists files that can be removed, and is rewritten")
  func firstFormat() async throws {
    try await GeneratedZoo.withTemporary { zoo in
      let expected = try zoo.workspace.contents(below: "SDK")
      try zoo.workspace.write("SDK/Old.swift", "// Old\n")
      try zoo.workspace.write("SDK/Mine.swift", "// Mine\n")
      try zoo.workspace.write(Self.path, "{\n  \"files\": [\n    \"Old.swift\"\n  ]\n}\n")
      let outcome = try await zoo.generate()
      #expect(outcome.output.contains("removed SDK/Old.swift"))
      try zoo.workspace.remove("SDK/Mine.swift")
      #expect(try zoo.workspace.contents(below: "SDK") == expected)
    }
  }

  @Test("A broken or malicious manifest is ignored, and affects nothing outside of the folder")
  func hostile() async throws {
    try await GeneratedZoo.withTemporary { zoo in
      let good = try zoo.workspace.text(Self.path)
      let expected = try zoo.workspace.contents(below: "SDK")
      try zoo.workspace.write("precious.txt", "abc")
      let evil = #"{"path": "../precious.txt", "size": 3, "sha256": "\#(Self.abc)"},"#
      let texts = [
        "", "{", "[]", "null", "{\"files\": 1}", String(good.dropLast(20)),
        good.replacing("\"format\": 2", with: "\"format\": 3"),
        good.replacing("\"files\": [", with: "\"files\": [\n\(evil)"),
        good.replacing("\"files\": [", with: "\"files\": [\n{\"path\": \"/etc/passwd\"},"),
        good.replacing("\"name\": \"spec.yaml\"", with: "\"name\": \"../../../../dev/zero\""),
        good.replacing("\"size\": ", with: "\"size\": -"),
        good.replacing("\"size\": ", with: "\"size\": 99999999999999999999"),
        good.replacing("\"sha256\": \"", with: "\"sha256\": \"zz"),
        String(repeating: "[", count: 100_000),
      ]
      for text in texts {
        // Rewritten in place, so that its mark stays.
        try Data(text.utf8).write(to: zoo.workspace.url(Self.path))
        let outcome = try await zoo.generate()
        expectSuccess(outcome)
        #expect(!outcome.output.contains("up to date"), "\(text.prefix(100))")
        #expect(try zoo.workspace.contents(below: "SDK") == expected, "\(text.prefix(100))")
        #expect(try zoo.workspace.text("precious.txt") == "abc")
      }
    }
  }

  private static let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
}
