/// The HTTP methods for which a Path Item Object has a field (OpenAPI 3.2, 4.8.9), in lowercase.
package enum PathItemMethods {
  package static let all = [
    "get", "put", "post", "delete", "options", "head", "patch", "trace", "query",
  ]
}
