import Diagnostics
import TestSupport
import Testing

/// Documents that another generator refuses. If this reader refuses a document too, the error must
/// be at the right line; otherwise the reason is given here.
@Suite("The suite of invalid documents")
struct BadInputSuiteTests {
  private static let suite = ThirdPartyData.badInputSuite
  private static let documents = suite.documents()

  /// The line of the error in documents that are refused.
  private static let refused: [String: Int] = [
    "negative/cyclic/allOf_double.json": 27, "negative/cyclic/allOf_single.json": 27,
    "negative/cyclic/anyOf_double.json": 27, "negative/cyclic/anyOf_single.json": 27,
    "negative/cyclic/oneOf_double.json": 27, "negative/cyclic/oneOf_single.json": 27,
  ]

  /// Documents that are accepted, by the reason.
  private static let accepted: [String: [String]] = [
    "a default or a value of another type is left out with a warning: real documents are full of them":
      [
        "wrong_default_type/array_value.json", "wrong_default_type/bool_value.json",
        "wrong_default_type/float_value.json", "wrong_default_type/null_value.json",
        "wrong_default_type/object_value.json", "wrong_default_type/string_value.json",
        "wrong_enum_type/string_value.json",
      ],
    "the document is valid; that generator has one type for all errors":
      [
        "convenient_errors/different_response.json", "convenient_errors/no_default.json",
        "convenient_errors/unsupported_ct.json",
      ],
    "the document is valid; its extensions mean something to that generator alone":
      [
        "field_naming/conflict_additional_props.yaml", "field_naming/conflict_pattern_props.yaml",
        "field_naming/extension_additional_props.yaml", "field_naming/extension_pattern_props.yaml",
        "field_naming/overriden_by_extension.yaml", "field_naming/type_extension.yml",
      ],
    "the document is valid; that generator cannot tell the members of a choice apart":
      ["oneOf/same_json_type_one_of.json"],
    "the document is valid; that generator writes servers, whose router it would confuse":
      ["router/two_parameter_in_a_row.json"],
    "the document is valid; that generator cannot check two patterns":
      ["allOf/string_patterns.json"],
    "no value fits, which is the API's affair: an SDK of it can still be written":
      ["allOf/conflicting_property.json", "allOf/type_mismatch.json"],
    "the schema is recursive through a property, as trees are": ["cyclic/allOf_property.yaml"],
  ]

  private static var acceptedNames: [String] {
    accepted.values.joined().map { "negative/" + $0 }
  }

  @Test("Each document is refused at the line of the error", arguments: documents)
  func refusal(path: String) throws {
    let errors = try Self.suite.diagnostics(of: path)
      .filter { $0.severity == .error }
    if Self.acceptedNames.contains(path) {
      #expect(errors.isEmpty, "\(path) is listed as accepted")
      return
    }
    #expect(!errors.isEmpty, "\(path) is neither refused nor listed")
    if let line = Self.refused[path] {
      #expect(errors.contains { $0.location?.line == line }, "\(errors)")
    }
  }

  @Test("An invalid default is a warning with its location")
  func defaults() throws {
    for path in Self.documents where path.contains("wrong_default_type") {
      let diagnostics = try Self.suite.diagnostics(of: path)
      #expect(diagnostics.contains { $0.code == .defaultMismatch && $0.location?.line == 20 })
    }
  }

  @Test(
    "Each listed document exists",
    .enabled(if: suite.isTested, "\(suite.absence)"))
  func hasListed() {
    #expect(!Self.documents.isEmpty)
    #expect(Set(Self.acceptedNames).isSubset(of: Self.documents))
  }
}
