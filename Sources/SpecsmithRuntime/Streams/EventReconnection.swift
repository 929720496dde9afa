/// When to reconnect to a stream of server-sent events after its connection has ended.
///
/// The client waits for the time that the server sent as `retry`, or 3 seconds, and longer after
/// each connection without an event. It then repeats the request, with the id of the last event in
/// `Last-Event-ID`, so that a server that sends ids can continue from there. It gives up after
/// ``RequestOptions/maxRetries`` connections in a row that brought no event, and at once if the server
/// wants it to wait for longer than ``RetryPolicy/longestRequestedDelay``. A response with the status
/// 204 ends the stream.
///
/// Only a GET request is sent again, and never after the event that ends the stream.
public enum EventReconnection: Hashable, Sendable {
  /// Never: a connection that is lost ends the stream with an error.
  case never
  /// After the connection was lost, not when the server has ended the stream.
  case afterLoss
  /// Also when the server has ended the stream, as browsers do.
  ///
  /// A server that ignores `Last-Event-ID` sends the same events again and again.
  case always
}
