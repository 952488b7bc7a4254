"""What we write of SARIF 2.1.0, after its JSON schema: the types, the words to choose from and nothing besides."""

from typing import Any

TEXT = {"type": "string"}
COUNT = {"type": "integer", "minimum": 0}
INDEX = {"type": "integer", "minimum": -1}
LEVEL = {"enum": ["none", "note", "warning", "error"]}
BAG = {"type": "object", "properties": {"tags": {"type": "array"}}}


def _one(required: str = "", **properties: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": required.split(),
        "additionalProperties": False,
    }


def _list(items: Any, *, unique: bool = False) -> dict[str, Any]:
    return {"type": "array", "items": items, "uniqueItems": unique}


MESSAGE = {
    **_one(text=TEXT, markdown=TEXT, id=TEXT, arguments=_list(TEXT)),
    "anyOf": [{"required": ["text"]}, {"required": ["id"]}],
}
FORMATTED = _one("text", text=TEXT, markdown=TEXT)
ARTIFACT_LOCATION = _one(uri={"type": "string", "format": "uri-reference"}, index=INDEX)
REGION = _one(charOffset=INDEX, charLength=COUNT, snippet=_one(text=TEXT))
LOCATION = _one(
    physicalLocation={
        **_one(artifactLocation=ARTIFACT_LOCATION, region=REGION, contextRegion=REGION),
        "anyOf": [{"required": ["address"]}, {"required": ["artifactLocation"]}],
    },
    logicalLocations=_list(_one(fullyQualifiedName=TEXT, kind=TEXT), unique=True),
    message=MESSAGE,
)
RULE = _one(
    "id",
    id=TEXT,
    shortDescription=FORMATTED,
    fullDescription=FORMATTED,
    help=FORMATTED,
    defaultConfiguration=_one(level=LEVEL),
)
COMPONENT = _one("name", name=TEXT, version=TEXT, rules=_list(RULE, unique=True))
RESULT = _one(
    "message",
    ruleId=TEXT,
    ruleIndex=INDEX,
    level=LEVEL,
    message=MESSAGE,
    locations=_list(LOCATION),
    relatedLocations=_list(LOCATION, unique=True),
    partialFingerprints={"type": "object", "additionalProperties": TEXT},
    suppressions=_list(
        _one(
            "kind",
            kind={"enum": ["inSource", "external"]},
            status={"enum": ["accepted", "underReview", "rejected"]},
            justification=TEXT,
        ),
        unique=True,
    ),
    properties=BAG,
)
INVOCATION = _one(
    "executionSuccessful",
    executionSuccessful={"type": "boolean"},
    exitCode={"type": "integer"},
    toolExecutionNotifications=_list(
        _one("message", level=LEVEL, message=MESSAGE, locations=_list(LOCATION, unique=True))
    ),
)
RUN = _one(
    "tool",
    tool=_one("driver", driver=COMPONENT, extensions=_list(COMPONENT, unique=True)),
    invocations=_list(INVOCATION),
    artifacts=_list(
        _one(location=ARTIFACT_LOCATION, hashes={"type": "object", "additionalProperties": TEXT}), unique=True
    ),
    columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
    results=_list(RESULT),
    properties=BAG,
)
SCHEMA = _one(
    "version runs",
    **{"$schema": {"type": "string", "format": "uri"}},
    version={"const": "2.1.0"},
    runs=_list(RUN),
)
