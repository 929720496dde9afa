import SDKModel
import Testing

@testable import SDKModelBuilder

@Suite("Shared types of equal schemas")
struct SharedTypeTests {
  /// The names of all types, with `=` before the name that an alias stands for.
  private func names(_ fragment: String) throws -> [String] {
    let sdk = try Snippet(fragment).sdk
    var names: [TypeID: String] = [:]
    func note(_ declaration: TypeDeclaration, _ parent: String) {
      let name = parent + (declaration.name ?? declaration.id.path.last ?? "")
      names[declaration.id] = name
      for nested in declaration.nested { note(nested, name + ".") }
    }
    for declaration in sdk.types { note(declaration, "") }
    func lines(_ declaration: TypeDeclaration) -> [String] {
      let name = names[declaration.id] ?? ""
      return [name] + declaration.nested.flatMap(lines)
        + declaration.aliases.map { "\(name).\($0.name) = \(names[$0.target] ?? "")" }
    }
    return sdk.types.flatMap(lines) + sdk.aliases.map { "\($0.name) = \(names[$0.target] ?? "")" }
  }

  private func components(_ schemas: String) throws -> [String] {
    try names("paths: {}\ncomponents:\n  schemas:\n" + schemas)
  }

  @Test(
    "Equal schemas have one type, whatever their descriptions",
    arguments: [
      "{type: object, properties: {x: {type: integer}}, description: Where}",
      "{type: object, properties: {x: {type: integer, description: East, example: 3}}}",
      "{description: Where, properties: {x: {type: integer}}, type: object, title: Point}",
      "{type: object, properties: {x: {type: integer}}, readOnly: true, default: {x: 1}}",
    ])
  func prose(schema: String) throws {
    let names = try components(
      """
          Line:
            properties:
              from: {type: object, properties: {x: {type: integer}}}
              to: \(schema)
      """)
    #expect(names == ["Line", "Line.from", "Line.to = Line.from"])
  }

  @Test(
    "Schemas that result in different SDKs are not equal",
    arguments: [
      "{type: object, properties: {x: {type: integer, minimum: 1}}}",
      "{type: object, properties: {x: {type: integer, default: 1}}}",
      "{type: object, properties: {x: {type: integer, deprecated: true}}}",
      "{type: object, properties: {x: {type: integer}}, required: [x]}",
      "{type: object, properties: {x: {type: integer}}, additionalProperties: false}",
      "{type: object, properties: {x: {type: [integer, 'null']}}}",
      "{type: object, properties: {X: {type: integer}}}",
    ])
  func differences(schema: String) throws {
    let names = try components(
      """
          Line:
            properties:
              from: {type: object, properties: {x: {type: integer}}}
              to: \(schema)
      """)
    #expect(names == ["Line", "Line.from", "Line.to"])
  }

  @Test("A component's type is used only by references to it")
  func component() throws {
    let names = try components(
      """
          Point: {type: object, properties: {x: {type: integer}}}
          Line: {properties: {from: {type: object, properties: {x: {type: integer}}}}}
      """)
    #expect(names == ["Point", "Line", "Line.from"])
  }

  @Test("Schemas with `readOnly` or `writeOnly` properties share types only in one direction")
  func directions() throws {
    let item = "{type: object, properties: {id: {type: string, readOnly: true}}, required: [id]}"
    let names = try names(
      """
      paths:
        /pets:
          post:
            operationId: createPet
            requestBody: {content: {application/json: {schema: \(item)}}}
            responses: {'200': {description: OK, content: {application/json: {schema: \(item)}}}}
          put:
            operationId: replacePet
            requestBody: {content: {application/json: {schema: \(item)}}}
            responses: {'200': {description: OK, content: {application/json: {schema: \(item)}}}}
      """)
    #expect(
      names == [
        "pet", "pet_request", "pets_create_response = pet", "pets_replace_response = pet",
        "pets_create_request = pet_request", "pets_replace_request = pet_request",
      ])
  }

  @Test("A type shared by several records is at the top level, and each use has its name")
  func shared() throws {
    let names = try components(
      """
          Customer: {properties: {address: &address {type: object, properties: {city: {type: string}}}}}
          Order: {properties: {address: *address}}
      """)
    #expect(
      names == [
        "Customer", "Customer.address = shared_address", "shared_address", "Order",
        "Order.address = shared_address",
      ])
  }

  @Test("A type used by one record is nested in it, under a name that fits all uses")
  func local() throws {
    let names = try components(
      """
          Account:
            properties:
              card_payments: &payments {type: object, properties: {requested: {type: boolean}}}
              bank_payments: *payments
      """)
    #expect(
      names == [
        "Account", "Account.payments", "Account.card_payments = Account.payments",
        "Account.bank_payments = Account.payments",
      ])
  }

  @Test("The type of a list's items, of what is created and read has the name of the resource")
  func resources() throws {
    let linode = "{type: object, properties: {label: {type: string}}}"
    let response =
      "responses: {'200': {description: OK, content: {application/json: {schema: \(linode)}}}}"
    let names = try names(
      """
      paths:
        /linode/instances:
          get:
            operationId: list
            responses:
              '200':
                description: OK
                content:
                  application/json:
                    schema: {properties: {data: {type: array, items: \(linode)}}}
          post: {operationId: create, \(response)}
        /linode/instances/{id}:
          get:
            operationId: get
            parameters: [{in: path, name: id, required: true, schema: {type: string}}]
            \(response)
      """)
    #expect(
      names == [
        "linode_instances_list_response",
        "linode_instances_list_response.data_item = linode_instance", "linode_instance",
        "linode_instances_create_response = linode_instance",
        "linode_instances_retrieve_response = linode_instance",
      ])
  }

  @Test("Bodies with different titles have different types")
  func titles() throws {
    func response(_ title: String) -> String {
      "{content: {application/json: {schema: {title: \(title), properties: {id: {type: string}}}}}, description: OK}"
    }
    let names = try names(
      """
      paths:
        /runs: {post: {operationId: run, responses: {'200': \(response("Run created"))}}}
        /specs: {post: {operationId: specify, responses: {'200': \(response("Spec created"))}}}
        /twins: {post: {operationId: twin, responses: {'200': \(response("Run created"))}}}
      """)
    #expect(
      names == [
        "Run created", "Spec created", "runs_create_response = Run created",
        "twins_create_response = Run created", "specs_create_response = Spec created",
      ])
  }

  @Test("Types of a shared response have its name")
  func responses() throws {
    let names = try names(
      """
      paths:
        /albums:
          get:
            operationId: getAlbums
            responses: {'200': {description: OK}, '401': {$ref: '#/components/responses/Unauthorized'}}
      components:
        responses:
          Unauthorized:
            description: No
            content: {application/json: {schema: {properties: {error: {type: string}}}}}
      """)
    #expect(names == ["Unauthorized"])
  }

  @Test("Contested names are distinguished by the enclosing type")
  func contested() throws {
    let names = try components(
      """
          A: {properties: {shipping: &shipping {type: object, properties: {rate: {enum: [a]}}}}}
          B: {properties: {shipping: *shipping, billing: {type: object, properties: {rate: {enum: [b]}}}}}
          C: {properties: {shipping: {type: object, properties: {rate: {enum: [a]}, x: {type: string}}}}}
          D: {properties: {billing: {type: object, properties: {rate: {enum: [b]}, x: {type: string}}}}}
      """)
    #expect(
      names.filter { !$0.contains("=") && !$0.contains(".") } == [
        "A", "shared_shipping", "shared_rate", "B", "billing_rate", "C", "D",
      ])
  }
}
