@_spi(Generated) import SpecsmithRuntime
import Testing

@Suite("Cookie parameters")
struct CookieParameterTests {
  /// The cookies of a request.
  private func cookies(_ build: (inout APIRequest) -> Void) async throws -> String? {
    try await APIRequest.sent(build)?.headerFields[.cookie]
  }

  @Test("A value is percent-encoded, unless it is given in the form that is sent")
  func escapes() async throws {
    let value = "a b;c"
    #expect(try await cookies { $0.setCookie("v", value) } == "v=a%20b%3Bc")
    #expect(try await cookies { $0.setCookie("v", "a b%3Bc", isEscaped: true) } == "v=a b%3Bc")
    #expect(
      try await cookies { $0.setCookie("v", ["a,b", "c"], explode: false) } == "v=a%2Cb,c")
  }

  @Test("Each element of a list and each property of an object is a cookie, if they are exploded")
  func exploded() async throws {
    for isEscaped in [true, false] {
      #expect(
        try await cookies { $0.setCookie("v", ["a", "b"], isEscaped: isEscaped) } == "v=a; v=b")
      #expect(
        try await cookies { $0.setCookie("v", ["k": 1, "l": 2], isEscaped: isEscaped) }
          == "k=1; l=2")
    }
  }

  @Test("Reserved characters stay where the document says so, but not a semicolon")
  func reserved() async throws {
    #expect(
      try await cookies { $0.setCookie("v", "a;b/c?d e&#[]", allowsReserved: true) }
        == "v=a%3Bb/c?d%20e&#[]")
  }

  @Test("What would end a cookie or its name, and is not escaped, is refused")
  func refused() async throws {
    for build: @Sendable (inout APIRequest) -> Void in [
      { $0.setCookie("v", "a;b", isEscaped: true) },
      { $0.setCookie("v", ["a=b": 1], isEscaped: true) },
      { $0.setCookie("v", "a\nb", isEscaped: true) }, { $0.setCookie("v", "a ", isEscaped: true) },
      { $0.setCookie("v", ["a", "b,c"], explode: false, isEscaped: true) },
    ] {
      let error = await error(of: ValidationError.self) { try await cookies(build) }
      #expect(error?.violations.map(\.keyword) == ["style"])
    }
  }
}
