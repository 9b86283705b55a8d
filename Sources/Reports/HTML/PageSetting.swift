/// Where a page of HTML stands, and so what it may load and where its forms may go.
package enum PageSetting {
  /// A file of its own, with these style sheets and scripts inside; forms go nowhere.
  case alone([ReportAsset], [ReportAsset] = [])
  /// A page of a server's, whose own style sheet and script are loaded besides the report's inside, and to which forms
  /// go.
  case served

  /// The `Content-Security-Policy` of the page; a server's answers say it in a header, too, by `servedPolicy`.
  var policy: HTML {
    switch self {
    case .alone(let styles, let scripts):
      HTML(
        """
        default-src 'none'; \(sources("style-src", styles))\(sources("script-src", scripts))base-uri 'none'; \
        form-action 'none'
        """)
    case .served:
      HTML(
        """
        default-src 'none'; \(sources("style-src 'self'", [.style, .pageStyle]))\
        \(sources("script-src 'self'", [.script]))img-src data:; form-action 'self'; base-uri 'none'
        """)
    }
  }

  /// What pages of a server's may load: its own style sheet and script, and those inside of its pages.
  package static var servedPolicy: String { String(decoding: PageSetting.served.policy.bytes, as: UTF8.self) }

  /// A part of a policy; nothing of no assets.
  private func sources(_ name: HTML, _ assets: [ReportAsset]) -> HTML {
    assets.isEmpty ? "" : HTML("\(name)\(HTML.joined(assets.map { HTML(" '\(exact: $0.policyHash)'") })); ")
  }

  /// What requests from the page say of where they come from.
  var referrer: String {
    switch self {
    case .alone: "no-referrer"
    case .served: "same-origin"
    }
  }

  /// The elements that bring style sheets, and scripts of the head. Addresses are below the page's own, as nobody knows
  /// below which prefix a server has it; the picture that browsers ask for by themselves is none.
  var assets: HTML {
    switch self {
    case .alone(let styles, _): HTML.joined(styles.map { HTML("<style>\(.asset($0))</style>") }, by: "\n")
    case .served:
      HTML(
        """
        <link rel="icon" href="data:,">
        <style>\(.asset(.style))</style>
        <link rel="stylesheet" href="style.css">
        <script src="page.js" defer></script>
        """)
    }
  }
}
