"""What may go wrong between a client and a server, and what the client must make of it.

A scenario has a name, the call that the probe makes, the fault that the server plays, if it is not one
of the port, and the outcomes that are right. An outcome is `ok`, `cancelled`, `timedOut`, `undecodable`,
`status:404`, or a kind of TransportError.
"""

import gzip
import json
import random
import time
import zlib
from dataclasses import dataclass, field
from typing import Callable

ITEM = json.dumps({"id": "a-1", "name": "an item", "count": 3, "cost": 1.5}).encode()
# The connection ended, or what came was no HTTP: which of both it is, nobody can always tell.
LOST = ("connectionLost", "invalidResponse")
TLS = ("tlsFailed",)
# A cut head, or trailer fields, end the process where Foundation is that of Swift 6.3.
FATAL = "crash"


@dataclass
class Scenario:
    name: str
    group: str
    outcomes: tuple
    play: Callable | None = None
    call: dict = field(default_factory=dict)
    port: str = "plain"
    scheme: str = "http"
    host: str = "127.0.0.1"
    # What URLSession makes of it on Linux, though it should not: Foundation is to blame.
    foundation: tuple = ()
    # What the words of the error must hold, by a regular expression.
    words: str = ""
    quick: bool = False
    # Whether the fault begins before the body of the request is read.
    before_body: bool = False
    # Whether the connection fails before anything is sent, and the error must say so.
    unsent: bool = False
    # The only transport that can be set up for it.
    only: str = ""


class Faults:
    """The scenarios, and what the server plays for them."""

    def __init__(self):
        self.scenarios = []

    def add(self, name, group, outcomes, play=None, **more):
        if isinstance(outcomes, str):
            outcomes = (outcomes,)
        foundation = more.pop("foundation", ())
        if isinstance(foundation, str):
            foundation = (foundation,)
        self.scenarios.append(
            Scenario(name, group, tuple(outcomes), play, foundation=foundation, **more))

    def reply(self, name, group, outcomes, data, keep=False, **more):
        """The server writes the data, and closes the connection unless it is kept."""

        def play(connection, ports):
            connection.send(data(ports) if callable(data) else data)
            return keep

        self.add(name, group, outcomes, play, **more)


def head(status="200 OK", *fields, length=None, kind="application/json"):
    lines = [f"HTTP/1.1 {status}", f"Content-Type: {kind}", *fields]
    if length is not None:
        lines.append(f"Content-Length: {length}")
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")


def response(body=ITEM, status="200 OK", *fields, **more):
    return head(status, *fields, length=len(body), **more) + body


def chunked(*parts, end=b"0\r\n\r\n"):
    frames = b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in parts)
    return head("200 OK", "Transfer-Encoding: chunked") + frames + end


def reset(connection):
    connection.reset()
    return False


def all_scenarios():
    faults = Faults()
    for add in (
        connecting, securing, cut_heads, cut_bodies, framing, pauses, odd_heads, statuses,
        encodings, contents, redirects, retries, kept_connections, uploads, streams, mutations,
    ):
        add(faults)
    names = [scenario.name for scenario in faults.scenarios]
    assert len(names) == len(set(names)), "two scenarios have one name"
    return faults.scenarios


def connecting(faults):
    group = "Connecting"
    add = lambda name, outcomes, **more: faults.add(name, group, outcomes, **more)
    add("refused", "cannotConnect", port="refused", unsent=True, quick=True,
        words="does not accept connections")
    add("refused-post", "cannotConnect", port="refused", unsent=True,
        call={"method": "POST", "upload": "json"})
    add("no-such-host", "hostNotFound", host="no-such-host.invalid", unsent=True, quick=True,
        words="host name was not found")
    add("closed-at-once", LOST, port="closes", quick=True)
    add("reset-at-once", LOST, port="resets")
    add("silent", "timedOut", port="silent", call={"timeout": 1}, quick=True)
    add("silent-cancelled", "cancelled", port="silent", call={"cancelAfter": 0.3}, quick=True)
    add("another-protocol", LOST, port="banner")
    add("tls-on-plain-port", LOST, port="alert")
    add("refused-100-at-once", "cannotConnect", port="refused", call={"atOnce": 100}, unsent=True)


