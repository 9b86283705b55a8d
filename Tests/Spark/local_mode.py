"""The Spark job on local mode against single runs: local_mode.py SLIPGAUGE."""
import csv
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

tool = os.path.realpath(sys.argv[1])
root = Path(__file__).resolve().parents[2]
samples = root / "samples"
job = samples / "spark/check_trackers.py"
# Two workers, and no web page.
environment = {
    **os.environ, "PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1",
    "PYSPARK_SUBMIT_ARGS": "--master local[2] --conf spark.ui.enabled=false --conf spark.sql.shuffle.partitions=4 "
                           "pyspark-shell"}


def spark(*words, code=0):
    run = subprocess.run(
        [sys.executable, job, *map(str, words), "--slipgauge", tool], env=environment, capture_output=True, text=True)
    assert run.returncode == code, run.stderr[-3000:]
    return run


def single(tracker):
    """What one run says of a tracker on standard input."""
    run = subprocess.run(
        [tool, "check", "-", "--format", "ndjson", "--fail-on", "never", "--no-config"], input=tracker,
        capture_output=True, check=True)
    return run.stdout.decode().splitlines()


def written(output):
    """By tracker: the lines of the job."""
    lines = {}
    for folder in output.glob("tracker=*"):
        name = folder.name.removeprefix("tracker=")
        parts = sorted(folder.glob("part-*"))
        lines[name] = [line for part in parts for line in part.read_text(encoding="utf-8").splitlines()]
    return lines


def compare(name, job_lines, run_lines):
    assert len(run_lines) > 20, f"{name}: a single run says too little to compare"
    for mine, theirs in zip(job_lines, run_lines):
        assert mine == theirs, f"{name}:\n{mine[:600]}\n{theirs[:600]}"
    assert len(job_lines) == len(run_lines), name


with tempfile.TemporaryDirectory() as folder:
    folder = Path(folder)
    trackers = folder / "trackers"
    trackers.mkdir()
    for name in ["tracker-2024-01.csv", "tracker-2024-01.xlsx", "tracker-2024-01.json"]:
        shutil.copy(samples / name, trackers / name)
    bench = Path(tool).with_name("slipgauge-bench")
    subprocess.run([bench, "--rows", "3000", "--write", trackers / "made-up.csv"], check=True)

    # A folder of trackers, one of which is none.
    (trackers / "minutes.txt").write_text("Present: all. Apologies: none.\n")
    run = spark(trackers, folder / "of-folder", code=2)
    lines = written(folder / "of-folder")
    assert set(lines) == {path.name for path in trackers.iterdir()}, sorted(lines)
    assert "no row has both a ref header" in json.loads(lines.pop("minutes.txt")[0])["failure"]
    assert "minutes.txt" in run.stderr and "4 trackers" in run.stdout and "1 not usable" in run.stdout, run.stdout
    for name, job_lines in lines.items():
        compare(name, job_lines, single((trackers / name).read_bytes()))

    # One table of three trackers, whose rows are shuffled among each other.
    def rows(path):
        with open(path, encoding="utf-8-sig", newline="") as file:
            return list(csv.reader(file))

    made_up = rows(trackers / "made-up.csv")
    header, sample = rows(trackers / "tracker-2024-01.csv")[0], rows(trackers / "tracker-2024-01.csv")[1:]
    councils = {"Northford": sample, "Weston & Sons": made_up[1:1500], "Eastham": made_up[1500:]}
    table = folder / "all.csv"
    with open(table, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["Council", *header])
        longest = max(map(len, councils.values()))
        for place in range(longest):
            writer.writerows([name, *own[place]] for name, own in councils.items() if place < len(own))
    # The same table as Parquet, which Spark writes without the help of any other package.
    parquet = folder / "all.parquet"
    program = f"""
from pyspark.sql import SparkSession
spark = SparkSession.builder.getOrCreate()
table = spark.read.csv({str(table)!r}, header=True, multiLine=True, quote='"', escape='"',
                       ignoreLeadingWhiteSpace=False, ignoreTrailingWhiteSpace=False)
table.coalesce(1).write.parquet({str(parquet)!r})
"""
    subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, check=True)
    for source in table, parquet:
        output = folder / f"of-{source.name}"
        spark(source, output, "--tracker-column", "Council")
        lines = written(output)
        assert len(lines) == len(councils), sorted(lines)
        for name, own in councils.items():
            text = folder / "one.csv"
            with open(text, "w", encoding="utf-8", newline="") as file:
                csv.writer(file).writerows([header, *own])
            compare(name, lines[name if name in lines else name.replace("&", "%26")], single(text.read_bytes()))

    # The pipe of Spark itself.
    program = f"""
from pyspark.sql import SparkSession
spark = SparkSession.builder.getOrCreate()
lines = spark.sparkContext.textFile({str(trackers / "tracker-2024-01.csv")!r}).coalesce(1)
lines.pipe({f"{tool} check - --format ndjson --fail-on never --no-config"!r}).saveAsTextFile({str(folder / "piped")!r})
"""
    subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, check=True)
    piped = [line for part in sorted((folder / "piped").glob("part-*")) for line in part.read_text().splitlines()]
    compare("pipe", piped, single((trackers / "tracker-2024-01.csv").read_bytes()))

print("spark: folder, tables and pipe say what single runs say")
