"""Holds the SARIF and JUnit reports of the samples against their formats: check_reports.py SLIPGAUGE.

SARIF: the members that 2.1.0 knows for the objects that slipgauge writes, those it requires, and its closed lists.
JUnit: the schema of Jenkins, which pytest carries in its source package, and the order that Ant's schema asks for.
"""
import csv
import io
import json
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

from lxml import etree

root = Path(__file__).resolve().parent.parent
tool = sys.argv[1]
problems = []
TEXT = {"text!": str, "markdown": str, "id": str, "arguments": list}
LEVEL = {"none", "note", "warning", "error"}

# Members by object; "!" marks required ones. A name means that object, [name] a list of it, a set its only values.
SARIF = {
    "log": {"$schema": str, "version!": {"2.1.0"}, "runs!": ["run"]},
    "run": {
        "tool!": "tool", "automationDetails": "details", "invocations": ["invocation"], "artifacts": ["artifact"],
        "columnKind": {"utf16CodeUnits", "unicodeCodePoints"}, "results": ["result"], "properties": dict,
    },
    "tool": {"driver!": "component"},
    "component": {"name!": str, "version": str, "semanticVersion": str, "rules": ["rule"]},
    "details": {"id": str},
    "rule": {
        "id!": str, "shortDescription": "message", "fullDescription": "message", "help": "message",
        "defaultConfiguration": "configuration", "properties": dict,
    },
    "configuration": {"enabled": bool, "level": LEVEL},
    "message": TEXT,
    "invocation": {
        "executionSuccessful!": bool, "exitCode": int, "exitCodeDescription": str,
        "toolExecutionNotifications": ["notification"],
    },
    "notification": {"level": LEVEL, "message!": "message"},
    "artifact": {"location": "place", "roles": list},
    "place": {"uri": str, "index": int},
    "result": {
        "ruleId": str, "ruleIndex": int, "level": LEVEL, "message!": "message", "locations": ["location"],
        "partialFingerprints": dict, "suppressions": ["suppression"], "properties": dict,
    },
    "location": {"physicalLocation": "physical", "logicalLocations": ["logical"], "properties": dict},
    "physical": {"artifactLocation": "place", "region": "region"},
    "region": {"startLine": int, "startColumn": int},
    "logical": {"name": str, "fullyQualifiedName": str, "kind": str},
    "suppression": {
        "kind!": {"inSource", "external"}, "status": {"accepted", "underReview", "rejected"}, "justification": str,
        "properties": dict,
    },
}


def complain(text):
    problems.append(text)


def hold(value, shape, path):
    """Holds a value against a shape of the table."""
    if isinstance(shape, list):
        if not isinstance(value, list):
            return complain(f"{path}: no list")
        for index, item in enumerate(value):
            hold(item, shape[0], f"{path}[{index}]")
    elif isinstance(shape, set):
        if value not in shape:
            complain(f"{path}: {value!r} is none of {sorted(shape)}")
    elif isinstance(shape, type):
        if not isinstance(value, shape) or shape is int and isinstance(value, bool):
            complain(f"{path}: {value!r} is no {shape.__name__}")
    else:
        members = {name.rstrip("!"): of for name, of in SARIF[shape].items()}
        for name in SARIF[shape]:
            if name.endswith("!") and name[:-1] not in value:
                complain(f"{path}: {name[:-1]} is missing")
        for name, inner in value.items():
            if name not in members:
                complain(f"{path}: {name} is no member of {shape}")
            else:
                hold(inner, members[name], f"{path}.{name}")


def check_sarif(name, text):
    log = json.loads(text)
    hold(log, "log", name)
    run = log["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    if len({rule["id"] for rule in rules}) != len(rules):
        complain(f"{name}: two rules have one id")
    for result in run["results"]:
        if rules[result["ruleIndex"]]["id"] != result["ruleId"]:
            complain(f"{name}: {result['ruleId']} is not the rule that its index names")
        for location in result["locations"]:
            region = location["physicalLocation"].get("region", {"startLine": 1})
            if region["startLine"] < 1 or " " in location["physicalLocation"]["artifactLocation"]["uri"]:
                complain(f"{name}: {location}")
    suppressed = {"suppressions" in result for result in run["results"]}
    if len(suppressed) > 1:
        complain(f"{name}: some results say whether they are suppressed, and some do not")
    return len(run["results"])


def jenkins_schema(folder):
    command = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--no-binary", "pytest", "-d", folder, "pytest"]
    if subprocess.run(command, capture_output=True).returncode != 0:
        print("JUnit: pytest's source package cannot be fetched; its schema is left out")
        return None
    archive = tarfile.open(next(Path(folder).glob("pytest-*.tar.gz")))
    member = next(name for name in archive.getnames() if name.endswith("junit-10.xsd"))
    return etree.XMLSchema(etree.parse(archive.extractfile(member)))


# What Ant's schema asks for beyond that of Jenkins.
SUITE = {"id", "package", "name", "timestamp", "hostname", "tests", "failures", "errors", "time"}
ORDER = ["properties", "testcase", "system-out", "system-err"]


def check_junit(name, text, schema):
    document = etree.fromstring(text.encode())
    if schema is not None and not schema.validate(document):
        problems.extend(f"{name}: {error}" for error in schema.error_log)
    for suite in document:
        if set(suite.attrib) != SUITE:
            complain(f"{name}: attributes {sorted(suite.attrib)}")
        places = [ORDER.index(child.tag) for child in suite]
        if places != sorted(places) or any(places.count(once) != 1 for once in (0, 2, 3)):
            complain(f"{name}: a suite's parts stand in another order")
        cases = suite.findall("testcase")
        failed = sum(case.find("failure") is not None for case in cases)
        if int(suite.get("tests")) != len(cases) or int(suite.get("failures")) != failed:
            complain(f"{name}: a suite counts other cases than it has")
        if any(len(case) > 1 or set(case.attrib) != {"name", "classname", "time"} for case in cases):
            complain(f"{name}: a case has more than one outcome, or other attributes")
    return sum(len(suite.findall("testcase")) for suite in document)


def output(*arguments):
    run = subprocess.run([tool, "check", *arguments], capture_output=True, cwd=root)
    if run.returncode == 2:
        sys.exit(run.stderr.decode())
    return run.stdout.decode("utf-8")


waivers = {"waivers": [
    {"ref": "CO.C2.6", "rule": "status-missing", "reason": "Post is vacant", "by": "J Smith", "until": "2099-12-31"}]}
with tempfile.TemporaryDirectory() as folder:
    schema = jenkins_schema(folder)
    path = Path(folder) / "waivers.json"
    path.write_text(json.dumps(waivers))
    for sample in sorted((root / "samples").glob("tracker-*")):
        name = f"samples/{sample.name}"
        for more in ([], ["--waivers", str(path)]):
            count = len(json.loads(output(name, "-f", "json"))["findings"])
            if check_sarif(name, output(name, "-f", "sarif", *more)) != count:
                complain(f"{name}: SARIF has other findings than JSON")
            check_junit(name, output(name, "-f", "junit", *more), schema)
            rows = list(csv.DictReader(io.StringIO(output(name, "-f", "csv", *more).removeprefix("\ufeff"))))
            if len(rows) != count or any(None in row or None in row.values() for row in rows):
                complain(f"{name}: CSV has other findings than JSON, or ragged rows")

for problem in problems[:50]:
    print(problem)
print(f"SARIF, JUnit and CSV reports: {len(problems)} problems")
sys.exit(1 if problems else 0)
