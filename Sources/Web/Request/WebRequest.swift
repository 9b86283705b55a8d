/// One request, its body read.
package struct WebRequest: Sendable {
  /// What stands before the body.
  package let head: RequestHead
  /// The whole body, as long as it was said to be.
  package let body: [UInt8]

  package init(_ head: RequestHead, body: [UInt8] = []) {
    self.head = head
    self.body = body
  }
}
