import Foundation
import GeneratedOutput
import OpenAPIDocument
import TextGrammar

/// The paths of a run's files, and their names in the manifest, which are the same on every
/// machine.
struct InputLocations: Sendable {
  let document: String
  /// The configuration's path; `nil` if there is none.
  let configuration: String?
  /// A configuration that the user did not name is only read if it is a regular file.
  let configurationKind: StampedFile.Kind
  /// The file to whose folder the paths in the configuration are relative.
  let settings: String
  /// The overlays that the command line names.
  let overlays: [String]
  /// The documents of earlier releases that the command line names.
  let baseline: [String]
  let templates: String?

  /// - Parameter configuration: `nil` for the file beside the document, if it exists.
  init(
    document: String, configuration: String?, overlays: [String], baseline: [String] = [],
    templates: String? = nil
  ) {
    self.document = document
    settings = configuration ?? InputFiles.path(InputFiles.settingsName, besides: document)
    self.configuration = configuration != nil || InputFiles.exists(settings) ? settings : nil
    configurationKind = configuration == nil ? .regular : .any
    self.overlays = overlays
    self.baseline = baseline
    self.templates = templates
  }

  /// The paths that are known before anything is read, and that of the configuration even if there
  /// is none.
  var given: [String] {
    [document, settings] + overlays + baseline + (templates.map { [$0] } ?? [])
  }

  /// The names of files on the disk that are not on the command line, some of which may be new.
  var found: [String] {
    let templates = templates.flatMap { try? InputFiles.templateNames($0) } ?? []
    return (configuration.map { [$0] } ?? []) + templates
  }

  /// The same names, from the files that a run has read.
  func found(among uses: [InputFiles.Use]) -> [String] {
    uses.filter { $0.role == .configuration }.map(\.path)
      + uses.filter { $0.role == .template }.map(\.name)
  }

  /// The name in the manifest for a file that the document refers to.
  ///
  /// - Parameter mappings: The `references` of the configuration.
  func name(
    ofReferenced path: String, _ mappings: [DocumentSource.Mapping]
  ) -> (role: InputRole, name: String) {
    for mapping in mappings {
      let folder = FilePath.normalized(InputFiles.path(mapping.folder, besides: settings) + "/")
      if !folder.isEmpty, path.hasScalarPrefix(folder) {
        let rest = path.dropFirst(folder.count)
        return (.mappedReference, FilePath.normalized(mapping.folder + "/") + rest)
      }
    }
    return (.reference, FilePath.relative(Self.whole(path), besides: Self.whole(document)))
  }

  /// The paths of a manifest's files, in order; `nil` if the command line names other files.
  func paths(of inputs: [Provenance.Input]) -> [String]? {
    var overlays = overlays[...]
    var baseline = baseline[...]
    var paths: [String] = []
    for input in inputs {
      guard let role = InputRole(rawValue: input.role),
        let path = path(of: input.name, role, &overlays, &baseline)
      else { return nil }
      paths.append(path)
    }
    return paths
  }

  private func path(
    of name: String, _ role: InputRole, _ overlays: inout ArraySlice<String>,
    _ baseline: inout ArraySlice<String>
  ) -> String? {
    switch role {
    case .document: document
    case .configuration: configuration
    case .overlay, .baseline: InputFiles.path(name, besides: settings)
    case .givenOverlay: overlays.popFirst()
    case .givenBaseline: baseline.popFirst()
    case .template: templates.map { $0 + "/" + name }
    case .reference: FilePath.resolve(name, besides: document)
    case .mappedReference: FilePath.normalized(InputFiles.path(name, besides: settings))
    }
  }

  private static func whole(_ path: String) -> String {
    guard !path.hasScalarPrefix("/") else { return FilePath.normalized(path) }
    return FilePath.normalized(FileManager.default.currentDirectoryPath + "/" + path)
  }
}
