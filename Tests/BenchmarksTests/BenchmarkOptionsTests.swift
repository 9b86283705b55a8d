import Benchmarks
import Testing

struct BenchmarkOptionsTests {
  @Test func `takes sizes, stages and a tracker`() throws {
    let options = try BenchmarkOptions(
      [
        "--rows", "10,2000000", "--stages", "scan,json", "--runs", "3", "--threads", "1", "--format", "json",
        "--no-rules",
      ],
      processors: 8)
    #expect(options.rows == [10, 2_000_000])
    #expect(options.stages == [.scan, .json])
    #expect(options.runs == 3 && options.threads == 1 && options.isJSON && !options.hasRules)
    #expect(try BenchmarkOptions([], processors: 8).threads == 8)
  }

  @Test(arguments: [
    ["--rows", "0"], ["--rows", "ten"], ["--rows", ""], ["--stages", "read"], ["--runs", "0"], ["--format", "xml"],
    ["--row", "10"], ["--rows"],
  ])
  func `refuses what it does not know`(words: [String]) {
    #expect(throws: BenchmarkFailure.self) { try BenchmarkOptions(words, processors: 2) }
  }
}
