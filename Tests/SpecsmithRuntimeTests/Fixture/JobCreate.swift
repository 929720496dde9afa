// Written by hand in the shape of generated code: a record with every kind of property.

import Foundation
@_spi(Generated) import SpecsmithRuntime

/// Request body for creating a job
public struct JobCreate: Hashable, Sendable {
  /// ID of the spec to use for generation. Spec must be in SUCCEEDED status.
  public var specID: UUID

  /// Number of samples to generate
  public var numberOfSamples: Int

  /// Model for generation
  public var generationModel: GenerationModel?

  public var revisionTypes: [RevisionType]?

  public var scores: [Double]?

  public var startsAt: [Date]?

  @Nullable public var score: Double?

  public var parent: String?

  public var child: Child?

  public var databricksClientID: String?

  /// The password of the job
  public var password: String?

  private var storedEnableRevisions: Bool?

  /// Use revision_types.
  @available(*, deprecated, message: "Use revision_types instead.")
  public var enableRevisions: Bool? {
    get { storedEnableRevisions }
    set { storedEnableRevisions = newValue }
  }

  public init(
    specID: UUID, numberOfSamples: Int, parent: String? = nil,
    generationModel: GenerationModel? = nil, revisionTypes: [RevisionType]? = nil,
    scores: [Double]? = nil, startsAt: [Date]? = nil, score: Double? = nil,
    child: Child? = nil, databricksClientID: String? = nil, password: String? = nil
  ) {
    self.specID = specID
    self.numberOfSamples = numberOfSamples
    self.parent = parent
    self.generationModel = generationModel
    self.revisionTypes = revisionTypes
    self.scores = scores
    self.startsAt = startsAt
    self._score = .init(score)
    self.child = child
    self.databricksClientID = databricksClientID
    self.password = password
  }

  @available(*, deprecated, message: "Use revision_types instead.")
  public init(specID: UUID, numberOfSamples: Int, enableRevisions: Bool?) {
    self.init(specID: specID, numberOfSamples: numberOfSamples)
    self.storedEnableRevisions = enableRevisions
  }

  public enum GenerationModel: OpenStringEnum {
    case anthropicClaudeSonnet46
    case databricksGPT
    /// A value that this version of the SDK does not know.
    case unrecognized(String)

    public init(rawValue: String) {
      switch rawValue {
      case "anthropic/claude-sonnet-4-6": self = .anthropicClaudeSonnet46
      case "databricks/gpt": self = .databricksGPT
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: String {
      switch self {
      case .anthropicClaudeSonnet46: "anthropic/claude-sonnet-4-6"
      case .databricksGPT: "databricks/gpt"
      case .unrecognized(let value): value
      }
    }

    public static let knownValues: [GenerationModel] = [.anthropicClaudeSonnet46, .databricksGPT]
  }

  public enum RevisionType: OpenStringEnum {
    case consistency
    case unrecognized(String)

    public init(rawValue: String) {
      switch rawValue {
      case "consistency": self = .consistency
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: String {
      switch self {
      case .consistency: "consistency"
      case .unrecognized(let value): value
      }
    }

    public static let knownValues: [RevisionType] = [.consistency]
  }

  public enum Priority: OpenEnum {
    case low
    case unrecognized(Int)

    public init(rawValue: Int) {
      switch rawValue {
      case 1: self = .low
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int {
      switch self {
      case .low: 1
      case .unrecognized(let value): value
      }
    }

    public static let knownValues: [Priority] = [.low]
  }

  public struct Child: Hashable, Sendable, Codable, Validatable {
    public var name: String

    public init(name: String) {
      self.name = name
    }

    @_spi(Generated) public func validate(into report: inout ValidationReport) {
      report.check(lengthOf: name, in: 3...5, at: "name")
    }
  }
}

extension JobCreate: Codable {
  public init(from decoder: any Decoder) throws {
    var object = try ObjectDecoder(decoder)
    specID = try object.decode(wire: "spec_id")
    numberOfSamples = try object.decode("number_of_samples")
    generationModel = object.decodeIfPresent("generation_model")
    revisionTypes = object.decodeIfPresent("revision_types")
    scores = object.decodeIfPresent("scores")
    startsAt = object.decodeIfPresent(wire: "starts_at")
    _score = object.decodeNullable("score")
    parent = try object.decodeNullableValue("parent")
    child = object.decodeIfPresent("child")
    databricksClientID = object.decodeIfPresent("databricks_client_id")
    password = object.decodeIfPresent("password")
    storedEnableRevisions = object.decodeIfPresent("enable_revisions")
    try object.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var object = ObjectEncoder(encoder)
    object.encode(wire: specID, "spec_id")
    object.encode(numberOfSamples, "number_of_samples")
    object.encodeIfPresent(generationModel, "generation_model")
    object.encodeIfPresent(revisionTypes, "revision_types")
    object.encodeIfPresent(scores, "scores")
    object.encodeIfPresent(wire: startsAt, "starts_at")
    object.encodeNullable(_score, "score")
    object.encodeNullableValue(parent, "parent")
    object.encodeIfPresent(child, "child")
    object.encodeIfPresent(databricksClientID, "databricks_client_id")
    object.hide(password)
    object.encodeIfPresent(password, "password")
    object.encodeIfPresent(storedEnableRevisions, "enable_revisions")
    try object.finish()
  }
}

extension JobCreate: Validatable {
  /// The documented bounds.
  public enum Limits {
    public static let numberOfSamples = 1...20_000
    public static let revisionTypesCount = 1...
    public static let password = 8...
  }

  private enum Patterns {
    static let databricksModel = Pattern("^databricks/")
  }

  @_spi(Generated) public func validate(into report: inout ValidationReport) {
    report.check(numberOfSamples, in: Limits.numberOfSamples, at: "number_of_samples")
    report.check(generationModel, at: "generation_model")
    report.check(countOf: revisionTypes, in: Limits.revisionTypesCount, at: "revision_types")
    report.check(uniquenessOf: revisionTypes, at: "revision_types")
    report.check(revisionTypes, at: "revision_types")
    report.checkEach(scores, at: "scores") { report, score in
      report.check(score, in: 0...100)
      report.check(score, multipleOf: 0.05)
    }
    report.check(score, greaterThan: 0, at: "score")
    report.check(child, at: "child")
    report.check(lengthOf: password, in: Limits.password, at: "password", isSensitive: true)
    if generationModel != nil && Patterns.databricksModel.matches(generationModel) {
      report.require(
        databricksClientID, at: "databricks_client_id", reason: "A databricks model needs it.")
    }
    report.require(
      generationModel != nil || revisionTypes == nil, keyword: "anyOf", at: "revision_types",
      reason: "Revisions need a model.")
  }
}
