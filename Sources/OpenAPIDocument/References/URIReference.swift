import TextGrammar

/// The parts of a URI or of a relative reference (RFC 3986, section 4.1), in encoded form.
struct URIReference: Equatable, Sendable {
  var scheme: String?
  var authority: String?
  var path: String
  var query: String?
  var fragment: String?

  /// Parses any string: an invalid scheme becomes the beginning of a path.
  init(_ text: String) {
    var rest = text
    if let (before, after) = rest.divided(at: "#") {
      fragment = after
      rest = before
    }
    if let (before, after) = rest.divided(at: "?") {
      query = after
      rest = before
    }
    if let (before, after) = rest.divided(at: ":"), Self.isScheme(before) {
      scheme = before.lowercased()
      rest = after
    }
    if rest.hasScalarPrefix("//") {
      rest = String(rest.unicodeScalars.dropFirst(2))
      let (host, way) = rest.divided(at: "/").map { ($0, "/" + $1) } ?? (rest, "")
      authority = host
      rest = way
    }
    path = rest
  }

  private static func isScheme(_ text: String) -> Bool {
    // A single letter is a drive on Windows.
    text.count > 1 && text.first?.isLetter == true
      && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
  }

  /// Whether the reference has only a fragment, and so leads into the same document.
  var isFragmentOnly: Bool {
    scheme == nil && authority == nil && path.isEmpty && query == nil
  }

  /// The reference without its fragment, as a string.
  var withoutFragment: String {
    (scheme.map { $0 + ":" } ?? "") + (authority.map { "//" + $0 } ?? "") + path
      + (query.map { "?" + $0 } ?? "")
  }

  /// Resolves a reference relative to this base (RFC 3986, section 5.2).
  func resolving(_ reference: URIReference) -> URIReference {
    var target = reference
    guard reference.scheme == nil else { return target }
    target.scheme = scheme
    guard reference.authority == nil else { return target }
    target.authority = authority
    if reference.path.isEmpty {
      target.path = path
      target.query = reference.query ?? query
    } else if !reference.path.hasScalarPrefix("/") {
      let folder = path.beginning(upToLast: "/") ?? (authority == nil ? "" : "/")
      target.path = folder + reference.path
    }
    target.path = FilePath.normalized(target.path)
    return target
  }
}

/// File paths as strings, without access to the disk.
public enum FilePath {
  /// Resolves a path relative to the folder of another file.
  public static func resolve(_ path: String, besides file: String) -> String {
    guard !path.hasScalarPrefix("/") else { return normalized(path) }
    return normalized((file.beginning(upToLast: "/") ?? "") + path)
  }

  /// The relative path from the folder of another file. Both paths must be absolute or have the
  /// same base, and be normalized.
  public static func relative(_ path: String, besides file: String) -> String {
    let parts = steps(of: path)
    let folder = steps(of: file).dropLast()
    let common = zip(parts.dropLast(), folder).prefix { $0 == $1 }.count
    let way = Array(repeating: "..", count: folder.count - common)
    return (way + parts.dropFirst(common)).joined(separator: "/")
  }

  private static func steps(of path: String) -> [String] {
    path.parts(between: "/").filter { !$0.isEmpty }
  }

  /// The path without `.`, and without each `..` after a folder.
  public static func normalized(_ path: String) -> String {
    var parts: [String] = []
    for part in steps(of: path) {
      switch part {
      case ".": continue
      case "..":
        if let last = parts.last, last != ".." {
          parts.removeLast()
        } else if !path.hasScalarPrefix("/") {
          parts.append(part)
        }
      default: parts.append(part)
      }
    }
    let isFolder = path.hasScalarSuffix("/") && !parts.isEmpty
    return (path.hasScalarPrefix("/") ? "/" : "") + parts.joined(separator: "/")
      + (isFolder ? "/" : "")
  }

  /// The percent-decoded path of a URI.
  static func decoded(_ path: String) -> String {
    guard path.contains(sign: "%") else { return path }
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

  /// A name for a file: `models/pet_tag.yml` becomes `pet_tag`. A file with a generic name is named
  /// after its folder.
  static func stem(_ path: String) -> String {
    var parts = steps(of: path)
    guard let file = parts.popLast() else { return "" }
    let stem = file.firstIndex(of: ".").map { String(file[..<$0]) } ?? file
    let isGeneric = ["index", "_index", "schema", "model", ""].contains(stem.lowercased())
    return isGeneric ? parts.last { $0 != ".." && $0 != "." } ?? stem : stem
  }

  /// The name of the folder that contains a file.
  static func folder(of path: String) -> String? {
    steps(of: path).dropLast().last { $0 != ".." && $0 != "." }
  }
}

extension String {
  fileprivate init?(bytes: some Sequence<UInt8>) {
    self.init(validating: bytes, as: UTF8.self)
  }
}
