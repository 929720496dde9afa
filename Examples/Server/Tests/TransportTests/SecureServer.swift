import Foundation
import NIOCore
import NIOHTTP1
import NIOHTTP2
import NIOPosix
import NIOSSL

/// A server on loopback with TLS that speaks HTTP/1.1 and HTTP/2, and says in its responses which.
///
/// A response to `/long` goes on with a megabyte, whose length is not announced.
struct SecureServer {
  let port: Int
  /// The authority to trust.
  let certificate: String

  private let channel: any Channel
  private let folder: URL

  /// - Parameter host: The host that the certificate is for.
  init(host: String = "localhost", speaksHTTP2: Bool = true) async throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("secure-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    certificate = folder.appendingPathComponent("certificate.pem").path
    let key = folder.appendingPathComponent("key.pem").path
    try SecureServer.makeCertificate(certificate, key: key, host: host)
    var tls = TLSConfiguration.makeServerConfiguration(
      certificateChain: try NIOSSLCertificate.fromPEMFile(certificate).map { .certificate($0) },
      privateKey: .privateKey(try NIOSSLPrivateKey(file: key, format: .pem)))
    tls.applicationProtocols = speaksHTTP2 ? ["h2", "http/1.1"] : ["http/1.1"]
    let context = try NIOSSLContext(configuration: tls)
    channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: context))
        }.flatMap {
          channel.configureHTTP2SecureUpgrade(
            h2ChannelConfigurator: { channel in
              channel.configureHTTP2Pipeline(mode: .server) { stream in
                stream.eventLoop.makeCompletedFuture {
                  try stream.pipeline.syncOperations.addHandlers([
                    HTTP2FramePayloadToHTTP1ServerCodec(), VersionResponder(version: "2"),
                  ])
                }
              }.map { _ in }
            },
            http1ChannelConfigurator: { channel in
              channel.pipeline.configureHTTPServerPipeline().flatMap {
                channel.pipeline.addHandler(VersionResponder(version: "1.1"))
              }
            })
        }
      }
      .bind(host: "127.0.0.1", port: 0).get()
    port = channel.localAddress?.port ?? 0
  }

  func stop() async throws {
    try await channel.close()
    try FileManager.default.removeItem(at: folder)
  }

  private static func makeCertificate(_ certificate: String, key: String, host: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
      "-days", "2", "-subj", "/CN=\(host)", "-addext", "subjectAltName=DNS:\(host)",
      "-keyout", key, "-out", certificate,
    ]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.fileWriteUnknown) }
  }
}

/// Answers each request with the version of HTTP and the number of bytes of its body.
private final class VersionResponder: ChannelInboundHandler, @unchecked Sendable {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private let version: String
  // Used on the event loop of the channel alone.
  private var count = 0
  private var isLong = false

  init(version: String) {
    self.version = version
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head):
      count = 0
      isLong = head.uri == "/long"
    case .body(let buffer): count += buffer.readableBytes
    case .end:
      let text = "\(version) \(count)" + String(repeating: " ", count: isLong ? 1 << 20 : 0)
      let head = HTTPResponseHead(
        version: .http1_1, status: .ok,
        headers: isLong ? [:] : ["content-length": "\(text.utf8.count)"])
      context.write(wrapOutboundOut(.head(head)), promise: nil)
      context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(string: text)))), promise: nil)
      context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    }
  }
}
