import Diagnostics
import DocumentTree
import OperationNames
import SDKModel

extension NameSettings: SettingGroup {
  static func name(of key: String, in setting: String) -> String { "\(setting).\(key)" }

  static let fields: [SettingField<NameSettings>] = {
    let initial = NameSettings()
    func field<Value>(
      _ key: String, _ property: WritableKeyPath<NameSettings, Value> & Sendable,
      _ form: SettingForm<Value>, _ summary: String
    ) -> SettingField<NameSettings> {
      SettingField(key, property, form, summary, in: initial)
    }
    return [
      field("read", \.readingVerb, .choice, "The verb of calls that read one thing."),
      field(
        "operations", \.operations, calls(),
        "Calls, by the id of the operation or by method and path: `GET /v1/account: "
          + "accounts.current`. A name that begins with a dot changes the method alone. The first "
          + "entry that matches applies."),
      field(
        "resources", \.resources, calls(allowsNone: true),
        "Resources, by their paths: `repos.pulls: pullRequests`. What is inside of a resource "
          + "moves with it. An empty name puts the calls into what is around the resource."),
      field("types", \.types, members(.type), "Types, by their names in the document or in code."),
      field("properties", \.properties, members(.member), "Properties: `Customer.livemode`."),
      field("values", \.values, members(.member), "Values of enumerations: `Order.Status.open`."),
      field(
        "parameters", \.parameters, members(.member),
        "Parameters, by the operation's id or its call: `listOrders.q`."),
    ]
  }()

  private static func calls(allowsNone: Bool = false) -> SettingForm<[Choice]> {
    let schema: OrderedJSON =
      allowsNone ? ["type": "string"] : ["type": "string", "minLength": .integer(1)]
    return SettingForm<Node>(schema) { value, setting throws(InvalidInput) in
      let parts = value.text.split(separator: ".")
      let isName = parts.allSatisfy { part in part.contains { $0.isLetter } }
      guard value.kind == .string, isName, allowsNone || !parts.isEmpty else {
        throw .error(
          .invalidConfiguration,
          "`\(setting)` has names that are separated by dots, such as `orders.parcels`",
          at: value.location)
      }
      return value
    }.entries { key, value in
      Choice(pattern: key.text, name: value.text, location: key.location)
    }
  }

  private static func members(_ style: ChosenName.Style) -> SettingForm<[MemberChoice]> {
    SettingForm<ChosenName>(["type": "string", "pattern": .string(style.pattern)]) {
      value, setting throws(InvalidInput) in
      guard value.kind == .string,
        let name = ChosenName(value.text, style, location: value.location)
      else {
        throw .error(
          .invalidConfiguration, "`\(value.text)` cannot be a name in `\(setting)`",
          at: value.location, hint: style.expectation)
      }
      return name
    }.entries { key, name in
      MemberChoice(pattern: key.text, name: name, location: key.location)
    }
  }
}

extension ChosenName.Style {
  /// The expression for such names.
  fileprivate var pattern: String {
    switch self {
    case .type: "^[A-Z][A-Za-z0-9_]{0,79}$"
    case .member: "^[a-z][A-Za-z0-9_]{0,79}$"
    }
  }
}
