import Checks
import Dates
import Documents
import Reports
import Texts

/// What a message is written as.
enum MessageForm: String, CaseIterable, Sendable {
  case text, html, eml

  /// Of its files, without the dot.
  var fileExtension: String { self == .text ? "txt" : rawValue }
}

extension Option where Value == ActionGrouping {
  /// Who gets a message.
  static var grouping: Option {
    .choice("by", "WHOM", "a message for each director lead, update owner or theme", first: .lead, on: [.chase])
  }
}

extension Option where Value == Day? {
  /// By when findings are to be put right.
  static var byDate: Option {
    .day("by-date", "by when it is to be put right, such as 2024-02-20", shown: "not said", on: [.chase])
  }
}

extension Option where Value == [MessageForm] {
  /// What messages are written as.
  static var messageForms: Option {
    Option(
      "format", letter: "f", value: "FORMAT", choices: MessageForm.allCases.map(\.rawValue), isRepeatable: true,
      "what each message is written as", standard: [], shown: "all of them with --output, else text", on: [.chase]
    ) { texts, _ in texts.compactMap(MessageForm.init(rawValue:)) }
  }
}

extension Option where Value == String? {
  /// The folder that messages go to.
  static var messageFolder: Option {
    .text(
      "output", letter: "o", "DIR", "the folder to write the messages into, a file for each and format",
      shown: "all as one text on standard output", on: [.chase])
  }
}

extension Option where Value == Bool {
  /// Whether the workbook goes with each message.
  static var annotated: Option {
    .flag("annotated", "attach the annotated workbook, in which the rows of others are hidden", on: [.chase])
  }
}

extension Option where Value == MailAddress {
  /// Who sends messages.
  static var sender: Option {
    Option(
      "from", value: "ADDRESS", "who sends the messages, such as \"Improvement Team <team@council.gov.uk>\"",
      standard: MailAddress(name: "Slipgauge", address: "slipgauge@localhost.invalid"),
      shown: "a stand-in, which mail programs put the sender's own in place of", on: [.chase, .config]
    ) { texts, subject throws(CommandFailure) in
      if let address = MailAddress(texts.last ?? "") { return address }
      throw CommandFailure(
        "\(subject) needs an address such as team@council.gov.uk, not \"\(texts.last ?? "")\"")
    }
  }
}

extension Option where Value == [MailAddress] {
  /// People's addresses.
  static var people: Option {
    Option(
      "person", value: "NAME=ADDRESS", isRepeatable: true,
      "the address of a director, owner or theme, by the name in the tracker", standard: [], on: [.chase, .config]
    ) { texts, subject throws(CommandFailure) in
      var people: [MailAddress] = []
      for text in texts {
        // A name may have the sign in it, and an address does not.
        guard let sign = text.lastIndex(of: "="), sign > text.startIndex,
          let address = MailAddress(String(text[text.index(after: sign)...])), address.name.isEmpty
        else {
          throw CommandFailure(
            "\(subject) needs a name and an address, such as \"J Smith=j.smith@council.gov.uk\", not \"\(text)\"")
        }
        let name = String(text[..<sign])
        if people.contains(where: { nameForm($0.name) == nameForm(name) }) {
          throw CommandFailure("\(subject) gives two addresses of \"\(name)\"")
        }
        people.append(MailAddress(name: name, address: address.address))
      }
      return people
    }
  }
}
