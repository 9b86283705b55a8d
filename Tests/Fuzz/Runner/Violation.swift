/// What a reader did that it promises never to do.
struct Violation: Error {
  let sentence: String

  init(_ sentence: String) { self.sentence = sentence }
}
