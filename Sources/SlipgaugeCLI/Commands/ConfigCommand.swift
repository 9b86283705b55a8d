import Documents

extension Command {
  /// `slipgauge config`.
  static let config = Command(
    .config, operands: "[TRACKER]", count: 0...1, "show which settings are in force and where they come from",
    examples: [
      ("slipgauge config tracker.xlsx", "with the slipgauge.json beside the tracker"),
      ("slipgauge config --config council.json --fail-on warning", "with that file, and the command line over it"),
    ]
  ) { arguments, console throws(CommandFailure) in
    let tracker = arguments.operands.first
    let configuration = try Configuration.find(arguments, tracker: tracker)
    var rows: [[String]] = []
    for member in SettingMember.all {
      let option = member.option
      let set = configuration?.settings.first { $0.option.name == option.name }?.values
      let given = arguments.texts(of: option)
      let source = given != nil ? "command line" : set != nil ? configuration?.path ?? "" : "default"
      let shown = (given ?? set).map { $0.isEmpty && option.value == nil ? "yes" : $0.joined(separator: ", ") }
      rows.append([member.name, shown ?? option.standard ?? (option.value == nil ? "no" : "none"), source])
    }
    try console.write(table(rows))
    return .clean
  }

  private static func table(_ rows: [[String]]) -> String {
    let safe = rows.map { $0.map(DisplayText.safe) }
    let widths = (0...1).map { column in safe.map { DisplayText.width($0[column]) }.max() ?? 0 }
    return safe.map { row in
      let cells = (0...1).map { row[$0] + String(repeating: " ", count: widths[$0] - DisplayText.width(row[$0])) }
      return "\(cells[0])  \(cells[1])  (\(row[2]))\n"
    }.joined()
  }
}
