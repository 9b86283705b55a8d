import Checks
import Reports
import Slipgauge

/// The files of messages: one for each message and form, each whole or not at all.
struct MessageFiles {
  private let folder: String
  private let forms: [MessageForm]
  private let arguments: Arguments
  private let grouped: GroupedActions
  private let stamp: MailMessage.Stamp

  /// Files in a folder, with a slash behind its name.
  init(_ folder: String, _ forms: [MessageForm], _ arguments: Arguments, _ grouped: GroupedActions) {
    self.folder = folder
    self.forms = forms
    self.arguments = arguments
    self.grouped = grouped
    let now = arguments[.now] ?? .now
    stamp = MailMessage.Stamp(day: now.day, clock: now.clockTime, offset: now.offset)
  }

  /// Writes the files of all messages, once all are let through; returns their paths.
  func write(_ messages: [ChaseMessage]) throws(CommandFailure) -> [[String]] {
    var names = FileNames(blank: "no-\(grouped.grouping.rawValue)")
    let stems = messages.map { folder + names.name(for: $0.name) }
    for stem in stems { for path in paths(stem) { try OutputFile.pass(path, as: .document, files: arguments.files) } }
    for (message, stem) in zip(messages, stems) {
      let workbook = arguments[.annotated] ? try self.workbook(of: message, to: stem) : nil
      for form in forms {
        let bytes =
          switch form {
          case .text: message.text
          case .html: message.html
          case .eml: mail(message, workbook).bytes
          }
        try write(bytes, to: "\(stem).\(form.fileExtension)")
      }
      if let workbook { try write(workbook, to: stem + MessageFiles.workbookEnding) }
    }
    return stems.map(paths)
  }

  /// The drafts in the folder that are none of the `written` files.
  func drafts(besides written: some Sequence<String>) -> [String] {
    let written = Set(written)
    let ending = "." + MessageForm.eml.fileExtension
    return (FolderNames.of(folder) ?? []).filter { $0.hasSuffix(ending) }.map { folder + $0 }.filter {
      !written.contains($0)
    }
  }

  private static let workbookEnding = ".xlsx"

  private func paths(_ stem: String) -> [String] {
    forms.map { "\(stem).\($0.fileExtension)" } + (arguments[.annotated] ? [stem + MessageFiles.workbookEnding] : [])
  }

  private func write(_ bytes: [UInt8], to path: String) throws(CommandFailure) {
    try Folder.make(for: path)
    try OutputFile.write(bytes, to: path, files: arguments.files)
  }

  private func workbook(of message: ChaseMessage, to stem: String) throws(CommandFailure) -> [UInt8] {
    let replaced = try ReportStyle().replacing(stem + MessageFiles.workbookEnding, .xlsx).replaced
    do throws(ReportFailure) {
      return try message.workbook(hiding: grouped.rows(notOf: message.name), replacing: replaced)
    } catch {
      throw CommandFailure(error, .xlsx)
    }
  }

  private func mail(_ message: ChaseMessage, _ workbook: [UInt8]?) -> MailMessage {
    MailMessage(
      from: arguments[.sender], to: arguments[.people].address(of: message.name), subject: message.subject, at: stamp,
      text: message.text, html: message.html, attachment: workbook.map { .workbook(message.workbookName, $0) })
  }
}
