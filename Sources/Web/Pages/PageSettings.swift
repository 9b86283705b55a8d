package import Dates
package import Tables

/// What pages say that is the administrator's.
package struct PageSettings: Sendable {
  /// The most bytes of a request.
  package let maxUploadBytes: Int
  /// How many earlier trackers may be sent.
  package let maxPrevious: Int
  /// What trackers may be written in.
  package let formats: [FileFormat]
  /// Whom to ask, as plain text; nil: nobody is named.
  package let contact: String?
  /// What happens to what is sent, as plain text; nil: what the program itself can say of it.
  package let privacy: String?
  /// The months that the form offers besides the tracker's latest, newest first.
  package let months: [Period]

  package init(
    maxUploadBytes: Int, maxPrevious: Int, formats: [FileFormat], contact: String?, privacy: String?, months: [Period]
  ) {
    self.maxUploadBytes = maxUploadBytes
    self.maxPrevious = maxPrevious
    self.formats = formats
    self.contact = contact
    self.privacy = privacy
    self.months = months
  }
}
