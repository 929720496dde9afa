import DocumentTree
import OpenAPIDocument
import Testing

@Suite("The document model")
struct ModelTests {
  @Test("Webhooks, callbacks and their requests are read")
  func webhooksAndCallbacks() throws {
    let reading = try Reading.of(
      Sample.rest(
        """
        webhooks:
          newPet: {post: {operationId: hook, requestBody: {content: {application/json: {schema: {type: object}}}}}}
        paths:
          /subscribe:
            post:
              operationId: subscribe
              callbacks:
                event: {'{$request.body#/url}': {post: {operationId: event, responses: {}}}}
                again: {$ref: '#/components/callbacks/again'}
              responses: {}
        components:
          callbacks:
            again: {'{$request.query.url}': {$ref: '#/paths/~1subscribe'}}

        """))
    #expect(reading.diagnostics.isEmpty)
    let webhook = reading.document.webhooks.first
    #expect(webhook?.name == "newPet")
    #expect(webhook?.operations.first?.requestBody?.content.first?.schema != nil)
    let callbacks = try #require(reading.operation("subscribe")?.callbacks)
    #expect(callbacks.map(\.name) == ["event", "again"])
    #expect(callbacks[0].requests.first?.expression == "{$request.body#/url}")
    #expect(callbacks[0].requests.first?.operations.first?.id == "event")
    #expect(reading.document.callbacks.map(\.name) == ["again"])
  }

  @Test("Header fields and links of responses are read")
  func headersAndLinks() throws {
    let reading = try Reading.of(
      Sample.rest(
        """
        paths:
          /a:
            get:
              operationId: a
              responses:
                '200':
                  description: Done
                  headers:
                    X-Rate: {required: true, schema: {type: integer}, example: 3}
                    X-Page: {$ref: '#/components/headers/Page'}
                  links:
                    next: {operationId: a, parameters: {query.id: $response.body#/id}, requestBody: {b: 1}}
                    other: {operationRef: '#/paths/~1a/get'}
        components:
          headers: {Page: {description: The page, content: {application/json: {schema: {type: object}}}}}

        """))
    #expect(reading.diagnostics.isEmpty)
    let response = try #require(reading.operation("a")?.responses.first?.response)
    #expect(response.headers.map(\.name) == ["X-Rate", "X-Page"])
    #expect(response.headers[0].isRequired && response.headers[0].examples.count == 1)
    #expect(response.headers[1].contentType == "application/json")
    #expect(response.headers[1].description == "The page")
    #expect(response.links.map(\.name) == ["next", "other"])
    guard case .operationID("a") = response.links[0].target,
      case .operationReference(_, let location?) = response.links[1].target
    else {
      Issue.record("the links lead elsewhere")
      return
    }
    #expect(location.line == 6)
  }

