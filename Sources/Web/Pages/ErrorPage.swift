import Reports
import Slipgauge

/// A page for what no form can mend: nothing in it depends on what was sent.
package struct ErrorPage: Sendable {
  /// What went wrong.
  package enum Kind: String, CaseIterable, Sendable {
    /// 400: the request is broken.
    case broken
    /// 403: another site has sent the form.
    case crossSite = "cross-site"
    /// 404
    case notFound = "not-found"
    /// 405: there is no such method here.
    case notAllowed = "not-allowed"
    /// 411: the request does not say how long it is.
    case noLength = "no-length"
    /// 413: the request is too large.
    case tooLarge = "too-large"
    /// 415: the request is no form.
    case noForm = "no-form"
    /// 500: the fault is ours.
    case fault
    /// 503: too many requests at once.
    case busy
    /// 504: it took too long.
    case late
  }

  private let kind: Kind
  private let settings: PageSettings
  private let home: String

  /// A page of that kind; `home` is the way from its address to the form: `./`, `../`.
  package init(_ kind: Kind, settings: PageSettings, home: String = "./") {
    (self.kind, self.settings, self.home) = (kind, settings, home)
  }

  /// Those that a web server shows by itself, each in a file of its own, `busy.html`.
  package static let files: [Kind] = [.tooLarge, .busy, .late, .notFound]

  /// The page in UTF-8. It has its style inside, so that it can stand anywhere.
  package func html() -> [UInt8] {
    let contact = settings.contact.map { HTML("\n<p>\($0)</p>") } ?? ""
    let page = HTML(
      """
      \(HTML.head(HTML("\(heading) – Slipgauge"), madeBy: SlipgaugeVersion.number, .alone([.style, .pageStyle])))
      <body class="page">
      <header class="site"><p><a class="home" href="\(exact: home)">Slipgauge</a></p></header>
      <main id="main">
      <h1>\(heading)</h1>
      <p>\(advice)</p>
      <p><a href="\(exact: home)">Check a tracker</a></p>\(contact)
      </main>
      </body>
      </html>

      """)
    return page.bytes
  }

  /// What went wrong.
  private var heading: HTML {
    switch kind {
    case .broken: "The tracker did not arrive whole"
    case .crossSite: "This page takes trackers from its own form alone"
    case .notFound: "Page not found"
    case .notAllowed: "There is nothing to see at this address"
    case .noLength: "The tracker did not arrive"
    case .tooLarge: "The tracker is too large"
    case .noForm: "The tracker was not sent by the form"
    case .fault: "Sorry, there is a problem with the service"
    case .busy: "Too many trackers are being checked at the moment"
    case .late: "The tracker took too long to check"
    }
  }

  /// What to do.
  private var advice: HTML {
    switch kind {
    case .broken, .noLength: "Go back to the form, select the tracker and send it again."
    case .crossSite, .noForm: "Open the form and send the tracker from there."
    case .notFound: "If you typed the address, check it. If you followed a link, begin with the form."
    case .notAllowed: "Results are not kept. Select the tracker in the form to see them."
    case .tooLarge:
      HTML(
        """
        It must be smaller than \(ByteCount.words(settings.maxUploadBytes)), earlier trackers included. Remove pictures \
        and sheets that are no part of the tracker, and save it as an Excel workbook (.xlsx).
        """)
    case .fault: "Try again. If it happens again with the same tracker, tell whoever looks after this page."
    case .busy: "Nothing is wrong with yours. Wait a few seconds, then send it again."
    case .late:
      """
      Try again. If it happens again, remove sheets that are no part of the tracker, or check it without an earlier one.
      """
    }
  }
}
