/// The parts of a URI or of a relative reference (RFC 3986, section 4.1), none of them decoded.
struct URIReference: Equatable, Sendable {
  var scheme: String?
  var authority: String?
  var path: String
  var query: String?
  var fragment: String?

  /// Every string is a reference: an invalid scheme is the beginning of a path.
  init(_ text: String) {
    var rest = text[...]
    if let hash = rest.firstIndex(of: "#") {
      fragment = String(rest[rest.index(after: hash)...])
      rest = rest[..<hash]
    }
    if let mark = rest.firstIndex(of: "?") {
      query = String(rest[rest.index(after: mark)...])
      rest = rest[..<mark]
    }
    if let colon = rest.firstIndex(of: ":"), Self.isScheme(rest[..<colon]) {
      scheme = rest[..<colon].lowercased()
      rest = rest[rest.index(after: colon)...]
    }
    if rest.hasPrefix("//") {
      rest = rest.dropFirst(2)
      let end = rest.firstIndex(of: "/") ?? rest.endIndex
      authority = String(rest[..<end])
      rest = rest[end...]
    }
    path = String(rest)
  }

  private static func isScheme(_ text: Substring) -> Bool {
    // One letter is a drive.
    text.count > 1 && text.first?.isLetter == true
      && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
  }

  /// Whether the reference has only a fragment, so that it leads into the same document.
  var isFragmentOnly: Bool {
    scheme == nil && authority == nil && path.isEmpty && query == nil
  }

  /// The reference without its fragment, as a string.
  var withoutFragment: String {
    (scheme.map { $0 + ":" } ?? "") + (authority.map { "//" + $0 } ?? "") + path
      + (query.map { "?" + $0 } ?? "")
  }

  /// The URI that a reference means where this is the base (RFC 3986, section 5.2).
  func resolving(_ reference: URIReference) -> URIReference {
    var target = reference
    guard reference.scheme == nil else { return target }
    target.scheme = scheme
    guard reference.authority == nil else { return target }
    target.authority = authority
    if reference.path.isEmpty {
      target.path = path
      target.query = reference.query ?? query
    } else if !reference.path.hasPrefix("/") {
      let folder = path.lastIndex(of: "/").map { path[...$0] } ?? (authority == nil ? "" : "/")
      target.path = folder + reference.path
    }
    target.path = FilePath.normalized(target.path)
    return target
  }
}

/// Paths of files as strings, without access to a disk.
public enum FilePath {
  /// The path of a file that is named relative to another file.
  public static func resolve(_ path: String, besides file: String) -> String {
    guard !path.hasPrefix("/") else { return normalized(path) }
    let folder = file.lastIndex(of: "/").map { file[...$0] } ?? ""
    return normalized(folder + path)
  }

  /// The way to a file from the folder of another one; both paths are whole and normalized.
  public static func relative(_ path: String, besides file: String) -> String {
    let parts = path.split(separator: "/")
    let folder = file.split(separator: "/").dropLast()
    let common = zip(parts.dropLast(), folder).prefix { $0 == $1 }.count
    let way = Array(repeating: "..", count: folder.count - common)
    return (way + parts.dropFirst(common).map(String.init)).joined(separator: "/")
  }

  /// The path without `.`, and without each `..` that has a folder before it.
  public static func normalized(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/", omittingEmptySubsequences: true) {
      switch part {
      case ".": continue
      case "..":
        if let last = parts.last, last != ".." {
          parts.removeLast()
        } else if !path.hasPrefix("/") {
          parts.append(part)
        }
      default: parts.append(part)
      }
    }
    let isFolder = path.hasSuffix("/") && !parts.isEmpty
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/") + (isFolder ? "/" : "")
  }

  /// A path of a URI as a file's path: without percent-encoding.
  static func decoded(_ path: String) -> String {
    guard path.utf8.contains(UInt8(ascii: "%")) else { return path }
    var bytes: [UInt8] = []
    var rest = Array(path.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let pair = String(bytes: rest.prefix(2)),
        let decoded = UInt8(pair, radix: 16)
      {
        rest = rest.dropFirst(2)
        bytes.append(decoded)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self) ?? path
  }

  /// `models/pet_tag.yml` is `pet_tag`; a file with a generic name is named after its folder.
  static func stem(_ path: String) -> String {
    var parts = path.split(separator: "/").map(String.init)
    guard let file = parts.popLast() else { return "" }
    let stem = file.firstIndex(of: ".").map { String(file[..<$0]) } ?? file
    let saysNothing = ["index", "_index", "schema", "model", ""].contains(stem.lowercased())
    return saysNothing ? parts.last { $0 != ".." && $0 != "." } ?? stem : stem
  }

  /// The name of the folder that holds a file.
  static func folder(of path: String) -> String? {
    path.split(separator: "/").dropLast().last { $0 != ".." && $0 != "." }.map(String.init)
  }
}

extension String {
  fileprivate init?(bytes: some Sequence<UInt8>) {
    self.init(validating: bytes, as: UTF8.self)
  }
}
