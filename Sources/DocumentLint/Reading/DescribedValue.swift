import Diagnostics
import DocumentTree
import OpenAPIDocument

/// A value of which the document tells something in prose: a parameter, a property, a component.
struct DescribedValue: Sendable {
  /// What the document calls it.
  var name: String
  var prose: Prose
  /// What the document asks of it by keywords.
  var schema: Schema
  /// The object that it is a property of.
  var owner: Schema?
  var parameter: ParameterObject?
  /// The mapping that holds the prose; `nil` where it stands in another file.
  var node: Node?
  /// Where the prose stands.
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
  /// - Returns: `nil` where nothing is told, or where the place has no name.
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
