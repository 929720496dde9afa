import TextGrammar

/// The path of a request, as an interpolated string with percent-encoded parameters.
///
///     let path: RequestPath = "/runs/\(runID)/"
///
/// A value never changes the path's structure. A value that would (an empty one, or `.` or `..` as
/// a whole segment) is that of the ``unusableParameter``, and the request is refused before it is
/// sent.
@_spi(Generated) public struct RequestPath: Hashable, Sendable {
  /// The percent-encoded path.
  public private(set) var text = ""

  /// The parameters in their order; `nil` if it is not known what is a parameter.
  private var parameters: [Parameter]? = []

  private struct Parameter: Hashable, Sendable {
    /// Empty if it has none.
    let name: String
    /// Where its value is in the text, in bytes.
    let place: Range<Int>
  }

  /// The path with a placeholder in the place of each parameter: `{name}`, or `{}` without a name.
  /// `nil` if it is not known what is a parameter.
  var template: String? {
    parameters.map { parameters in
      var template = ""
      var rest = text.utf8[...]
      for parameter in parameters {
        let start = text.utf8.index(text.startIndex, offsetBy: parameter.place.lowerBound)
        template += String(Substring(rest[..<start])) + "{\(parameter.name)}"
        rest = rest[start...].dropFirst(parameter.place.count)
      }
      return template + String(Substring(rest))
    }
  }

  /// The first parameter whose value is not valid in a path: its name, or its number from 1.
  public var unusableParameter: String? {
    guard let parameters, let index = parameters.firstIndex(where: isUnusable) else {
      return nil
    }
    let name = parameters[index].name
    return name.isEmpty ? "#\(index + 1)" : name
  }

  /// Whether one of the segments that hold the value is none, or a dot segment (RFC 3986 section 3.3).
  private func isUnusable(_ parameter: Parameter) -> Bool {
    let start = text.utf8.index(text.startIndex, offsetBy: parameter.place.lowerBound)
    let end = text.utf8.index(start, offsetBy: parameter.place.count)
    // A question mark is the document's: those of values are escaped.
    let (slash, query) = (UInt8(ascii: "/"), UInt8(ascii: "?"))
    guard !text.utf8[..<start].contains(query) else { return false }
    let segmentStart = text.utf8[..<start].lastIndex(of: slash).map(text.utf8.index(after:))
    let segmentEnd = text.utf8[end...].firstIndex { $0 == slash || $0 == query }
    return text.utf8[(segmentStart ?? text.startIndex)..<(segmentEnd ?? text.endIndex)]
      .split(separator: slash, omittingEmptySubsequences: false)
      .contains { Self.isDotSegment($0) }
  }

  /// Whether a segment with a parameter is empty, or `.` or `..`. A value that is already percent-encoded
  /// is accepted, and has the same meaning: `%2e` is a dot.
  private static func isDotSegment(_ segment: Substring.UTF8View) -> Bool {
    guard segment.count <= 2 * "%252e".utf8.count else { return false }
    let meaning = String(Substring(segment)).lowercased()
      .replacing("%25", with: "%").replacing("%2e", with: ".")
    return ["", ".", ".."].contains(meaning)
  }

  fileprivate init() {}

  fileprivate mutating func reserve(_ literalCapacity: Int, _ parameterCount: Int) {
    // A UUID has 36 characters.
    text.reserveCapacity(literalCapacity + 40 * parameterCount)
    parameters?.reserveCapacity(parameterCount)
  }

  fileprivate mutating func append(literal: String) {
    text += PercentEncoding.encodedPath(literal)
  }

  fileprivate mutating func append(
    parameter content: ParameterContent, encoding: PathSerialization
  ) {
    let start = text.utf8.count
    text += encoding.text(of: content)
    parameters?.append(Parameter(name: encoding.name, place: start..<text.utf8.count))
  }
}

extension RequestPath {
  /// A path of which it is not known what is a parameter.
  init(withoutTemplate path: String) {
    self.init(stringLiteral: path)
    parameters = nil
  }
}

@_spi(Generated) extension RequestPath: ExpressibleByStringInterpolation {
  public init(stringLiteral value: String) {
    append(literal: value)
  }

  public init(stringInterpolation: StringInterpolation) {
    self = stringInterpolation.path
  }

  public struct StringInterpolation: StringInterpolationProtocol {
    var path = RequestPath()

    public init(literalCapacity: Int, interpolationCount: Int) {
      path.reserve(literalCapacity, interpolationCount)
    }

    public mutating func appendLiteral(_ literal: String) {
      path.append(literal: literal)
    }

    /// Appends the value of a parameter in the usual style, which most have: without default arguments,
    /// of which the compiler makes a call each.
    public mutating func appendInterpolation(_ value: some ParameterValue, name: String) {
      appendInterpolation(value, name: name, style: .simple)
    }

    /// Appends the value of a parameter.
    ///
    /// - Parameters:
    ///   - name: The parameter's name, for the style ``PathStyle/matrix`` and for errors.
    ///   - explode: Whether each element of an array or an object is separate.
    ///   - allowsReserved: Whether reserved characters are not encoded (`allowReserved`), except
    ///     for those that would end the segment or the path.
    ///   - keepsSlashes: Whether the value may contain several segments.
    public mutating func appendInterpolation(
      _ value: some ParameterValue, name: String = "", style: PathStyle = .simple,
      explode: Bool = false, allowsReserved: Bool = false, keepsSlashes: Bool = false
    ) {
      path.append(
        parameter: value.parameterContent,
        encoding: PathSerialization(
          name: name, style: style, explode: explode, allowsReserved: allowsReserved,
          keepsSlashes: keepsSlashes))
    }

    /// Appends the properties of a value. A value that cannot be encoded is refused like an empty
    /// one.
    public mutating func appendInterpolation(
      object value: some Encodable, name: String = "", style: PathStyle = .simple,
      explode: Bool = false, allowsReserved: Bool = false, keepsSlashes: Bool = false
    ) {
      let content = (try? JSONValue(encoding: value)).map(ParameterContent.init) ?? .absent
      path.append(
        parameter: content,
        encoding: PathSerialization(
          name: name, style: style, explode: explode, allowsReserved: allowsReserved,
          keepsSlashes: keepsSlashes))
    }

    /// Appends a value as JSON.
    public mutating func appendInterpolation(json value: some Encodable, name: String = "") {
      let text = (try? JSONValue(encoding: value))?.description ?? ""
      appendInterpolation(text, name: name)
    }
  }
}

@_spi(Generated) extension RequestPath: CustomStringConvertible {
  public var description: String { text }
}
