"""Faults of HTTP/2: connections that are given up, streams that are reset or stall, and odd frames.

The frames are made by hand (RFC 9113): no server that keeps to the standard sends them. Each fault has a
port of its own, so that the paths of requests, which are compressed, need not be read.
"""

import struct
import time

from faulting.scenario import ITEM, LOST

DATA, HEADERS, RST_STREAM, SETTINGS, PUSH_PROMISE, PING, GOAWAY, WINDOW_UPDATE, CONTINUATION = (
    0, 1, 3, 4, 5, 6, 7, 8, 9)
END_STREAM = ACK = 1
END_HEADERS = 4
NO_ERROR, PROTOCOL_ERROR, INTERNAL_ERROR, REFUSED_STREAM, CALM = 0, 1, 2, 7, 11

GROUP = "HTTP/2"


def field(name, value):
    """A header field in HPACK, neither compressed nor remembered (RFC 7541 section 6.2.2)."""
    return b"\x00" + bytes([len(name)]) + name + bytes([len(value)]) + value


# Number 8 of the static table is `:status: 200`.
OK = b"\x88" + field(b"content-type", b"application/json")


class Stream:
    """The stream of a request, and the connection on which a fault is played."""

    def __init__(self, connection, number):
        self.connection = connection
        self.number = number

    def frame(self, kind, payload=b"", flags=0, stream=None):
        number = self.number if stream is None else stream
        head = struct.pack(">I", len(payload))[1:] + struct.pack(">BBI", kind, flags, number)
        self.connection.sendall(head + payload)

    def head(self, fields=OK, flags=END_HEADERS):
        self.frame(HEADERS, fields, flags)

    def respond(self):
        self.head()
        self.frame(DATA, ITEM, END_STREAM)

    def reset(self, code):
        self.frame(RST_STREAM, struct.pack(">I", code))

    def go_away(self, last, code=NO_ERROR):
        self.frame(GOAWAY, struct.pack(">II", last, code), stream=0)


