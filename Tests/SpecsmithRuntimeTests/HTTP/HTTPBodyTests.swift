import Foundation
@_spi(Generated) import SpecsmithRuntime
import Testing

@Suite("HTTP bodies")
struct HTTPBodyTests {
  private static let chunks = [Data("ab".utf8), Data(), Data("cde".utf8)]

  private static func stream(_ chunks: [Data] = chunks) -> AsyncStream<Data> {
    AsyncStream { continuation in
      for chunk in chunks { continuation.yield(chunk) }
      continuation.finish()
    }
  }

  /// A new folder that is deleted after the work.
  private func inFolder(_ work: (URL) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try await work(folder)
  }

  @Test("A body made of data or a string can be read repeatedly")
  func data() async throws {
    let body = HTTPBody("äb")
    #expect(body.length == 3)
    #expect(body.isReplayable)
    for _ in 0..<2 { #expect(try await body.string() == "äb") }
  }

  @Test("A body made of a file is read in chunks, repeatedly")
  func file() async throws {
    try await inFolder { folder in
      let url = folder.appendingPathComponent("a")
      let content = Data((0..<200_000).map { UInt8(truncatingIfNeeded: $0) })
      try content.write(to: url)
      let body = try HTTPBody(contentsOf: url)
      #expect(body.length == 200_000)
      var parts = 0
      for try await chunk in body {
        #expect(chunk.count <= 1 << 16)
        parts += 1
      }
      #expect(parts == 4)
      #expect(try await body.data() == content)
    }
  }

  @Test("A missing file is refused when the body is made")
  func missingFile() {
    #expect(throws: (any Error).self) {
      try HTTPBody(contentsOf: URL(fileURLWithPath: "/does/not/exist"))
    }
  }

  @Test("A body made of a sequence has no empty chunks, and can be read once")
  func sequence() async throws {
    let body = HTTPBody(Self.stream(), length: 5)
    #expect(body.length == 5)
    #expect(!body.isReplayable)
    var parts: [String] = []
    for try await chunk in body { parts.append(String(decoding: chunk, as: UTF8.self)) }
    #expect(parts == ["ab", "cde"])
    await #expect(throws: HTTPBodyError.alreadyRead) { try await body.data() }
  }

  @Test("Single bytes are sent in chunks")
  func bytes() async throws {
    let bytes = AsyncStream<UInt8> { continuation in
      for byte in "bytes".utf8 { continuation.yield(byte) }
      continuation.finish()
    }
    #expect(try await HTTPBody(bytes: bytes).string() == "bytes")
  }

  @Test("A body is collected up to a limit", arguments: [(5, true), (4, false)])
  func limit(limit: Int, fits: Bool) async throws {
    for body in [HTTPBody(Self.stream()), HTTPBody(Self.stream(), length: 5)] {
      if fits {
        #expect(try await body.data(upTo: limit).count == 5)
      } else {
        await #expect(throws: HTTPBodyError.tooLarge(limit: limit)) {
          try await body.data(upTo: limit)
        }
      }
    }
  }

  @Test("Writing to a file replaces it when the body is complete")
  func write() async throws {
    try await inFolder { folder in
      let url = folder.appendingPathComponent("a")
      try Data("before".utf8).write(to: url)
      let progress = ProgressLog()
      try await HTTPBody(Self.stream(), length: 5).write(to: url) { progress.add($0, $1) }
      #expect(try String(contentsOf: url, encoding: .utf8) == "abcde")
      #expect(progress.lines == ["2 of 5", "5 of 5"])
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a"])
    }
  }

  @Test("An incomplete body leaves the file unchanged")
  func brokenWrite() async throws {
    struct Broken: Error {}
    let broken = AsyncThrowingStream<Data, any Error> { continuation in
      continuation.yield(Data("half".utf8))
      continuation.finish(throwing: Broken())
    }
    try await inFolder { folder in
      let url = folder.appendingPathComponent("a")
      try Data("before".utf8).write(to: url)
      await #expect(throws: Broken.self) { try await HTTPBody(broken).write(to: url) }
      #expect(try String(contentsOf: url, encoding: .utf8) == "before")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a"])
    }
  }
}

@Suite("Channels of bodies")
struct HTTPBodyChannelTests {
  @Test("A transport is told to resume after it was told to pause, even while it is told to pause")
  func order() async throws {
    let told = DemandLog()
    let channel = HTTPBodyChannel { demand in
      switch demand {
      case .pause:
        // The reader takes the bytes meanwhile.
        Thread.sleep(forTimeInterval: 0.1)
        told.add("pause")
      case .resume: told.add("resume")
      case .cancel: break
      }
    }
    var chunks = channel.body(length: nil).makeAsyncIterator()
    let appending = Task.detached {
      for _ in 0..<3 { channel.append(Data(count: 1 << 17)) }
      channel.finish(.success(()))
    }
    try await Task.sleep(for: .milliseconds(30))
    var count = 0
    while let chunk = try await chunks.next() { count += chunk.count }
    await appending.value
    #expect(count == 3 << 17)
    #expect(told.demands == ["pause", "resume"])
  }
}

/// What a transport was told, in order.
private final class DemandLog: @unchecked Sendable {
  private let lock = NSLock()
  private var log: [String] = []

  var demands: [String] { lock.withLock { log } }

  func add(_ demand: String) {
    lock.withLock { log.append(demand) }
  }
}

/// What was reported, in order.
private final class ProgressLog: @unchecked Sendable {
  private let lock = NSLock()
  private var reports: [String] = []

  var lines: [String] { lock.withLock { reports } }

  func add(_ bytes: Int64, _ total: Int64?) {
    lock.withLock { reports.append("\(bytes) of \(total ?? -1)") }
  }
}