def securing(faults):
    group = "TLS"

    def add(name, outcomes, port, **more):
        more = {"unsent": True, **more}
        faults.add(name, group, outcomes, port=port, scheme="https", host="localhost", **more)

    # URLSession on Linux trusts the authorities of the system alone.
    alone = {"only": "AsyncHTTPClient", "unsent": False}
    trusted = {"trust": "authority.crt"}
    add("tls-good", "ok", "trusted", call=trusted, quick=True, **alone)
    add("tls-unknown-authority", TLS, "trusted", words="certificate", quick=True)
    add("tls-self-signed", TLS, "self-signed", words="certificate")
    add("tls-expired", TLS, "expired", call=trusted, words="certificate")
    add("tls-not-yet-valid", TLS, "future", call=trusted, words="certificate")
    add("tls-other-host", TLS, "other-host", call=trusted, words="certificate|host name", quick=True)
    add("tls-by-address", TLS, "trusted", call=trusted, words="certificate|host name")
    faults.scenarios[-1].host = "127.0.0.1"
    add("tls-old", TLS, "old", call=trusted, words="version|secure")
    add("tls-client-certificate", (*TLS, *LOST), "client-certificate", call=trusted,
        words="certificate|lost|secure", unsent=False)
    add("tls-alert", TLS, "alert", words="secure")
    add("tls-plain-port", (*TLS, "timedOut"), "plain", call={"timeout": 1}, words="secure|TLS|within")
    add("tls-banner", (*TLS, *LOST), "banner", words="secure|TLS|lost", unsent=False)
    add("tls-cut-handshake", (*TLS, *LOST), "cut-handshake", words="secure|lost", unsent=False)
    add("tls-closed-at-once", (*TLS, *LOST), "closes", words="secure|lost", unsent=False)
    add("tls-silent", "timedOut", "silent", call={"timeout": 1})
    add("tls-post-unsent", TLS, "self-signed", call={"method": "POST", "upload": "json"})

    def closing(name, data, outcomes):
        def play(connection, ports):
            connection.send(data)
            return False

        add(name, outcomes, "trusted", call=trusted, play=play, **alone)

    closing("tls-cut-in-body", response()[:-20], LOST)
    # Without close_notify, the end of a body without a length may be an attacker's.
    closing("tls-no-length-no-notify", head() + ITEM, ("ok", *LOST))
    closing("tls-cut-in-head", response()[:40], LOST)


def cut_heads(faults):
    group = "Cut heads"
    whole = response()
    end = whole.index(b"\r\n\r\n") + 4
    first = whole.index(b"\r\n") + 2
    for count in [*range(0, first, 4), *range(first, end - 1, 3), end - 1]:
        fatal = FATAL if first - 1 <= count < end else ()
        faults.reply(f"head-cut-at-{count}", group, LOST, whole[:count], foundation=fatal,
                     quick=count in (0, 40))
    reply = lambda name, outcomes, data, **more: faults.reply(name, group, outcomes, data, **more)
    reply("head-cut-of-404", LOST, head("404 Not Found")[:40], foundation=FATAL)
    reply("head-cut-of-302", LOST, head("302 Found", "Location: /good")[:40], foundation=FATAL)
    reply("head-cut-after-100", LOST, b"HTTP/1.1 100 Continue\r\n\r\n", foundation=FATAL)
    reply("head-cut-second", LOST, b"HTTP/1.1 100 Continue\r\n\r\n" + whole[:40], foundation=FATAL)
    for count in (0, 10, 40, end - 2):
        def play(connection, ports, count=count):
            connection.send(whole[:count])
            time.sleep(0.02)
            return reset(connection)

        faults.add(f"head-reset-at-{count}", group, LOST, play)


def cut_bodies(faults):
    group = "Cut bodies"
    reply = lambda name, outcomes, data, **more: faults.reply(name, group, outcomes, data, **more)
    reply("body-cut", LOST, response()[:-20], quick=True)
    reply("body-cut-before-it", LOST, head(length=50))
    reply("body-cut-of-500", LOST, response(ITEM, "500 Oops")[:-5])
    reply("body-longer-announced", LOST, head(length=500) + ITEM)
    reply("chunk-cut", LOST, chunked(ITEM)[:-30])
    reply("chunks-without-end", LOST, chunked(ITEM, end=b""))
    reply("chunks-end-cut", LOST, chunked(ITEM, end=b"0\r\n"), foundation=("ok", FATAL))
    reply("chunk-size-not-a-number", LOST, chunked(end=b"zz\r\nfoo\r\n0\r\n\r\n"))
    reply("chunk-size-huge", LOST, chunked(end=b"ffffffffffffffffff\r\nfoo\r\n0\r\n\r\n"))
    reply("chunk-size-negative", LOST, chunked(end=b"-5\r\nfoo\r\n0\r\n\r\n"))
    reply("chunk-without-line-end", LOST, chunked(end=b"3\r\n{} 0\r\n\r\n"))

    def rst(connection, ports):
        connection.send(response()[:-20])
        time.sleep(0.02)
        return reset(connection)

    faults.add("body-reset", group, LOST, rst)


