package import Tables

/// What the administrator decides of the page, in a file that nobody can send: `rules/web.schema.json`.
package struct WebSettings: Sendable {
  /// Rule sets, each extending those before; without any, the one that the program carries.
  package var rules: [String] = []
  /// The path of the file that says which findings are accepted; nil: none are.
  package var waivers: String?
  /// The most bytes of a request.
  package var maxUploadBytes = 10 << 20
  /// How many earlier trackers may be sent.
  package var maxPrevious = 2
  /// What trackers may be written in.
  package var formats = FileFormat.allCases
  /// How many months the form offers, from that of the day back; 0: the tracker's latest alone.
  package var months = 13
  /// Whom to ask, as a line of plain text; nil: nobody is named.
  package var contact: String?
  /// What happens to what is sent, as a line of plain text; nil: what the program itself can say of it.
  package var privacy: String?

  /// What holds where no file says otherwise.
  package init() {}
}
