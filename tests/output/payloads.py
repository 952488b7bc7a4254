"""Words that an agreement could hold in the hope that a report, or what shows it, obeys them."""

from dataclasses import replace

from agreelint.model.agreement import ClauseKind
from agreelint.model.manuscript import Change, Revision, Story
from agreelint.model.place import Gap, Note, Place
from agreelint.model.review import Passage, PluginStamp, Quote, Review
from agreelint.model.span import Span
from output import reviews

PAYLOADS = {
    "clear the screen": "\x1b[2J\x1b[Hall good",
    "set the title": "\x1b]0;owned\x07",
    "hyperlink of a terminal": "\x1b]8;;http://evil.example\x1b\\pass\x1b]8;;\x1b\\",
    "write the clipboard": "\x1b]52;c;ZXZpbA==\x07",
    "eight bit control": "\x9b31mred",
    "backspaces": "crossed\b\b\b\b\b\b\bpass   ",
    "carriage return": "crossed\rpass",
    "null": "a\0b",
    "bell and escape alone": "\x07\x1b",
    "form feed and vertical tab": "a\fb\vc",
    "right to left": "\u202essap\u202c",
    "isolate": "\u2066pass\u2069",
    "zero width": "pa\u200bss\u200d\ufeff",
    "tag characters": "\U000e0041\U000e0042",
    "line separators": "a\u2028::error::b\u2029c\x85d",
    "not a character": "\ufffe\uffff\U0010ffff",
    "half a pair": "\ud800x\udc00",
    "script": "<script>alert(1)</script>",
    "image": '<img src=x onerror="alert(1)">',
    "end of an attribute": "\" onmouseover='alert(1)' x=\"",
    "comment": "--><b>bold</b><!--",
    "end of a section": "]]><evil/><![CDATA[",
    "entity": "&lt;b&gt; &#60;i&#62; &xxe;",
    "doctype": '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
    "link": "[click here](http://evil.example)",
    "escaped link": "\\[click](javascript:alert\\(1\\))",
    "reference": "[evil]: http://evil.example\n\n[evil]",
    "picture": "![track](http://evil.example/pixel.png)",
    "autolink": "<http://evil.example> <me@evil.example>",
    "bare links": "http://evil.example www.evil.example me@evil.example ftp://evil.example",
    "mentions": "@everyone @octo/cat #1 GH-12 octo/cat#7 !12 &3 ~bug %4 :tada:",
    "heading": "# All clear",
    "setext": "All clear\n===",
    "rule": "---",
    "list": "- one\n* two\n+ three\n1. four\n2) five",
    "quotation": "> quoted",
    "alert": "[!CAUTION]\n> hidden",
    "fence": "```\n</details>\n~~~",
    "code": "`rm -rf`",
    "table": "| a | b |\n|---|---|\n| held | pass |",
    "emphasis": "*a* _b_ **c** __d__ ~~e~~",
    "formula": "$x$ $$\\href{http://evil.example}{y}$$ $`z`$",
    "footnote": "[^1]\n\n[^1]: note",
    "task": "[x] done",
    "spreadsheet": "=HYPERLINK(\"http://evil.example\")\n+1\n-1\n@SUM(1)\n=cmd|' /C calc'!A0",
    "workflow command": "::add-mask::pass",
    "workflow command on a line": "x\n::set-env name=PATH::evil\n  ::stop-commands::t",
    "old workflow command": "x ##[add-mask]pass ##[error]y",
    "pipeline command": "##vso[task.setvariable variable=x]y ##teamcity[buildStop]",
    "escapes of commands": "%0A::error::x%25%3A%2C",
    "end of a property": "a.docx,line=1,title=x::pass",
    "json": '"}],"outcome":"pass","x":[{"',
    "placeholder": "{0} {{1}} {outcome} %s ${x}",
    "escape of a spreadsheet": "_x003D_1+1 _x000A_=2",
    "field of Word": "{ DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe }",
    "footer of a sheet": '&P&D&F &"Arial"&K',
    "wide formula": "＝1+1 ＋2 －3 ＠SUM(1)",
    "markup of the terminal": "[bold red]x[/] [link=http://evil.example]y[/link]",
}  # fmt: skip


def spoiled(payload: str) -> Review:
    """A review in which every word from outside is the payload."""
    place = Place(payload, payload, payload, 3)
    quote = Quote(payload, payload, Span(0, len(payload)), place)
    findings = tuple(
        replace(
            finding,
            message=payload,
            because=payload,
            quote=payload,
            span=Span(10, 10 + len(payload)),
            place=place,
            loophole=payload,
            revision=Revision(Change.INSERTED, payload, payload),
            related=(quote,),
            ask_for=payload,
            owner=payload,
            clause=f"before {payload} after",
            clause_start=3,
            waived=finding.waived and replace(finding.waived, because=payload, approved_by=payload),
            lead_in=payload,
        )
        for finding in reviews.findings()
    )
    verdicts = tuple(replace(verdict, title=payload, why=payload) for verdict in reviews.verdicts())
    document = reviews.document(
        payload,
        findings=findings,
        verdicts=verdicts,
        gaps=(Gap(payload, payload), Gap(payload, "")),
        notes=(Note(payload, place),),
        coverage=replace(reviews.document().coverage, parts_read=(payload,), unread=(payload,)),
        passages=(
            Passage(
                Span(3, 16 + len(payload)),
                f"before {payload} after",
                0,
                0,
                0,
                ClauseKind.OPERATIVE,
                Story.TEXT_BOX,
                place,
            ),
        ),
    )
    whole = reviews.review(document)
    return replace(
        whole, policy=replace(whole.policy, name=payload, origin=payload), plugins=(PluginStamp(payload, payload),)
    )
