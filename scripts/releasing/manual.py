"""The manual page, made of what the command itself says about its options."""

import datetime


def escaped(text):
    """Text as roff prints it unchanged."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    lines = [("\\&" + line if line[:1] in (".", "'") else line) for line in text.split("\n")]
    return "\n".join(lines)


def spelling(name):
    return ("-" if name["kind"] == "short" else "--") + name["name"]


def value(argument):
    return "\\fI%s\\fR" % escaped(argument.get("valueName") or "value")


def title(argument):
    """How an argument is written, such as -o, --output output."""
    if argument["kind"] == "positional":
        return value(argument)
    # Short names come first, as readers of manual pages expect.
    names = sorted(argument["names"], key=lambda name: name["kind"] != "short")
    text = ", ".join("\\fB%s\\fR" % escaped(spelling(name)) for name in names)
    return text if argument["kind"] == "flag" else text + " " + value(argument)


def synopsis(argument):
    text = title(argument)
    if argument["kind"] != "positional":
        names = [argument["preferredName"]]
        text = title({**argument, "names": names})
    if argument["isRepeating"]:
        text += " ..."
    return "[%s]" % text if argument["isOptional"] else text


def shown(items):
    return [item for item in items if item.get("shouldDisplay", True)]


def common(argument):
    """Whether each command has this option, so that the page says it only once."""
    return argument["kind"] == "flag" and argument["preferredName"]["name"] in ("help", "version")


def arguments(command):
    lines = []
    for argument in shown(command.get("arguments", [])):
        if common(argument):
            continue
        text = argument.get("abstract", "")
        if "defaultValue" in argument:
            text += " (default: %s)" % argument["defaultValue"]
        lines += [".TP", title(argument), escaped(text)]
    return lines


def section(command, name):
    """A command, and the commands below it."""
    listed = [one for one in shown(command.get("arguments", [])) if not common(one)]
    needed = [one for one in listed if not one["isOptional"] or one["kind"] == "positional"]
    # All options of `generate` would be half a page.
    few = listed if len(listed) <= 8 else needed
    usage = " ".join(synopsis(argument) for argument in few)
    if few is needed and needed != listed:
        usage += " [\\fIoption\\fR ...]"
    lines = [".SS %s" % escaped(name), escaped(command.get("abstract", "")), ".PP"]
    lines += [("\\fB%s\\fR %s" % (escaped(name), usage)).rstrip()]
    for paragraph in command.get("discussion", "").strip().split("\n\n"):
        if paragraph:
            lines += [".PP", escaped(paragraph)]
    lines += arguments(command)
    for inner in shown(command.get("subcommands", [])):
        lines += section(inner, name + " " + inner["commandName"])
    return lines


def page(help_text, version, epoch):
    """The page for the help that the command prints as JSON."""
    command = help_text["command"]
    name = command["commandName"]
    day = datetime.datetime.fromtimestamp(epoch, datetime.timezone.utc).strftime("%Y-%m-%d")
    lines = ['.TH "%s" 1 "%s" "%s %s"' % (name.upper(), day, name, version)]
    lines += [".nh", ".ad l"]
    lines += [".SH NAME", "%s \\- %s" % (name, escaped(command["abstract"].rstrip(".")))]
    lines += [".SH SYNOPSIS", "\\fB%s\\fR \\fIcommand\\fR [\\fIoption\\fR ...]" % name]
    lines += [".SH OPTIONS OF ALL COMMANDS"]
    lines += [".TP", "\\fB\\-h\\fR, \\fB\\-\\-help\\fR", "Show the options of a command."]
    lines += [".TP", "\\fB\\-\\-version\\fR", "Show the version."]
    lines += [".SH COMMANDS"]
    for inner in shown(command["subcommands"]):
        if inner["commandName"] != "help":
            lines += section(inner, name + " " + inner["commandName"])
    lines += [".SH EXIT STATUS", escaped(command["discussion"].strip())]
    return "\n".join(lines) + "\n"
