"""Faults of responses: their frames, heads, statuses, encodings and contents."""

import gzip
import random
import zlib

from faulting.scenario import FATAL, ITEM, LOST, chunked, head, response


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
