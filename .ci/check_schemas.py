"""Checks what slipgauge writes and what it carries against their JSON Schemas: check_schemas.py SLIPGAUGE."""
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from jsonschema import Draft202012Validator

root = Path(__file__).resolve().parent.parent
tool = sys.argv[1]
problems = 0


def load(path):
    return json.loads((root / path).read_text(encoding="utf-8"))


def output(*arguments):
    run = subprocess.run([tool, *arguments], capture_output=True, cwd=root)
    if run.returncode == 2:
        sys.exit(run.stderr.decode())
    return run.stdout.decode()


def check(name, schema, value):
    global problems
    for error in Draft202012Validator(schema).iter_errors(value):
        problems += 1
        print(f"{name}: {error.json_path}: {error.message[:200]}")


report = load("rules/report.schema.json")
Draft202012Validator.check_schema(report)
finding = {"$defs": report["$defs"], "$ref": "#/$defs/finding"}
last = {"$defs": report["$defs"], "$ref": "#/$defs/summaryLine"}
for sample in sorted((root / "samples").glob("tracker-*")):
    path = f"samples/{sample.name}"
    for period in ("2024-01", "2023-12"):
        check(path, report, json.loads(output("check", path, "--format", "json", "--period", period)))
    lines = [json.loads(line) for line in output("check", path, "--format", "ndjson").splitlines()]
    for line in lines[:-1]:
        check(path, finding, line)
    check(path, last, lines[-1])

# A report of several trackers holds reports: the whole schema stays in sight.
two = ["check", "samples/tracker-2024-01.xlsx", "samples/tracker-2024-01.csv"]
several = Draft202012Validator(report).evolve(schema=report["$defs"]["several"])
for words in ([*two, "--statistics", "--lead", "Director- Finance", "--level", "error"], two):
    for error in several.iter_errors(json.loads(output(*words, "--format", "json"))):
        problems += 1
        print(f"{' '.join(words)}: {error.json_path}: {error.message[:200]}")
check("check --statistics", report, json.loads(output(two[0], two[1], "--statistics", "--level", "note", "--format", "json")))

history = load("rules/history.schema.json")
Draft202012Validator.check_schema(history)
with tempfile.TemporaryDirectory() as folder:
    files = [f"samples/another-council/tracker-{month}.xlsx" for month in ("2023-12", "2024-01")]
    output("history", "import", *files, "--name", "plan", "--state", folder, "--updates-due", "20", "--rules",
           "samples/another-council/tracker.rules.json", "--changes", "samples/another-council/changes.csv")
    exported = json.loads(output("history", "export", "--state", folder))
    check("slipgauge history export", history, exported)
    for table in ("points", "themeRatings", "ratingCounts", "findingCounts", "dueMoves", "updateCounts"):
        if not exported[table]:
            problems += 1
            print(f"slipgauge history export: {table} is empty")

explanation = load("rules/explanation.schema.json")
Draft202012Validator.check_schema(explanation)
sample = "samples/tracker-2024-01.xlsx"
tutorial = ["samples/tutorial/tracker.csv", "--rules", "samples/tutorial/rules.json"]
for words in (["explain", "SD.A5.3", sample], ["explain", "OC.A2.1", sample, "--as-of", "2024-01-31"],
              ["rules", "explain", "due-date-moved", "CO.D2.5", sample],
              ["rules", "explain", "theme-in-the-red", *tutorial], ["explain", "HR.A1.1", *tutorial]):
    check(" ".join(words), explanation, json.loads(output(*words, "--format", "json")))

replay = {"$defs": report["$defs"], "$ref": "#/$defs/replay"}
amber = ["--with", "samples/amber-from-two-weeks.json"]
own = ["--with", "samples/another-council/tracker.rules.json", "--rules", "slipgauge:plain"]
council = sorted(f"samples/another-council/{file.name}" for file in (root / "samples/another-council").glob("*.xlsx"))
for words in (["samples/tracker-2024-01.xlsx", "--each-period", *amber], ["samples/tracker-2024-01.csv", *amber],
              [*council, "--each-with-previous", *own]):
    check("slipgauge rules replay", replay, json.loads(output("rules", "replay", *words, "--format", "json")))

