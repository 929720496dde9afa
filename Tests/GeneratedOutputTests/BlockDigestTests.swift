import CSHA256
import Testing

@Suite("Blocks of SHA-256")
struct BlockDigestTests {
  @Test(
    "The processor's instructions compute what the portable code computes", arguments: [1, 2, 17])
  func portability(count: Int) {
    let blocks = (0..<count * 64).map { UInt8(truncatingIfNeeded: $0 * $0 + 7 * count) }
    var state = (0..<8).map { UInt32($0) &* 0x9E37_79B9 }
    var portable = state
    specsmith_sha256_take(&state, blocks, count)
    specsmith_sha256_take_portably(&portable, blocks, count)
    #expect(state == portable)
  }
}
