from pathlib import Path

import pytest

from agreelint.model.policy import Origin, Severity
from agreelint.policy import PolicyError, find, load_policy, narrowed, needs, settle
from policy.policies import RULES, SETS, loaded, mistakes

WRONG = """\
name = 3
extends = ["ai-vender"]
fail-on = "hihg"
requires = ">=9"
unknwn = 1
possible = true
plugins = [
  "hipaa >= 2",
  "???",
  "hipaa",
]
rule-pages = ["nowhere"]
vocabulary = { the-systm = ["x"], the-system = [1] }
parties.us = "x"
[[red-line]]
id = "Bad Id"
[[red-line]]
id = "x-y"
title = "t"
sevrity = "major"
[[red-line]]
id = "new"
title = "t"
statement = "s"
rules = ["no-use-limits", "blanket-lawfull-use"]
[[red-line]]
id = "new"
must-be-present = "yes"
"""


def test_every_mistake_is_told_at_once_with_its_line_and_a_suggestion(tmp_path: Path) -> None:
    told = mistakes(tmp_path, WRONG, concepts={"the-system"})
    expected = [
        ("1", "`name` must be a text"),
        ("2", "'ai-vendor'"),
        ("3", '`fail-on` must be "note", "minor", "major" or "blocker", not "hihg"'),
        ("4", "needs agreelint >=9"),
        ("5", 'unknown key "unknwn"'),
        ("6", '`possible` must be "report", "block" or "off", not true'),
        ("9", '"???" names no plugin'),
        ("10", '"hipaa" is listed twice'),
        ("12", 'no folder "nowhere"'),
        ("13", "`the-system` must be a list"),
        ("13", "'the-system'"),
        ("14", "`us` must be a list"),
        ("16", '`id` must be a text like "use-limits"'),
        ("17", '"x-y" lacks statement and rules'),
        ("20", "'severity'"),
        ("25", "'blanket-lawful-use'"),
        ("26", '"new" stands on line 21 already'),
        ("28", "`must-be-present` must be true or false"),
    ]
    assert len(told) == len(expected), "\n".join(told)
    for line, (number, words) in zip(told, expected, strict=True):
        assert line.startswith(f"agreelint.toml:{number}: "), line
        assert words in line, line


@pytest.mark.parametrize(
    ("source", "line", "words"),
    [
        ('name = "a"\nname = "b"\n', 2, "overwrite"),
        ('name = "a\n', 1, "not TOML"),
        ("[a\n", 1, "not TOML"),
        ('a = """\n\n', 3, "not TOML"),
    ],
)
def test_what_is_no_toml_is_told_with_its_line(tmp_path: Path, source: str, line: int, words: str) -> None:
    (told,) = mistakes(tmp_path, source)
    assert told.startswith(f"agreelint.toml:{line}: ")
    assert words in told


def test_what_is_no_utf8_is_told_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "agreelint.toml").write_bytes(b'name = "a"\n# caf\xe9\n')
    with pytest.raises(PolicyError, match=r"agreelint.toml:2: this is not UTF-8"):
        load_policy(cwd=tmp_path, environ={}, sets=SETS)


def test_a_byte_order_mark_is_no_mistake(tmp_path: Path) -> None:
    (tmp_path / "agreelint.toml").write_bytes(b'\xef\xbb\xbfname = "a"\n')
    assert load_policy(cwd=tmp_path, environ={}, sets=SETS).name == "a"


def test_a_red_line_changes_field_by_field_and_says_where_each_came_from(tmp_path: Path) -> None:
    policy = loaded(tmp_path, '[[red-line]]\nid = "human-control"\nseverity = "minor"\nask-for = "A person decides."\n')
    use, human = policy.red_lines
    assert (human.severity, human.ask_for, human.owner) == (Severity.MINOR, "A person decides.", "Safety")
    assert use == SETS["ai-vendor"][0]
    assert policy.origins["red-line.human-control.severity"] == Origin("agreelint.toml", 3)
    assert policy.origins["red-line.human-control.owner"] == Origin("set ai-vendor")
    assert policy.origins["fail-on"] == Origin("default")


def test_a_red_line_of_ones_own_comes_after_those_of_the_sets(tmp_path: Path) -> None:
    own = '[[red-line]]\nid = "own"\ntitle = "t"\nstatement = "s"\nrules = ["blanket-lawful-use"]\n'
    policy = loaded(tmp_path, own)
    assert [line.id for line in policy.red_lines] == ["use-limits", "human-control", "own"]
    assert policy.red_lines[-1].severity is Severity.MAJOR
    assert policy.origins["red-line.own.severity"] == Origin("default")


def test_a_later_set_replaces_a_red_line_as_a_whole_and_the_report_will_say_so(tmp_path: Path) -> None:
    policy = loaded(tmp_path, 'extends = ["ai-vendor", "strict"]')
    assert policy.red_lines[0] == SETS["strict"][0]
    assert policy.remarks == ("Red line use-limits is that of set strict, not that of set ai-vendor.",)