def framing(faults):
    group = "Framing"
    reply = lambda name, outcomes, data, **more: faults.reply(name, group, outcomes, data, **more)
    reply("good", "ok", response(), keep=True, quick=True)
    reply("chunks", "ok", chunked(ITEM), keep=True)
    reply("chunk-extension", "ok", chunked(end=b'%x;a="b"\r\n%s\r\n0\r\n\r\n' % (len(ITEM), ITEM)))
    reply("no-length", "ok", head() + ITEM, quick=True)
    trailer = chunked(ITEM, end=b"0\r\nX-Sum: 1\r\n\r\n")
    reply("trailer", "ok", trailer, foundation=FATAL, quick=True)
    reply("trailer-kept", "ok", trailer, keep=True, foundation=FATAL)
    reply("trailer-of-post", "ok", trailer, foundation=FATAL,
          call={"method": "POST", "upload": "json"})
    reply("trailer-cut", LOST, chunked(ITEM, end=b"0\r\nX-Sum: 1\r\n"), foundation=("ok", FATAL))
    reply("length-shorter", "undecodable", head(length=20) + ITEM)
    reply("length-shorter-kept", "undecodable", head(length=20) + ITEM, keep=True)
    reply("length-negative", LOST, head(length=-5) + ITEM)
    reply("length-not-a-number", LOST, head(length="abc") + ITEM)
    reply("length-huge", LOST, head(length="9" * 30) + ITEM, foundation="ok")
    reply("length-twice", (*LOST, "undecodable", "ok"),
          head("200 OK", "Content-Length: 20", length=len(ITEM)) + ITEM)
    reply("length-and-chunks", (*LOST, "ok"), head(
        "200 OK", "Transfer-Encoding: chunked", length=5) + b"%x\r\n%s\r\n0\r\n\r\n" % (
        len(ITEM), ITEM))
    reply("second-response-appended", "ok", response() + response(b'{"id":"wrong"}'), keep=True,
          words="an item")
    reply("http-1.0", "ok", b"HTTP/1.0 200 OK\r\n\r\n" + ITEM)


def pauses(faults):
    group = "Time"

    def dripping(data, start, pause):
        def play(connection, ports):
            connection.send(data[:start])
            connection.drip(data[start:], pause)
            return False

        return play

    whole = response()
    end = whole.index(b"\r\n\r\n") + 4
    late = {"timeout": 1}
    faults.add("slow-head", group, "timedOut", dripping(whole, 0, 0.2), call=late, quick=True)
    faults.add("slow-body", group, "timedOut", dripping(whole, end, 0.2), call=late, quick=True)
    faults.add("slow-but-in-time", group, "ok", dripping(whole, 0, 0.002))
    for name, count in (("stall", 0), ("stall-in-head", 40), ("stall-in-body", end + 5)):
        def play(connection, ports, count=count):
            connection.send(whole[:count])
            connection.until_closed()
            return False

        faults.add(name, group, "timedOut", play, call=late)
        faults.add(name + "-cancelled", group, "cancelled", play, call={"cancelAfter": 0.3})
    faults.add("stall-short", group, "timedOut", play, call={"timeout": 0.05})

    def endless(start, part):
        def play(connection, ports):
            connection.send(start)
            while True:
                connection.send(part)

        return play

    block = b"%x\r\n%s\r\n" % (1 << 16, b"a" * (1 << 16))
    start = chunked(end=b"")
    too_large = ("responseTooLarge", "timedOut")
    faults.add("endless-body", group, too_large, endless(start, block), call={"timeout": 5})
    faults.add("endless-body-late", group, too_large, endless(start, block), call=late)
    faults.add("endless-500", group, too_large, endless(
        start.replace(b"200 OK", b"500 Oops"), block), call={"timeout": 5})
    faults.add("endless-body-cancelled", group, ("cancelled", "responseTooLarge"),
               endless(start, block), call={"cancelAfter": 0.3})
    line = b"".join(b"X-%d: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n" % index for index in range(1000))
    faults.add("endless-head", group, (*LOST, "timedOut"), endless(b"HTTP/1.1 200 OK\r\n", line))

    def continuing(connection, ports):
        while True:
            connection.send(b"HTTP/1.1 100 Continue\r\n\r\n" * 20)
            time.sleep(0.002)

    faults.add("endless-100", group, (*LOST, "timedOut"), continuing, call=late)


