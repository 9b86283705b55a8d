import Dates
import Reports

/// The fields, each with its words.
extension UploadForm {
  /// The tracker's file.
  func tracker(_ label: HTML, hint: HTML? = nil) -> HTML {
    field(.tracker, label, hint: hint) {
      HTML("<input type=\"file\" \($0) accept=\"\(exact: settings.formats.pickerTypes)\">")
    }
  }

  /// The summary's file.
  func summary(_ label: HTML, hint: HTML? = nil) -> HTML {
    field(.summary, label, hint: hint) { HTML("<input type=\"file\" \($0) accept=\".docx,.txt,.json\">") }
  }

  /// The hint at a tracker's file: which formats, and how large.
  var trackerHint: HTML {
    let words = settings.formats.fileWords
    let drop: HTML = subject == .tracker ? "anywhere on this page" : "into the box"
    return HTML(
      """
      \(words.capitalised), smaller than \
      \(ByteCount.words(settings.maxUploadBytes)). You can drop it \(drop).
      """)
  }

  /// Earlier trackers; nothing where the server takes none.
  var previous: HTML {
    guard settings.maxPrevious > 0 else { return "" }
    let isOne = settings.maxPrevious == 1
    let most = isOne ? HTML("") : HTML(", \(settings.maxPrevious) at most")
    return field(
      .previous, isOne ? "Earlier tracker (optional)" : "Earlier trackers (optional)",
      hint: HTML(
        """
        \(comparedHint)Of a month before\(most): what moved since then is checked too, such as due dates. All files \
        together must be smaller than \(ByteCount.words(settings.maxUploadBytes)).
        """)
    ) { tied in
      HTML(
        "<input type=\"file\" \(tied) accept=\"\(exact: settings.formats.pickerTypes)\"\(isOne ? HTML("") : " multiple")>"
      )
    }
  }

  /// What has to be selected once more, as no file is kept.
  private var comparedHint: HTML {
    if compared.isEmpty { return "" }
    let names = HTML.joined(compared.map { HTML("<bdi>\($0)</bdi>") }, by: ", ")
    return HTML("Select \(names) again to compare with \(compared.count == 1 ? "it" : "them"). ")
  }

  /// The same, folded, as a part of its own.
  var foldedPrevious: HTML {
    settings.maxPrevious > 0 ? folded("Compare with an earlier tracker", [.previous], previous) : ""
  }

  /// What few need who check a summary, which mostly says itself of which month it is.
  var summaryChoices: HTML {
    let name: HTML = settings.maxPrevious > 0 ? "Period, earlier tracker" : "Period"
    return folded(name, [.period, .previous], HTML("\(periodChoice)\n\(previous)"))
  }

  /// The period to check; the tracker's own stand before others.
  var periodChoice: HTML {
    let others = settings.months.filter { !trackerPeriods.contains($0) }
    let isKnown = period.isEmpty || (trackerPeriods + others).contains { $0.iso == period }
    let typed = isKnown ? "" : HTML("<option value=\"\(exact: period)\" selected>\(period)</option>")
    let options =
      trackerPeriods.isEmpty
      ? self.options(others)
      : HTML(
        """
        <optgroup label="In this tracker">\(self.options(trackerPeriods))</optgroup>\
        \(others.isEmpty ? "" : HTML("<optgroup label=\"Other months\">\(self.options(others))</optgroup>"))
        """)
    let usual: HTML = subject == .tracker ? "The tracker’s latest" : "The summary’s own, else the tracker’s latest"
    return field(.period, "Period to check") { tied in
      HTML("<select \(tied)><option value=\"\">\(usual)</option>\(typed)\(options)</select>")
    }
  }

  private func options(_ periods: [Period]) -> HTML {
    HTML.joined(
      periods.map { period in
        let choice = PeriodChoice(period, dateWords)
        let selected: HTML = choice.value == self.period ? " selected" : ""
        return HTML("<option value=\"\(exact: choice.value)\"\(selected)>\(choice.name)</option>")
      })
  }

  /// Whose actions are told of.
  var leadChoice: HTML {
    field(.lead, "Lead (optional)", hint: "A name as the tracker has it, to see the actions of one lead alone") {
      tied in
      let list = HTML("\(id(.lead))-list")
      let names = leads.map { HTML("<option value=\"\(exact: $0)\"></option>") }
      return HTML(
        """
        <input \(tied) value="\(exact: lead)" maxlength="\(FormValues.mostCharacters)" autocomplete="off"\(names.isEmpty ? "" : HTML(" list=\"\(list)\""))>\
        \(names.isEmpty ? "" : HTML("<datalist id=\"\(list)\">\(HTML.joined(names))</datalist>"))
        """)
    }
  }
}
