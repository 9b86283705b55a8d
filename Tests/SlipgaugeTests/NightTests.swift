import Slipgauge
import TestSupport
import Testing

/// Nights of another program.
struct NightTests {
  private func night(_ day: Int, _ state: String) throws -> Night {
    try Night(state: state, now: try #require(Moment("2024-02-0\(day)T02:00:00")))
  }

  @Test func `tells what changed, and forgets what was not remembered`() throws {
    let folder = Files.temporaryFolder()
    let (tracker, state) = (folder + "/tracker.csv", folder + "/state")
    let sample = try #require(Files.read(Repository.path("samples/tracker-2024-01.csv")))
    Files.write(sample, to: tracker)
    let options = Night.Options(rules: try NightRules.load())
    try {
      let night = try night(1, state)
      let result = try night.check(tracker, options)
      #expect(result.isNews && result.hasFindings && !result.wasChecked)
      try night.remember([result])
    }()
    // Another ref, a row less, and a status that the dates do not allow.
    let lines = String(decoding: sample, as: UTF8.self).split(separator: "\r\n", omittingEmptySubsequences: false)
    let text = lines.filter { !$0.contains(",CO.C2.6,") }.joined(separator: "\r\n")
    Files.write(text.replacing(",SD.A5.3,", with: ",SD.A5.33,"), to: tracker)
    for isRemembered in [false, true] {
      let night = try night(2, state)
      var result = try night.check(tracker, options)
      let changes = try #require(result.report?.changes)
      #expect(result.isNews && result.hasFindings)
      #expect(changes.renumbered.map(\.ref) == ["SD.A5.33"] && changes.gone.map(\.ref) == ["CO.C2.6"])
      #expect(changes.resolved.isEmpty)
      if !isRemembered { result.untold = "nobody was there" }
      #expect(result.hasFailed == !isRemembered)
      try night.remember([result])
    }
    #expect(try !night(3, state).check(tracker, options).isNews)
  }

  @Test func `goes on where a tracker cannot be used`() throws {
    let folder = Files.temporaryFolder()
    let night = try night(1, folder + "/state")
    let result = try night.check(folder + "/none.csv", Night.Options(rules: try NightRules.load()))
    #expect(result.hasFailed && result.report == nil && result.isNews)
    #expect(result.problems.map(\.text) == ["\(folder)/none.csv: there is no such file; check the path"])
    try night.remember([result])
  }

  @Test func `holds its folder alone`() throws {
    let state = Files.temporaryFolder() + "/state"
    let night = try night(1, state)
    let failure = #expect(throws: NightFailure.self) { try self.night(1, state) }
    #expect(failure?.description.contains("another run is at work") ?? false)
    withExtendedLifetime(night) {}
  }
}
