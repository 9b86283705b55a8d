import Reports
import Slipgauge

/// A page of the server's own: what stands around its content.
struct SitePage {
  /// What the page is called, before the site's name.
  let title: HTML
  /// What is the administrator's to say.
  let settings: PageSettings
  /// What stands between head and foot.
  let content: HTML

  /// The page from its first line to its last.
  var document: HTML {
    HTML(
      """
      \(HTML.head(HTML("\(title) – Slipgauge"), madeBy: SlipgaugeVersion.number, .served))
      <body class="page">
      <a class="skip" href="#main">Skip to main content</a>
      <header class="site">
      \(SitePage.links)
      </header>
      <main id="main" tabindex="-1">
      \(content)
      </main>
      <footer>
      \(SitePage.foot(settings))
      </footer>
      </body>
      </html>

      """)
  }

  /// The ways to the form and to help, on every page.
  static let links: HTML = """
    <p><a class="home" href="./">Slipgauge</a></p>
    <p><a href="help">Help</a></p>
    """

  /// What happens to what is sent, and whom to ask.
  static func foot(_ settings: PageSettings) -> HTML {
    let privacy = settings.privacy.map { HTML(" \($0)") } ?? ""
    let contact = settings.contact.map { HTML("\n<p>\($0)</p>") } ?? ""
    return HTML("<p>Your tracker is checked in memory and not kept.\(privacy)</p>\(contact)")
  }
}
