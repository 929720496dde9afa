"""The page that says what came of the scenarios."""


def cell(outcome):
    text = outcome.text.replace("status:", "status ")
    if outcome.wrong:
        return f"**{text}: {outcome.wrong}**"
    return text + (" †" if outcome.foundation else "")


def table(scenarios, outcomes, transports):
    lines = [
        "# What faults of servers come to", "",
        "Written by `scripts/faults`, which plays each fault on loopback and makes a call that meets",
        "it over each transport, in a process of its own. The time is that of the call, in",
        "milliseconds, in a debug build on a busy machine; a call is given 2 s unless the scenario",
        "says otherwise.", "",
        "A result is wrong, and set in bold type, if it is a crash, a hang, more than 0.5 s later",
        "than the time-out, another outcome than is right, or holds a secret or words that say",
        "something else. † marks what Foundation on Linux does, and nothing above it can mend: the",
        "process ends when a head is cut after its first line, or a response has trailer fields; and",
        "some legal heads are refused. Servers on Linux should use AsyncHTTPClient.", "",
    ]
    by_transport = {
        transport: [outcomes[s.name, transport] for s in scenarios if (s.name, transport) in outcomes]
        for transport in transports
    }
    lines += ["| | URLSession | AsyncHTTPClient |", "| --- | --- | --- |"]
    for title, test in (
        ("scenarios", lambda o: True), ("wrong", lambda o: bool(o.wrong)),
        ("crashes", lambda o: o.text == "crash"), ("hangs", lambda o: o.text == "hang"),
        ("late", lambda o: "late" in o.wrong), ("with a secret", lambda o: "secret" in o.wrong),
        ("Foundation's (†)", lambda o: o.foundation),
    ):
        counts = (str(sum(map(test, by_transport[transport]))) for transport in transports)
        lines.append(f"| {title} | " + " | ".join(counts) + " |")
    peaks = (str(max(outcome.peak for outcome in by_transport[t])) for t in transports)
    lines += ["| most memory, MB | " + " | ".join(peaks) + " |", ""]
    for group in dict.fromkeys(scenario.group for scenario in scenarios):
        lines += [f"## {group}", "", "| fault | URLSession | ms | AsyncHTTPClient | ms |",
                  "| --- | --- | --- | --- | --- |"]
        for scenario in scenarios:
            if scenario.group != group:
                continue
            row = [scenario.name]
            for transport in transports:
                outcome = outcomes.get((scenario.name, transport))
                row += [cell(outcome), str(outcome.milliseconds)] if outcome else ["–", "–"]
            lines.append("| " + " | ".join(row) + " |")
        lines.append("")
    return "\n".join(lines).rstrip() + "\n"
