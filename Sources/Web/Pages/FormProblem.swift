package import Tables

/// What is wrong with what was sent, to be said above a field.
package struct FormProblem: Equatable, Sendable {
  /// Where it is said, and what the link to it leads to.
  package let field: FormField
  /// One sentence without a full stop: `Select a tracker`.
  package let sentence: String

  /// A problem in words of its own, such as those of a refusal.
  package init(_ field: FormField, _ sentence: String) {
    self.field = field
    self.sentence = sentence
  }

  /// The sentence as it stands by itself; those of the tool stand behind the name of a file.
  var shown: String { sentence.prefix(1).uppercased() + sentence.dropFirst() }

  /// Nothing was chosen, or sent.
  package static func missing(_ field: FormField) -> FormProblem {
    FormProblem(field, "Select a \(field == .summary ? "progress summary" : "tracker")")
  }

  /// A file without a byte.
  package static func empty(_ field: FormField) -> FormProblem { FormProblem(field, "The selected file is empty") }

  /// More than `most` bytes were sent: nobody has looked in how many files.
  package static func tooLarge(_ field: FormField, most: Int) -> FormProblem {
    FormProblem(field, "The selected file, with any others, must be smaller than \(ByteCount.words(most))")
  }

  /// What the page's script says, before anything is sent, of a file that is too large by itself.
  static func oneTooLarge(most: Int) -> String { "The selected file must be smaller than \(ByteCount.words(most))" }

  /// What it says of files of which none is.
  static func togetherTooLarge(most: Int) -> String {
    "The selected files together must be smaller than \(ByteCount.words(most))"
  }

  /// A file of no format that is read; trackers may be written in these.
  package static func unknownFormat(_ field: FormField, _ formats: [FileFormat]) -> FormProblem {
    let words = field == .summary ? "a Word document (.docx), text or JSON" : formats.words
    return FormProblem(field, "The selected file must be \(words)")
  }

  /// A file that only its password opens.
  package static func protected(_ field: FormField) -> FormProblem {
    FormProblem(field, "The selected file is password protected: save it without a password")
  }

  /// A text of more characters than a form lets in.
  package static func tooLong(_ field: FormField) -> FormProblem {
    FormProblem(field, "The \(field.rawValue) must be \(FormValues.mostCharacters) characters or fewer")
  }

  /// More earlier trackers than the server takes.
  package static func tooMany(most: Int) -> FormProblem {
    let few = most == 1 ? "1 earlier tracker" : "\(most) earlier trackers"
    return FormProblem(.previous, most == 0 ? "Earlier trackers are not taken here" : "Select at most \(few)")
  }
}
