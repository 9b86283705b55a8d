extension HTML {
  /// A page's head, with a policy that lets in what `setting` says and nothing else; `version` is the tool's.
  package static func head(_ title: HTML, madeBy version: String, _ setting: PageSetting) -> HTML {
    HTML(
      """
      <!DOCTYPE html>
      <html lang="en-GB">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(setting.policy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="\(exact: setting.referrer)">
      <meta name="color-scheme" content="light dark">
      <meta name="generator" content="Slipgauge \(version)">
      <title>\(title)</title>
      \(setting.assets)
      </head>
      """)
  }
}
