import DocumentTree
import Testing

@Suite("JSON Pointer (RFC 6901)")
struct JSONPointerTests {
  private static let example = """
    {"foo": ["bar", "baz"], "": 0, "a/b": 1, "c%d": 2, "e^f": 3, "g|h": 4, "i\\\\j": 5,
     "k\\"l": 6, " ": 7, "m~n": 8, "~1": 9}
    """

  @Test(
    "A pointer leads to its node",
    arguments: [
      ("/foo/0", "bar"), ("/foo/1", "baz"), ("/", "0"), ("/a~1b", "1"), ("/c%d", "2"),
      ("/e^f", "3"), ("/g|h", "4"), ("/i\\j", "5"), ("/k\"l", "6"), ("/ ", "7"), ("/m~0n", "8"),
      ("/~01", "9"),
    ])
  func resolution(pointer: String, text: String) throws {
    let root = try tree(Self.example).root
    let parsed = try #require(JSONPointer(pointer))
    #expect(root.resolve(pointer: parsed)?.text == text)
    #expect(parsed.description == pointer)
  }

  @Test("The empty pointer is the root")
  func emptiness() throws {
    let root = try tree(Self.example).root
    #expect(root.resolve(pointer: JSONPointer()) == root)
    #expect(JSONPointer("") == JSONPointer())
  }

  @Test(
    "A pointer to a missing node results in nil",
    arguments: ["/foo/2", "/foo/-", "/foo/00", "/foo/+1", "/foo/01", "/foo/x", "/bar", "/foo/0/x"])
  func misses(pointer: String) throws {
    let parsed = try #require(JSONPointer(pointer))
    #expect(try tree(Self.example).root.resolve(pointer: parsed) == nil)
  }

  @Test("Invalid pointers are refused", arguments: ["foo", "#/foo", "/~", "/~2", "/a~"])
  func refusals(text: String) {
    #expect(JSONPointer(text) == nil)
  }

  @Test(
    "A fragment can be percent-encoded",
    arguments: [
      ("/paths/~1pets~1%7Bid%7D/get", ["paths", "/pets/{id}", "get"]), ("/c%25d", ["c%d"]),
      ("/%F0%9F%98%80", ["😀"]), ("", []), ("/a%2Fb", ["a", "b"]),
    ])
  func fragments(fragment: String, tokens: [String]) {
    #expect(JSONPointer(fragment: fragment)?.tokens == tokens)
  }

  @Test("Invalid fragments are refused", arguments: ["/%", "/%4", "/%zz", "/%FF", "anchor"])
  func brokenFragments(fragment: String) {
    #expect(JSONPointer(fragment: fragment) == nil)
  }
}
