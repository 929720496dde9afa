/// A value that a template can show.
///
/// A template can use only the fields that its view model declares, so that a misspelled name is
/// found when the template is compiled.
///
///
/// ```swift
/// struct Greeting: ViewModel {
///   var name: String
///
///   static let fields: [Field<Greeting>] = [
///     .text("name", "whom to greet") { $0.name }
///   ]
/// }
/// ```
public protocol ViewModel: Sendable {
  /// The fields, in the order of the documentation. Declare them as a `static let`.
  static var fields: [Field<Self>] { get }
}
