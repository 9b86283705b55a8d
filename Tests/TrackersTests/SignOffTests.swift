import Dates
import Testing

struct SignOffTests {
  /// The update, the days of its sign-offs, the update text, its impossible dates.
  @Test(arguments: [
    ("Drafted. DS. 11.01.24", "2024-01-11", "Drafted.", ""),
    ("Noted (18.23.23 DS)", "none", "Noted ( )", "18.23.23"),
    ("Done (SM 16/01/24-dw)", "2024-01-16", "Done ( )", ""),
    ("24/04 RJ", "2024-04-24", "", ""),
    ("Agreed 24/01 RJ", "2024-01-24", "Agreed", ""),
    ("RJ 24.1 agreed", "2024-01-24", "agreed", ""),
    ("Done Ds. 11.01.24", "2024-01-11", "Done", ""),
    ("Done 11.01.24 Ds", "", "Done 11.01.24 Ds", ""),
    ("D.S. 11.01.24", "2024-01-11", "", ""),
    ("D.S 11.01.24", "2024-01-11", "", ""),
    ("(DS) 11.01.24", "2024-01-11", "(", ""),
    ("DS, 11.01.24", "2024-01-11", "", ""),
    ("DS - 11.01.24", "2024-01-11", "", ""),
    ("DS \u{2013} 11.01.24", "2024-01-11", "", ""),
    ("DS\u{A0}11.01.24", "2024-01-11", "", ""),
    ("[DS 11.01.24]", "2024-01-11", "[ ]", ""),
    ("DS: 11.01.24", "", "DS: 11.01.24", ""),
    ("DS/RJ 11.01.24", "2024-01-11", "DS/", ""),
    ("DSRJ 11.01.24", "", "DSRJ 11.01.24", ""),
    ("DSR 11.01.24", "2024-01-11", "", ""),
    ("ds 11.01.24", "", "ds 11.01.24", ""),
    ("On 11.01.24", "", "On 11.01.24", ""),
    ("ON 11.01.24", "", "ON 11.01.24", ""),
    ("WLT 11.01.24 agreed", "", "WLT 11.01.24 agreed", ""),
    ("LT 11.01.24", "", "LT 11.01.24", ""),
    ("WC 11.01.24", "", "WC 11.01.24", ""),
    ("JAN 11.01.24", "", "JAN 11.01.24", ""),
    ("MON 11.01.24", "", "MON 11.01.24", ""),
    ("Board met 11.01.24", "", "Board met 11.01.24", ""),
    ("AD 11.01.24 then RJ 12.01.24", "2024-01-12", "AD 11.01.24 then", ""),
    ("11.01.24 DS, 12.01.24 RJ", "2024-01-11 2024-01-12", "RJ", ""),
    ("11.01.24DS", "2024-01-11", "", ""),
    ("11.01.24(DS)", "2024-01-11", ")", ""),
    ("DS11.01.24", "2024-01-11", "", ""),
    ("DS 11.01.2024", "2024-01-11", "", ""),
    ("DS 11/1/24", "2024-01-11", "", ""),
    ("DS 11-01-24", "", "DS 11-01-24", ""),
    ("DS 2024-01-11", "", "DS 2024-01-11", ""),
    ("DS 11.01", "2024-01-11", "", ""),
    ("DS 11.13", "", "DS 11.13", ""),
    ("DS 31/02", "", "DS 31/02", ""),
    ("see OC.A2.1 for more", "", "see OC.A2.1 for more", ""),
    ("OC.A2.1 DS", "", "OC.A2.1 DS", ""),
    ("OC.A2.1 11.01.24", "", "OC.A2.1 11.01.24", ""),
    ("meeting of 18.23.23", "", "meeting of 18.23.23", "18.23.23"),
    ("31.02.24 and 12.13.2023", "", "31.02.24 and 12.13.2023", "31.02.24 12.13.2023"),
    ("1.2.3", "", "1.2.3", ""),
    ("1/2/3 and 10/11/12", "", "1/2/3 and 10/11/12", ""),
    ("version 1.02.24", "", "version 1.02.24", ""),
    ("XDS 11.01.24", "2024-01-11", "", ""),
    ("approval.DS 11.01.24", "2024-01-11", "approval.", ""),
    ("DS 11.01.24-as above", "2024-01-11", "above", ""),
    ("DS 11.01.24-on track", "2024-01-11", "-on track", ""),
    ("DS 11.01.24. Next steps follow", "2024-01-11", ". Next steps follow", ""),
    ("First DS 11.01.24 second RJ 15.02.24", "2024-01-11 2024-02-15", "First second", ""),
    ("DS. RJ. 11.01.24", "2024-01-11", "DS.", ""),
    ("NHS 3.5m", "", "NHS 3.5m", ""),
    ("3.5 m spent", "", "3.5 m spent", ""),
    ("DS 10.12.23 and (RJ 18.23.23)", "2023-12-10 none", "and ( )", "18.23.23"),
    ("", "", "", ""),
    ("IT 11.01.24", "", "IT 11.01.24", ""),
    ("Dr 11.01.24", "2024-01-11", "", ""),
    ("DS 29.02.23", "none", "", "29.02.23"),
    ("2/3 RJ", "2024-03-02", "", ""),
    ("DS 5/1", "2024-01-05", "", ""),
    ("(11.01.24 D.S.)", "2024-01-11", "( )", ""),
    ("11.01.24 D. S.", "", "11.01.24 D. S.", ""),
    ("11.01.24 Done", "", "11.01.24 Done", ""),
    ("ABCD 1.1.24", "", "ABCD 1.1.24", ""),
  ])
  func `finds sign-offs and impossible dates`(
    _ update: String, _ signOffs: String, _ text: String, _ impossible: String
  ) {
    let read = Updates.read(update)
    #expect(read.signOffs.map { $0?.iso ?? "none" }.joined(separator: " ") == signOffs)
    #expect(read.text.split(whereSeparator: \.isWhitespace).joined(separator: " ") == text)
    #expect(read.impossible.joined(separator: " ") == impossible)
  }

  @Test func `gives a sign-off without a year the year of the period`() {
    #expect(Updates.read("DS 29/02", period: "2024-02").signOffs.map { $0?.iso } == ["2024-02-29"])
    #expect(Updates.read("DS 29/02", period: "2023-02").signOffs.isEmpty)
  }

  /// No date inside a ref, and no initials; between refs both are found.
  @Test func `reads sign-offs between many refs`() {
    let refs = (1...400).map { "OC.A\($0).1 " }.joined()
    let read = Updates.read("DS 10.01.24 " + refs + "RJ 11.01.24 " + refs + "12.01.24 XY")
    #expect(read.signOffs.map { $0?.iso } == ["2024-01-10", "2024-01-11", "2024-01-12"])
    #expect(Updates.read("OC.A1.1 11.01.24 OC.A2.2").signOffs.isEmpty)
  }

  @Test func `reads a long run of digits and dates in good time`() {
    let update = String(repeating: "1.1.24 ", count: 20_000) + String(repeating: "9", count: 100_000)
    #expect(Updates.read(update).signOffs.isEmpty)
  }
}
