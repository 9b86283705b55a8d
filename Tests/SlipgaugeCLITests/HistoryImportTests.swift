import Glibc
import SlipgaugeCLI
import Testing

/// Trackers of earlier periods, taken into a history.
@Suite struct HistoryImportTests {
  /// What an action's due date and status were, by month of 2023; it is stated late from April on.
  private static let months = [
    (month: 1, due: "Jun-23", status: "On Track"), (2, "Jun-23", "On Track"), (3, "Sep-23", "On Track"),
    (4, "Sep-23", "Medium progress"),
  ]

  private func file(_ month: Int, _ nights: Nights) -> String { nights.folder + "/2023-0\(month).csv" }

  private func save(_ nights: Nights) {
    let names = ["January", "February", "March", "April"]
    for (month, due, status) in Self.months {
      nights.write(
        file(month, nights),
        """
        Theme,Ref,Action,Director Lead,Start date,Due date,Status (\(names[month - 1]) 2023),Update (\(names[month - 1]) 2023)
        Culture,OC.A1.1,Ask the staff,D Smith,Jan-22,\(due),\(status),Survey number \(month) sent. DS 11.0\(month).23
        Culture,OC.A1.2,Tell the staff,D Smith,Jan-22,Dec-22,On Track,Told \(month) of them. DS 11.0\(month).23

        """)
    }
  }

  private func take(_ months: [Int], _ nights: Nights, _ words: String...) -> Nights.Said {
    nights.tool(
      ["history", "import"] + months.map { file($0, nights) }
        + ["--state", nights.folder + "/state", "--name", "plan"] + words)
  }

  @Test(arguments: [[1, 2, 3, 4], [4, 2, 1, 3]])
  func `stand in the order of their periods, whatever order they are named in`(order: [Int]) throws {
    try withNights { nights in
      save(nights)
      let said = take(order, nights)
      #expect(said.exit == .clean && said.log.isEmpty, "\(said.log)")
      #expect(said.out.hasPrefix("plan: 4 of 4 trackers imported\n"))
      let runs = nights.look("history", "--format", "json").out
      let days = ["2023-04-30", "2023-03-31", "2023-02-28", "2023-01-31"]
      let places = days.map { runs.ranges(of: "\"night\": \"\($0)\"") }
      #expect(places.allSatisfy { $0.count == 1 })
      #expect(places.map { $0[0].lowerBound } == places.map { $0[0].lowerBound }.sorted())
      #expect(runs.ranges(of: "\"from\": \"file\"").count == 4)
      let show = nights.look("history", "show", "OC.A1.1").out
      let moved = "warning due-date-moved\n  first seen 2023-03-31, last seen 2023-03-31, left behind 2023-04-30"
      #expect(show.contains(moved), "\(show)")
      #expect(show.contains("2023-03-31  2023-03-31  2023-03  Sep-23"), "\(show)")
    }
  }

  @Test func `are compared as nights of those days would have been`() throws {
    try withNights { nights in
      save(nights)
      #expect(take([1, 2, 3, 4], nights).exit == .clean)
      for (place, day) in ["2023-01-31", "2023-02-28", "2023-03-31", "2023-04-30"].enumerated() {
        let previous = (1..<place + 1).flatMap { ["--previous", file($0, nights)] }
        let night = nights.tool(
          ["nightly", file(place + 1, nights), "--name", "plan", "--state", nights.folder + "/nights", "--now", day]
            + previous)
        #expect(night.exit != .unusable, "\(night.log)")
      }
      for ref in ["OC.A1.1", "OC.A1.2"] {
        let words = ["history", "show", ref, "--format", "json", "--state"]
        let imported = nights.tool(words + [nights.folder + "/state"])
        #expect(imported.exit == .clean && !imported.out.isEmpty)
        #expect(imported.out == nights.tool(words + [nights.folder + "/nights"]).out)
      }
    }
  }

  @Test func `change nothing a second time, and go on with those that are new`() throws {
    try withNights { nights in
      save(nights)
      _ = take([1, 2, 3], nights)
      let before = nights.look("history", "--format", "json").out
      let again = take([3, 1, 2], nights)
      #expect(again.exit == .clean && again.out.hasPrefix("plan: 0 of 3 trackers imported\n"))
      #expect(again.out.ranges(of: "it was there before").count == 3)
      #expect(nights.look("history", "--format", "json").out == before)
      #expect(take([1, 2, 3, 4], nights).out.hasPrefix("plan: 1 of 4 trackers imported\n"))
      let night = nights.tool(
        "nightly", file(4, nights), "--name", "plan", "--state", nights.folder + "/state", "--now", "2023-05-02")
      #expect(!night.out.contains("First night"), "\(night.out)")
    }
  }

  @Test func `are all taken or none`() throws {
    try withNights { nights in
      save(nights)
      _ = take([2], nights)
      let before = nights.look("history", "--format", "json").out
      nights.write(file(4, nights), "Ref,Status (April 2023)\n")
      let cases = [
        (take([3, 4], nights), "there is no action below the header row"),
        (take([1], nights), "it is of 2023-01, and the history goes up to 2023-02"),
        (take([3, 3], nights), "it is of 2023-03, as \(file(3, nights)) is"),
        (take([3, 1], nights, "--period", "2023-03"), "--period is for one tracker, and there are 2"),
        (
          nights.tool("history", "import", file(3, nights), "--state", nights.folder + "/state"),
          "--name NAME is missing"
        ),
      ]
      for (said, problem) in cases {
        #expect(said.exit == .unusable && said.out.isEmpty)
        #expect(said.log.contains(problem), "\(said.log)")
      }
      #expect(nights.look("history", "--format", "json").out == before)
    }
  }
}