def odd_heads(faults):
    group = "Heads"
    reply = lambda name, outcomes, data, **more: faults.reply(name, group, outcomes, data, **more)
    with_field = lambda text: response(ITEM, "200 OK", text)
    # Foundation refuses some heads that are legal.
    refused = {"foundation": LOST}
    either = ("ok", *LOST)
    reply("field-64k", "ok", with_field("X-Big: " + "a" * 64_000), quick=True)
    reply("field-1m", either, with_field("X-Big: " + "a" * 1_000_000))
    reply("fields-200", "ok", response(ITEM, "200 OK", *(f"X-{index}: v" for index in range(200))))
    reply("fields-500", either, response(ITEM, "200 OK", *(f"X-{index}: v" for index in range(500))))
    reply("fields-10000", (*either, "timedOut"), response(
        ITEM, "200 OK", *(f"X-{index}: v" for index in range(10_000))))
    reply("no-status-line", LOST, b"NONSENSE\r\n\r\n")
    reply("status-word", LOST, response(ITEM, "abc OK"))
    reply("version-9.9", either, response().replace(b"HTTP/1.1", b"HTTP/9.9"))
    reply("version-2", either, response().replace(b"HTTP/1.1", b"HTTP/2.0"))
    reply("no-reason", "ok", response(ITEM, "200"), **refused)
    reply("reason-latin-1", "ok", response(ITEM, "200 \xe9\xff"), **refused)
    reply("http-0.9", LOST, b"<html>hello</html>")
    reply("json-without-head", LOST, ITEM)
    reply("line-feeds-alone", either, response().replace(b"\r\n", b"\n"))
    reply("field-without-colon", either, with_field("garbage line"))
    reply("field-without-name", either, with_field(": value"))
    reply("field-colon-alone", either, with_field(":"))
    reply("field-name-with-space", either, with_field("X Y: value"))
    reply("field-folded", either, with_field("X-Y: value\r\n  more"))
    reply("field-folded-first", either, b"HTTP/1.1 200 OK\r\n folded: x\r\n" + response()[17:])
    reply("field-nul", either, with_field("X-Y: a\0b"))
    reply("field-control", either, with_field("X-Y: a\x01b"))
    reply("field-latin-1", "ok", with_field("X-Y: caf\xe9"), **refused)
    reply("field-name-latin-1", either, with_field("X-\xff: a"))
    reply("field-bare-return", either, with_field("X-Y: a\rb"))
    reply("fields-empty", "ok", with_field("X-Y:\r\nX-Y:\r\nX-Y:"))
    reply("set-cookie", "ok", with_field("Set-Cookie: a=COOKIE; Path=/\r\nSet-Cookie: b=2"),
          keep=True)


