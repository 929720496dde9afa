import Diagnostics
import DocumentTree
import OpenAPIDocument
import SwiftEmitter

extension Settings: SettingGroup {
  static let fields: [SettingField<Settings>] = {
    let initial = Settings()
    func field<Value>(
      _ key: String, _ property: WritableKeyPath<Settings, Value> & Sendable,
      _ form: SettingForm<Value>, _ summary: String
    ) -> SettingField<Settings> {
      SettingField(key, property, form, summary, in: initial)
    }
    return [
      field(
        "client", \.client, clientName.optional,
        "The name of the client type. Without it, the name comes from the document's title."),
      field(
        "environmentPrefix", \.environmentPrefix, variablePrefix.optional,
        "The prefix of the environment variables that the client reads. Without it, the prefix "
          + "comes from the document's title."),
      field(
        "module", \.module, moduleName().optional,
        "The module that generated tests import. Without it, it is named like the output folder."),
      field(
        "overlays", \.overlays, .paths,
        "Overlays to apply, in order. Their paths are relative to this file."),
      field(
        "baseline", \.baseline, BaselineSettings.form.oneOrMore,
        "The documents of earlier releases, oldest first, whose callers keep compiling. Their paths "
          + "are relative to this file."),
      field(
        "templates", \.templates,
        SettingForm<SettingPath>.folder("`templates` is the path of a folder").optional,
        "The folder of templates that replace built-in ones, relative to this file."),
      field(
        "references", \.references, references,
        "Prefixes of URLs in references, each with the folder that holds the files, relative to "
          + "this file."),
      field(
        "select", \.selection, .group,
        "The part of the document to generate. Without it, everything is generated."),
      field("generate", \.content, .choice, "What to generate."),
      field("access", \.access, .choice, "The access level of the generated code."),
      field("externalNames", \.externalNames, .choice, "How names of other modules are written."),
      field(
        "typesModule", \.typesModule, moduleName().optional,
        "With `generate: client`, the module that holds the types."),
      field("typing", \.typing, .choice, "How closely types follow their schemas."),
      field(
        "keepGoing", \.keepsGoing, .flag,
        "Whether to leave out what is wrong in the document and generate the rest."),
      field("transport", \.transport, .choice, "What sends the requests by default."),
      field("names", \.names, .group, "Other names of calls, types and members."),
      field("mappings", \.mappings, .group, "Types of yours in the place of generated ones."),
      field(
        "protocols", \.hasProtocols, .flag,
        "Whether the client and each resource get a protocol, and stubs can name operations."),
      field(
        "catalog", \.hasCatalog, .flag,
        "Whether to write a DocC catalog with a landing page beside the code."),
    ]
  }()

  /// A JSON Schema of `specsmith.yaml` for editors: draft 7, which most of them know.
  ///
  /// - Throws: A `Diagnostic` if the schema cannot be written.
  public static func jsonSchema() throws(Diagnostic) -> [UInt8] {
    let head: OrderedJSON = [
      "$schema": "http://json-schema.org/draft-07/schema#", "title": "Settings of Specsmith",
      "description":
        "The file specsmith.yaml beside an OpenAPI document. Every setting has a default.",
    ]
    guard case .object(let entries) = schema else { return try schema.text() }
    return try head.adding(entries).text()
  }

  // MARK: Forms

  private static let clientName = SettingForm<String>(
    ["type": "string", "pattern": .string(clientPattern), "examples": ["PetStore"]]
  ) { node, setting throws(InvalidInput) in
    let name = try SettingForm.text(
      clientPattern, "is the name of a Swift type", example: "PetStore"
    ).read(node, setting)
    guard !Configuration.isTaken(client: name) else {
      throw .error(
        .invalidConfiguration, "`\(name)` is a type that generated code uses", at: node.location,
        hint: "choose another name, such as `\(name)Client`")
    }
    return name
  }

  private static let clientPattern = "^[A-Z][A-Za-z0-9]*$"

  private static let variablePrefix = SettingForm.text(
    "^[A-Z][A-Z0-9_]*$", "begins the names of environment variables", example: "PET_STORE")

  static func moduleName(example: String = "PetStore") -> SettingForm<String> {
    .text(
      "^[A-Za-z_][A-Za-z0-9_]*$", "is the name of a Swift module", example: example,
      isAllowed: isModuleName)
  }

  private static let folders = SettingForm<SettingPath>
    .folder("a reference's location is the path of a folder")
    .entries { prefix, folder in
      DocumentSource.Mapping(prefix: prefix.text, folder: folder.text)
    }

  private static let references = SettingForm<[DocumentSource.Mapping]>(
    folders.schema.adding([
      (key: "examples", value: [["https://example.com/schemas/": "./schemas"]])
    ])
  ) { node, setting throws(InvalidInput) in
    guard node.kind == .mapping else {
      throw .error(
        .invalidConfiguration, "`references` maps what URLs begin with to folders",
        at: node.location, hint: "such as `https://example.com/schemas/: ./schemas`")
    }
    return try folders.read(node, setting)
  }
}
