/// The built-in templates: of Swift code, unless the user has replaced them, and of reports.
public enum BuiltInTemplates {
  /// A template's text, and its name for calls.
  public struct Template: Sendable {
    public let name: String
    /// What the template writes, in a sentence.
    public let purpose: String
    public let content: [UInt8]
  }

  public static let swift: [Template] = [
    Template(
      name: "Alias", purpose: "Another name of a type.",
      content: PackageResources.Alias_mustache),
    Template(
      name: "Annotations", purpose: "The comment and the deprecation before a declaration.",
      content: PackageResources.Annotations_mustache),
    Template(
      name: "Check", purpose: "One check of a value, or of each element of a list.",
      content: PackageResources.Check_mustache),
    Template(
      name: "CheckArguments",
      purpose:
        "The arguments of a check: the value, the limit, and the location.",
      content: PackageResources.CheckArguments_mustache),
    Template(
      name: "Client", purpose: "The client's file, with the operations that belong to no resource.",
      content: PackageResources.Client_mustache),
    Template(
      name: "Coding", purpose: "How a struct is read from JSON and written to it.",
      content: PackageResources.Coding_mustache),
    Template(
      name: "Credential", purpose: "A credential as an argument.",
      content: PackageResources.Credential_mustache),
    Template(
      name: "CredentialChoice",
      purpose: "How a client gets hold of a credential that it can do without.",
      content: PackageResources.CredentialChoice_mustache),
    Template(
      name: "Declaration", purpose: "A type, whatever its kind.",
      content: PackageResources.Declaration_mustache),
    Template(
      name: "Deprecation",
      purpose: "The attribute for a deprecated declaration.",
      content: PackageResources.Deprecation_mustache),
    Template(
      name: "Enumeration",
      purpose: "An enumeration that is open to values which the document does not list.",
      content: PackageResources.Enumeration_mustache),
    Template(
      name: "Equality", purpose: "How two values of a struct are compared.",
      content: PackageResources.Equality_mustache),
    Template(
      name: "ExampleFile", purpose: "A file that tests the document's examples of a type.",
      content: PackageResources.ExampleFile_mustache),
    Template(
      name: "Header", purpose: "The beginning of each file.",
      content: PackageResources.Header_mustache),
    Template(
      name: "Import", purpose: "One import.",
      content: PackageResources.Import_mustache),
    Template(
      name: "Imports", purpose: "The imports of a file.",
      content: PackageResources.Imports_mustache),
    Template(
      name: "Initializer", purpose: "A memberwise initializer of a struct.",
      content: PackageResources.Initializer_mustache),
    Template(
      name: "Operation", purpose: "The methods of an operation.",
      content: PackageResources.Operation_mustache),
    Template(
      name: "OperationsFile", purpose: "The file that lists the operations.",
      content: PackageResources.OperationsFile_mustache),
    Template(
      name: "OutcomeExtraction",
      purpose: "A call, and which of its outcomes is the value at the end of some work.",
      content: PackageResources.OutcomeExtraction_mustache),
    Template(
      name: "Outcomes", purpose: "The enumeration of an operation's outcomes.",
      content: PackageResources.Outcomes_mustache),
    Template(
      name: "Overload", purpose: "The method with the properties of a body as arguments.",
      content: PackageResources.Overload_mustache),
    Template(
      name: "Pages", purpose: "The method that iterates over the items of all pages of a list.",
      content: PackageResources.Pages_mustache),
    Template(
      name: "Patterns",
      purpose: "The regular expressions that checks use.",
      content: PackageResources.Patterns_mustache),
    Template(
      name: "SchemaLocation", purpose: "Where the document states the schema of a type.",
      content: PackageResources.SchemaLocation_mustache),
    Template(
      name: "Poll", purpose: "The methods that wait for the end of what an operation asks about.",
      content: PackageResources.Poll_mustache),
    Template(
      name: "Property", purpose: "A property of a struct.",
      content: PackageResources.Property_mustache),
    Template(
      name: "Protocol", purpose: "The protocol of the client or of a resource.",
      content: PackageResources.Protocol_mustache),
    Template(
      name: "ProtocolCall", purpose: "The method that gives a required one default values.",
      content: PackageResources.ProtocolCall_mustache),
    Template(
      name: "ProtocolCalls", purpose: "The methods of a protocol that call a required one.",
      content: PackageResources.ProtocolCalls_mustache),
    Template(
      name: "ProtocolFile", purpose: "The file of the protocol of the client or of a resource.",
      content: PackageResources.ProtocolFile_mustache),
    Template(
      name: "Record", purpose: "A struct.",
      content: PackageResources.Record_mustache),
    Template(
      name: "Reflection", purpose: "What a struct that holds secrets shows of itself.",
      content: PackageResources.Reflection_mustache),
    Template(
      name: "Requirement", purpose: "What a rule between properties asks for.",
      content: PackageResources.Requirement_mustache),
    Template(
      name: "ResourceFile", purpose: "The file of a resource, with its operations.",
      content: PackageResources.ResourceFile_mustache),
    Template(
      name: "ResourceReference", purpose: "The property that leads to a resource.",
      content: PackageResources.ResourceReference_mustache),
    Template(
      name: "Rule", purpose: "A rule between properties.",
      content: PackageResources.Rule_mustache),
    Template(
      name: "Secret",
      purpose: "How a client looks up the value of a credential.",
      content: PackageResources.Secret_mustache),
    Template(
      name: "TupleCoding",
      purpose: "How an array with a type for each element is read, written and checked.",
      content: PackageResources.TupleCoding_mustache),
    Template(
      name: "ResponseHeadersFile", purpose: "The file of the header fields of responses.",
      content: PackageResources.ResponseHeadersFile_mustache),
    Template(
      name: "SchemaLines",
      purpose: "The file that knows the lines on which the document states its schemas.",
      content: PackageResources.SchemaLines_mustache),
    Template(
      name: "ServerFile", purpose: "The file of the servers to choose from.",
      content: PackageResources.ServerFile_mustache),
    Template(
      name: "SharedSchemas", purpose: "The file of the schemas that several checks refer to.",
      content: PackageResources.SharedSchemas_mustache),
    Template(
      name: "Signature", purpose: "The signature of a method.",
      content: PackageResources.Signature_mustache),
    Template(
      name: "StartedWork",
      purpose: "The method that waits for the end of what an operation starts.",
      content: PackageResources.StartedWork_mustache),
    Template(
      name: "Statement", purpose: "One thing that is asked of a value as JSON.",
      content: PackageResources.Statement_mustache),
    Template(
      name: "TypeFile", purpose: "The file of a type with all that nests in it.",
      content: PackageResources.TypeFile_mustache),
    Template(
      name: "Unavailable", purpose: "A method of an operation that the API no longer has.",
      content: PackageResources.Unavailable_mustache),
    Template(
      name: "Union", purpose: "An enumeration of the types that a value may be of.",
      content: PackageResources.Union_mustache),
    Template(
      name: "UnionCoding", purpose: "How a union is read, written and checked.",
      content: PackageResources.UnionCoding_mustache),
    Template(
      name: "Validation", purpose: "What a struct must satisfy, and the bounds that can be read.",
      content: PackageResources.Validation_mustache),
    Template(
      name: "WebhookFile", purpose: "The file that reads the payloads of webhooks.",
      content: PackageResources.WebhookFile_mustache),
  ]

