"""What may go wrong between a client and a server, and what the client must make of it.

A scenario has a name, the call that the probe makes, the fault that the server plays, if it is not one
of the port, and the outcomes that are right. An outcome is `ok`, `cancelled`, `timedOut`, `undecodable`,
`status:404`, or a kind of TransportError.
"""

import json
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
