"""Checks many trackers with Spark, each in one task, and writes what slipgauge says of each.

    check_trackers.py FOLDER OUTPUT                      each file of the folder is a tracker
    check_trackers.py TABLE OUTPUT --tracker-column COUNCIL   each value of the column is a tracker of its own

What follows `--` is handed to `slipgauge check`.
"""
import argparse
import csv
import io
import itertools
import json
import os
import subprocess
import sys
import tempfile

from pyspark.sql import SparkSession
from pyspark.sql import functions as f
from pyspark.sql.types import LongType, StringType, StructField, StructType

LINES = StructType([
    StructField("tracker", StringType(), False), StructField("number", LongType(), False),
    StructField("value", StringType(), False)])


def check(command, name, pieces):
    """The lines that slipgauge writes of a tracker whose bytes come in pieces; one that says why, where it cannot."""
    with tempfile.TemporaryFile() as errors:
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors)
        try:
            with process.stdin as source:
                for piece in pieces:
                    source.write(piece)
        except BrokenPipeError:
            pass  # it refused the tracker before the end, and says why
        # Nothing is written before all is read, so writing first and reading afterwards cannot block.
        number = 0
        for number, line in enumerate(process.stdout, 1):
            yield name, number, line.decode().rstrip("\n")
        if process.wait() not in (0, 1):
            errors.seek(0)
            reason = errors.read().decode(errors="replace").strip() or f"exit code {process.returncode}"
            yield name, number + 1, json.dumps({"failure": reason}, ensure_ascii=False)


def csv_pieces(header, rows):
    """Rows as CSV, each a piece."""
    text = io.StringIO()
    writer = csv.writer(text)
    for row in itertools.chain([header], rows):
        writer.writerow(["" if cell is None else cell for cell in row])
        yield text.getvalue().encode()
        text.seek(0)
        text.truncate()


def check_folder(spark, folder, command):
    files = spark.read.format("binaryFile").load(folder).select("path", "content")

    def check_files(rows):
        for row in rows:
            yield from check(command, os.path.basename(row.path), [bytes(row.content)])

    return files.rdd.mapPartitions(check_files)


def read_table(spark, path):
    if path.endswith(".parquet"):
        return spark.read.parquet(path)
    # Cells hold line breaks and doubled quotation marks; white space is the tracker's own.
    return spark.read.csv(
        path, header=True, multiLine=True, quote='"', escape='"', ignoreLeadingWhiteSpace=False,
        ignoreTrailingWhiteSpace=False)


def check_table(spark, path, column, command):
    table = read_table(spark, path)
    header = [name for name in table.columns if name != column]
    # All rows of a tracker come to one task, in the order of the table: rules look across rows.
    ordered = (table.withColumn("\0row", f.monotonically_increasing_id()).repartition(column)
               .sortWithinPartitions(column, "\0row").select(column, *(f.col(f"`{name}`") for name in header)))

    def check_groups(rows):
        for name, group in itertools.groupby(rows, key=lambda row: row[0]):
            yield from check(command, name or "", csv_pieces(header, (row[1:] for row in group)))

    return ordered.rdd.mapPartitions(check_groups)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("input")
    parser.add_argument("output", help="a new folder: OUTPUT/tracker=NAME/ holds NDJSON")
    parser.add_argument("--tracker-column", help="the column of a table (CSV or Parquet) that names the tracker")
    parser.add_argument("--slipgauge", default="slipgauge", help="the program, at the same place on every worker")
    parser.add_argument("options", nargs="*", help="further options of slipgauge check, behind --")
    given = parser.parse_args()
    # Spark gives each task a core.
    command = [
        given.slipgauge, "check", "-", "--format", "ndjson", "--fail-on", "never", "--no-config", "--threads", "1",
        *given.options]

    spark = SparkSession.builder.appName("slipgauge").getOrCreate()
    if given.tracker_column:
        lines = check_table(spark, given.input, given.tracker_column, command)
    else:
        lines = check_folder(spark, given.input, command)
    (spark.createDataFrame(lines, LINES).sortWithinPartitions("tracker", "number").drop("number")
     .write.partitionBy("tracker").text(given.output))

    written = spark.read.option("basePath", given.output).text(given.output)
    kind = f.when(f.col("value").startswith('{"failure":'), "failure").when(
        f.col("value").startswith('{"summary":'), "summary").otherwise("finding")
    counts = {row["kind"]: row["count"] for row in written.groupBy(kind.alias("kind")).count().collect()}
    failures = written.where(kind == "failure").select("tracker", "value").orderBy("tracker").collect()
    for row in failures:
        print(f"{row.tracker}: {json.loads(row.value)['failure']}", file=sys.stderr)
    print(f"{counts.get('summary', 0)} trackers, {counts.get('finding', 0)} findings, {len(failures)} not usable")
    spark.stop()
    return 2 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
