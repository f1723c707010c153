"""Validates OCSF events, one JSON document a line on standard input, against the schema of the version they declare.

The schema and what makes JSON Schema of it come from `ocsf-json-schema`, the validator from `jsonschema`. Prints one
JSON document a line: {"line": 1, "class": "...", "errors": ["path: what is wrong"]}. Installed by scripts/contract.mjs.
"""
import json
import sys

from jsonschema import Draft202012Validator
from ocsf_json_schema import OcsfJsonSchemaEmbedded, get_ocsf_schema

schemas = {}
validators = {}


def validator_of(event):
    version = event["metadata"]["version"]
    profiles = tuple(event["metadata"].get("profiles", []))
    key = (version, event["class_uid"], profiles)
    if key not in validators:
        if version not in schemas:
            schemas[version] = OcsfJsonSchemaEmbedded(get_ocsf_schema(version=version))
        name = schemas[version].lookup_class_name_from_uid(class_uid=event["class_uid"])
        schema = schemas[version].get_class_schema(class_name=name, profiles=list(profiles))
        Draft202012Validator.check_schema(schema)
        validators[key] = (name, Draft202012Validator(schema))
    return validators[key]


for number, line in enumerate(sys.stdin, start=1):
    event = json.loads(line)
    try:
        name, validator = validator_of(event)
        found = [f"{error.json_path}: {error.message[:300]}" for error in validator.iter_errors(event)]
    except (KeyError, ValueError) as error:
        name, found = None, [f"$: {error!r}"]
    print(json.dumps({"line": number, "class": name, "errors": found}))
