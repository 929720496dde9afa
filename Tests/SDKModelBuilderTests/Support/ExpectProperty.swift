import SDKModelBuilder
import Testing

/// Expects a type of the property `p`, given its schema and the schemas of components, in YAML.
func expectProperty(
  _ schema: String, _ type: String, besides components: String = "", typing: Typing = .inferred,
  version: String = "3.1.0", sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws {
  let holder = "Holder: {type: object, required: [p], properties: {p: \(schema)}}"
  let outline = try ModelOutline(
    schemas: holder + "\n" + components, typing: typing, version: version)
  #expect(
    outline.type("Holder")?.hasPrefix("{p: \(type), ...: json}") == true,
    "\(schema) is \(outline.type("Holder") ?? "nothing")", sourceLocation: sourceLocation)
}
