import Foundation
@_spi(Generated) import SpecsmithRuntime
import Testing

@Suite("Request paths")
struct RequestPathTests {
  @Test("Parameters are percent-encoded")
  func encoding() {
    let value = "a/b?c#d%e f;ü"
    let path: RequestPath = "/x/\(value)/y"
    #expect(path.text == "/x/a%2Fb%3Fc%23d%25e%20f%3B%C3%BC/y")
    #expect(path.unusableParameter == nil)
    let literal: RequestPath = "/a b/c:d/{e}"
    #expect(literal.text == "/a%20b/c:d/%7Be%7D")
  }

  @Test("A value that would change the segments is refused")
  func segments() {
    let empty = ""
    let dots = ".."
    let one: RequestPath = "/a/\(empty)/"
    let two: RequestPath = "/a/\(dots)"
    let named: RequestPath = "/a/\(1)/\(empty, name: "file_id")"
    #expect(one.unusableParameter == "#1")
    #expect(two.unusableParameter == "#1")
    #expect(named.unusableParameter == "file_id")
    let inside: RequestPath = "/a/x\(empty).json/\(dots).txt/.../"
    #expect(inside.unusableParameter == nil)
    let split: RequestPath = "/a/\(".")\(".")/"
    #expect(split.unusableParameter == "#1")
  }

  @Test("Values are written in the styles of OpenAPI")
  func styles() {
    let list = ["a", "b,c"]
    let map = ["k": 1, "l": 2]
    let paths: [(RequestPath, String)] = [
      ("\(list)", "a,b%2Cc"),
      ("\(list, style: .label)", ".a,b%2Cc"),
      ("\(list, style: .label, explode: true)", ".a.b%2Cc"),
      ("\(list, name: "n", style: .matrix)", ";n=a,b%2Cc"),
      ("\(list, name: "n", style: .matrix, explode: true)", ";n=a;n=b%2Cc"),
      ("\(map)", "k,1,l,2"),
      ("\(map, explode: true)", "k=1,l=2"),
      ("\(map, style: .label, explode: true)", ".k=1.l=2"),
      ("\(map, name: "n", style: .matrix)", ";n=k,1,l,2"),
      ("\(map, name: "n", style: .matrix, explode: true)", ";k=1;l=2"),
    ]
    for (path, text) in paths { #expect(path.text == text) }
  }

  @Test("What parts the values of a style is encoded in a value")
  func delimiters() {
    let list = ["1.5", "a;b,c"]
    let paths: [(RequestPath, String)] = [
      ("\(list, style: .label, explode: true)", ".1%2E5.a%3Bb%2Cc"),
      ("\(list, style: .label)", ".1.5,a%3Bb%2Cc"),
      ("\("1.5", style: .label, explode: true)", ".1.5"),
      ("\(list, allowsReserved: true)", "1.5,a;b%2Cc"),
      ("\(list, name: "n", style: .matrix, allowsReserved: true)", ";n=1.5,a%3Bb%2Cc"),
      ("\("1;role=admin", name: "n", style: .matrix, allowsReserved: true)", ";n=1%3Brole=admin"),
      ("\(["a=b": "c"], explode: true, allowsReserved: true)", "a%3Db=c"),
      ("\("100%, %2C", allowsReserved: true)", "100%25,%20%2C"),
    ]
    for (path, text) in paths { #expect(path.text == text) }
  }

  @Test("A name stands alone in the style matrix if its value is empty")
  func emptyInMatrix() {
    let paths: [(RequestPath, String)] = [
      ("\("", name: "n", style: .matrix)", ";n"),
      ("\([String](), name: "n", style: .matrix)", ";n"),
      ("\([String](), name: "n", style: .matrix, explode: true)", ";n"),
      ("\([String: Int](), name: "n", style: .matrix, explode: true)", ";n"),
      ("\(["a", ""], name: "n", style: .matrix, explode: true)", ";n=a;n"),
    ]
    for (path, text) in paths { #expect(path.text == text) }
  }

  @Test(
    "Characters stay as the document states, except for those that end the path",
    arguments: [
      ("a/b?c#d[e]:f g", "a%2Fb%3Fc%23d%5Be%5D:f%20g", "a/b%3Fc%23d%5Be%5D:f%20g"),
      ("x%2Fy", "x%2Fy", "x%2Fy"),
    ])
  func unencoded(value: String, reserved: String, both: String) {
    let one: RequestPath = "/a/\(value, allowsReserved: true)"
    let two: RequestPath = "/a/\(value, allowsReserved: true, keepsSlashes: true)"
    #expect(one.text == "/a/" + reserved)
    #expect(two.text == "/a/" + both)
    let three: RequestPath = "/a/\("b c/d:e", keepsSlashes: true)"
    #expect(three.text == "/a/b%20c/d%3Ae")
  }

  @Test(
    "Dot segments are refused anywhere in a value",
    arguments: ["../b", "a/../b", "a/.", "%2E%2e/b", ""])
  func dotSegments(value: String) {
    let path: RequestPath =
      "/a/\(value, name: "v", allowsReserved: true, keepsSlashes: true)"
    #expect(path.unusableParameter == "v")
  }

  @Test(
    "A value that a server may take for dots after decoding it twice is refused",
    arguments: ["%2e", "%2E.", ".%2e"])
  func escapedDots(value: String) {
    let path: RequestPath = "/a/\(value, name: "v")/b"
    #expect(path.unusableParameter == "v")
    let longer: RequestPath = "/a/\(value + "x", name: "v")/b"
    #expect(longer.unusableParameter == nil)
  }

  @Test("A question mark of the document ends the last segment: values behind it are none")
  func query() {
    for value in ["", ".."] {
      let path: RequestPath = "/a/\(value, name: "v")?tagging"
      #expect(path.unusableParameter == "v")
      let query: RequestPath = "/a?key=\(value, name: "v")"
      #expect(query.unusableParameter == nil)
    }
    let path: RequestPath = "/a/\("b?c", name: "v")?tagging"
    #expect(path.text == "/a/b%3Fc?tagging")
    #expect(path.unusableParameter == nil)
  }

  @Test("Each kind of value has its wire form")
  func values() {
    let path: RequestPath =
      "/\(true)/\(1.0)/\(0.1)/\(Date(timeIntervalSince1970: 0))/\(JobCreate.Priority.low)"
    #expect(path.text == "/true/1/0.1/1970-01-01T00%3A00%3A00Z/1")
  }
}
