import CSHA256

/// SHA-256 as defined in FIPS 180-4.
///
/// Foundation has no SHA-256 on Linux, and compiling a package for it takes longer than compiling
/// this file.
public enum SHA256 {
  private static let blockSize = 64

  /// The 32 bytes of the digest.
  public static func digest(of content: [UInt8]) -> [UInt8] {
    var state = initialState
    let wholeSize = content.count / blockSize * blockSize
    take(content, size: wholeSize, into: &state)
    let end = padded(content[wholeSize...], totalSize: content.count)
    take(end, size: end.count, into: &state)
    return state.flatMap { word in
      [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) }
    }
  }

  /// The remaining bytes, a 1 bit, and the number of bits at the end of the last block.
  private static func padded(_ rest: ArraySlice<UInt8>, totalSize: Int) -> [UInt8] {
    var end = Array(rest) + [0x80]
    while end.count % blockSize != blockSize - 8 { end.append(0) }
    let bitCount = UInt64(totalSize) * 8
    for shift in stride(from: UInt64(56), through: 0, by: -8) {
      end.append(UInt8(truncatingIfNeeded: bitCount >> shift))
    }
    return end
  }

  private static func take(_ bytes: [UInt8], size: Int, into state: inout [UInt32]) {
    bytes.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return }
      specsmith_sha256_take(&state, start, size / blockSize)
    }
  }

  private static let initialState: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab,
    0x5be0_cd19,
  ]
}
