import DocumentTree
import Testing

@Suite("OpenAPI documents in Markdown pages")
struct MarkdownPageTests {
  private static let page = """
    > ## An index
    > of pages

    # Start a run

    ```bash
    curl https://example.com
    ```

    ````yaml POST /runs/
    openapi: 3.0.0
    info:
      title: Runs
      description: |
        A list:
        ```json
        {"a": 1}
        ```
    paths: {}
    ````

    More text: with a colon.
    """

  @Test("The block is read with the page's lines and columns")
  func block() throws {
    let root = try tree(Self.page).root
    #expect(root["openapi"]?.text == "3.0.0")
    #expect(root.location.line == 11)
    #expect(root["info"]?["title"]?.location.line == 13)
    #expect(root["info"]?["title"]?.location.column == 10)
    #expect(root["paths"]?.location.line == 19)
    #expect(root["info"]?["description"]?.text == "A list:\n```json\n{\"a\": 1}\n```\n")
  }

  @Test(
    "All kinds of fences are recognized",
    arguments: [
      "# x\n```yaml\nopenapi: 3.0.0\n```\n",
      "# x\n```YML title=\"a\"\nopenapi: 3.0.0\n```",
      "# x\n~~~ yaml\nopenapi: 3.0.0\n~~~~\n@",
      "# x\n  ```yaml\n  openapi: 3.0.0\n  ```\n",
      "# x\n```json\n{\n  \"openapi\": \"3.0.0\"}\n```\n",
      "# x\r\n```yaml\r\nopenapi: 3.0.0\r\n```\r\n",
      "# x\n```yaml\nopenapi: 3.0.0\n",
      "---\ntitle: x\n---\n```yaml\na: 1\n```\n```yaml\nopenapi: 3.0.0\n```\n",
    ])
  func fences(text: String) throws {
    #expect(try tree(text).root["openapi"]?.text == "3.0.0")
  }

  @Test("An error in the block has the page's line")
  func errors() {
    let page = Self.page.replacing("paths: {}", with: "paths: {}\npaths: {}")
    #expect(refusal(page) == "20:1 duplicate-key")
  }

  @Test(
    "A page without such a block reports the error of the page",
    arguments: [
      ("# Title\n```yaml\na: 1\n```", "2:1 yaml-syntax"),
      ("# Title\n```text\nopenapi: 3.0.0\n```", "2:1 yaml-syntax"),
      ("overlay: 1.0.0\nd: |\n  ```yaml\n  openapi: 3.0.0\n  ```\nx: *y", "6:4 unknown-alias"),
      ("openapi: 3.0.0\n\tbroken\n```yaml\nopenapi: 3.1.0\n```", "2:1 tab-indentation"),
    ])
  func otherPages(text: String, expected: String) {
    #expect(refusal(text) == expected)
  }

  @Test("A fence inside of a YAML document is text")
  func fenceInYAML() throws {
    let root = try tree("openapi: 3.1.0\nx: |\n  ```yaml\n  openapi: 3.0.0\n  ```\n").root
    #expect(root["openapi"]?.text == "3.1.0")
  }
}
