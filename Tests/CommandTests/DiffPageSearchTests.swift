import Foundation
import Testing

@Suite("Searching HTML reports in a browser")
struct DiffPageSearchTests {
  private static let browser = [
    "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
  ]
  .first { FileManager.default.isExecutableFile(atPath: $0) }

  @Test(
    "The page shows the changes that its URL selects",
    .enabled(if: browser != nil, "there is no Chromium"),
    arguments: [
      ("", ""), ("?q=GREEN", "1 of 3 changes"), ("?q=orders+limit", "0 of 3 changes"),
      ("?q=maximum", "1 of 3 changes"), ("?for=source", "2 of 3 changes"),
      ("?verdict=breaking&for=wire", "2 of 3 changes"), ("?verdict=unheard", ""),
    ])
  func search(_ query: String, _ state: String) async throws {
    let browser = try #require(Self.browser)
    try await Workspace.withTemporary { workspace in
      try workspace.write("old.yaml", ShopVersions.old)
      try workspace.write("new.yaml", ShopVersions.new)
      let text = try await ShopVersions.html("old.yaml", "new.yaml", in: workspace.folder)
      let file = try workspace.write("page.html", text)
      let outcome = try await Command.run(
        URL(filePath: browser),
        [
          "--headless", "--no-sandbox", "--disable-gpu",
          "--user-data-dir=\(workspace.url("profile").path)", "--dump-dom",
          file.absoluteString + query,
        ], in: workspace.folder, timeout: .seconds(60))
      let shown = outcome.output.firstMatch(of: /<output[^>]*>([^<]*)</).map { String($0.1) }
      #expect(shown == state, "\(outcome.errors.suffix(500))")
    }
  }
}
