import Web

extension Command {
  /// `slipgauge web`.
  static let web = Command(
    .web, "answer one request of a web server, by CGI or SCGI: the page on which trackers are checked",
    examples: [
      ("slipgauge web --scgi", "what a systemd socket or inetd starts for each connection of nginx or Apache"),
      ("slipgauge web --settings /etc/slipgauge/web.json", "what lighttpd's mod_cgi starts for each request"),
      ("REQUEST_METHOD=GET PATH_INFO=/health slipgauge web", "see by hand what is answered"),
      ("slipgauge web --error-pages /usr/share/slipgauge/errors", "write the pages for a server that is too busy"),
    ]
  ) { arguments, console throws(CommandFailure) in
    let run = WebRun(arguments, console)
    guard let folder = arguments[.errorPages] else { return try run.answer() }
    if folder.isEmpty { throw CommandFailure("--error-pages needs the name of a folder") }
    for (name, page) in try run.errorPages() {
      let path = folder + "/" + name
      try Folder.make(for: path)
      try OutputFile.write(page, to: path, files: arguments.files)
    }
    return .clean
  }
}
