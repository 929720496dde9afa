import Diagnostics
import DocumentTree
import OpenAPIDocument

/// A described value of the document: a parameter, a property or a component.
struct DescribedValue: Sendable {
  /// The value's name in the document.
  var name: String
  var prose: Prose
  /// The value's schema.
  var schema: Schema
  /// The object of which the value is a property.
  var owner: Schema?
  var parameter: ParameterObject?
  /// The mapping with the description; `nil` if it is in another file.
  var node: Node?
  /// The location of the description.
  var location: SourceLocation

  /// `the property `limit``.
  var title: String {
    if parameter != nil { return "the parameter `\(name)`" }
    return owner == nil ? "the schema `\(name)`" : "the property `\(name)`"
  }

  /// The schema of the value, or of the elements if it is an array.
  var elementSchema: Schema {
    schema.validation.types == [.array] ? schema.applicators.items ?? schema : schema
  }
}

extension DescribedValue {
  /// - Returns: `nil` if there is no description, or if the value has no name.
  init?(_ site: SchemaSite, _ index: LocationIndex) {
    guard let name = site.name else { return nil }
    self.name = name
    schema = site.schema
    var text = schema.annotations.description
    node = schema.node
    switch site.role {
    case .property(_, let owner): self.owner = owner
    case .parameter(let parameter):
      self.parameter = parameter
      if parameter.description != nil || schema.annotations.description == nil {
        text = parameter.description
        node = index.mapping(at: parameter.location)
      }
    default: break
    }
    guard let text, !text.isEmpty else { return nil }
    prose = Prose(text)
    location =
      node?["description"]?.location ?? node?.location ?? parameter?.location ?? schema.location
  }
}
