import Documents
import Texts

/// What columns and labels are guessed by.
extension RuleSetBuilder {
  /// Takes the words that a tracker is recognised by.
  func applyRecognition(_ object: ObjectReader) {
    if let headers = object.object("headers") {
      for field in headers.members.map(\.name) where Field(rawValue: field) != nil {
        let place = recognitionHeaders.firstIndex { $0.field == field } ?? recognitionHeaders.count
        if place == recognitionHeaders.count { recognitionHeaders.append((field, [])) }
        applyWords(headers, field, to: &recognitionHeaders[place].words)
      }
    }
    if object.node("statuses") != nil {
      recognitionStatuses = object.objects("statuses").compactMap { item in
        guard let id = item.name("id"), let title = item.name("title") else { return nil }
        var labels: [LocatedText] = []
        applyWords(item, "labels", to: &labels)
        return RecognitionWords.KnownStatus(
          id: id, title: title, isFinished: item.flag("finished") ?? false, labels: labels.map(\.value))
      }
    }
  }

  /// The words, compiled.
  func compileRecognition() -> RecognitionWords {
    RecognitionWords(
      headers: recognitionHeaders.compactMap { entry in
        Field(rawValue: entry.field).map { ($0, entry.words.map { normalised($0.value) }) }
      }, statuses: recognitionStatuses)
  }
}
