import Testing

@Suite(
  "Known facts about the API",
  .enabled(if: FactsPage.data.isTested, "\(FactsPage.data.absence)"))
struct FactsTests {
  /// A version of the API, and what the page tells that its document does not have.
  struct Version: Sendable, CustomTestStringConvertible {
    var path: String
    var operationCount: Int
    /// By the first word of the section's title.
    var absences: [String: Set<String>]

    var testDescription: String { path }
    var isNext: Bool { path == APIDocument.next }
  }

  /// In both versions.
  private static let absences: [String: Set<String>] = [
    // The names of arguments; the document has the names on the wire.
    "SeedDatasetCreate": ["files", "folder_names"],
    // A file's default name in the vendor's client.
    "SeedDatasetCreateFromZip": ["upload"],
    "RedTeamSpecCreate": ["null"],
    // Of an older page.
    "SeedDataset": ["short_sample_compatibility"],
    // A parameter of the path, and the path of another operation.
    "Run": ["run_id"],
    // Sent, but described by nobody.
    "Evaluation": ["generation_tags", "is_verification_sample"],
    // Mentioned as the name that the field does not have.
    "AnonymizationRun": ["size_bytes"],
    "RedTeamRun": ["api_model_name", "as"],
  ]

  static let versions = [
    Version(
      path: APIDocument.current, operationCount: 38,
      absences: absences.merging(
        [
          "AnonymizationRunCreate": ["pii_m1"],
          "SeedDataset": [
            "application/json", "application/jsonl", "text/csv", "text/markdown", "text/plain",
            "application/pdf", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          ],
          "Spec": [
            "content_location", "content_unavailable_reason", "spec_content_in_data_plane",
          ],
          "Evaluation": [
            "content_location", "content_unavailable_reason", "result_content_in_data_plane",
            "sub_file_classifications", "classifications may be null",
            "content_unavailable_reason may be null",
          ],
          "AnonymizationRun": ["content_location", "content_unavailable_reason"],
          "RedTeamRun": ["content_location"],
        ], uniquingKeysWith: { $0.union($1) })),
    Version(
      path: APIDocument.next, operationCount: 46,
      absences: absences.merging(
        [
          "SeedDataset": ["updated_at"],
          "RedTeamSpec": ["updated_at", "company_id", "company_name"],
          "RedTeamRun": ["company_id", "company_name", "trace"],
          "Evaluation": [
            "conformance_score", "conformance_explanation", "conformant_areas",
            "non_conformant_areas", "started_at", "duration_seconds", "company_id",
            "status_display", "trace", "created_by", "updated_at", "observed_distributions",
          ],
          // A parameter of the other operation of the section.
          "FailureListQuery": ["exclude"],
          // The list that the failures are in.
          "Failure": ["results"],
          // Fields beside the location.
          "DataPlaneContentLocation": [
            "content_unavailable_reason", "result_content_in_data_plane",
            "content_unavailable_reason may be null",
          ],
        ], uniquingKeysWith: { $0.union($1) })),
  ]

  @Test("The documents have each known operation with its query, and no other", arguments: versions)
  func operations(version: Version) throws {
    let operations = try APIDocument(version.path).operations
    let facts = try FactsPage().operations.filter { version.isNext || !$0.isNew }
    #expect(operations.count == version.operationCount)
    #expect(facts.count == version.operationCount)
    for fact in facts {
      let operation = try #require(
        operations.first { $0.method == fact.method && $0.path == fact.path },
        "\(fact.method) \(fact.path)")
      #expect(operation.id == fact.id)
      for name in fact.queryParameters {
        #expect(operation.hasParameter(name), "\(fact.path)?\(name)")
      }
    }
  }

  @Test(
    "The documents have each field and each enum value, and which fields are nullable",
    arguments: versions)
  func fields(version: Version) throws {
    let document = try APIDocument(version.path)
    let page = try FactsPage()
    var missing: [String: Set<String>] = [:]
    var compared = 0
    for section in page.sections {
      var vocabulary = SchemaVocabulary(of: document)
      var isDescribed = false
      for subject in section.subjects {
        if let schema = document.schema(subject) {
          vocabulary.add(schema)
          isDescribed = true
        }
      }
      var parameters: Set<String> = []
      for fact in page.operations where section.subjects.contains(fact.number) {
        guard let operation = document.operations.first(where: { $0.id == fact.id }) else {
          continue
        }
        for parameter in operation.parameters {
          isDescribed = true
          parameters.insert(parameter["name"]?.text ?? "")
          if let schema = parameter["schema"] { vocabulary.add(schema) }
        }
      }
      guard isDescribed else { continue }
      compared += 1
      let known = vocabulary.properties.union(vocabulary.values).union(parameters)
      let values = section.values.union(version.isNext ? section.models : section.formerValues)
      let absent = section.names.subtracting(known)
        .union(values.subtracting(vocabulary.values))
        .union(section.nullable.subtracting(vocabulary.nullable).map { "\($0) may be null" })
      missing[section.subjects[0], default: []].formUnion(absent)
    }
    #expect(compared == (version.isNext ? 25 : 18))
    for (section, names) in missing {
      #expect(names == version.absences[section, default: []], "\(section)")
    }
  }
}
