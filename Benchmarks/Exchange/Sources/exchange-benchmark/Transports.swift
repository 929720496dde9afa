import AsyncHTTPClient
import Foundation
import HTTPTypes
import SpecsmithAsyncHTTPClient
import SpecsmithRuntime
import SpecsmithURLSession

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// A transport of the runtime.
enum TransportChoice: String, CaseIterable {
  case urlSession
  case asyncHTTPClient
  /// Answers at once, without a server.
  case null

  var transport: any HTTPTransport {
    switch self {
    case .urlSession: .urlSession
    case .asyncHTTPClient: .asyncHTTPClient
    case .null: NullTransport()
    }
  }
}

/// Answers at once, so that the rest is the client's own time.
struct NullTransport: HTTPTransport {
  static let id = "3f2504e0-4f89-11d3-9a0c-0305e82c3301"

  private static let run = Data(
    """
    {"id":"\(id)","status":"SUCCEEDED","spec_id":"\(id)","spec_name":"Customer letters","spec_version":3,\
    "dataset_id":null,"dataset_name":null,"samples_completed":500,"samples_failed":0,\
    "generated_files":[{"id":"f1","name":"a.txt"},{"id":"f2","name":"b.txt"}],"total_cost":1.25,\
    "created_at":"2024-05-01T10:00:00Z","completed_at":"2024-05-01T10:05:00.123Z",\
    "created_by_email":"a@example.com"}
    """.utf8)
  private static let created = Data(#"{"id":"\#(id)"}"#.utf8)

  func send(
    _ request: HTTPRequest, body: HTTPBody?, timeout: Duration?
  ) async throws -> (HTTPResponse, HTTPBody) {
    let isPost = request.method == .post
    let head = HTTPResponse(
      status: isPost ? .accepted : .ok,
      headerFields: [.contentType: "application/json", .contentLength: isPost ? "45" : "449"])
    return (head, HTTPBody(isPost ? Self.created : Self.run))
  }
}
