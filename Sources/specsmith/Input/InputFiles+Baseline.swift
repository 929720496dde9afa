import Diagnostics
import Generator
import OpenAPIDocument

extension InputFiles {
  /// Reads the documents of earlier releases: those of the command line, or else those of the
  /// configuration.
  ///
  /// - Parameter input: The document with its settings, which also apply to the releases.
  func readBaseline(
    of input: Generator.Input, at locations: InputLocations
  ) throws(Diagnostic) -> [Generator.Input] {
    guard locations.baseline.isEmpty else {
      return try locations.baseline.map { path throws(Diagnostic) in
        try readRelease(of: input, path, as: .givenBaseline, named: nil, at: locations)
      }
    }
    return try input.settings.baseline.map { release throws(Diagnostic) in
      let path = Self.path(release.document, besides: locations.settings)
      var result = try readRelease(
        of: input, path, as: .baseline, named: release.document, at: locations)
      if let overlays = release.overlays {
        result.overlays = try overlays.map { name throws(Diagnostic) in
          try read(
            Self.path(name, besides: locations.settings), as: .overlay, named: name, .regular)
        }
      }
      return result
    }
  }

  private func readRelease(
    of input: Generator.Input, _ path: String, as role: InputRole, named name: String?,
    at locations: InputLocations
  ) throws(Diagnostic) -> Generator.Input {
    var release = Generator.Input(
      document: try read(path, as: role, named: name, role == .baseline ? .regular : .any),
      files: input.files, overlays: input.overlays)
    release.settings = input.settings
    return release
  }
}
