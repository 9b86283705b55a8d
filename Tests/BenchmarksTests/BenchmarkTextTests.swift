import Checks
import Testing

@testable import Benchmarks

struct BenchmarkTextTests {
  @Test(arguments: [(0.0, 2, "0.00"), (1.005, 1, "1.0"), (12.345, 2, "12.35"), (0.04, 1, "0.0"), (1234.5, 0, "1235")])
  func `writes numbers with a point`(number: Double, digits: Int, text: String) {
    #expect(BenchmarkText.fixed(number, digits) == text)
  }

  @Test func `lists stages with medians and the most memory, and the dearest rule first`() {
    let runs = [300, 100, 200].map { Measurement(nanoseconds: $0 * 1_000_000, rows: 1000, peakBytes: Int($0) << 20) }
    let machine = Machine(processor: "Some Processor", processors: 2, memoryBytes: 24 << 30)
    var results = BenchmarkResults(machine: machine, threads: 1, runs: 3)
    results.stages = [StageResult(stage: .ndjson, rows: 1000, bytes: 50_000_000, runs)]
    results.rules = [
      RuleCost(id: "cheap", nanosecondsPerRow: 2), RuleCost(id: "dear", nanosecondsPerRow: 31.6),
    ]
    #expect(
      BenchmarkText.write(results) == """
        Some Processor, 2 processors, 24 GiB
        medians of 3 runs, --threads 1

              rows  stage            seconds     rows/s   MB/s  peak MiB   ns/row
              1000  report ndjson     0.2000       5000    250     300.0   200000

        Each rule alone, with all facts that it asks for, one thread:

              32 ns/row  dear
               2 ns/row  cheap

        """)
    #expect(String(decoding: BenchmarkJSON.write(results), as: UTF8.self).contains("\"peakBytes\": 314572800"))
  }

  @Test func `hands measurements from process to process as a line`() {
    let run = Measurement(nanoseconds: 5, rows: 6, peakBytes: 7)
    #expect(Measurement(line: run.line) == run)
    #expect(Measurement(line: "5 6") == nil)
  }
}
