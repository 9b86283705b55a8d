extension Option where Value == Bool {
  /// Whether the request comes as SCGI.
  static var scgi: Option {
    .flag("scgi", "read the request as SCGI on standard input, in place of CGI/1.1", on: [.web])
  }
}

extension Option where Value == String? {
  /// The administrator's file.
  static var webSettings: Option {
    .text(
      "settings", "FILE", "the administrator's settings", shown: "\(WebRun.usualSettings), if it is there", on: [.web])
  }

  /// A folder for pages that a web server shows by itself.
  static var errorPages: Option {
    .text(
      "error-pages", "DIR", "answer no request; write the pages into the folder that a web server shows by itself",
      on: [.web])
  }
}
