"""JUnit XML: a gate is a test case, so that any CI shows which one broke."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape, quoteattr

from ..report import Report

# XML 1.0 has no other control characters, and no surrogates.
_NOT_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(report: Report) -> str:
    """One suite for the gates, one for each system's crashed or empty outputs."""
    gates = [(check.name, None if check.passed else check.detail) for check in report.checks]
    outputs = [
        (f"{system.label}: {example.id}", None if output.sentences else output.error or "an empty output")
        for system in report.scored[:1]
        for example, output in zip(report.examples, system.outputs, strict=True)
    ]
    suites = [_suite("gates", gates), _suite("outputs", outputs)]
    failures = sum(message is not None for _, message in gates + outputs)
    head = f'<testsuites name="briefing-eval" tests="{len(gates) + len(outputs)}" failures="{failures}">'
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + "\n".join([head, *suites, "</testsuites>"]) + "\n"


def _suite(name: str, cases: list[tuple[str, str | None]]) -> str:
    failures = sum(message is not None for _, message in cases)
    lines = [f'  <testsuite name={quoteattr(name)} tests="{len(cases)}" failures="{failures}">']
    for case, message in cases:
        attributes = f"name={quoteattr(_clean(case))} classname={quoteattr('eval.' + name)}"
        if message is None:
            lines.append(f"    <testcase {attributes}/>")
        else:
            failure = f"<failure message={quoteattr(_clean(message))}>{escape(_clean(message))}</failure>"
            lines.append(f"    <testcase {attributes}>{failure}</testcase>")
    return "\n".join([*lines, "  </testsuite>"])


def _clean(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text)
