"""From the values of a page to its bytes: the templates, and what keeps words from outside from acting in them."""

from base64 import b64encode
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from agreelint.output.html.page import Page
from agreelint.output.visible import visible

_TEMPLATES = files("agreelint.output.html") / "templates"


def printed(page: Page) -> bytes:
    """The page as UTF-8 HTML."""
    style, script = _read("style.css"), _read("script.js")
    environment = Environment(
        loader=FunctionLoader(_read),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made = environment.get_template("page.html").render(
        page=page,
        style=Markup(style),  # noqa: S704  (our own file)
        script=Markup(script),  # noqa: S704  (our own file)
        policy=_policy(style, script),
    )
    return made.encode("utf-8")


def _read(name: str) -> str:
    return (_TEMPLATES / name).read_text(encoding="utf-8")


def _policy(style: str, script: str) -> str:
    """The content security policy: nothing is loaded, nothing sent, and only our own style and script are obeyed."""
    return (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}';"
        " base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode('utf-8')).digest()).decode('ascii')}"


def _shown(value: object) -> object:
    """Whatever a template prints, with what steers or hides made visible; then it is escaped."""
    return value if isinstance(value, Markup) else visible(str(value))