def test_leaving_out_takes_a_name_and_a_reason(tmp_path: Path) -> None:
    told = mistakes(tmp_path, '[[red-line]]\nid = "use-limits"\nleave-out = true\n')
    assert [line.partition(": ")[0] for line in told] == ["agreelint.toml:3", "agreelint.toml:3"]
    policy = loaded(
        tmp_path, '[[red-line]]\nid = "use-limits"\nleave-out = true\nowner = "GC"\nbecause = "Hosted only."\n'
    )
    assert [line.id for line in policy.red_lines] == ["human-control"]
    assert policy.remarks == ("Red line use-limits is left out by the policy (GC: Hosted only).",)


def test_an_unknown_red_line_is_not_taken_for_a_new_one(tmp_path: Path) -> None:
    (told,) = mistakes(tmp_path, '[[red-line]]\nid = "use-limit"\nseverity = "note"\n')
    assert "'use-limits'" in told


def test_a_policy_without_red_lines_is_a_mistake(tmp_path: Path) -> None:
    assert "no red line" in mistakes(tmp_path, "extends = []")[0]


def test_what_a_broken_plugin_would_have_brought_is_a_gap_and_no_mistake(tmp_path: Path) -> None:
    (tmp_path / "agreelint.toml").write_text(
        'extends = ["ai-vendor", "hipaa/health"]\n[[red-line]]\nid = "baa"\nseverity = "note"\n'
        '[[red-line]]\nid = "use-limits"\nrules = ["hipaa/baa-missing"]\n'
    )
    found = find(cwd=tmp_path, environ={})
    policy = settle(found, sets=SETS, rules=RULES, broken={"hipaa"})
    assert [gap.what for gap in policy.gaps] == ["set hipaa/health", "red line baa"]
    assert policy.red_lines[0].rules == ("hipaa/baa-missing",)
    with pytest.raises(PolicyError) as wrong:
        settle(found, sets=SETS, rules=RULES)
    assert len(wrong.value.problems) == 3


def test_what_did_not_load_is_told_beside_the_mistakes(tmp_path: Path) -> None:
    (tmp_path / "agreelint.toml").write_text('extends = ["hipaa"]\nfail-on = "majr"\n')
    found = find(None, cwd=tmp_path, environ={})
    with pytest.raises(PolicyError) as raised:
        settle(found, sets=SETS, rules=RULES, broken={"hipaa"})
    assert [one.what.partition(":")[0] for one in raised.value.problems][:1] == ["set hipaa"]
    assert len(raised.value.problems) == 2


def test_a_set_of_a_plugin_may_be_named_without_it_while_only_one_has_it(tmp_path: Path) -> None:
    sets = {**SETS, "gov/federal-buyer": SETS["ai-buyer"]}
    assert [line.id for line in loaded(tmp_path, 'extends = ["federal-buyer"]', sets=sets).red_lines] == ["no-training"]
    sets["state/federal-buyer"] = SETS["ai-buyer"]
    (told,) = mistakes(tmp_path, 'extends = ["federal-buyer"]', sets=sets)
    assert "gov/federal-buyer or state/federal-buyer" in told


def test_what_must_be_loaded_first_is_known_before_the_policy_is_checked(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "agreelint.toml").write_text('name = 3\nplugins = ["hipaa>=2", "???"]\nrule-pages = ["pages", "none"]')
    needed = needs(find(cwd=tmp_path, environ={}))
    assert needed.plugins == ("hipaa>=2",)
    assert needed.rule_pages == (tmp_path / "pages",)


def test_the_digest_is_over_policy_pages_waivers_and_sets(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "a.md").write_text("one")
    text = 'rule-pages = ["pages"]\n'
    first = loaded(tmp_path, text).sha256
    assert loaded(tmp_path, text).sha256 == first
    digests = {first, loaded(tmp_path, text + "\n").sha256}
    (tmp_path / "pages" / "a.md").write_text("two")
    digests.add(loaded(tmp_path, text).sha256)
    (tmp_path / "agreelint.waivers.toml").write_text("# signed\n")
    digests.add(loaded(tmp_path, text).sha256)
    digests.add(loaded(tmp_path, text, sets={"ai-vendor": SETS["strict"]}).sha256)
    assert len(digests) == 5


def test_the_same_policy_elsewhere_has_the_same_digest_and_name(tmp_path: Path) -> None:
    made = []
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        made.append(loaded(tmp_path / name, 'name = "n"\n'))
    assert made[0].sha256 == made[1].sha256
    assert str(made[0].origin) == str(made[1].origin) == "agreelint.toml"


def test_the_command_line_narrows_and_says_so(tmp_path: Path) -> None:
    policy = loaded(tmp_path, 'name = "n"')
    less = narrowed(policy, red_lines=["human-control"], fail_on=Severity.NOTE)
    assert [line.id for line in less.red_lines] == ["human-control"]
    assert less.fail_on is Severity.NOTE
    assert less.origins["fail-on"] == Origin("command line")
    assert "human-control" in less.remarks[0]
    with pytest.raises(PolicyError, match="'human-control'"):
        narrowed(policy, red_lines=["human-controll"])
    assert narrowed(policy) == policy


def test_a_phrase_that_cannot_be_read_is_a_mistake(tmp_path: Path) -> None:
    told = mistakes(tmp_path, '[vocabulary]\nthe-system = ["oracle", "(a"]\n', concepts={"the-system"})
    assert len(told) == 1
    assert "2" in told[0]
    assert "the phrase '(a' lacks a closing bracket" in told[0]
