"""The notes of a release, from the changelog."""

import re


def section(text, heading):
    """The text below a heading such as `## 1.2.0` or `## 1.2.0 - 2026-11-29`, or None."""
    pattern = rf"^## \[?{re.escape(heading)}\]?(?: .*)?\n(.*?)(?=^## |\Z)"
    found = re.search(pattern, text, re.MULTILINE | re.DOTALL)
    return found.group(1).strip() + "\n" if found and found.group(1).strip() else None


def absolute(notes, repository, version):
    """Notes whose links lead to the files of the release from everywhere."""
    def link(found):
        target = found.group(1)
        return f"]({repository}/blob/{version}/{target})" if "://" not in target else found.group(0)

    return re.sub(r"\]\(([^)#\s][^)\s]*)\)", link, notes)
