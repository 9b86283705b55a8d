import Texts

/// The hue of a cell's solid fill.
package enum CellHue: UInt8, Sendable, CaseIterable {
  case red = 1
  case orange, amber, yellow, green, blue, grey, white
  /// Any other, such as purple.
  case other

  /// What rule sets and JSON call it.
  package var name: String {
    switch self {
    case .red: "red"
    case .orange: "orange"
    case .amber: "amber"
    case .yellow: "yellow"
    case .green: "green"
    case .blue: "blue"
    case .grey: "grey"
    case .white: "white"
    case .other: "other"
    }
  }

  /// The hue of that name; nil where there is none.
  init?(named name: Bytes) {
    guard let hue = CellHue.allCases.first(where: { $0.name == name.string }) else { return nil }
    self = hue
  }

  /// The hue of a colour by its parts from 0 to 1; black is grey.
  init(red: Double, green: Double, blue: Double) {
    let (most, least) = (max(red, green, blue), min(red, green, blue))
    let lightness = (most + least) / 2
    let spread = most - least
    let saturation = spread == 0 ? 0 : spread / (1 - abs(2 * lightness - 1))
    if lightness > 0.97 {
      self = .white
    } else if saturation < 0.12 || spread < 0.06 {
      self = lightness > 0.95 ? .white : .grey
    } else {
      self = CellHue(degrees: CellHue.degrees(red, green, blue, most: most, spread: spread))
    }
  }

  /// Round the wheel of colours, from red at 0.
  private init(degrees: Double) {
    switch degrees {
    case ..<15, 330...: self = .red
    case ..<36: self = .orange
    case ..<50: self = .amber
    case ..<70: self = .yellow
    case ..<170: self = .green
    case ..<270: self = .blue
    default: self = .other
    }
  }

  private static func degrees(
    _ red: Double, _ green: Double, _ blue: Double, most: Double, spread: Double
  ) -> Double {
    let place: Double =
      if most == red { (green - blue) / spread } else if most == green { 2 + (blue - red) / spread } else {
        4 + (red - green) / spread
      }
    return place < 0 ? place * 60 + 360 : place * 60
  }
}
