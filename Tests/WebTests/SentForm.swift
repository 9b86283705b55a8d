/// A form as a browser sends it.
struct SentForm {
  /// A field with its text, or a file.
  struct Part: Sendable {
    let name: String
    let fileName: String?
    let content: [UInt8]

    static func text(_ name: String, _ text: String) -> Part {
      Part(name: name, fileName: nil, content: Array(text.utf8))
    }

    static func file(_ name: String, _ fileName: String, _ text: String) -> Part {
      file(name, fileName, Array(text.utf8))
    }

    static func file(_ name: String, _ fileName: String, _ content: [UInt8]) -> Part {
      Part(name: name, fileName: fileName, content: content)
    }
  }

  static let type = "multipart/form-data; boundary=----WebKitFormBoundary7MA4YWxkTrZu0gW"

  /// What is sent.
  let body: [UInt8]

  init(_ parts: [Part]) {
    let delimiter = "------WebKitFormBoundary7MA4YWxkTrZu0gW"
    var body: [UInt8] = []
    for part in parts {
      let file = part.fileName.map { "; filename=\"\($0)\"\r\nContent-Type: application/octet-stream" } ?? ""
      body += Array("\(delimiter)\r\nContent-Disposition: form-data; name=\"\(part.name)\"\(file)\r\n\r\n".utf8)
      body += part.content + Array("\r\n".utf8)
    }
    self.body = body + Array("\(delimiter)--\r\n".utf8)
  }
}
