import TextGrammar

/// The path of a request, as an interpolated string with percent-encoded parameters.
///
///     let path: RequestPath = "/runs/\(runID)/"
///
/// A value never changes the path's structure. A value that would (an empty one, or `.` or `..` as
/// a whole segment) is recorded in ``unusableParameter``, and the request is refused before it is
/// sent.
@_spi(Generated) public struct RequestPath: Hashable, Sendable {
  /// The percent-encoded path.
  public private(set) var text = ""

  /// The path with a placeholder in the place of each parameter: `{name}`, or `{}` without a name.
  /// `nil` if it is not known what is a parameter.
  private(set) var template: String? = ""

  /// The first parameter whose value is not valid in a path: its name, or its number from 1.
  public private(set) var unusableParameter: String?

  /// The last segment before its encoding, and the parameter in it.
  private var segment = ""
  private var segmentParameter: String?
  private var parameterCount = 0

  private mutating func append(literal: String) {
    let encoded = PercentEncoding.encodedPath(literal)
    text += encoded
    template?.append(encoded)
    let parts = literal.split(separator: "/", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      if index > 0 { endSegment() }
      segment += part
    }
  }

  private mutating func append(parameter content: ParameterContent, encoding: PathSerialization) {
    parameterCount += 1
    let name = encoding.name.isEmpty ? "#\(parameterCount)" : encoding.name
    let value = encoding.text(of: content)
    text += value.encoded
    template?.append("{\(encoding.name)}")
    segmentParameter = segmentParameter ?? name
    guard encoding.keepsSlashes else {
      segment += value.plain
      return
    }
    for (index, part) in value.plain.split(separator: "/", omittingEmptySubsequences: false)
      .enumerated()
    {
      if index > 0 {
        endSegment()
        segmentParameter = name
      }
      segment += part
    }
  }

  private mutating func endSegment() {
    defer {
      segment = ""
      segmentParameter = nil
    }
    guard let segmentParameter else { return }
    // A value that is already percent-encoded is accepted, and has the same meaning: `%2e` is a
    // dot.
    let meaning = segment.contains("%") ? segment.lowercased().replacing("%2e", with: ".") : segment
    if ["", ".", ".."].contains(meaning) {
      unusableParameter = unusableParameter ?? segmentParameter
    }
  }
}

extension RequestPath {
  /// A path of which it is not known what is a parameter.
  init(withoutTemplate path: String) {
    self.init(stringLiteral: path)
    template = nil
  }
}

@_spi(Generated) extension RequestPath: ExpressibleByStringInterpolation {
  public init(stringLiteral value: String) {
    append(literal: value)
    endSegment()
  }

  public init(stringInterpolation: StringInterpolation) {
    self = stringInterpolation.path
    endSegment()
  }

  public struct StringInterpolation: StringInterpolationProtocol {
    var path = RequestPath("")

    public init(literalCapacity: Int, interpolationCount: Int) {}

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
