import DocumentTree
import TestSupport

extension ThirdPartyData {
  func tree(_ path: String) throws -> Tree {
    try Tree.parse(Source(file: path, bytes: try bytes(path)))
  }
}
