import Diagnostics
import OpenAPIDocument
import SDKModel

extension TypeBuilder {
  /// The name that `x-specsmith-name` gives.
  mutating func chosenName(_ style: ChosenName.Style, in extensions: [Extension]) -> ChosenName? {
    let field = SpecsmithExtension.name.rawValue
    guard let value = extensions.first(where: { $0.name == field })?.value else { return nil }
    schemaNames.use(value)
    let name = value.string.flatMap { ChosenName($0, style, location: value.location) }
    if name == nil {
      report(
        .error(
          .invalidConfiguration, "`\(field)` is no name for this", at: value.location,
          hint: style.expectation))
    }
    return name
  }
}
