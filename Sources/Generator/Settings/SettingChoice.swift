import OperationNames
import SDKModelBuilder
import SwiftEmitter

/// A keyword of a setting, with its meaning for editors.
protocol SettingChoice: RawRepresentable, CaseIterable, Sendable where RawValue == String {
  var meaning: String { get }
}

extension Configuration.Content: SettingChoice {
  var meaning: String {
    switch self {
    case .all: "The types and the client."
    case .types: "The types alone."
    case .client: "The client alone. `typesModule` names the module with the types."
    }
  }
}

extension Configuration.Access: SettingChoice {
  var meaning: String {
    switch self {
    case .public: "Other packages can use the SDK."
    case .package: "Other modules of the package can use the SDK."
    case .internal: "Only the module that contains the SDK can use it."
    }
  }
}

extension Configuration.Transport: SettingChoice {
  var meaning: String {
    switch self {
    case .urlSession: "`URLSession` of Foundation."
    case .asyncHTTPClient: "AsyncHTTPClient, for servers. The package needs the trait of that name."
    }
  }
}

extension Configuration.ExternalNames: SettingChoice {
  var meaning: String {
    switch self {
    case .qualified: "`Swift.String`, so that the module can declare types of the same names."
    case .plain: "`String`, which is easier to read."
    }
  }
}

extension Typing: SettingChoice {
  var meaning: String {
    switch self {
    case .inferred: "A schema without `type` has the type that its keywords apply to."
    case .strict: "A schema without `type` accepts values of any type, as JSON Schema defines it."
    }
  }
}

extension NameSettings.ReadingVerb: SettingChoice {
  var meaning: String {
    switch self {
    case .retrieve: "Such as `orders.retrieve(id)`."
    case .get: "Such as `orders.get(id)`."
    }
  }
}

extension Selection.Schemas: SettingChoice {
  var meaning: String {
    switch self {
    case .used: "Only the schemas that operations use."
    case .all: "Also the schemas that no operation uses."
    }
  }
}
