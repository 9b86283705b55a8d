package import Dates

/// A theme progress summary as it is read or drafted, before anything is made of its words.
package struct Summary: Sendable {
  /// What it is written in.
  package enum Form: String, Sendable {
    case word, text, json
  }

  /// What it is written in.
  package var form: Form
  /// The document's title, else its first heading; empty where it has neither.
  package var title: String
  /// The period that the title, or a JSON summary, gives; nil where neither does.
  package var period: Period?
  /// Its themes, in its order: rows that continue a theme are joined to it.
  package var themes: [SummaryTheme]

  /// A summary of these themes.
  package init(form: Form, title: String = "", period: Period? = nil, themes: [SummaryTheme] = []) {
    (self.form, self.title, self.period, self.themes) = (form, title, period, themes)
  }
}
