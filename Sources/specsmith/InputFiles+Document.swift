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
    var settings = Settings()
    if let path = locations.configuration {
      settings = try Settings(read(path, as: .configuration, locations.configurationKind))
    }
    settings.templates = settings.templates.map { Self.path($0, besides: locations.settings) }
    var input = Generator.Input(
      document: try read(locations.document), settings: settings)
    let mappings = settings.references
    input.files = DocumentSource(
      mappings: mappings.map { reference in
        DocumentSource.Mapping(
          prefix: reference.prefix,
          folder: Self.path(reference.folder, besides: locations.settings))
      },
      load: { path throws(Diagnostic) in
        let (role, name) = locations.name(ofReferenced: path, mappings)
        return try self.readReferenced(path, as: role, named: name)
      })
    for name in settings.overlays {
      let path = Self.path(name, besides: locations.settings)
      input.overlays.append(try read(path, as: .overlay, named: name, .regular))
    }
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
