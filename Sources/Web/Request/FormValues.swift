import Texts

/// What a form was filled in with.
package struct FormValues: Sendable {
  /// The tracker to check; nil where none was selected.
  package private(set) var tracker: UploadedFile?
  /// Earlier trackers, in the order in which they were sent.
  package private(set) var previous: [UploadedFile] = []
  /// The progress summary; nil where none was selected.
  package private(set) var summary: UploadedFile?
  /// The period to check, as it was typed; empty for the tracker's latest.
  package private(set) var period = ""
  /// The director lead whose actions are told of, as it was typed; empty for all.
  package private(set) var lead = ""

  /// Fields whose text is longer than any that is meant, which is left out.
  package private(set) var tooLong: Set<FormField> = []

  /// The most characters of a text that a form lets in.
  package static let mostCharacters = 250
  /// As many bytes as those may have at most.
  private static let mostTextBytes = 4 * mostCharacters

  /// A form with nothing but a tracker.
  package init(tracker: UploadedFile) { self.tracker = tracker }

  /// What the parts say, each of a field that the form has; names of files are made different from each other.
  package init(_ form: MultipartForm) throws(MultipartForm.Failure) {
    var seen: Set<FormField> = []
    var names: Set<String> = []
    for part in form.parts {
      guard let field = FormField(rawValue: part.name) else {
        throw MultipartForm.Failure("the form has no field of such a name")
      }
      if !seen.insert(field).inserted, field != .previous { throw MultipartForm.Failure("a field stands twice") }
      if field.isFile {
        try add(part, field, &names)
      } else {
        try set(part, field)
      }
    }
  }

  private mutating func add(
    _ part: MultipartForm.Part, _ field: FormField, _ names: inout Set<String>
  ) throws(MultipartForm.Failure) {
    guard let name = part.fileName else { throw MultipartForm.Failure("the field \(field.rawValue) is no file") }
    // So browsers send a field in which nothing is selected.
    if name.isEmpty, part.content.isEmpty { return }
    let sent = UploadedFile(name: UploadedFile.decoded(name), bytes: part.content)
    // Messages name files: two of one name could not be told apart.
    var file = sent
    var number = 2
    while !names.insert(file.name).inserted {
      file = sent.numbered(number)
      number += 1
    }
    switch field {
    case .tracker: tracker = file
    case .summary: summary = file
    default: previous.append(file)
    }
  }

  private mutating func set(_ part: MultipartForm.Part, _ field: FormField) throws(MultipartForm.Failure) {
    guard part.fileName == nil else { throw MultipartForm.Failure("the field \(field.rawValue) takes no file") }
    guard part.content.count <= FormValues.mostTextBytes else {
      tooLong.insert(field)
      return
    }
    let text = trimmed(String(decoding: part.content, as: UTF8.self))
    if field == .period { period = text } else { lead = text }
  }
}