  /// The templates of a new package, apart from its SDK, and of the documentation of an SDK.
  public static let package: [Template] = [
    Template(
      name: "CatalogPage", purpose: "The landing page of the documentation of an SDK.",
      content: PackageResources.CatalogPage_mustache),
    Template(
      name: "CatalogOperations", purpose: "The page of the documentation with all operations.",
      content: PackageResources.CatalogOperations_mustache),
    Template(
      name: "CodeSample", purpose: "A call of an operation, for a vendor's own documentation.",
      content: PackageResources.CodeSample_mustache),
    Template(
      name: "Guide", purpose: "What somebody who begins with an SDK needs to know.",
      content: PackageResources.Guide_mustache),
    Template(
      name: "PackageApacheLicense", purpose: "The text of the Apache License 2.0.",
      content: PackageResources.PackageApacheLicense_mustache),
    Template(
      name: "PackageIgnore", purpose: "What Git leaves alone.",
      content: PackageResources.PackageIgnore_mustache),
    Template(
      name: "PackageManifest", purpose: "The package's manifest.",
      content: PackageResources.PackageManifest_mustache),
    Template(
      name: "PackageMITLicense", purpose: "The text of the MIT License.",
      content: PackageResources.PackageMITLicense_mustache),
    Template(
      name: "PackageReadme", purpose: "The page that people read first.",
      content: PackageResources.PackageReadme_mustache),
    Template(
      name: "PackageSettings", purpose: "The settings of `specsmith generate`.",
      content: PackageResources.PackageSettings_mustache),
    Template(
      name: "PackageSnippet", purpose: "A program that makes the first call.",
      content: PackageResources.PackageSnippet_mustache),
    Template(
      name: "PackageTest", purpose: "A test of the first call.",
      content: PackageResources.PackageTest_mustache),
    Template(
      name: "PackageWorkflow", purpose: "What GitHub runs for each change.",
      content: PackageResources.PackageWorkflow_mustache),
  ]

  /// The templates of the HTML page with the changes of an API.
  public static let report: [Template] = [
    Template(
      name: "ChangeCard", purpose: "One change, or the values that one list has lost or won.",
      content: PackageResources.ChangeCard_mustache),
    Template(
      name: "ChangeExcerpt", purpose: "The lines of both documents side by side.",
      content: PackageResources.ChangeExcerpt_mustache),
    Template(
      name: "ChangePage", purpose: "The page with all changes.",
      content: PackageResources.ChangePage_mustache),
    Template(
      name: "ExcerptSide", purpose: "The lines of one document.",
      content: PackageResources.ExcerptSide_mustache),
  ]

  /// How that page looks, in CSS.
  public static let reportStyle = PackageResources.ChangePage_css
  /// What that page does, in JavaScript.
  public static let reportScript = PackageResources.ChangePage_js
}
