import Dates
import Testing
import Trackers

struct UpdateReaderTests {
  @Test(arguments: [
    "", "N/A", "none", "na", "-", "DS 11.01.24",
  ])
  func `reads as blank`(_ update: String) { #expect(Updates.read(update).kind == .blank) }

  @Test(arguments: [
    "As last month", "as above", "As above OC.A2.1", "as above A2.1", "As above. DS 11.01.24", "See above",
    "as above commentary", "As previous", "as previous update", "as previous month", "as previous month too",
    "As per last month", "Update as per last month", "No change", "no update", "Same as last month",
    "As December update", "as reported November", "December update as last month", "December update as previous",
    "Update as December", "Update as December 2023", "Update remains same as November 23", "As update above",
    "New action", "New Action Added", "added new action", "On Track", "Complete", "Medium progress",
    "Not due to start", "Assurance Action",
  ])
  func `reads as no news`(_ update: String) { #expect(Updates.read(update).kind == .noNews) }

  @Test(arguments: [
    "January update", "March 2024", "Quarterly update", "Update due", "March update due", "Due March",
    "due by March 2024", "Due in Mar 24", "Update due March", "next update due by March 2024",
    "Assurance action report due March 2024", "Assurance action next annual reports due in April",
    "reports due June", "Next due March 2024", "Due March 24 DS 11.01.24", "March 24",
  ])
  func `reads as a due statement`(_ update: String) { #expect(Updates.read(update).kind == .dueStatement) }

  @Test(arguments: [
    "Update as update", "update as above", "As last month but moved on", "no change since", "As Decembre update",
    "Due March at the board", "(due March 2024) and then more", "Plan agreed by the board.", "Yes", "ongoing",
    "as above OC.A2", "March 204",
  ])
  func `reads as substantive`(_ update: String) { #expect(Updates.read(update).kind == .substantive) }

  /// In January 2024.
  @Test(arguments: [
    ("Update due March", "2024-03"),
    ("Due December", "2023-12"),
    ("due by November", "2024-11"),
    ("Due January 2023", "2023-01"),
    ("Due December 2099", "2099-12"),
    ("Due December 2323", nil),
    ("Update due March 1899", nil),
    ("due in Jan 23", "2023-01"),
    ("(Due March 2024) Report written and agreed", "2024-03"),
    ("(due October) Report", "2024-10"),
    ("( due October ) Report", "2024-10"),
    ("(due Oct 22): report", "2022-10"),
    ("due October. Report written", nil),
    ("(due) report", nil),
    ("March update", "2024-03"),
    ("January 2024", "2024-01"),
    ("Quarterly update", nil),
    ("(Due March 2024", "2024-03"),
    ("Report (due March)", "2024-03"),
    ("(due by March) report", nil),
    ("[due March] report", nil),
    ("(due March 2024)", "2024-03"),
    ("Assurance action next update due December", "2023-12"),
  ])
  func `reads the month in which something is said to be due`(_ update: String, _ month: String?) {
    #expect(Updates.read(update).statedDue?.iso == month)
  }

  @Test(arguments: [("2024-01", "2023-12"), ("2024-02", "2024-12"), ("2023-12", "2023-12"), ("2023-11", "2023-12")])
  func `takes a stated month without a year from the month before the period on`(_ period: String, _ month: String) {
    #expect(Updates.read("Update due December", period: period).statedDue?.iso == month)
  }
}
