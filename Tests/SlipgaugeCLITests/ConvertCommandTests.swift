import TestSupport
import Testing

@Suite struct ConvertCommandTests {
  @Test(arguments: ["xlsx", "csv", "json"], ["json", "csv", "ndjson"])
  func keepsWhatIsFound(from: String, to: String) {
    let path = Files.temporaryFolder() + "/tracker"
    let source = "samples/tracker-2024-01.\(from)"
    #expect(ToolRun(["convert", source, "--format", to, "--output", path]).code == 0)
    #expect(ToolRun(["check", path, "--quiet"]).output == ToolRun(["check", source, "--quiet"]).output)
  }

  @Test func addsFacts() {
    let run = ToolRun(["convert", "samples/tracker-2024-01.csv", "--format", "ndjson", "--facts"])
    #expect(run.code == 0)
    #expect(run.output.contains(#""due":"interval","due-days":"2023-10-01/2023-10-31""#))
  }

  @Test func defusesFormulas() {
    let path = Files.temporaryFolder() + "/tracker.csv"
    Files.write("Ref,Action,Due date,Status (January 2024)\nA.A1.1,\"=HYPERLINK(\"\"x\"\")\",-1,@On Track\n", to: path)
    let run = ToolRun(["convert", path, "--format", "csv"])
    #expect(run.output.contains("\"'=HYPERLINK(\"\"x\"\")\""))
    #expect(run.output.contains(",'-1,") && run.output.contains(",'@On Track"))
  }
}
