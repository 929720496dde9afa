/// Makes file names that are valid on every file system.
enum FileName {
  /// Some file systems allow at most 255 bytes, and shorter names leave room for the folder's path.
  private static let longest = 120

  /// The name without unsupported characters. A long name is truncated, and one that Windows
  /// reserves for a device gets an underscore.
  static func portable(_ name: String) -> String {
    guard name.utf8.count <= longest else { return beginning(of: name) + "_" }
    return isDevice(name) ? name + "_" : name
  }

  /// Counts scalars, since a single character can have any length.
  private static func beginning(of name: String) -> String {
    var result = ""
    for scalar in name.unicodeScalars.prefix(40) { result.unicodeScalars.append(scalar) }
    return result
  }

  /// Whether Windows reserves the name for a device, regardless of the extension.
  private static func isDevice(_ name: String) -> Bool {
    let name = name.lowercased()
    if ["con", "prn", "aux", "nul"].contains(name) { return true }
    guard name.count == 4, let last = name.last else { return false }
    return ["com", "lpt"].contains(name.dropLast()) && "0123456789¹²³".contains(last)
  }
}
