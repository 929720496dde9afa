/// The licence of a new package.
public enum PackageLicense: String, Sendable, CaseIterable {
  case apache = "apache-2.0"
  case mit
  case none

  /// The name of the licence; empty for none.
  var title: String {
    switch self {
    case .apache: "Apache License 2.0"
    case .mit: "MIT License"
    case .none: ""
    }
  }

  /// The template of the licence's text.
  var template: String? {
    switch self {
    case .apache: "PackageApacheLicense"
    case .mit: "PackageMITLicense"
    case .none: nil
    }
  }
}
