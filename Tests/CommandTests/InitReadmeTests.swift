import Foundation
import Testing

@Suite("The README of a new package")
struct InitReadmeTests {
  @Test("The README shows what the document has, and nothing else")
  func readmeSections() async throws {
    try await Workspace.withTemporary { workspace in
      for (document, headings) in [
        (InitTests.document, ["Pages": false, "Streams": false, "Waiting for a result": false]),
        (SampleDocument.sequences, ["Pages": true, "Streams": true, "Waiting for a result": true]),
      ] {
        try workspace.write("api.yaml", document)
        expectSuccess(
          try await InitTests.make(["api.yaml", "--name", "Made", "-o", "m"], in: workspace))
        let readme = MadeReadme(try workspace.text("m/README.md"))
        for heading in [
          "First call", "Authentication", "Errors", "Retries and time-outs", "Testing",
        ] {
          #expect(readme.headings.contains(heading))
        }
        for (heading, isShown) in headings {
          #expect(readme.headings.contains(heading) == isShown, "\(heading)")
        }
        try FileManager.default.removeItem(at: workspace.url("m"))
      }
    }
  }

  @Test("The README says how to depend on the package, by its folder or by its repository")
  func installation() async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("shop.yaml", InitTests.document)
      expectSuccess(try await InitTests.make(["shop.yaml", "-o", "here/shop-sdk"], in: workspace))
      let local = try workspace.text("here/shop-sdk/README.md")
      #expect(local.contains(#".package(path: "../shop-sdk")"#))
      #expect(local.contains(#".product(name: "CornerShop", package: "shop-sdk")"#))
      let url = "https://git.example/sdks/Corner-Shop.git"
      expectSuccess(
        try await InitTests.make(["shop.yaml", "-o", "there", "--repository", url], in: workspace))
      let published = try workspace.text("there/README.md")
      #expect(published.contains(".package(url: \"\(url)\", from: \"1.0.0\")"))
      #expect(published.contains(#".product(name: "CornerShop", package: "corner-shop")"#))
    }
  }

  @Test("The README says how a package with tests gets the stub")
  func stub() async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("shop.yaml", InitTests.document)
      expectSuccess(try await InitTests.make(["shop.yaml", "-o", "shop"], in: workspace))
      let readme = try workspace.text("shop/README.md")
      #expect(readme.contains("`.package(name: \"specsmith\", path: "), "\(readme)")
      #expect(readme.contains(#"`.product(name: "SpecsmithTesting", package: "specsmith")`"#))
    }
  }

  @Test(
    "The README describes the variables of a credential by its scheme",
    arguments: [
      (
        "{type: http, scheme: basic}",
        ["USERNAME` | The user name. |", "PASSWORD` | The password. |"]
      ),
      (
        "{type: http, scheme: basic, description: Your account. Or a key.}",
        ["USERNAME` | The user name. Your account. |", "PASSWORD` | The password. |"]
      ),
      ("{type: http, scheme: bearer}", ["| The token, sent as a bearer token. |"]),
      ("{type: apiKey, in: header, name: X-Key}", ["sent in the header field `X-Key`. |"]),
      ("{type: apiKey, in: query, name: api_key}", ["sent in the query parameter `api_key`. |"]),
      ("{type: apiKey, in: cookie, name: session}", ["sent in the cookie `session`. |"]),
      (
        "{type: apiKey, in: header, name: X-Key, description: In the console}",
        ["| In the console |"]
      ),
    ])
  func credential(_ scheme: String, _ words: [String]) async throws {
    try await Workspace.withTemporary { workspace in
      let key = "{type: apiKey, in: header, name: X-Key}"
      try workspace.write("shop.yaml", InitTests.document.replacing(key, with: scheme))
      expectSuccess(try await InitTests.make(["shop.yaml", "-o", "shop"], in: workspace))
      let readme = try workspace.text("shop/README.md")
      for word in words { #expect(readme.contains(word), "\(readme)") }
    }
  }
}
