import Foundation

#if canImport(CryptoKit)
  import CryptoKit
#else
  import Digests
#endif

/// The keyed hash of a message (RFC 2104) with SHA-256, by which requests and webhooks are signed.
public enum HMACSHA256 {
  #if canImport(CryptoKit)
    /// The 32 bytes of the hash.
    @Sendable public static func code(key: Data, message: Data) -> Data {
      Data(HMAC<SHA256>.authenticationCode(for: message, using: SymmetricKey(data: key)))
    }
  #else
    /// The bytes that SHA-256 takes at once.
    private static let blockSize = 64

    /// The 32 bytes of the hash.
    @Sendable public static func code(key: Data, message: Data) -> Data {
      var block = key.count > blockSize ? SHA256.digest(of: Array(key)) : Array(key)
      block += Array(repeating: 0, count: blockSize - block.count)
      let inner = SHA256.digest(of: block.map { $0 ^ 0x36 } + message)
      return Data(SHA256.digest(of: block.map { $0 ^ 0x5C } + inner))
    }
  #endif
}
