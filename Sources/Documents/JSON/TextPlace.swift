/// Where in a text file that a team writes something stands.
public struct TextPlace: Hashable, Sendable {
  /// The file as the user named it.
  public let path: String
  /// From 1.
  public let line: Int
  /// From 1, in Unicode scalars.
  public let column: Int
  /// `$.rules[3].when`: the JSON value.
  public let jsonPath: String

  package init(path: String, line: Int, column: Int, jsonPath: String) {
    self.path = path
    self.line = line
    self.column = column
    self.jsonPath = jsonPath
  }

  /// `council.json:12:9: $.rules[3].level`.
  public var text: String { "\(path):\(line):\(column): \(jsonPath)" }
}

extension SourceText {
  /// The place of a byte, in the value that `jsonPath` names.
  package func place(of offset: Int, _ jsonPath: String) -> TextPlace {
    let (line, column) = position(of: offset)
    return TextPlace(path: path, line: line, column: column, jsonPath: jsonPath)
  }
}

/// Something wrong in such a file.
public struct TextProblem: Hashable, Sendable {
  /// Where it is.
  public let place: TextPlace
  /// What is wrong and, where one is near, the right name.
  public let message: String

  package init(_ place: TextPlace, _ message: String) {
    self.place = place
    self.message = message
  }

  /// One line, in which nothing steers a terminal.
  public var text: String { DisplayText.safe("\(place.text): \(message)") }
}
