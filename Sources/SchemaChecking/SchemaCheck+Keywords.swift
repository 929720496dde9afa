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

    var keywords: [Keyword] { Keyword.allCases.filter { Self.of($0) == self } }
  }

  static let assertions = Phase.assertions.keywords
  static let applicators =
    [Phase.parts, .wholes, .choices, .unevaluated].flatMap(\.keywords)

  /// - Parameter keywords: The keywords to check, if the schema has them.
  mutating func mismatch(
    by keywords: [Keyword], _ question: Question, _ evaluation: inout Evaluation
  ) -> Mismatch? {
    var stated = question.schema.keywords
    // An integer has a width, even if the schema does not state it.
    if question.schema.validation.numberFormat != nil { stated.insert(.format) }
    for keyword in keywords
    where stated.contains(keyword) && keyword.subject.includes(question.value.kind) {
      if let mismatch = mismatch(by: keyword, question, &evaluation) { return mismatch }
    }
    return nil
  }

  private mutating func mismatch(
    by keyword: Keyword, _ question: Question, _ evaluation: inout Evaluation
  ) -> Mismatch? {
    switch keyword {
    case .title, .description, .defaultValue, .deprecated, .readOnly, .writeOnly, .example,
      .examples, .xml, .contentEncoding, .contentMediaType, .contentSchema:
      nil

    case .type: ScalarCheck(question).typeMismatch
    case .nullable: ScalarCheck(question).nullMismatch
    case .enumeration: ScalarCheck(question).enumerationMismatch(&self)
    case .constant: ScalarCheck(question).constantMismatch(&self)

    case .minimum: LimitCheck(question, keyword).mismatch(unless: >=, "is less than `minimum`, #")
    case .exclusiveMinimum:
      LimitCheck(question, keyword).mismatch(unless: >, "is not greater than #")
    case .maximum:
      LimitCheck(question, keyword).mismatch(unless: <=, "is greater than `maximum`, #")
    case .exclusiveMaximum: LimitCheck(question, keyword).mismatch(unless: <, "is not less than #")
    case .multipleOf:
      LimitCheck(question, keyword).mismatch(
        unless: { $0.isMultiple(of: $1) }, "is no multiple of #")

    case .minLength:
      LimitCheck(question, keyword).mismatchOfLength("is shorter than `minLength`, #")
    case .maxLength:
      LimitCheck(question, keyword).mismatchOfLength("is longer than `maxLength`, #")
    case .pattern: ScalarCheck(question).patternMismatch(&self)
    case .format: checksFormats ? ScalarCheck(question).formatMismatch : nil

    case .minItems: LimitCheck(question, keyword).mismatchOfCount("has fewer than # elements")
    case .maxItems: LimitCheck(question, keyword).mismatchOfCount("has more than # elements")
    case .uniqueItems: ArrayCheck(question).uniquenessMismatch(&self)
    case .prefixItems: ArrayCheck(question).firstMismatch(&self, &evaluation)
    case .items: ArrayCheck(question).restMismatch(&self, &evaluation)
    case .contains: ArrayCheck(question).containsMismatch(&self, &evaluation)
    case .minContains, .maxContains: nil
    case .unevaluatedItems: ArrayCheck(question).unevaluatedMismatch(&self, &evaluation)

    case .minProperties:
      LimitCheck(question, keyword).mismatchOfCount("has fewer than # properties")
    case .maxProperties:
      LimitCheck(question, keyword).mismatchOfCount("has more than # properties")
    case .required: ObjectCheck(question).requiredMismatch(absence)
    case .dependentRequired: ObjectCheck(question).dependencyMismatch
    case .properties, .patternProperties, .additionalProperties:
      ObjectCheck(question).propertiesMismatch(by: keyword, &self, &evaluation)
    case .propertyNames: ObjectCheck(question).namesMismatch(&self)
    case .unevaluatedProperties: ObjectCheck(question).unevaluatedMismatch(&self, &evaluation)

    case .reference: InPlaceCheck(question).targetMismatch(&self, &evaluation)
    case .allOf: InPlaceCheck(question).allMismatch(&self, &evaluation)
    case .dependentSchemas: InPlaceCheck(question).dependencyMismatch(&self, &evaluation)
    case .anyOf: InPlaceCheck(question).anyMismatch(&self, &evaluation)
    case .oneOf: InPlaceCheck(question).oneMismatch(&self, &evaluation)
    case .not: InPlaceCheck(question).notMismatch(&self)
    case .condition: InPlaceCheck(question).conditionalMismatch(&self, &evaluation)
    case .discriminator, .consequence, .alternative: nil
    }
  }
}
