import Diagnostics
import DocumentTree
import Generator
import OpenAPIDocument

/// What some commands read besides a document with its overlays.
enum InputPart {
  case baseline, templates
}

extension InputFiles {
  /// Reads a document with everything that its configuration names: overlays, and folders for
  /// references.
  ///
  /// - Parameters:
  ///   - parts: What else to read.
  ///   - adjust: Changes the settings before they are followed.
  /// - Throws: The errors of the settings, and of the files that they name.
  func readInput(
    at locations: InputLocations, with parts: Set<InputPart> = [],
    _ adjust: (inout Settings) -> Void = { _ in }
  ) throws(InvalidInput) -> Generator.Input {
    var errors = InputErrors()
    errors.collect { () throws(Diagnostic) in try StandardInput.checkUse(among: locations.given) }
    try errors.raise()
    var settings = Settings()
    if let path = locations.configuration {
      let source = errors.collect { () throws(Diagnostic) in
        try read(path, as: .configuration, locations.configurationKind)
      }
      if let source { settings = Settings(source, &errors) }
    }
    adjust(&settings)
    let document = errors.collect { () throws(Diagnostic) in try read(locations.document) }
    var input = Generator.Input(
      document: document ?? Source(file: locations.document, bytes: []), settings: settings)
    readOverlays(of: &input, at: locations, &errors)
    if parts.contains(.baseline) { readBaseline(of: &input, at: locations, &errors) }
    if parts.contains(.templates) { readTemplates(of: &input, at: locations, &errors) }
    return try errors.checked(input)
  }

  private func readOverlays(
    of input: inout Generator.Input, at locations: InputLocations, _ errors: inout InputErrors
  ) {
    let (document, settings) = (input.document, input.settings)
    let known = errors.collect { () throws(InvalidInput) in
      try Generator.Input(
        document: document, settings: settings,
        path: { Self.path($0, besides: locations.settings) },
        overlay: { path, name throws(Diagnostic) in
          try read(path, as: .overlay, named: name, .regular)
        },
        load: { path throws(Diagnostic) in
          let (role, name) = locations.name(ofReferenced: path, settings.references)
          return try self.readReferenced(path, as: role, named: name)
        })
    }
    if let known { input = known }
    for path in locations.overlays {
      let overlay = errors.collect { () throws(Diagnostic) in try read(path, as: .givenOverlay) }
      if let overlay { input.overlays.append(overlay) }
    }
  }

  /// Reads the templates of the command line, or else those of the configuration.
  private func readTemplates(
    of input: inout Generator.Input, at locations: InputLocations, _ errors: inout InputErrors
  ) {
    let named = locations.templates == nil ? input.settings.templates : nil
    let folder =
      locations.templates ?? named.map { Self.path($0.text, besides: locations.settings) }
    let templates = errors.collect(at: named?.location) { () throws(Diagnostic) in
      try readTemplates(folder)
    }
    if let templates { input.templates = templates }
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
