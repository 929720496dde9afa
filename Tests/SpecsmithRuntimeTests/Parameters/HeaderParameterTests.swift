import Foundation
import HTTPTypes
@_spi(Generated) import SpecsmithRuntime
import Testing

@Suite("Header parameters")
struct HeaderParameterTests {
  /// The value of a header of a request.
  private func header(_ build: (inout APIRequest) -> Void) async throws -> String? {
    let name = try #require(HTTPField.Name("X-List"))
    return try await APIRequest.sent(build)?.headerFields[name]
  }

  @Test("Lists and objects are written with commas, and nothing is encoded")
  func styles() async throws {
    #expect(try await header { $0.setHeader("X-List", ["a b", "50%"]) } == "a b,50%")
    #expect(try await header { $0.setHeader("X-List", ["k": "v=w"], explode: true) } == "k=v=w")
    #expect(try await header { $0.setHeader("X-List", ["k": 1, "l": 2]) } == "k,1,l,2")
    #expect(try await header { $0.setHeader("X-List", "a,b") } == "a,b")
  }

  @Test("A value with a comma is refused, unless it is in quotation marks")
  func commas() async throws {
    #expect(try await header { $0.setHeader("X-List", [#""a,b""#, #"W/"c""#]) } == #""a,b",W/"c""#)
    for build: @Sendable (inout APIRequest) -> Void in [
      { $0.setHeader("X-List", ["a,b"]) }, { $0.setHeader("X-List", ["k": "a,b"]) },
      { $0.setHeader("X-List", [[1, 2]]) }, { $0.setHeader("X-List", ["k=l": 1], explode: true) },
    ] {
      let error = await error(of: ValidationError.self) { try await header(build) }
      #expect(error?.violations.map(\.keyword) == ["style"])
    }
  }
}
