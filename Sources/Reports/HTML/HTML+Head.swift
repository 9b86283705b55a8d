extension HTML {
  /// A document's head, with a policy that lets in the page's own style and script and nothing else.
  static func head(_ title: String, version: String, script: ReportAsset?) -> HTML {
    let style = ReportAsset.style
    let scripts = script.map { HTML("'\(exact: $0.policyHash)'") } ?? "'none'"
    return HTML(
      """
      <!DOCTYPE html>
      <html lang="en-GB">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '\(exact: style.policyHash)'; \
      script-src \(scripts); base-uri 'none'; form-action 'none'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <meta name="color-scheme" content="light dark">
      <meta name="generator" content="Slipgauge \(version)">
      <title>\(title)</title>
      <style>\(HTML.asset(style))</style>
      </head>
      """)
  }
}
