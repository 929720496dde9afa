"""Faults of more than one message: redirects, retries, uploads and streams; and odd JSON."""

import time

from faulting.scenario import FATAL, ITEM, LOST, TLS, chunked, head, reset, response


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
        ("empty", "", "ok"), ("huge", "9" * 20, "status:429"),
        ("future", "Tue, 31 Dec 2999 23:59:59 GMT", "status:429"), ("61", "61", "status:429"),
        ("nan", "nan", "ok"), ("exponent", "1e300", "status:429"), ("hex", "0x1", "ok"),
    ):
        def play(connection, ports, value=value):
            refusal = response(b"{}", "429 Wait", "Retry-After: " + value)
            connection.send(refusal if connection.requests == 1 else response())
            return True

        outcomes = outcome if isinstance(outcome, tuple) else (outcome,)
        faults.add(f"retry-after-{name}", group, outcomes, play, call={"retries": 1, "timeout": 3})


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
