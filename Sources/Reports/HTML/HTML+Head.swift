extension HTML {
  /// A page's head, with a policy that lets in the page's own style and script and nothing else; `version` is the
  /// tool's.
  static func head(_ title: HTML, madeBy version: String, script: ReportAsset? = nil) -> HTML {
    let style = ReportAsset.style
    let scripts = script.map { HTML("script-src '\(exact: $0.policyHash)'; ") } ?? ""
    return HTML(
      """
      <!DOCTYPE html>
      <html lang="en-GB">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '\(exact: style.policyHash)'; \
      \(scripts)base-uri 'none'; form-action 'none'">
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
