"""Faults of servers, and what clients must make of them."""

from faulting import connections, exchanges, http2, messages
from faulting.scenario import Faults


def all_scenarios():
    faults = Faults()
    for add in (
        connections.connecting, connections.securing, connections.cut_heads,
        connections.cut_bodies, messages.framing, connections.pauses, messages.odd_heads,
        messages.statuses, messages.encodings, exchanges.contents, exchanges.redirects,
        exchanges.retries, connections.kept_connections, exchanges.uploads, exchanges.streams,
        http2.http2, messages.mutations,
    ):
        add(faults)
    names = [scenario.name for scenario in faults.scenarios]
    assert len(names) == len(set(names)), "two scenarios have one name"
    return faults.scenarios
