import Foundation

/// The paths of a document's files in a new package.
struct DocumentCopy {
  /// The path of the document itself in the package.
  let document: String
  /// The original path of each file, and its path in the package.
  let files: [(source: String, path: String)]
  /// A folder of the package that contains only these files, if there are several.
  let folder: String?

  /// A single file becomes `openapi.yaml`; several files keep their relative paths below the folder
  /// `openapi`.
  ///
  /// - Parameters:
  ///   - spec: The document's path.
  ///   - paths: The paths of all files that were read.
  init(of spec: String, with paths: [String]) {
    // The standard input is no dependency.
    let paths = paths.contains(spec) ? paths : [spec] + paths
    let place = spec == StandardInput.argument ? Self.freeName(beside: paths) : spec
    let locations = paths.map { Self.components(of: $0 == spec ? place : $0) }
    guard Set(locations).count > 1 else {
      let known = ["yaml", "yml", "json", "md", "markdown"]
      let suffix = (spec as NSString).pathExtension.lowercased()
      document = "openapi." + (known.contains(suffix) ? suffix : "yaml")
      files = [(spec, document)]
      folder = nil
      return
    }
    var common = Self.components(of: place).dropLast()
    for location in locations {
      while !location.dropLast().starts(with: common) { common = common.dropLast() }
    }
    let root = "openapi"
    func path(_ location: [String]) -> String {
      ([root] + location.dropFirst(common.count)).joined(separator: "/")
    }
    var seen: Set<String> = []
    files = zip(paths, locations).map { ($0, path($1)) }.filter { seen.insert($0.1).inserted }
    document = path(Self.components(of: place))
    folder = root
  }

  /// A name in the working folder for a document without one.
  private static func freeName(beside paths: [String]) -> String {
    var name = "openapi.yaml"
    while paths.contains(name) { name = "_" + name }
    return name
  }

  private static func components(of path: String) -> [String] {
    URL(fileURLWithPath: path).standardizedFileURL.pathComponents
  }
}
