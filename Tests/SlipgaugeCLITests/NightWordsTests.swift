import SlipgaugeCLI
import Testing

/// What a night says when a tracker is changed, in the words that log and history have as well.
@Suite struct NightWordsTests {
  /// Cells of an action that differ from an ordinary one.
  struct Row {
    var theme = "Culture"
    var due = "Oct-24"
    var status = "On Track"
    var update = "Survey sent to all the staff. DS 11.01.24"
  }

  /// Saves a tracker of these actions.
  private func save(_ rows: [(String, Row)], headers: String? = nil, _ nights: Nights) {
    let usual = "Status (December 2023),Status (January 2024),Update (Initial and Date) (January 2024)"
    var text = "Theme,Ref,Action,Director Lead,Start date,Due date,Main Action Risk,\(headers ?? usual)\n"
    for (ref, row) in rows {
      text +=
        "\(row.theme),\(ref),Ask \(ref.lowercased()) of them,D Smith,Jan-23,\(row.due),,On Track,\(row.status),"
        + "\(row.update.isEmpty ? "" : "\(ref): \(row.update)")\n"
    }
    nights.write(nights.tracker, text)
  }

  private func rows(_ count: Int, _ theme: String = "Culture", _ letter: String = "A") -> [(String, Row)] {
    (1...count).map { ("OC.\(letter)1.\($0)", Row(theme: theme)) }
  }

  private func said(_ nights: Nights.Said) -> String {
    nights.out.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func `an action that is gone is an error, and a finished one a note`() throws {
    try withNights { nights in
      var rows = rows(4)
      rows[1].1.status = "Complete"
      save(rows, nights)
      _ = nights.run(1)
      save([rows[0], rows[2], rows[3]], nights)
      let finished = nights.run(2)
      #expect(finished.exit == .clean && said(finished).contains("note OC.A1.2 night-action-gone: OC.A1.2 “Ask"))
      save([rows[0], rows[3]], nights)
      let open = nights.run(3)
      #expect(open.exit == .findings && said(open).contains("error OC.A1.3 night-action-gone"))
      #expect(open.log.contains(" gone=1 ") && open.log.contains(" resolved=0 "))
      #expect(nights.run(4).out == "")
      #expect(nights.look("history").out.contains("1 gone"))
      #expect(nights.look("history", "--format", "json").out.contains("\"gone\": 1"))
    }
  }

  @Test func `a sheet is told in place of its actions`() throws {
    try withNights { nights in
      save(rows(3) + rows(12, "Oversight", "B"), nights)
      _ = nights.run(1)
      save(rows(3), nights)
      let night = nights.run(2)
      #expect(night.exit == .findings && night.log.contains(" gone=12 "))
      #expect(said(night).contains("error night-sheet-gone: Nothing of “Oversight” is left: 12 actions"))
      #expect(!said(night).contains("night-action-gone"))
    }
  }

  @Test func `more than ten new of a rule are one line, as are those that are put right`() throws {
    try withNights { nights in
      var rows = rows(13)
      save(rows, nights)
      _ = nights.run(1)
      for index in 0..<11 { rows[index].1.due = "Ocr 24" }
      save(rows, nights)
      let night = nights.run(2)
      #expect(night.log.contains(" new=11 "))
      #expect(
        said(night).contains("error due-unreadable: The due date cannot be read, on 11 actions: OC.A1.1, OC.A1.2,"))
      for index in 0..<11 { rows[index].1.due = "Oct-24" }
      save(rows, nights)
      let better = nights.run(3)
      #expect(
        better.log.contains(" resolved=11 ") && said(better).contains("Resolved error due-unreadable: The due date"))
    }
  }

  @Test func `what joins a finding that stands for many is told alone`() throws {
    try withNights { nights in
      var rows = rows(14)
      for index in 0..<12 { rows[index].1.update = "Survey sent to all the staff" }
      save(rows, nights)
      _ = nights.run(1, "--fail-on", "never")
      rows[13].1.update = "Survey sent to all the staff"
      save(rows, nights)
      let night = nights.run(2, "--fail-on", "note")
      #expect(night.exit == .findings && night.log.contains(" new=1 "))
      #expect(said(night).contains("New note OC.A1.14 update-unsigned: OC.A1.14"), "\(said(night))")
      #expect(!said(night).contains("OC.A1.1,"))
      rows[0].1.update += ". DS 11.01.24"
      save(rows, nights)
      let signed = said(nights.run(3))
      #expect(signed.contains("Resolved note OC.A1.1 update-unsigned: The update is not signed and dated. (stood"))
    }
  }

  @Test func `says from what to what a finding changed`() throws {
    try withNights { nights in
      var rows = rows(3)
      rows[0].1.due = "Oct-23"
      save(rows, nights)
      #expect(nights.run(1).exit == .findings)
      rows[0].1.due = "Aug-23"
      save(rows, nights)
      let night = nights.run(2)
      #expect(night.exit == .clean && night.log.contains(" changed=1 "))
      #expect(said(night).contains("(due date: 31 October 2023, now 31 August 2023)"), "\(said(night))")
      #expect(nights.look("history", "show", "OC.A1.1").out.contains("2024-02-02 changed"))
    }
  }

  @Test func `nothing is resolved that nobody could look at`() throws {
    try withNights { nights in
      var rows = rows(3)
      rows[0].1.due = "Oct-23"
      rows[1].1.due = "Ocr 24"
      save(rows, nights)
      _ = nights.run(1)
      // No due date column, and then one again.
      save(rows, nights)
      nights.write(nights.tracker, nights.text(nights.tracker).replacing("Due date", with: "Deadline"))
      let blind = nights.run(2)
      #expect(blind.log.contains(" resolved=0 ") && blind.log.contains(" not-checked=2 "), "\(blind.log)")
      let line = "Not checked error rating-understates-slippage: The stated rating"
      #expect(said(blind).contains(line) && said(blind).contains(": OC.A1.1."), "\(said(blind))")
      #expect(nights.run(3).out == "")
      #expect(nights.look("history", "show", "OC.A1.1").out.contains("not checked on 2024-02-03"))
      save(rows, nights)
      let back = nights.run(4)
      #expect(
        back.exit == .clean && back.log.contains(" new=0 ") && back.log.contains(" not-checked=0 "), "\(back.log)")
      #expect(
        nights.look("history", "show", "OC.A1.1").out.contains("first seen 2024-02-01, still there on 2024-02-04"))
    }
  }

  @Test func `a period that goes back is told, and one that goes on leaves behind`() throws {
    try withNights { nights in
      var rows = rows(3)
      rows[0].1.status = ""
      rows[1].1.due = "Ocr 24"
      save(rows, nights)
      _ = nights.run(1)
      let next = "Status (January 2024),Status (February 2024),Update (Initial and Date) (February 2024)"
      save(rows, headers: next, nights)
      nights.write(
        nights.tracker, nights.text(nights.tracker).replacing(",On Track,,OC.A1.1", with: ",On Track,Complete,OC.A1.1"))
      let later = nights.run(2)
      #expect(said(later).contains("The period checked is February 2024 now, and was January 2024."), "\(said(later))")
      #expect(later.log.contains(" resolved=1 "), "\(later.log)")
      save(rows, nights)
      let back = nights.run(3)
      #expect(said(back).contains("The period checked went back from February 2024 to January 2024"))
      #expect(back.log.contains(" resolved=0 "), "\(back.log)")
    }
  }
}
