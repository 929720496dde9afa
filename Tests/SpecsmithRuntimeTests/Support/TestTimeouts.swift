/// Time-outs for tests in which something must happen in time, and something else must not.
enum TestTimeouts {
  /// The first one is long enough, except on a machine that is very busy.
  static let growing: [Duration] = [.milliseconds(200), .seconds(2), .seconds(20)]
}
