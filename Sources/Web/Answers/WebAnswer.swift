/// What is answered: a status, headers and a body, as CGI and SCGI carry them.
package struct WebAnswer: Equatable, Sendable {
  /// What the request came to, by its number in HTTP.
  package enum Status: Int, Sendable {
    case ok = 200
    case permanentRedirect = 308
    case notModified = 304
    case badRequest = 400
    case forbidden = 403
    case notFound = 404
    case methodNotAllowed = 405
    case lengthRequired = 411
    case contentTooLarge = 413
    case unsupportedMediaType = 415
    case unprocessableContent = 422
    case internalServerError = 500
    case serviceUnavailable = 503
    case gatewayTimeout = 504

    /// The words of RFC 9110.
    package var reason: String {
      switch self {
      case .ok: "OK"
      case .permanentRedirect: "Permanent Redirect"
      case .notModified: "Not Modified"
      case .badRequest: "Bad Request"
      case .forbidden: "Forbidden"
      case .notFound: "Not Found"
      case .methodNotAllowed: "Method Not Allowed"
      case .lengthRequired: "Length Required"
      case .contentTooLarge: "Content Too Large"
      case .unsupportedMediaType: "Unsupported Media Type"
      case .unprocessableContent: "Unprocessable Content"
      case .internalServerError: "Internal Server Error"
      case .serviceUnavailable: "Service Unavailable"
      case .gatewayTimeout: "Gateway Timeout"
      }
    }
  }

  /// A header and its value.
  package struct Header: Equatable, Sendable {
    /// As it is sent.
    package let name: String
    /// In one line.
    package let value: String
  }

  /// What the request came to.
  package let status: Status
  /// Of the body; nil where there is none.
  package let type: String?
  /// Besides those that every answer has.
  package var headers: [Header] = []
  /// What the client gets; of a request for the head alone, only its length is told.
  package let body: [UInt8]

  package init(_ status: Status, type: String?, body: [UInt8] = []) {
    (self.status, self.type, self.body) = (status, type, body)
  }

  /// A page.
  package static func page(_ html: [UInt8], _ status: Status = .ok) -> WebAnswer {
    WebAnswer(status, type: "text/html; charset=utf-8", body: html)
  }

  /// The same with a header more.
  package func with(_ name: String, _ value: String) -> WebAnswer {
    var answer = self
    answer.headers.append(Header(name: name, value: value))
    return answer
  }

  /// The value of a header that is this answer's own; nil where it has none of that name.
  package func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }

  /// The whole answer; one that `isHead` leaves out the body.
  package func bytes(isHead: Bool) -> [UInt8] {
    var lines = ["Status: \(status.rawValue) \(status.reason)"]
    if let type { lines.append("Content-Type: \(type)") }
    // What has not changed has no length to tell.
    if status != .notModified { lines.append("Content-Length: \(body.count)") }
    lines += headers.map { "\($0.name): \($0.value)" }
    if header("Cache-Control") == nil { lines.append("Cache-Control: no-store") }
    lines += SecurityHeaders.all.map { "\($0.name): \($0.value)" }
    let head = Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
    return isHead ? head : head + body
  }
}
