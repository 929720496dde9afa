/// The version of Specsmith, and where it is published.
///
/// `scripts/release` reads both from here, each from its line.
enum Release {
  static let version = "0.1.0"
  static let repository = "https://github.com/specsmith/specsmith"
}
