import Documents

/// A JSON value of the schema, its members in the order that people read them.
indirect enum SchemaValue {
  case object([(String, SchemaValue)])
  case list([SchemaValue])
  case text(String)
  case whole(Int)
  case number(Double)
  case flag(Bool)

  /// The value over several lines, two spaces deeper at each level.
  var pretty: String {
    var json = JSONText(indented: true)
    write(to: &json)
    json.endLine()
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private func write(to json: inout JSONText) {
    switch self {
    case .object(let members):
      json.object { json in
        for (name, value) in members {
          json.name(name)
          value.write(to: &json)
        }
      }
    case .list(let items): json.array { json in for item in items { item.write(to: &json) } }
    case .text(let text): json.string(text)
    case .whole(let number): json.number(number)
    case .number(let number): json.number(number)
    case .flag(let flag): json.flag(flag)
    }
  }
}
