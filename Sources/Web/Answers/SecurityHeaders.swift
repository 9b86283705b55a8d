/// The headers that every answer has, whatever it is.
enum SecurityHeaders {
  /// In the order in which they are sent.
  static var all: [(name: String, value: String)] {
    [
      ("Content-Security-Policy", WebAsset.policy),
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
}
