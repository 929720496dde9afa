/// What an output folder is to hold.
public struct FolderContent: Sendable {
  /// The generated files, without the manifest.
  public let files: [OutputFile]
  let manifest: Manifest
  /// The bytes of the manifest.
  let encodedManifest: [UInt8]

  /// - Parameter provenance: The inputs of the files, for the manifest.
  public init(_ files: [OutputFile], from provenance: Provenance) {
    self.files = files
    manifest = Manifest(files: files, from: provenance)
    encodedManifest = manifest.encoded()
  }
}
