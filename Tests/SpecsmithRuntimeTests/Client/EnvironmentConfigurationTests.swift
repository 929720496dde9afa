import Logging
@_spi(Generated) import SpecsmithRuntime
import Testing

@Suite("Configuration from the environment")
struct EnvironmentConfigurationTests {
  private func completed(
    _ configuration: ClientConfiguration = ClientConfiguration(),
    _ environment: EnvironmentVariables
  ) throws -> ClientConfiguration {
    try configuration.completed(by: environment, prefix: "SHOP", product: "Shop/1.2")
  }

  @Test("Without variables, only the user agent has the SDK's name")
  func nothing() throws {
    let configuration = try completed([:] as EnvironmentVariables)
    #expect(configuration.logger == nil)
    #expect(configuration.additionalHeaders.isEmpty)
    #expect(configuration.userAgent == "Shop/1.2 " + ClientConfiguration.defaultUserAgent)
    #expect(try completed(ClientConfiguration(userAgent: "mine"), [:]).userAgent == "mine")
  }

  private func completed(_ environment: EnvironmentVariables) throws -> ClientConfiguration {
    try completed(ClientConfiguration(), environment)
  }

  @Test("A variable sets the log level", arguments: ["debug", "TRACE", "info"])
  func log(level: String) throws {
    let logger = try #require(try completed(["SHOP_LOG": level]).logger)
    #expect(logger.logLevel == Logger.Level(rawValue: level.lowercased()))
  }

  @Test("A variable sets headers, which those of the configuration override")
  func headers() throws {
    let configuration = try completed(
      ClientConfiguration(additionalHeaders: ["x-team": "mine"]),
      ["SHOP_CUSTOM_HEADERS": "X-Team: blue\nX-Cost: a: b\n"])
    #expect(configuration.additionalHeaders == ["x-team": "mine", "X-Cost": "a: b"])
  }

  @Test(
    "An invalid variable is refused, without its value in the error",
    arguments: ["SHOP_LOG", "SHOP_CUSTOM_HEADERS"])
  func invalid(variable: String) {
    let error = #expect(throws: ConfigurationError.self) {
      try completed([variable: "secret value"])
    }
    #expect("\(String(describing: error))".contains(variable))
    #expect(!"\(String(describing: error))".contains("secret"))
  }
}
