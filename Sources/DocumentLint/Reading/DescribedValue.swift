import Diagnostics
import DocumentTree
import OpenAPIDocument

/// A value with a description in the document: a parameter, a property or a component.
struct DescribedValue: Sendable {
  /// What the document calls it.
  var name: String
  var prose: Prose
  /// The keywords of its schema.
  var schema: Schema
  /// The object that it is a property of.
  var owner: Schema?
  var parameter: ParameterObject?
  /// The mapping that holds the prose; `nil` if it is in another file.
  var node: Node?
  /// The location of the description.
  var location: SourceLocation

  /// `the property `limit``.
  var title: String {
    if parameter != nil { return "the parameter `\(name)`" }
    return owner == nil ? "the schema `\(name)`" : "the property `\(name)`"
  }

  /// The schema of the value itself, or of the elements where the value is a list of such.
  var elementSchema: Schema {
    schema.validation.types == [.array] ? schema.applicators.items ?? schema : schema
  }
}

extension DescribedValue {
  /// - Returns: `nil` if there is no description, or the value has no name.
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
