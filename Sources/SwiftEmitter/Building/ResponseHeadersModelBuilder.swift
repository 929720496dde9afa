import SDKModel
import TemplateEngine
import TextGrammar

/// Builds the view model of the header fields of responses.
struct ResponseHeadersModelBuilder {
  let sdk: SDK
  let part: SDKPart
  let context: EmissionContext

  /// - Returns: `nil` if there are none.
  func model() -> ResponseHeadersFileModel? {
    let fields = context.responseHeaders.fields(in: part)
    guard !fields.isEmpty else { return nil }
    return ResponseHeadersFileModel(
      brokenRules: FormatRules.broken(by: context.responseHeaders.fields.map(\.name)),
      client: context.configuration.client,
      headers: fields.map { field in
        ResponseHeaderModel(
          documentation: DocumentationComment.make(
            [
              field.header.documentation.description.map { .document($0) }
                ?? .own("The header field `\(field.header.name.replacing(sign: "`", with: "'"))`.")
            ]),
          deprecation: .literal(ifPresent: field.deprecation), name: field.name.declaredName,
          type: field.type.code(), field: .literal(field.header.name))
      })
  }
}
