/// A page for what no form can mend: nothing in it depends on what was sent.
package struct ErrorPage {
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

  /// A page of that kind.
  package init(_ kind: Kind, settings: PageSettings) { (self.kind, self.settings) = (kind, settings) }

  /// Those that a web server shows by itself, each in a file of its own, `busy.html`.
  package static let files: [Kind] = [.tooLarge, .busy, .late, .notFound]

  /// The page in UTF-8.
  package func html() -> [UInt8] {
    Array(
      """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8"><title>\(kind.rawValue)</title></head><body><h1>\(kind.rawValue)</h1></body></html>

      """.utf8)
  }
}
