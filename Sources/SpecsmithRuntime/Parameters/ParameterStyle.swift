/// The style of a query parameter (OpenAPI, "Style Values").
@_spi(Generated) public enum QueryStyle: Sendable {
  /// `a=1&a=2` if exploded, otherwise `a=1,2`; for an object `k=v&l=w` or `a=k,v,l,w`.
  case form
  /// `a=1%202`; like ``form`` if exploded.
  case spaceDelimited
  /// `a=1%7C2`; like ``form`` if exploded.
  case pipeDelimited
  /// `a[k]=v&a[l]=w`, at any depth; arrays as `a[k][0]=1&a[k][1]=2`.
  case deepObject
}

/// The style of a path parameter (OpenAPI, "Style Values").
@_spi(Generated) public enum PathStyle: Sendable {
  /// `1,2`
  case simple
  /// `.1,2`, or `.1.2` if exploded.
  case label
  /// `;a=1,2`, or `;a=1;a=2` if exploded.
  case matrix
}
