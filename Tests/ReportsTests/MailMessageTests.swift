import Dates
import Testing

@testable import Reports

/// Messages as mail programs get them; what they hold in full is tested by reading them with another program.
@Suite struct MailMessageTests {
  @Test(arguments: [
    ("team@council.gov.uk", "", "team@council.gov.uk"), ("J Smith <j.smith@a-b.gov>", "J Smith", "j.smith@a-b.gov"),
    ("  Team,  Ltd <x+y@z.org>", "Team, Ltd", "x+y@z.org"),
  ])
  func `an address may have a name`(text: String, name: String, address: String) throws {
    let read = try #require(MailAddress(text))
    #expect(read.name == name && read.address == address)
  }

  @Test(arguments: [
    "", "nobody", "a@b@c", "a b@c", "@c", "a@", "a@b..c", "a.@b", "a@b\r\nBcc: c@d", "A <a@b", "A <a@b> B", "é@b.c",
    "A\nB <a@b>", "a@b,c@d",
  ])
  func `what is no address is none`(text: String) { #expect(MailAddress(text) == nil) }

  @Test(arguments: [
    ("January 2024: 3 errors", "Subject: January 2024: 3 errors\r\n"),
    ("a\r\nBcc: x@y", "Subject: a  Bcc: x@y\r\n"), ("Ŵyl", "Subject: =?UTF-8?B?xbR5bA==?=\r\n"),
    ("=?x?=", "Subject: =?UTF-8?B?PT94Pz0=?=\r\n"),
    (
      String(repeating: "ŵ", count: 30),
      "Subject: =?UTF-8?B?\(String(repeating: "xbXFtcW1", count: 6))xbU=?=\r\n =?UTF-8?B?xbXFtcW1xbXFtcW1xbXFtcW1xbXFtQ==?=\r\n"
    ),
  ])
  func `a header stays what it is`(text: String, line: String) { #expect(MailHeader.text("Subject", text) == line) }

  @Test(arguments: [
    (2024, 2, 1, 0, "Date: Thu, 1 Feb 2024 02:00:00 +0000\r\n"),
    (2023, 12, 31, 3600, "Date: Sun, 31 Dec 2023 02:00:00 +0100\r\n"),
    (2024, 1, 1, -12_600, "Date: Mon, 1 Jan 2024 02:00:00 -0330\r\n"),
  ])
  func `the date is that of the clock`(year: Int, month: Int, day: Int, offset: Int, line: String) throws {
    let day = try #require(Day(year: year, month: month, day: day))
    #expect(MailHeader.date(day, clock: "02:00:00", offset: offset) == line)
  }
}
