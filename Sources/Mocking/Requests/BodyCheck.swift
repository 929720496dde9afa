import DocumentTree
import OpenAPIDocument
import SDKModel
import SDKModelBuilder
import SchemaChecking
import TextGrammar

/// Checks the body of a request against the document.
struct BodyCheck {
  struct Outcome {
    var problems: [Problem] = []
    /// The body, if it is a JSON value or a form.
    var value: Literal?
    /// Whether no documented media type fits.
    var isUnsupported = false
  }

  let description: RequestBodyObject
  let typing: TextTyping
  /// The root of the document.
  let document: Node

  func outcome(
    of bytes: [UInt8], contentType: String?, _ check: inout SchemaCheck
  ) -> Outcome {
    guard !bytes.isEmpty || contentType != nil && !description.isRequired && isForm(contentType)
    else {
      guard description.isRequired else { return Outcome() }
      return problem(
        Problem(.body, "is missing, and required", location: description.location))
    }
    guard let contentType else {
      return unsupported("has no Content-Type")
    }
    guard let media = media(for: contentType) else {
      let names = description.content.map { "`\($0.name)`" }.joined(separator: ", ")
      return unsupported(
        "has the media type `\(contentType)`, where the document has \(names)")
    }
    let kind = ContentKind(MediaTypeName(contentType))
    switch kind {
    case .json, .derivedJSON: return json(bytes, media.schema, &check)
    case .jsonLines: return sequence(bytes, separatedBy: 0x0A, media, &check)
    case .jsonSequence: return sequence(bytes, separatedBy: 0x1E, media, &check)
    case .urlEncodedForm: return urlEncoded(bytes, media, &check)
    case .multipartForm: return multipart(bytes, contentType, media, &check)
    case .multipartParts:
      do throws(MultipartText.Failure) {
        _ = try MultipartText.parts(of: bytes, contentType: contentType)
        return Outcome()
      } catch {
        return problem(Problem(.body, error.message))
      }
    case .text: return text(bytes, media.schema, &check)
    case .eventStream, .anything, .textRange, .range, .bytes: return Outcome()
    }
  }

  private func isForm(_ contentType: String?) -> Bool {
    contentType.map { ContentKind(MediaTypeName($0)).isForm } ?? false
  }

  /// The most specific entry of `content` for a media type.
  private func media(for contentType: String) -> MediaTypeObject? {
    let name = MediaTypeName(contentType)
    return description.content.first { $0.typeName.isSameForm(as: name) }
      ?? description.content.filter { $0.typeName.isRange && name.isForm(of: $0.typeName) }
      .max { $0.name.utf8.count < $1.name.utf8.count }
      // JSON with another name is still JSON.
      ?? description.content.first { $0.typeName.isJSON && name.isForm(of: $0.typeName) }
  }

  private func problem(_ problem: Problem) -> Outcome { Outcome(problems: [problem]) }

  private func unsupported(_ message: String) -> Outcome {
    Outcome(
      problems: [Problem(.body, message, location: description.location)], isUnsupported: true)
  }

  // MARK: JSON

  private func json(_ bytes: [UInt8], _ schema: Schema?, _ check: inout SchemaCheck) -> Outcome {
    switch JSONText.read(bytes) {
    case .failure(let failure):
      var problem = Problem(.body, "is no JSON: \(failure.message)")
      problem.line = failure.line
      problem.column = failure.column
      return self.problem(problem)
    case .success(let tree):
      return Outcome(
        problems: problems(of: tree.root, schema, hasLines: true, &check),
        value: Literal(tree.root))
    }
  }

  private func problems(
    of value: Node, _ schema: Schema?, hasLines: Bool, _ check: inout SchemaCheck
  ) -> [Problem] {
    guard let schema, case .differs(let mismatch) = check.outcome(of: value, against: schema) else {
      return []
    }
    var problem = Problem(.body, mismatch, in: value, document: document)
    if hasLines {
      problem.line = mismatch.value.location.line
      problem.column = mismatch.value.location.column
    }
    return [problem]
  }

  private func sequence(
    _ bytes: [UInt8], separatedBy separator: UInt8, _ media: MediaTypeObject,
    _ check: inout SchemaCheck
  ) -> Outcome {
    let element = StreamElements(of: media, schemaAt: typing.schemas.schema(at:))?.schema
    var outcome = Outcome()
    for (index, line) in bytes.split(separator: separator).enumerated() {
      guard line.contains(where: { $0 > 0x20 }) else { continue }
      var inner = json(Array(line), element, &check)
      for position in inner.problems.indices {
        inner.problems[position].message += ", in element \(index + 1)"
        inner.problems[position].line = nil
      }
      outcome.problems += inner.problems
      if outcome.problems.count >= 10 { break }
    }
    return outcome
  }

  // MARK: Forms

  private func urlEncoded(
    _ bytes: [UInt8], _ media: MediaTypeObject, _ check: inout SchemaCheck
  ) -> Outcome {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let pairs = EncodedText.pairs(text) else {
      return problem(
        Problem(.body, "cannot be read: a percent-encoding is broken, or there are too many fields")
      )
    }
    var fields: [FormField] = []
    for pair in pairs {
      let field = FormField(name: pair.name, content: .encoded(pair.value))
      guard field.text != nil else {
        return problem(Problem(.body, "has a broken percent-encoding in `\(pair.name)`"))
      }
      fields.append(field)
    }
    return form(fields, media, &check)
  }

  private func multipart(
    _ bytes: [UInt8], _ contentType: String, _ media: MediaTypeObject, _ check: inout SchemaCheck
  ) -> Outcome {
    let parts: [MultipartText.Part]
    do throws(MultipartText.Failure) {
      parts = try MultipartText.parts(of: bytes, contentType: contentType)
    } catch {
      return problem(Problem(.body, error.message))
    }
    var fields: [FormField] = []
    for part in parts {
      guard let name = part.name else {
        return problem(Problem(.body, "has a part without a name in its Content-Disposition"))
      }
      let content: FormField.Content
      if let type = part.contentType, MediaTypeName(type).isJSON {
        switch JSONText.read(Array(part.content)) {
        case .success(let tree): content = .known(Literal(tree.root))
        case .failure(let failure):
          return problem(Problem(.body, "has no JSON in its part `\(name)`: \(failure.message)"))
        }
      } else {
        let text = String(decoding: part.content, as: UTF8.self)
        content = part.fileName == nil ? .text(text) : .known(.string(text))
      }
      fields.append(FormField(name: name, content: content))
    }
    return form(fields, media, &check)
  }

  private func form(
    _ fields: [FormField], _ media: MediaTypeObject, _ check: inout SchemaCheck
  ) -> Outcome {
    let properties = FormReading(media, typing).properties(of: fields)
    let value = typing.literal(.object(properties), media.schema.map { [$0] } ?? [], &check)
    return Outcome(
      problems: problems(of: value.tree.root, media.schema, hasLines: false, &check), value: value)
  }

  private func text(_ bytes: [UInt8], _ schema: Schema?, _ check: inout SchemaCheck) -> Outcome {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return problem(Problem(.body, "is not UTF-8"))
    }
    guard let schema else { return Outcome() }
    let value = typing.literal(.text(text), [schema], &check)
    return Outcome(problems: problems(of: value.tree.root, schema, hasLines: false, &check))
  }
}
