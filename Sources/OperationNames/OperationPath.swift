import Naming
import TextGrammar

/// A path as the words that an API is organized by: without mount points, versions and file
/// extensions.
public struct OperationPath {
  enum Segment: Hashable {
    /// `customers`.
    case name(String)
    /// `{customer}`, or a segment that contains it.
    case variable(String)
    /// The `cancel` of `{name}:cancel`.
    case customMethod(String)

    var name: String? {
      guard case .name(let name) = self else { return nil }
      return name
    }

    var variable: String? {
      guard case .variable(let name) = self else { return nil }
      return name
    }
  }

  private(set) var segments: [Segment] = []
  /// The version before the resources: `v2`.
  private(set) var version: String?
  /// Fixed query parameters that belong to the path: `beta` of `/messages?beta=true`.
  private(set) var flags: [String] = []

  public init(_ path: String) {
    var parts: [String] = []
    var part: [UInt8] = []
    var query: [UInt8]?
    // Some documents distinguish operations of one path by something that no request sends.
    var fragment: [UInt8]?
    // Slashes and other signs within a variable are part of it: `{name=shelves/*}`.
    var depth = 0
    for byte in path.utf8 {
      if byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "}") { depth = max(depth - 1, 0) }
      switch byte {
      case UInt8(ascii: "#") where depth == 0 && fragment == nil: fragment = []
      case UInt8(ascii: "?") where depth == 0 && query == nil: query = []
      case UInt8(ascii: "/") where depth == 0 && query == nil:
        parts.append(String(decoding: part, as: UTF8.self))
        part.removeAll(keepingCapacity: true)
      default:
        if fragment != nil {
          fragment?.append(byte)
        } else if query != nil {
          query?.append(byte)
        } else {
          part.append(byte)
        }
      }
    }
    parts.append(String(decoding: part, as: UTF8.self))
    for part in Self.resources(of: parts) where !part.isEmpty { append(part) }
    let options = query.map { String(decoding: $0, as: UTF8.self).split(separator: "&") } ?? []
    flags = options.filter { Self.action($0) == nil }.map(Self.flag)
    let custom = fragment.map { String(decoding: $0, as: UTF8.self) }
    if let custom, !NameWords.identifierWords(custom).isEmpty {
      segments.append(.customMethod(custom))
    }
    segments += options.compactMap(Self.action).map(Segment.customMethod)
    dropPrefix()
  }

  /// The parts behind `providers/Contoso.Storage`, by which Azure's APIs say what follows.
  private static func resources(of parts: [String]) -> ArraySlice<String> {
    let index = parts.indices.dropLast(2).last { index in
      parts[index].lowercased() == "providers" && parts[index + 1].contains(sign: ".")
        && !parts[index + 1].contains(sign: "{")
    }
    return index.map { parts[($0 + 2)...] } ?? parts[...]
  }

  /// The `delete` of `?action=delete`.
  private static func action(_ text: Substring) -> String? {
    let halves = text.split(separator: "=", maxSplits: 1)
    let keys = ["action", "cmd", "command", "method", "op", "operation"]
    guard halves.count == 2, keys.contains(halves[0].lowercased()) else { return nil }
    return String(halves[1])
  }

  /// What ends the name of a variable.
  private static let endsOfName: [Character] = ["=", ":", "?", "*", "+", "}"]

  private static let endings = [
    ".action", ".ashx", ".asmx", ".aspx", ".cgi", ".csv", ".do", ".html", ".json", ".php", ".svc",
    ".xml", ".yaml",
  ]

  /// The segments that are not variables.
  public var names: [String] { segments.compactMap(\.name) }

  /// The names of the variables.
  public var variables: [String] { segments.compactMap(\.variable) }

  /// The last segment, unless it is a variable.
  public var lastName: String? { segments.last?.name }

  /// `beta=true` is `beta`, and `type=large` is `large`.
  private static func flag(_ text: Substring) -> String {
    let halves = text.split(separator: "=", maxSplits: 1)
    let value = halves.count > 1 ? String(halves[1]) : "true"
    return ["true", "1"].contains(value) ? String(halves[0]) : value
  }

  private mutating func append(_ text: String) {
    var text = text
    if text.contains(sign: ":"), let colon = text.lastIndex(of: ":"),
      colon != text.startIndex,
      text[colon...].dropFirst().allSatisfy(\.isLetter), !text[colon...].dropFirst().isEmpty
    {
      // `{name}:cancel`, but not the expression in `{id:int}`.
      let method = String(text[colon...].dropFirst())
      append(String(text[..<colon]))
      segments.append(.customMethod(method))
      return
    }
    let hasDots = text.contains(sign: ".")
    if hasDots {
      for ending in Self.endings where text.hasSuffix(ending) && text != ending {
        text.removeLast(ending.count)
      }
    }
    if text.contains(sign: "{"), let brace = text.firstIndex(of: "{") {
      // OData addresses an item as `Users({id})`.
      if let parenthesis = text[..<brace].firstIndex(of: "("), parenthesis != text.startIndex {
        segments.append(.name(String(text[..<parenthesis])))
      }
      let name = text[brace...].drop { $0 == "{" }
      segments.append(.variable(String(name.prefix { !Self.endsOfName.contains($0) })))
    } else if NameWords.identifierWords(text).isEmpty {
      // `/t/-/{id}`.
      return
    } else if !hasDots || VersionSegment.matches(text) {
      segments.append(.name(text))
    } else {
      segments += text.split(separator: ".").map { .name(String($0)) }
    }
  }

  /// Drops the mount point and the version, unless nothing would be left.
  private mutating func dropPrefix() {
    let prefix = segments.prefix { segment in
      guard case .name(let name) = segment else { return false }
      return Self.isPrefix(name)
    }
    guard prefix.count < segments.count else { return }
    for case .name(let name) in prefix where VersionSegment.matches(name) { version = name }
    segments.removeFirst(prefix.count)
    dropInnerMount()
  }

  /// Drops the mount point and the version behind the name of a part of the API:
  /// `/admin/api/2024-10/customers`.
  private mutating func dropInnerMount() {
    let names = segments.prefix { $0.name != nil }.compactMap(\.name)
    let mount = names.indices.dropLast(1).first { index in
      Self.isMount(names[index]) && VersionSegment.matches(names[index + 1])
    }
    guard let mount, segments.count > mount + 2 else { return }
    version = names[mount + 1]
    segments.removeSubrange(mount...(mount + 1))
  }

  /// Whether a segment is a mount point or a version, if no resource precedes it.
  public static func isPrefix(_ segment: String) -> Bool {
    isMount(segment) || VersionSegment.matches(segment) || segment.allSatisfy(\.isNumber)
  }

  static func isMount(_ segment: String) -> Bool {
    ["api", "apis", "odata", "rest"].contains(segment.lowercased())
  }
}

extension Collection {
  subscript(safe offset: Int) -> Element? {
    guard let index = index(startIndex, offsetBy: offset, limitedBy: endIndex), index < endIndex
    else { return nil }
    return self[index]
  }
}
