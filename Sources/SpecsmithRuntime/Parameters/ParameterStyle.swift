/// How a query parameter is written (OpenAPI, "Style Values").
@_spi(Generated) public enum QueryStyle: Sendable {
  /// `a=1&a=2` when exploded, otherwise `a=1,2`; an object `k=v&l=w` or `a=k,v,l,w`.
  case form
  /// `a=1%202`; as ``form`` when exploded.
  case spaceDelimited
  /// `a=1%7C2`; as ``form`` when exploded.
  case pipeDelimited
  /// `a[k]=v&a[l]=w`, to any depth; lists as `a[k][0]=1&a[k][1]=2`.
  case deepObject
}

/// How a path parameter is written (OpenAPI, "Style Values").
@_spi(Generated) public enum PathStyle: Sendable {
  /// `1,2`
  case simple
  /// `.1,2`, or `.1.2` when exploded.
  case label
  /// `;a=1,2`, or `;a=1;a=2` when exploded.
  case matrix
}