def statuses(faults):
    group = "Statuses"
    reply = lambda name, outcomes, data, **more: faults.reply(name, group, outcomes, data, **more)
    for code in ("99", "099", "000", "20", "1000"):
        reply(f"status-{code}", (*LOST, "ok", f"status:{int(code)}"),
              response(b"{}", f"{code} X"))
    for code in (600, 999):
        reply(f"status-{code}", f"status:{code}", response(b"{}", f"{code} X"))
    for code in (400, 401, 404, 409, 413, 429, 500, 502, 503):
        reply(f"status-{code}", f"status:{code}", response(
            b'{"message":"no: bearer/SECRET-1, query-SECRET-2, bearer\\/SECRET-1"}', f"{code} No"),
            keep=True, quick=code == 401)
    for name, challenge in (
        ("basic", 'Basic realm="x"'), ("digest", 'Digest realm="x", nonce="n", qop="auth"'),
        ("garbage", ',,=;"'), ("bearer", "Bearer"), ("negotiate", "Negotiate"),
    ):
        reply(f"status-401-{name}", "status:401", response(
            b"{}", "401 No", "WWW-Authenticate: " + challenge))
    reply("status-407", "status:407", response(b"{}", "407 No", 'Proxy-Authenticate: Basic realm="x"'))
    reply("status-101", ("status:101", *LOST, "undecodable"), head(
        "101 Switching Protocols", "Upgrade: websocket", "Connection: Upgrade") + b"xx")
    reply("status-304", "status:304", b'HTTP/1.1 304 Not Modified\r\nETag: "a"\r\n\r\n', keep=True)
    reply("status-300", "status:300", response(b"{}", "300 Choose"))
    reply("status-206", "ok", response(ITEM, "206 Partial Content"))
    nothing = {"kind": "nothing"}
    reply("status-204", "ok", b"HTTP/1.1 204 No Content\r\n\r\n", keep=True, call=nothing)
    reply("status-204-of-value", "undecodable", b"HTTP/1.1 204 No Content\r\n\r\n", keep=True)
    reply("status-204-with-body", "ok", response(ITEM, "204 No Content"), call=nothing)
    reply("status-205", "ok", b"HTTP/1.1 205 Reset\r\nContent-Length: 0\r\n\r\n", call=nothing)
    proceed = b"HTTP/1.1 100 Continue\r\n\r\n"
    reply("status-100-first", "ok", proceed + response(), keep=True)
    reply("status-100-fifty-times", "ok", proceed * 50 + response(), keep=True)
    reply("status-102-103-first", "ok", b"HTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 103 Early Hints\r\n"
          b"Link: </a>; rel=preload\r\n\r\n" + response(), keep=True)
    probe = {"method": "HEAD", "kind": "nothing"}
    reply("head-request", "ok", head(length=100), keep=True, call=probe)
    reply("head-request-of-gzip", "ok", head("200 OK", "Content-Encoding: gzip", length=100),
          keep=True, call=probe)
    reply("head-request-with-body", "ok", head(length=100) + b"x" * 100, call=probe)


def raw_deflate(data):
    compressor = zlib.compressobj(9, zlib.DEFLATED, -15)
    return compressor.compress(data) + compressor.flush()


def encodings(faults):
    group = "Encodings"

    def reply(name, outcomes, body, encoding, **more):
        faults.reply(name, group, outcomes, response(
            body, "200 OK", "Content-Encoding: " + encoding), **more)

    broken = (*LOST, "undecodable")
    reply("gzip", "ok", gzip.compress(ITEM), "gzip", keep=True, quick=True)
    reply("gzip-upper-case", "ok", gzip.compress(ITEM), "GZIP")
    reply("deflate", "ok", zlib.compress(ITEM), "deflate", keep=True)
    reply("deflate-raw", ("ok", *broken), raw_deflate(ITEM), "deflate")
    reply("identity", "ok", ITEM, "identity", foundation=LOST)
    reply("brotli-unasked", ("ok", *broken), bytes.fromhex("0b028068656c6c6f03"), "br")
    reply("encoding-unknown", ("ok", *broken), ITEM, "foo")
    reply("gzip-claimed", broken, ITEM, "gzip")
    reply("gzip-cut", broken, gzip.compress(ITEM)[:-12], "gzip")
    reply("gzip-wrong-sum", ("ok", *broken), gzip.compress(ITEM)[:-8] + b"12345678", "gzip")
    reply("gzip-trailing-bytes", ("ok", *broken), gzip.compress(ITEM) + b"more", "gzip")
    reply("gzip-twice", ("ok", *broken), gzip.compress(gzip.compress(ITEM)), "gzip, gzip")
    bomb = gzip.compress(b'{"id":"' + b"a" * 200_000_000 + b'"}', 6)
    slow = {"timeout": 20}
    reply("gzip-bomb", "responseTooLarge", bomb, "gzip", call=slow)
    reply("gzip-bomb-streamed", "ok", bomb, "gzip", call={"kind": "stream", **slow})


