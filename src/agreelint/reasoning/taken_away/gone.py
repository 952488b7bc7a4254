"""Words for what has no force any more."""

GONE = r"""(?:deleted|struck(?:\s+out)?|stricken|removed|omitted|waived|superseded|void|null\s+and\s+void|disapplied
    |cancelled|canceled|revoked|rescinded|terminated|inapplicable|suspended|replaced|disregarded|ignored|lifted|relaxed|withdrawn
    |abrogated|excised|expunged
    |dispensed\s+with|discharged|extinguished|abandoned|repealed|annulled|nullified|dormant|unenforceable|in\s+abeyance
    |intentionally\s+(?:omitted|left\s+blank)|reserved(?=\s*(?:[.;,]|$|and\b))|set\s+aside|switched\s+off|overridden
    |(?:amended\s+and\s+)?restated(?=\s*(?:in\s+(?:its|their)\s+entirety\s*)?(?:to\s+read\b|as\s+follows\b|:))
    |(?:amended|changed|revised|modified)\s+(?:in\s+(?:its|their)\s+entirety\s+)?(?:so\s+as\s+)?to\s+read(?=\s*(?:as\s+follows\b|[:"“]))
    |(?:of|without)\s+(?:no|any)?\s*(?:\w+\s+){0,2}(?:force|effect|application|avail|moment))"""