def serve(connection, play):
    """Reads frames, and plays the fault when a request begins."""
    pending = b""

    def receive(count):
        nonlocal pending
        while len(pending) < count:
            data = connection.recv(65536)
            if not data:
                raise ConnectionError
            pending += data
        taken, pending = pending[:count], pending[count:]
        return taken

    receive(len(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"))
    whole = Stream(connection, 0)
    whole.frame(SETTINGS)
    while True:
        head = receive(9)
        payload = receive(int.from_bytes(head[:3], "big"))
        kind, flags, number = struct.unpack(">BBI", head[3:])
        if kind == SETTINGS and not flags & ACK:
            whole.frame(SETTINGS, flags=ACK)
        elif kind == PING and not flags & ACK:
            whole.frame(PING, payload, ACK)
        elif kind == HEADERS and play(Stream(connection, number)) is False:
            return


# What the server plays, by the name of the scenario.
PLAYS = {}


def http2(faults):
    def add(name, outcomes, play, **more):
        name = "http2-" + name
        PLAYS[name] = play
        call = {"trust": "authority.crt", **more.pop("call", {})}
        faults.add(name, GROUP, outcomes, port=name, scheme="https", host="localhost", call=call,
                   only="AsyncHTTPClient", **more)

    post = {"method": "POST", "upload": "json"}
    stream = {"kind": "stream"}
    late = {"timeout": 1}

    def doing(*actions, closes=False):
        def play(stream):
            for action in actions:
                action(stream)
            return not closes

        return play

    respond = Stream.respond

    def opening(stream):
        """Allows for 100 MB of the request's body."""
        for number in (0, stream.number):
            stream.frame(WINDOW_UPDATE, struct.pack(">I", 100_000_000), stream=number)

    half = lambda stream: (stream.head(), stream.frame(DATA, ITEM[:10]))
    reset = lambda code: lambda stream: stream.reset(code)
    leave = lambda code: lambda stream: stream.go_away(stream.number, code)
    refuse = lambda stream: stream.go_away(0)

    add("good", "ok", doing(respond), quick=True)
    add("good-post", "ok", doing(respond), call=post)

    # The server gives the connection up.
    add("goaway-then-response", "ok", doing(leave(NO_ERROR), respond), quick=True)
    add("goaway-then-closed", LOST, doing(leave(NO_ERROR), closes=True))
    add("goaway-in-body-then-rest", "ok", doing(
        half, leave(NO_ERROR), lambda stream: stream.frame(DATA, ITEM[10:], END_STREAM)))
    add("goaway-in-body-then-closed", LOST, doing(half, leave(NO_ERROR), closes=True))
    # What the server has not looked at can be sent again.
    add("goaway-unprocessed", LOST, doing(refuse), unsent=True)
    add("goaway-unprocessed-post", LOST, doing(refuse), call=post, unsent=True, quick=True)
    add("goaway-protocol-error", LOST, doing(leave(PROTOCOL_ERROR), closes=True))
    add("goaway-calm-down", LOST, doing(leave(CALM), closes=True), call=post)
    # The next request may be on its way when the server leaves. It is not looked at then.
    add("goaway-between-requests", ("ok", *LOST), doing(respond, leave(NO_ERROR)),
        call={"before": 2})
    add("goaway-between-requests-post", ("ok", *LOST), doing(respond, leave(NO_ERROR)),
        call={**post, "before": 2}, unsent=True)
    add("closed-before-response", LOST, doing(closes=True))
    add("closed-in-body", LOST, doing(half, closes=True))

    # The server resets the stream.
    add("reset-before-response", LOST, doing(reset(INTERNAL_ERROR)))
    add("reset-in-body", LOST, doing(half, reset(INTERNAL_ERROR)), quick=True)
    add("reset-in-stream", LOST, doing(half, reset(INTERNAL_ERROR)), call=stream)
    add("reset-refused", LOST, doing(reset(REFUSED_STREAM)), unsent=True)
    add("reset-refused-post", LOST, doing(reset(REFUSED_STREAM)), call=post, unsent=True)
    add("reset-without-error-after-response", ("ok", *LOST), doing(respond, reset(NO_ERROR)),
        call={"method": "POST", "upload": "large"})
    large = {"method": "POST", "upload": "parts", "timeout": 5}
    # The response is complete, and the server does not want the rest of the request.
    add("response-before-upload", ("ok", *LOST), doing(respond, opening), call=large)
    add("response-before-upload-then-closed", ("ok", *LOST), doing(respond, closes=True), call=large)
    for upload, outcomes in (("failing", ("ok", "requestBodyFailed", *LOST)),
                             ("stalling", ("ok", "timedOut"))):
        add(f"response-before-{upload}-upload", outcomes, doing(respond),
            call={"method": "POST", "upload": upload, "timeout": 1})
    refuse_upload = doing(lambda stream: stream.head(
        field(b":status", b"413") + field(b"content-length", b"2")),
        lambda stream: stream.frame(DATA, b"{}", END_STREAM), reset(NO_ERROR))
    add("413-before-upload", ("status:413", *LOST), refuse_upload, call=large, quick=True)
    first = []

    def refusing_once(stream):
        first.append(stream)
        return stream.reset(REFUSED_STREAM) if len(first) == 1 else respond(stream)

    add("reset-refused-post-then-retried", "ok", refusing_once, call={**post, "retries": 1})

    # Nothing flows.
    add("silent", "timedOut", doing(), call=late)
    add("silent-cancelled", "cancelled", doing(), call={"cancelAfter": 0.3})
    add("stall-in-body", "timedOut", doing(half), call=late)
    add("stall-in-stream", "idle", doing(half), call={**stream, "idleTimeout": 1}, quick=True)
    # The server never opens the window for more of the body than 65,535 bytes.
    for upload in ("large", "parts", "chunks"):
        add(f"stall-of-upload-{upload}", "timedOut", doing(),
            call={"method": "POST", "upload": upload, "timeout": 1}, quick=upload == "parts")
    add("stall-of-upload-cancelled", "cancelled", doing(),
        call={"method": "POST", "upload": "chunks", "cancelAfter": 0.3})

    def pinging(stream):
        for _ in range(200):
            stream.frame(PING, b"12345678", stream=0)
            time.sleep(0.01)

    add("pings-alone", "timedOut", pinging, call=late)

    # Odd frames.
    def head(fields, *more):
        return doing(lambda stream: stream.head(fields), *more,
                     lambda stream: stream.frame(DATA, ITEM, END_STREAM))

    add("unknown-frame", "ok", doing(lambda stream: stream.frame(200, b"text"), respond))
    add("interim-response", "ok", doing(
        lambda stream: stream.head(field(b":status", b"103")), respond))
    add("trailers", "ok", doing(
        Stream.head, lambda stream: stream.frame(DATA, ITEM),
        lambda stream: stream.head(field(b"x-sum", b"1"), END_HEADERS | END_STREAM)))
    add("no-content", "ok", doing(lambda stream: stream.head(
        field(b":status", b"204"), END_HEADERS | END_STREAM)), call={"kind": "nothing"})
    add("more-after-end", "ok", doing(
        respond, lambda stream: stream.frame(DATA, ITEM, END_STREAM)))
    add("two-heads", ("ok", *LOST, "timedOut"), doing(Stream.head, respond), call=late)
    add("status-101", ("status:101", *LOST), head(field(b":status", b"101")), call=late)
    add("status-99", LOST, head(field(b":status", b"99")), quick=True)
    add("status-text", LOST, head(field(b":status", b"good")))
    add("no-status", LOST, head(field(b"a", b"b")))
    add("longer-announced", LOST, head(OK + field(b"content-length", b"500")))
    add("shorter-announced", LOST, head(OK + field(b"content-length", b"3")))
    add("data-before-head", LOST, doing(lambda stream: stream.frame(DATA, ITEM, END_STREAM)))
    add("invalid-hpack", LOST, head(b"\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff"))
    add("frame-too-large", LOST, doing(
        Stream.head, lambda stream: stream.frame(DATA, b"a" * (1 << 20), END_STREAM)))
    add("pushed", LOST, doing(
        lambda stream: stream.frame(PUSH_PROMISE, struct.pack(">I", 2) + OK, END_HEADERS), respond))
    add("window-overflow", (*LOST, "timedOut"), doing(
        lambda stream: stream.frame(WINDOW_UPDATE, struct.pack(">I", (1 << 31) - 1))),
        call={"method": "POST", "upload": "large", "timeout": 1})

    def endless(stream):
        stream.head(OK, flags=0)
        part = field(b"x-part", b"a" * 100) * 100
        for _ in range(20_000):
            stream.frame(CONTINUATION, part)

    add("endless-head", (*LOST, "timedOut"), endless, quick=True)

    def endless_body(stream):
        stream.head()
        while True:
            stream.frame(DATA, b"a" * 16_384)

    # Without regard to the window of the client.
    add("endless-body", (*LOST, "responseTooLarge", "timedOut"), endless_body, call={"timeout": 5})