def contents(faults):
    group = "Contents"

    def body(name, outcomes, data, kind="application/json", **more):
        faults.reply(name, group, outcomes, response(data, kind=kind), keep=True, **more)

    item = lambda text: b'{"id":"a",' + text + b"}"
    body("json-not-utf-8", "undecodable", item(b'"name":"\xff\xfe"'))
    body("json-latin-1-declared", ("ok", "undecodable"), item(b'"name":"caf\xe9"'),
         kind="application/json; charset=iso-8859-1")
    body("json-utf-16", ("ok", "undecodable"), ITEM.decode().encode("utf-16"))
    body("json-byte-order-mark", "ok", b"\xef\xbb\xbf" + ITEM)
    body("json-lone-surrogate", ("ok", "undecodable"), item(b'"name":"\\ud800"'))
    body("json-nul", "ok", item(b'"name":"a\\u0000b"'))
    body("json-control", "undecodable", item(b'"name":"a\x01b"'))
    for word in (b"NaN", b"Infinity", b"1e400"):
        body("json-" + word.decode().lower(), "undecodable", item(b'"cost":' + word))
    body("json-huge-integer", "undecodable", item(b'"count":99999999999999999999'))
    body("json-integer-1e2", "ok", item(b'"count":1e2'))
    body("json-fraction-for-integer", "undecodable", item(b'"count":1.5'))
    body("json-trailing-text", "undecodable", ITEM + b" garbage")
    body("json-trailing-comma", "undecodable", item(b'"count":1,'))
    body("json-comment", "undecodable", b"/*x*/" + ITEM)
    body("json-empty", "undecodable", b"", quick=True)
    body("json-null", "undecodable", b"null")
    body("json-array", "undecodable", b"[]")
    body("html", "undecodable", b"<html>bearer/SECRET-1 and query-SECRET-2</html>", kind="text/html",
         quick=True)
    body("secrets-echoed", "undecodable", b'{"id": 5, "a": "bearer/SECRET-1", '
         b'"b": "query-SECRET-2", "c": "bearer\\/SECRET-1"}')
    deep = 100_000
    body("json-deep", "undecodable", b"[" * deep + b"]" * deep)
    body("json-deep-inside", ("ok", "undecodable"), item(b'"more":' + b"[" * deep + b"]" * deep))
    body("json-deep-400", "ok", item(b'"more":' + b"[" * 400 + b"1," * 2000 + b"1" + b"]" * 400))
    body("json-names-200000", "ok", item(b",".join(b'"k%d":1' % n for n in range(200_000))))
    body("json-number-of-1-mb", ("ok", "undecodable"), item(b'"more":' + b"1" * 1_000_000))


def redirects(faults):
    group = "Redirects"
    plain = lambda ports: f"http://127.0.0.1:{ports['plain']}"
    other = lambda ports: f"http://127.0.0.1:{ports['other']}"
    nothing = "Content-Length: 0"
    post = {"method": "POST", "upload": "json"}

    def redirect(name, outcomes, target, code=302, **more):
        faults.reply(name, group, outcomes, lambda ports: head(
            f"{code} Moved", "Location: " + (target(ports) if callable(target) else target),
            nothing), keep=True, **more)

    for code in (301, 302, 303, 307, 308):
        redirect(f"redirect-{code}", "ok", "/good", code, quick=code == 302)
        redirect(f"redirect-{code}-post", "ok", "/good", code, call=post)
        redirect(f"redirect-{code}-other-origin", "ok", lambda p: other(p) + "/good", code)
    for code in (307, 308):
        redirect(f"redirect-{code}-post-other-origin", "refusedRedirect",
                 lambda p: other(p) + "/good", code, call=post)
    redirect("redirect-loop", "tooManyRedirects", "/redirect-loop", quick=True)
    redirect("redirect-loop-post", "tooManyRedirects", "/redirect-loop-post", 307, call=post)
    refused = ("status:302", "refusedRedirect", "ok", "status:404")
    for name, target in (
        ("file", "file:///etc/passwd"), ("ftp", "ftp://127.0.0.1/x"), ("data", "data:,{}"),
        ("script", "javascript:alert(1)"), ("garbage", "http://[::1"), ("empty", ""),
    ):
        redirect(f"redirect-to-{name}", (*refused, "tooManyRedirects"), target)
    redirect("redirect-with-user", "ok", lambda p: other(p).replace("//", "//user:pw@") + "/good")
    redirect("redirect-without-scheme", "ok", lambda p: other(p)[5:] + "/good")
    redirect("redirect-relative", "ok", "../good?x=1#fragment")
    redirect("redirect-with-space", refused, "/good/a b c")
    redirect("redirect-to-refused", "cannotConnect",
             lambda p: f"http://127.0.0.1:{p['refused']}/good")
    redirect("redirect-to-https", TLS, lambda p: f"https://localhost:{p['self-signed']}/good")
    redirect("redirect-to-http", "refusedRedirect", lambda p: plain(p) + "/good", port="trusted",
             scheme="https", host="localhost", call={"trust": "authority.crt"}, words="https to http",
             only="AsyncHTTPClient")
    faults.reply("redirect-without-location", group, "status:302",
                 head("302 Found", nothing), keep=True)
    faults.reply("redirect-with-endless-body", group, ("ok", "timedOut"), head(
        "302 Found", "Location: /good", "Transfer-Encoding: chunked") + b"5\r\nhello\r\n", keep=True)


