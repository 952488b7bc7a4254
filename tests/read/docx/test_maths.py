"""Formulas are read in one line, with the signs that a person sees."""

import pytest

from read.docx.wordfile import manuscript, par, texts


def of(name: str, *children: tuple[str, str], more: str = "") -> str:
    return f"<m:{name}>{more}{''.join(f'<m:{child}>{said(text)}</m:{child}>' for child, text in children)}</m:{name}>"


def said(text: str) -> str:
    return text if text.startswith("<") or not text else f"<m:r><m:t>{text}</m:t></m:r>"


@pytest.mark.parametrize(
    ("formula", "shown"),
    [
        (of("f", ("num", "1"), ("den", "2")), "1/2"),
        (of("d", ("e", "a+b")), "(a+b)"),
        (of("d", ("e", "a"), ("e", "b"), more='<m:dPr><m:begChr m:val="["/><m:sepChr m:val=";"/><m:endChr m:val=""/></m:dPr>'), "[a;b"),
        (of("sSup", ("e", "10"), ("sup", "6")), "10^6"),
        (of("sSub", ("e", "F"), ("sub", "n")), "Fn"),
        (of("rad", ("deg", ""), ("e", "2")), "√(2)"),
        (of("rad", ("deg", "3"), ("e", "2")), "3√(2)"),
        (of("nary", ("sub", "i"), ("sup", ""), ("e", "x"), more='<m:naryPr><m:chr m:val="∑"/></m:naryPr>'), "∑ix"),
        (of("d", ("e", of("f", ("num", "Fee"), ("den", "12")))), "(Fee/12)"),
    ],
)  # fmt: skip
def test_as_shown(formula: str, shown: str) -> None:
    found = manuscript(par(f"<m:oMath>{formula}</m:oMath>"))
    assert texts(found) == [shown]
    assert not found.gaps
