"""Faults of connections: they are not made, not secure, cut, slow, or closed between requests."""

import time

from faulting.scenario import FATAL, ITEM, LOST, TLS, chunked, head, reset, response


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
    reply("body-cut-of-500", "status:500", response(ITEM, "500 Oops")[:-5])
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
    faults.add("endless-500", group, "status:500", endless(
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
