/// The headers that every answer has, whatever it is.
enum SecurityHeaders {
  /// In the order in which they are sent.
  static var all: [(name: String, value: String)] {
    [
      ("Content-Security-Policy", policy),
      ("X-Content-Type-Options", "nosniff"),
      ("Referrer-Policy", "same-origin"),
      ("Cross-Origin-Opener-Policy", "same-origin"),
      ("Cross-Origin-Resource-Policy", "same-origin"),
      ("Permissions-Policy", permissions),
      ("X-Robots-Tag", "noindex"),
    ]
  }

  /// No page asks for any of these; an empty list by itself is no policy.
  private static let permissions = ["camera", "display-capture", "geolocation", "microphone", "payment", "usb"]
    .map { "\($0)=()" }.joined(separator: ", ")

  /// Styles and scripts are our own, in files or by their hashes; nothing is loaded, framed or sent elsewhere.
  private static var policy: String {
    func sources(_ hashes: [String]) -> String { (["'self'"] + hashes.map { "'\($0)'" }).joined(separator: " ") }
    return [
      "default-src 'none'", "style-src \(sources(WebAsset.styleHashes))",
      "script-src \(sources(WebAsset.scriptHashes))",
      "img-src data:", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
    ].joined(separator: "; ")
  }
}
