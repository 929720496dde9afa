import DocumentTree
import OpenAPIDocument

/// Checks a value against the keywords of a schema, one after the other.
extension SchemaCheck {
  /// The order of the keywords. The first violation is reported.
  private enum Phase {
    /// Checks of the value itself come before those of its parts.
    case assertions
    case parts
    /// Subschemas for the same value.
    case wholes
    case choices
    /// Subschemas for unevaluated parts.
    case unevaluated

    /// - Returns: `nil` for a keyword that restricts nothing, or that is checked together with
    ///   another one.
    static func of(_ keyword: Keyword) -> Phase? {
      switch keyword.role {
      case .annotation, .companion: nil
      case .assertion: .assertions
      case .partApplicator: KeywordSet.unevaluated.contains(keyword) ? .unevaluated : .parts
      case .inPlaceApplicator: keyword == .reference || keyword == .allOf ? .wholes : .choices
      }
    }

    var keywords: KeywordSet { KeywordSet(Keyword.allCases.filter { Self.of($0) == self }) }
  }

  /// The keywords of each phase.
  static let assertions = [Phase.assertions.keywords]
  static let applicators = [Phase.parts, .wholes, .choices, .unevaluated].map(\.keywords)

  /// - Parameter phases: The keywords to check, if the schema has them.
  mutating func mismatch(
    by phases: [KeywordSet], _ application: SchemaApplication, _ evaluation: inout Evaluation
  ) -> Mismatch? {
    var stated = application.schema.keywords
    // An integer has a width, even if the schema does not state it.
    if application.schema.validation.numberFormat != nil { stated.insert(.format) }
    for phase in phases {
      for keyword in stated.intersection(phase).members
      where keyword.subject.includes(application.value.kind) {
        if let mismatch = mismatch(by: keyword, application, &evaluation) { return mismatch }
      }
    }
    return nil
  }

  private mutating func mismatch(
    by keyword: Keyword, _ application: SchemaApplication, _ evaluation: inout Evaluation
  ) -> Mismatch? {
    switch keyword {
    case .title, .description, .defaultValue, .deprecated, .readOnly, .writeOnly, .example,
      .examples, .xml, .contentEncoding, .contentMediaType, .contentSchema:
      nil

    case .type: ScalarCheck(application).typeMismatch
    case .nullable: ScalarCheck(application).nullMismatch
    case .enumeration: ScalarCheck(application).enumerationMismatch(&self)
    case .constant: ScalarCheck(application).constantMismatch(&self)

    case .minimum:
      LimitCheck(application, keyword).mismatch(unless: >=, "is less than `minimum`, #")
    case .exclusiveMinimum:
      LimitCheck(application, keyword).mismatch(unless: >, "is not greater than #")
    case .maximum:
      LimitCheck(application, keyword).mismatch(unless: <=, "is greater than `maximum`, #")
    case .exclusiveMaximum:
      LimitCheck(application, keyword).mismatch(unless: <, "is not less than #")
    case .multipleOf:
      LimitCheck(application, keyword).mismatch(
        unless: { $0.isMultiple(of: $1) }, "is no multiple of #")

    case .minLength:
      LimitCheck(application, keyword).mismatchOfLength("is shorter than `minLength`, #")
    case .maxLength:
      LimitCheck(application, keyword).mismatchOfLength("is longer than `maxLength`, #")
    case .pattern: ScalarCheck(application).patternMismatch(&self)
    case .format: checksFormats ? ScalarCheck(application).formatMismatch(self) : nil

    case .minItems: LimitCheck(application, keyword).mismatchOfCount("has fewer than # elements")
    case .maxItems: LimitCheck(application, keyword).mismatchOfCount("has more than # elements")
    case .uniqueItems: ArrayCheck(application).uniquenessMismatch(&self)
    case .prefixItems: ArrayCheck(application).firstMismatch(&self, &evaluation)
    case .items: ArrayCheck(application).restMismatch(&self, &evaluation)
    case .contains: ArrayCheck(application).containsMismatch(&self, &evaluation)
    case .minContains, .maxContains: nil
    case .unevaluatedItems: ArrayCheck(application).unevaluatedMismatch(&self, &evaluation)

    case .minProperties:
      LimitCheck(application, keyword).mismatchOfCount("has fewer than # properties")
    case .maxProperties:
      LimitCheck(application, keyword).mismatchOfCount("has more than # properties")
    case .required: ObjectCheck(application).requiredMismatch(exemption)
    case .dependentRequired: ObjectCheck(application).dependencyMismatch
    case .properties, .patternProperties, .additionalProperties:
      ObjectCheck(application).propertiesMismatch(by: keyword, &self, &evaluation)
    case .propertyNames: ObjectCheck(application).namesMismatch(&self)
    case .unevaluatedProperties: ObjectCheck(application).unevaluatedMismatch(&self, &evaluation)

    case .reference: InPlaceCheck(application).targetMismatch(&self, &evaluation)
    case .allOf: InPlaceCheck(application).allMismatch(&self, &evaluation)
    case .dependentSchemas: InPlaceCheck(application).dependencyMismatch(&self, &evaluation)
    case .anyOf: InPlaceCheck(application).anyMismatch(&self, &evaluation)
    case .oneOf: InPlaceCheck(application).oneMismatch(&self, &evaluation)
    case .not: InPlaceCheck(application).notMismatch(&self)
    case .condition: InPlaceCheck(application).conditionalMismatch(&self, &evaluation)
    case .discriminator, .consequence, .alternative: nil
    }
  }
}
