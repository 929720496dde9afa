/// A value that a template can show.
///
/// A template can use only the fields that its view model declares, by the declared names, so a
/// misspelt name is found when the template is compiled.
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
  /// The fields in the order in which they are to be documented. Declare them as a `static let`.
  static var fields: [Field<Self>] { get }
}