golden = "Tests/SlipgaugeCLITests/Golden/waivers.json"
waivers = load("rules/waivers.schema.json")
Draft202012Validator.check_schema(waivers)
check(golden, waivers, load(golden))
waived = {"$defs": report["$defs"], "$ref": "#/$defs/waivedLine"}
with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
    json.dump({"waivers": [{**waiver, "until": "2099-12-31"} for waiver in load(golden)["waivers"]]}, file)
    file.flush()
    sample = "samples/tracker-2024-01.csv"
    check(golden, report, json.loads(output("check", sample, "--format", "json", "--waivers", file.name)))
    lines = [json.loads(line) for line in output("check", sample, "-f", "ndjson", "--waivers", file.name).splitlines()]
    accepted = [line for line in lines if "waived" in line]
    for line in accepted:
        check(golden, waived, line)
    if not accepted:
        problems += 1
        print(f"{golden}: nothing is waived")

with tempfile.TemporaryDirectory() as folder:
    file = f"{folder}/waivers.json"
    output("waive", "-", "update-unsigned", "samples/tracker-2024-01.csv", "--waivers", file, "--reason", "Template",
           "--by", "J Smith", "--until", "2099-12-31")
    made = json.loads(Path(file).read_text(encoding="utf-8"))
    check("slipgauge waive", waivers, made)
    if len(made["waivers"][0].get("refs", [])) != 30:
        problems += 1
        print("slipgauge waive: it does not name the actions of a finding that stands for many")

summary = load("rules/summary.schema.json")
Draft202012Validator.check_schema(summary)
check("samples/summary-2024-01.json", summary, load("samples/summary-2024-01.json"))

page = load("rules/web.schema.json")
Draft202012Validator.check_schema(page)
examples = re.findall(r"`/etc/slipgauge/web.json`.*?```json\n(.*?)```", (root / "README.md").read_text(encoding="utf-8"), flags=re.S)
if not examples:
    problems += 1
    print("README.md: it shows no web.json")
for example in examples:
    check("README.md", page, json.loads(example))

configuration = load("rules/configuration.schema.json")
Draft202012Validator.check_schema(configuration)
readme = (root / "README.md").read_text(encoding="utf-8")
examples = [json.loads(text) for text in re.findall(r"`slipgauge.json`.*?```json\n(.*?)```", readme, flags=re.S)]
if not examples:
    problems += 1
    print("README.md: it shows no slipgauge.json")
for example in examples:
    check("README.md", configuration, example)

rules = load("rules/rule-set.schema.json")
Draft202012Validator.check_schema(rules)
for name in ("english", "plain", "default"):
    check(f"rules/{name}.json", rules, load(f"rules/{name}.json"))
samples = [str(path.relative_to(root)) for path in sorted((root / "samples").glob("**/*rules.json"))]
samples.append("samples/council.json")
for sample in samples:
    # Conditions ask for fields of a set's own by its own schema alone: see below.
    if "fields" not in load(sample).get("tracker", {}):
        check(sample, rules, load(sample))

# The schema of one set takes that set, and refuses a name that is not declared wherever one stands.
misspelt = [
    lambda rule: rule.update(when={"status": {"is": "complet"}}),
    lambda rule: rule.update(when={"duee": {"known": True}}),
    lambda rule: rule.update(when={"title": {"holds": "no-newss"}}),
    lambda rule: rule.update(when={"rule": "ref-missin"}),
    lambda rule: rule.update(when={"due": {"before": {"fact": "strat"}}}),
    lambda rule: rule.update(message="{reff} is so."),
    lambda rule: rule.update(cell="dew"),
]
rule = {"id": "made", "level": "note", "title": "Made", "when": {"ref": {"blank": True}}, "message": "{ref} {{so}}.",
        "remedy": "None."}
own = [["slipgauge:default", "rules/default.json"], ["slipgauge:plain", "rules/plain.json"]]
for name, path in own + [[sample] * 2 for sample in samples]:
    schema = json.loads(output("rules", "schema", "--rules", name))
    Draft202012Validator.check_schema(schema)
    check(f"{path} by its own schema", schema, load(path))
    check(f"a rule by the schema of {name}", schema, {"id": "made", "rules": [rule]})
    for number, change in enumerate(misspelt):
        made = dict(rule)
        change(made)
        if Draft202012Validator(schema).is_valid({"id": "made", "rules": [made]}):
            problems += 1
            print(f"rules schema --rules {name}: it takes the misspelt name {number}")
    if Draft202012Validator(schema).is_valid({"id": "made", "overrides": {"ref-missin": {"level": "off"}}}):
        problems += 1
        print(f"rules schema --rules {name}: it takes an override of no rule")

tracker = load("rules/tracker.schema.json")
Draft202012Validator.check_schema(tracker)
check("samples/tracker-2024-01.json", tracker, load("samples/tracker-2024-01.json"))
converted = output("convert", "samples/tracker-2024-01.xlsx", "--facts")
check("slipgauge convert", tracker, json.loads(converted))

print(f"schemas: {problems} problems")
sys.exit(1 if problems else 0)
