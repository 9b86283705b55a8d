/// The fields that a place of a Word document stands in: of each the code, which is not shown, and then its result.
struct FieldCodes {
  /// Of each open field whether the place is in its code.
  private var open: [Bool] = []
  private var codes = 0

  /// Whether what stands here is part of a code.
  var isCode: Bool { codes > 0 }
  /// How many are open.
  var count: Int { open.count }

  /// Takes a mark of a field: `begin`, `separate` or `end`.
  mutating func take(_ mark: String?) {
    switch mark {
    case "begin":
      open.append(true)
      codes += 1
    case "separate":
      guard let last = open.indices.last, open[last] else { return }
      open[last] = false
      codes -= 1
    case "end": close(to: open.count - 1)
    default: break
    }
  }

  /// Closes all but so many: what begins in a cell ends in it.
  mutating func close(to count: Int) {
    while open.count > max(0, count), let isCode = open.popLast() {
      if isCode { codes -= 1 }
    }
  }
}