  @Test("The serialization of form fields is read")
  func encoding() throws {
    let reading = try Reading.of(
      Sample.rest(
        """
        paths:
          /a:
            post:
              operationId: a
              requestBody:
                content:
                  multipart/form-data:
                    schema: {type: object, properties: {a: {type: string}, b: {type: array}}}
                    encoding:
                      a: {contentType: 'image/png, image/jpeg', headers: {X-A: {schema: {type: string}}}}
                      b: {style: pipeDelimited, explode: false, allowReserved: true}
                      c: {allowReserved: false}
              responses: {}

        """))
    #expect(
      reading.diagnostics.map(\.message) == [
        "`allowReserved` in an encoding is not carried over"
      ])
    let encodings = reading.operation("a")?.requestBody?.content.first?.encodings ?? []
    #expect(encodings.map(\.property) == ["a", "b", "c"])
    #expect(encodings.first?.contentType == "image/png, image/jpeg")
    #expect(encodings.first?.headers.map(\.name) == ["X-A"])
    #expect(encodings[1].style == "pipeDelimited" && encodings[1].explode == false)
  }

  @Test("The serialized form of an example is lost if there is no value")
  func serializedExamples() throws {
    let reading = try Reading.of(
      Sample.rest(
        """
        paths:
          /a:
            get:
              operationId: a
              responses:
                '200':
                  description: Done
                  content:
                    application/json:
                      schema: {type: integer}
                      examples: {both: {dataValue: 1, serializedValue: '1'}, text: {serializedValue: '2'}}

        """, version: "3.2.0"))
    #expect(
      reading.diagnostics.map(\.message) == [
        "`serializedValue` in an example is not carried over"
      ])
    let examples = reading.operation("a")?.responses.first?.response.content.first?.examples ?? []
    #expect(examples.map(\.value?.text) == ["1", nil])
  }

  @Test("Null is read as a type and from `nullable`, which overrides its siblings")
  func null() throws {
    let reading = try Reading.of(
      Sample.schemas(
        """
        Named: {type: [string, 'null']}
        Only: {type: null}
        Nullable: {type: string, nullable: true}
        Both: {type: [string, 'null'], nullable: true}
        Neither: {type: string}
        """, version: "3.0.0"))
    let facts = reading.document.schemas.map(\.schema.validation).map {
      [$0.isNullable, $0.namesNull, $0.alwaysAllowsNull]
    }
    #expect(
      facts == [
        [true, true, false], [true, true, false], [true, false, true], [true, true, false],
        [false, false, false],
      ])
  }

  @Test("The servers of an operation, or else of its path, are read")
  func servers() throws {
    let reading = try Reading.of(
      Sample.rest(
        """
        servers: [{url: 'https://{zone}.a.example', variables: {zone: {default: eu, enum: [eu, us]}}}]
        paths:
          /a:
            servers: [{url: 'https://path.example'}]
            get: {operationId: path, responses: {}}
            put: {operationId: own, servers: [{url: 'https://own.example'}], responses: {}}
          /b: {get: {operationId: none, responses: {}}}

        """))
    #expect(reading.diagnostics.isEmpty)
    #expect(reading.document.servers.first?.variables.first?.allowedValues == ["eu", "us"])
    #expect(reading.operation("path")?.servers.map(\.url) == ["https://path.example"])
    #expect(reading.operation("own")?.servers.map(\.url) == ["https://own.example"])
    #expect(reading.operation("none")?.servers.isEmpty == true)
  }

  @Test("OAuth flows are read, with their URLs and scopes")
  func flows() throws {
    let reading = try Reading.of(
      Sample.rest(
        """
        components:
          securitySchemes:
            a:
              type: oauth2
              flows:
                authorizationCode: {authorizationUrl: /a, tokenUrl: /t, refreshUrl: /r, scopes: {read: Reading}}
                deviceAuthorization: {deviceAuthorizationUrl: /d, tokenUrl: /t, scopes: {}}
            b: {type: openIdConnect, openIdConnectUrl: /o}

        """, version: "3.2.0"))
    #expect(reading.diagnostics.isEmpty)
    guard case .oauth2(let flows)? = reading.document.securitySchemes.first?.scheme.kind,
      case .openIDConnect("/o")? = reading.document.securitySchemes.last?.scheme.kind
    else {
      Issue.record("other schemes")
      return
    }
    #expect(flows.map(\.kind) == [.authorizationCode, .deviceAuthorization])
    #expect(flows[0].authorizationURL == "/a" && flows[0].refreshURL == "/r")
    #expect(flows[0].scopes.map(\.description) == ["Reading"])
    #expect(flows[1].deviceAuthorizationURL == "/d")
  }

  @Test("OpenAPI 3.2 is read")
  func version32() throws {
    let reading = try Reading.of(
      Sample.rest(
        """
        tags: [{name: pets}, {name: cats, parent: pets, kind: nav, summary: Cats}]
        paths:
          /a:
            query: {operationId: query, responses: {}}
            additionalOperations:
              COPY: {operationId: copy, responses: {}}
            get:
              operationId: a
              parameters:
                - {name: all, in: querystring, content: {application/json: {schema: {type: object}}}}
              responses:
                '200':
                  summary: Done
                  content:
                    text/event-stream: {itemSchema: {type: object}}
                    application/json: {$ref: '#/components/mediaTypes/pet'}
        components:
          mediaTypes: {pet: {schema: {type: string}}}

        """, version: "3.2.0"))
    #expect(reading.diagnostics.isEmpty)
    #expect(reading.document.tags.last?.parent == "pets")
    #expect(reading.operation("query")?.method == "QUERY")
    #expect(reading.operation("copy")?.method == "COPY")
    let operation = try #require(reading.operation("a"))
    #expect(operation.parameters.first?.in == .querystring)
    let content = operation.responses.first?.response.content ?? []
    #expect(content.first?.itemSchema?.validation.types == [.object])
    #expect(content.last?.name == "application/json")
    #expect(content.last?.schema?.validation.types == [.string])
  }

  @Test("Examples are read in every location")
  func examples() throws {
    let reading = try Reading.of(
      Sample.rest(
        """
        paths:
          /a:
            get:
              operationId: a
              parameters: [{name: q, in: query, schema: {type: string}, example: b}]
              responses:
                '200':
                  description: Done
                  content:
                    application/json:
                      examples:
                        one: {summary: One, value: {a: 1}}
                        two: {$ref: '#/components/examples/two'}
                        three: {externalValue: a.json}
        components:
          examples: {two: {value: 2}}

        """))
    #expect(reading.diagnostics.isEmpty)
    let operation = try #require(reading.operation("a"))
    #expect(operation.parameters.first?.examples.first?.value?.text == "b")
    let examples = operation.responses.first?.response.content.first?.examples ?? []
    #expect(examples.map(\.name) == ["one", "two", "three"])
    #expect(examples[0].summary == "One" && examples[1].value?.integer == 2)
    #expect(examples[2].externalValue == "a.json")
  }

  @Test("The content of a string is read")
  func content() throws {
    let reading = try Reading.of(
      Sample.schemas(
        "A: {type: string, contentEncoding: base64, contentMediaType: image/png, contentSchema: {}}"
      ))
    #expect(reading.diagnostics.isEmpty)
    let annotations = reading.schema("A")?.annotations
    #expect(annotations?.contentEncoding == "base64")
    #expect(annotations?.contentMediaType == "image/png")
    #expect(annotations?.contentSchema != nil)
  }
}
