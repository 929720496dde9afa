/// The types that generated code uses from other modules.
extension SwiftType {
  // MARK: The standard library

  static let string = nominal(NominalType("String", of: .standardLibrary))
  static let bool = nominal(NominalType("Bool", of: .standardLibrary))
  static let int = nominal(NominalType("Int", of: .standardLibrary))
  static let int32 = nominal(NominalType("Int32", of: .standardLibrary))
  static let uint64 = nominal(NominalType("UInt64", of: .standardLibrary))
  static let double = nominal(NominalType("Double", of: .standardLibrary))
  /// The type of a call without a result, as an argument of a generic type.
  static let noResult = nominal(NominalType("Void", of: .standardLibrary))
  static let duration = nominal(NominalType("Duration", of: .standardLibrary))

  static func closedRange(_ bound: SwiftType) -> SwiftType { range("ClosedRange", bound) }
  static func partialRangeFrom(_ bound: SwiftType) -> SwiftType { range("PartialRangeFrom", bound) }
  static func partialRangeThrough(_ bound: SwiftType) -> SwiftType {
    range("PartialRangeThrough", bound)
  }

  private static func range(_ name: String, _ bound: SwiftType) -> SwiftType {
    nominal(NominalType(name, of: .standardLibrary, arguments: [bound]))
  }

  // MARK: Foundation

  static let data = nominal(NominalType("Data", of: .foundation))
  static let date = nominal(NominalType("Date", of: .foundation))
  static let decimal = nominal(NominalType("Decimal", of: .foundation))
  static let url = nominal(NominalType("URL", of: .foundation))
  static let uuid = nominal(NominalType("UUID", of: .foundation))

  // MARK: The runtime

  static let calendarDate = runtime("CalendarDate")
  static let clientConfiguration = runtime("ClientConfiguration")
  static let environmentVariables = runtime("EnvironmentVariables")
  static let fileContent = runtime("FileContent")
  static let httpBody = runtime("HTTPBody")
  static let credentialProvider = runtime("CredentialProvider")
  static let httpTransport = existential(NominalType("HTTPTransport", of: .runtime))
  static let jsonValue = runtime("JSONValue")
  static let requestOptions = runtime("RequestOptions")
  static let validationOptions = runtime("ValidationOptions")

  /// A type with three states: a value, `null` or absent.
  static func nullable(_ value: SwiftType) -> SwiftType { runtime("Nullable", [value]) }

  static let serverSentEvent = runtime("ServerSentEvent")

  static func responseStream(_ element: SwiftType) -> SwiftType {
    runtime("ResponseStream", [element])
  }

  static func responseHeader(_ value: SwiftType) -> SwiftType {
    runtime("ResponseHeader", [value])
  }

  static func pollRule(_ value: SwiftType) -> SwiftType { runtime("PollRule", [value]) }

  static func pollingSequence(_ element: SwiftType) -> SwiftType {
    runtime("PollingSequence", [element])
  }

  static func pagedSequence(page: SwiftType, item: SwiftType) -> SwiftType {
    runtime("PagedSequence", [page, item])
  }

  private static func runtime(_ name: String, _ arguments: [SwiftType] = []) -> SwiftType {
    nominal(NominalType(name, of: .runtime, arguments: arguments))
  }
}
