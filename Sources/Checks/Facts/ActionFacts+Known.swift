extension ActionFacts {
  /// What has been worked out of the current row.
  struct Known: OptionSet {
    /// A bit for each.
    let rawValue: UInt32
    /// The ref in normal form.
    static let ref = Known(rawValue: 1)
    /// The ref's key.
    static let key = Known(rawValue: 2)
    /// Whether it is a main, sub or assurance action.
    static let kind = Known(rawValue: 4)
    /// The start and due cell's numbers in the cache.
    static let numbers = Known(rawValue: 8)
    /// What the start and due cell say.
    static let dates = Known(rawValue: 16)
    /// The update of the period checked.
    static let update = Known(rawValue: 32)
    /// The update of the previous period.
    static let previous = Known(rawValue: 64)
    /// The days that the report can be of.
    static let reporting = Known(rawValue: 128)
    /// The date that the update promises.
    static let forecast = Known(rawValue: 256)
    /// Whether the update was copied from the previous one.
    static let copied = Known(rawValue: 512)
    /// When the action comes round.
    static let schedule = Known(rawValue: 1024)
    /// The action in the newest earlier tracker.
    static let earlier = Known(rawValue: 2048)
    /// The statuses of all periods.
    static let statuses = Known(rawValue: 4096)
    /// What the title says of the kind.
    static let title = Known(rawValue: 8192)
    /// The previous period's update as an earlier tracker has it.
    static let earlierUpdate = Known(rawValue: 16384)
    /// The row in the previous period.
    static let previousRow = Known(rawValue: 32768)
  }
}
