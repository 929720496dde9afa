/// The templates that the generator uses where the user has none of their own.
public enum BuiltInTemplates {
  /// A template's text, and the name by which others call it.
  public struct Template: Sendable {
    public let name: String
    public let content: [UInt8]
  }

  public static let swift: [Template] = [
    Template(name: "Annotations", content: PackageResources.Annotations_mustache),
    Template(name: "Check", content: PackageResources.Check_mustache),
    Template(name: "CheckEnd", content: PackageResources.CheckEnd_mustache),
    Template(name: "Client", content: PackageResources.Client_mustache),
    Template(name: "Coding", content: PackageResources.Coding_mustache),
    Template(name: "Credential", content: PackageResources.Credential_mustache),
    Template(name: "CredentialChoice", content: PackageResources.CredentialChoice_mustache),
    Template(name: "Declaration", content: PackageResources.Declaration_mustache),
    Template(name: "DecodeMethod", content: PackageResources.DecodeMethod_mustache),
    Template(name: "EncodeMethod", content: PackageResources.EncodeMethod_mustache),
    Template(name: "Enumeration", content: PackageResources.Enumeration_mustache),
    Template(name: "ExampleFile", content: PackageResources.ExampleFile_mustache),
    Template(name: "Header", content: PackageResources.Header_mustache),
    Template(name: "Initializer", content: PackageResources.Initializer_mustache),
    Template(name: "Operation", content: PackageResources.Operation_mustache),
    Template(name: "Overload", content: PackageResources.Overload_mustache),
    Template(name: "Place", content: PackageResources.Place_mustache),
    Template(name: "Poll", content: PackageResources.Poll_mustache),
    Template(name: "Property", content: PackageResources.Property_mustache),
    Template(name: "Record", content: PackageResources.Record_mustache),
    Template(name: "Reflection", content: PackageResources.Reflection_mustache),
    Template(name: "Requirement", content: PackageResources.Requirement_mustache),
    Template(name: "ResourceFile", content: PackageResources.ResourceFile_mustache),
    Template(name: "ResourceReference", content: PackageResources.ResourceReference_mustache),
    Template(name: "Rule", content: PackageResources.Rule_mustache),
    Template(name: "TupleCoding", content: PackageResources.TupleCoding_mustache),
    Template(name: "SchemaLines", content: PackageResources.SchemaLines_mustache),
    Template(name: "ServerFile", content: PackageResources.ServerFile_mustache),
    Template(name: "SharedSchemas", content: PackageResources.SharedSchemas_mustache),
    Template(name: "Statement", content: PackageResources.Statement_mustache),
    Template(name: "TypeFile", content: PackageResources.TypeFile_mustache),
    Template(name: "Union", content: PackageResources.Union_mustache),
    Template(name: "UnionCoding", content: PackageResources.UnionCoding_mustache),
    Template(name: "Validation", content: PackageResources.Validation_mustache),
    Template(name: "WebhookFile", content: PackageResources.WebhookFile_mustache),
  ]
}
