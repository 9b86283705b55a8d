import Checks

extension ChaseMessage {
  /// The message as a page of HTML, in UTF-8: its style is plain, as mail programs take no more.
  package var html: [UInt8] {
    let paragraphs = introduction.map { HTML("<p>\($0)</p>\n") }
    let page: HTML = """
      <!DOCTYPE html>
      <html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
      <meta name="color-scheme" content="light dark"><title>\(subject)</title></head>
      <body style="font-family: sans-serif; line-height: 1.4">
      <main style="max-width: 44em; overflow-wrap: break-word">
      <h1 style="font-size: 1.3em">\(addressee)</h1>
      \(HTML.joined(paragraphs))\(HTML.joined(sections.map(section)))<p><small>\(source)</small></p>
      </main></body></html>

      """
    return page.bytes
  }

  private func section(_ title: String, _ findings: [Finding]) -> HTML {
    let items = findings.map { finding -> HTML in
      let remedy: HTML = finding.remedy.isEmpty ? "" : "<br><strong>What to do:</strong> \(finding.remedy)"
      return """
        <li style="margin-bottom: .8em; break-inside: avoid"><strong>\(heading(finding))</strong><br>
        <small>\(place(finding)) (\(finding.ruleID))</small><br>
        \(finding.message)\(remedy)</li>

        """
    }
    return """
      <h2 style="font-size: 1.1em">\(title)</h2>
      <ul>
      \(HTML.joined(items))</ul>

      """
  }
}
