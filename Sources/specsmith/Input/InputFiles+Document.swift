import Diagnostics
import DocumentTree
import Generator
import OpenAPIDocument

extension InputFiles {
  /// Reads a document with everything that its configuration names: overlays, and folders for
  /// references.
  ///
  /// - Parameters:
  ///   - spec: The document's path.
  ///   - config: The configuration's path; without it, `specsmith.yaml` beside the document is read
  ///     if it exists.
  ///   - overlays: Paths of overlays to apply after those of the configuration.
  func readInput(
    _ spec: String, config: String?, overlays: [String]
  ) throws(Diagnostic) -> Generator.Input {
    let locations = InputLocations(document: spec, configuration: config, overlays: overlays)
    return try readInput(at: locations)
  }

  func readInput(at locations: InputLocations) throws(Diagnostic) -> Generator.Input {
    try StandardInput.checkUse(among: locations.given)
    var settings = Settings()
    if let path = locations.configuration {
      settings = try Settings(read(path, as: .configuration, locations.configurationKind))
    }
    settings.templates = settings.templates.map { Self.path($0, besides: locations.settings) }
    let mappings = settings.references
    var input = try Generator.Input(
      document: try read(locations.document), settings: settings,
      path: { Self.path($0, besides: locations.settings) },
      overlay: { path, name throws(Diagnostic) in
        try read(path, as: .overlay, named: name, .regular)
      },
      load: { path throws(Diagnostic) in
        let (role, name) = locations.name(ofReferenced: path, mappings)
        return try self.readReferenced(path, as: role, named: name)
      })
    for path in locations.overlays { input.overlays.append(try read(path, as: .givenOverlay)) }
    return input
  }
}

extension InputFiles {
  /// Reads a document without settings.
  ///
  /// - Returns: The document, and the path of existing settings beside it, which are not used.
  func readDocument(
    _ spec: String
  ) throws(Diagnostic) -> (input: Generator.Input, unusedSettings: String?) {
    let locations = InputLocations(document: spec, configuration: nil, overlays: [])
    var input = Generator.Input(document: try read(spec))
    input.files = DocumentSource(
      mappings: [],
      load: { path throws(Diagnostic) in
        let (role, name) = locations.name(ofReferenced: path, [])
        return try self.readReferenced(path, as: role, named: name)
      })
    let settings = Self.path(Self.settingsName, besides: spec)
    return (input, Self.exists(settings) ? settings : nil)
  }
}