def retries(faults):
    group = "Retries"
    for name, value, outcome in (
        ("negative", "-5", "ok"), ("zero", "0", "ok"), ("fraction", "0.2", "ok"),
        ("past", "Sun, 06 Nov 1994 08:49:37 GMT", "ok"), ("garbage", "soon", "ok"),
        ("empty", "", "ok"), ("huge", "9" * 20, ("ok", "status:429")),
        ("future", "Tue, 31 Dec 2999 23:59:59 GMT", "status:429"), ("61", "61", "status:429"),
        ("nan", "nan", "ok"), ("exponent", "1e300", ("ok", "status:429")), ("hex", "0x1", "ok"),
    ):
        def play(connection, ports, value=value):
            refusal = response(b"{}", "429 Wait", "Retry-After: " + value)
            connection.send(refusal if connection.requests == 1 else response())
            return True

        outcomes = outcome if isinstance(outcome, tuple) else (outcome,)
        faults.add(f"retry-after-{name}", group, outcomes, play, call={"retries": 1, "timeout": 3})


def kept_connections(faults):
    group = "Kept connections"
    close = lambda connection: False
    post = {"method": "POST", "upload": "json", "before": 1}
    either = ("ok", *LOST)

    def closing(pause, ends, obeys=True):
        def play(connection, ports):
            if connection.asks_to_close and obeys:
                connection.send(response(ITEM, "200 OK", "Connection: close"))
                return False
            connection.send(response())
            time.sleep(pause)
            return ends(connection)

        return play

    for name, pause in (("at-once", 0), ("after-10-ms", 0.01)):
        faults.add(f"kept-then-closed-{name}", group, either, closing(pause, close),
                   call={"before": 1}, quick=pause > 0)
        faults.add(f"kept-then-closed-{name}-post", group, either, closing(pause, close),
                   call=post, quick=pause > 0)
        faults.add(f"kept-then-reset-{name}-post", group, either, closing(pause, reset), call=post)
    faults.add("kept-then-closed-20-posts", group, either, closing(0.01, close),
               call={**post, "before": 20})
    # Foundation cannot send a body again: it waits for the time-out, with a busy core.
    faults.add("kept-though-asked-to-close-post", group, either, closing(0.01, close, obeys=False),
               call=post, foundation="timedOut")

    def second(connection, ports):
        if connection.requests > 1:
            return False
        return closing(0, lambda connection: True)(connection, ports)

    faults.add("kept-second-request-closes", group, either, second, call={"before": 1})
    faults.add("kept-second-post-closes", group, either, second, call=post)
    faults.reply("kept-with-extra-bytes", group, either, response() + b"garbage", keep=True,
                 call={"before": 1})

    def slow(connection, ports):
        time.sleep(1)
        connection.send(response())
        return True

    faults.add("60-slow-posts-at-once", group, "ok", slow,
               call={"method": "POST", "upload": "json", "atOnce": 60, "timeout": 5})


