/// Names of files that every file system takes.
enum FileName {
  /// Some file systems take no more than 255 bytes, and a folder's path comes before.
  private static let longest = 120

  /// The name, without what some system cannot take: a name that is too long is cut, and one that means a
  /// device to Windows gets an underscore.
  static func portable(_ name: String) -> String {
    guard name.utf8.count <= longest else { return beginning(of: name) + "_" }
    return isDevice(name) ? name + "_" : name
  }

  /// By scalars: a single character can be of any length.
  private static func beginning(of name: String) -> String {
    var result = ""
    for scalar in name.unicodeScalars.prefix(40) { result.unicodeScalars.append(scalar) }
    return result
  }

  /// Whether Windows takes a file of the name for a device, whatever its extension.
  private static func isDevice(_ name: String) -> Bool {
    let name = name.lowercased()
    if ["con", "prn", "aux", "nul"].contains(name) { return true }
    guard name.count == 4, let last = name.last else { return false }
    return ["com", "lpt"].contains(name.dropLast()) && "0123456789¹²³".contains(last)
  }
}
