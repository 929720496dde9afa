import Diagnostics
import DocumentTree
import Generator
import OpenAPIDocument

extension InputFiles {
  /// Reads the documents of earlier releases: those of the command line, or else those of the
  /// configuration.
  ///
  /// - Parameter input: The document with its settings, which also apply to the releases.
  func readBaseline(
    of input: inout Generator.Input, at locations: InputLocations, _ errors: inout InputErrors
  ) {
    let today = input
    func release(_ document: Source) -> Generator.Input {
      var release = Generator.Input(
        document: document, files: today.files, overlays: today.overlays)
      release.settings = today.settings
      return release
    }
    guard locations.baseline.isEmpty else {
      for path in locations.baseline {
        let document = errors.collect { () throws(Diagnostic) in
          try read(path, as: .givenBaseline)
        }
        if let document { input.baseline.append(release(document)) }
      }
      return
    }
    func source(_ path: SettingPath, as role: InputRole) -> Source? {
      errors.collect(at: path.location) { () throws(Diagnostic) in
        try read(
          Self.path(path.text, besides: locations.settings), as: role, named: path.text, .regular)
      }
    }
    for named in today.settings.baseline {
      let document = source(named.document, as: .baseline)
      let overlays = named.overlays?.compactMap { source($0, as: .overlay) }
      guard let document else { continue }
      var result = release(document)
      if let overlays { result.overlays = overlays }
      input.baseline.append(result)
    }
  }
}