def uploads(faults):
    group = "Uploads"
    refusal = response(b'{"message":"too large"}', "413 Too Large", "Connection: close")

    def call(upload, **more):
        return {"method": "POST", "upload": upload, "timeout": 10, **more}

    for upload in ("large", "parts", "chunks"):
        faults.reply(f"upload-{upload}", group, "ok", response(), keep=True, call=call(upload))

        def early(connection, ports):
            connection.send(refusal)
            time.sleep(0.3)
            connection.socket.settimeout(3)
            connection.receive_body()
            return False

        faults.add(f"upload-{upload}-413-then-read", group, ("status:413", *LOST), early,
                   call=call(upload), before_body=True, quick=upload == "parts",
                   foundation=FATAL if upload != "large" else ())

        def closing(connection, ports):
            connection.send(refusal)
            return False

        # The reset that follows may overtake the response.
        # Foundation may end the process when a connection ends while a file is sent on it.
        fatal = FATAL if upload != "large" else ()
        faults.add(f"upload-{upload}-413-then-closed", group, ("status:413", *LOST), closing,
                   call=call(upload), before_body=True, foundation=fatal)
        faults.add(f"upload-{upload}-unread", group, "timedOut",
                   lambda connection, ports: time.sleep(12), call=call(upload, timeout=1),
                   before_body=True)
        faults.add(f"upload-{upload}-closed", group, LOST, lambda connection, ports: False,
                   call=call(upload), before_body=True, foundation=fatal)
    refusal_chunked = chunked(b"{}").replace(b"200 OK", b"413 Too Large")

    def open_end(connection, ports):
        connection.send(refusal_chunked)
        connection.until_closed(3)
        return False

    faults.add("upload-413-in-chunks", group, ("status:413", *LOST), open_end, call=call("large"),
               before_body=True)
    faults.add("upload-200-before-it", group, ("ok", *LOST),
               lambda connection, ports: [connection.send(response()), connection.receive_body()],
               call=call("parts"), before_body=True)
    faults.reply("upload-source-fails", group, "requestBodyFailed", response(), keep=True,
                 call=call("failing", timeout=2), words="body of the request")
    faults.reply("upload-source-stalls", group, "timedOut", response(), keep=True,
                 call=call("stalling", timeout=1))
    faults.reply("upload-source-stalls-cancelled", group, "cancelled", response(), keep=True,
                 call=call("stalling", timeout=5, cancelAfter=0.3))


def streams(faults):
    group = "Streams"
    stream = {"kind": "stream"}
    faults.reply("stream", group, "ok", chunked(*[b"a" * 1000] * 50), call=stream, words="50000 bytes")
    faults.reply("stream-cut", group, LOST, chunked(b"a" * 1000, end=b"3e8\r\naa"), call=stream)

    def stalling(connection, ports):
        connection.send(chunked(b"a" * 1000, end=b""))
        connection.until_closed()
        return False

    faults.add("stream-idle", group, "idle", stalling, call={**stream, "idleTimeout": 1}, quick=True)
    faults.add("stream-cancelled", group, "cancelled", stalling, call={**stream, "cancelAfter": 0.3})
    faults.add("stream-left", group, "ok", stalling, call={"kind": "firstPart"})

    def slow(connection, ports):
        connection.send(chunked(end=b""))
        for _ in range(15):
            connection.send(b"5\r\nhello\r\n")
            time.sleep(0.2)
        connection.send(b"0\r\n\r\n")
        return False

    # The time-out of the call ends with the head.
    faults.add("stream-longer-than-time-out", group, "ok", slow,
               call={**stream, "timeout": 1, "idleTimeout": 1}, words="75 bytes")

    def rst(connection, ports):
        connection.send(chunked(b"a" * 1000, end=b""))
        time.sleep(0.05)
        return reset(connection)

    faults.add("stream-reset", group, LOST, rst, call=stream)


def mutations(faults):
    """Heads that differ from a good one at random, always the same."""
    insertions = [
        b"\r", b"\n", b"\0", b":", b" ", b"\r\n\r\n", b"HTTP/1.1 100 C\r\n\r\n",
        b"Transfer-Encoding: chunked\r\n", b"Content-Encoding: gzip\r\n",
        b"Content-Length: 99999999999999999999\r\n", b"Location: http://[\r\n", b"Set-Cookie: \r\n",
        b"WWW-Authenticate: \r\n", b"Content-Type: ;;;charset=\r\n",
        b"Upgrade: h2c\r\nConnection: Upgrade\r\n",
    ]
    for seed in range(40):
        chance = random.Random(seed)
        data = bytearray(response())
        for _ in range(chance.randint(1, 3)):
            index = chance.randrange(data.index(ITEM[:1]))
            what = chance.randint(0, 3)
            if what == 0:
                data[index] = chance.randrange(256)
            elif what == 1:
                del data[index : index + chance.randint(1, 6)]
            elif what == 2:
                data[index:index] = chance.randbytes(chance.randint(1, 6))
            else:
                data[index:index] = chance.choice(insertions)
        # Any end is right that is none of the process, and comes in time.
        faults.reply(f"mutation-{seed}", "Mutations", ("any",), bytes(data), foundation=FATAL,
                     call={"timeout": 1}, quick=seed < 4)
