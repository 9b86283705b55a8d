import Texts

/// Gathers what is kept of the rows of one piece after another, in storage that serves all of them: its worker's alone.
final class RowGatherer {
  private let arena = Arena(regionSize: 1 << 24)
  private var capacity = 0
  private var count = 0
  private var refHashes = UnsafeMutablePointer<UInt64>.allocate(capacity: 0)
  private var pasteHashes = UnsafeMutablePointer<UInt64>.allocate(capacity: 0)
  private var mains = UnsafeMutablePointer<RowRecords.KeptMain>.allocate(capacity: 0)
  /// The hashes that these name: the last one is that of the rows before.
  private var mainHashes = UnsafeMutablePointer<UInt64>.allocate(capacity: 0)
  private var mainCount = 0
  private var lengths = UnsafeMutablePointer<UInt8>.allocate(capacity: 0)
  private var refStarts = UnsafeMutablePointer<UInt32>.allocate(capacity: 0)
  private var numbers = UnsafeMutablePointer<UInt16>.allocate(capacity: 0)
  private var refs = UnsafeMutablePointer<UInt8>.allocate(capacity: 0)
  private var refCapacity = 0
  private var refCount = 0
  private var hasPastes = false
  @exclusivity(unchecked) private var news = PieceNews()

  deinit {
    releaseColumns()
    refs.deallocate()
  }

  /// Turns to a piece of at most `capacity` rows.
  func begin(_ capacity: Int) {
    count = 0
    refCount = 0
    hasPastes = false
    mainCount = 0
    news = PieceNews(capacity: capacity)
    if capacity > self.capacity { reserve(capacity) }
  }

  private func reserve(_ capacity: Int) {
    releaseColumns()
    refHashes = .allocate(capacity: capacity)
    pasteHashes = .allocate(capacity: capacity)
    mains = .allocate(capacity: capacity)
    mainHashes = .allocate(capacity: capacity)
    lengths = .allocate(capacity: capacity)
    refStarts = .allocate(capacity: capacity / 16 + 1)
    numbers = .allocate(capacity: capacity)
    self.capacity = capacity
  }

  private func releaseColumns() {
    refHashes.deallocate()
    pasteHashes.deallocate()
    mains.deallocate()
    mainHashes.deallocate()
    lengths.deallocate()
    refStarts.deallocate()
    numbers.deallocate()
  }

  /// Adds a row: what it shows the others, its ref as typed, and the number of what it comes to.
  func append(_ record: RowRecord, ref: Bytes, outcome: Int) {
    precondition(count < capacity)
    refHashes[count] = record.refHash
    pasteHashes[count] = record.pasteHash
    mains[count] = main(record)
    hasPastes = hasPastes || record.pasteHash != 0
    numbers[count] = UInt16(outcome)
    news.append(record, row: count)
    append(ref)
    count += 1
  }

  private func main(_ record: RowRecord) -> RowRecords.KeptMain {
    if record.mainHash == 0 { return RowRecords.KeptMain() }
    if mainCount == 0 || mainHashes[mainCount - 1] != record.mainHash {
      mainHashes[mainCount] = record.mainHash
      mainCount += 1
    }
    return RowRecords.KeptMain(record, place: mainCount - 1)
  }

  private func append(_ typed: Bytes) {
    let ref = trimmed(typed)
    if refCount + RefStore.longest > refCapacity { growRefs() }
    if count & 15 == 0 { refStarts[count / 16] = UInt32(refCount) }
    let length = min(ref.count, RefStore.longest)
    if let from = ref.buffer.baseAddress { (refs + refCount).update(from: from, count: length) }
    lengths[count] = UInt8(length)
    refCount += length
  }

  private func growRefs() {
    refCapacity = max(refCapacity * 2, 1 << 13)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: refCapacity)
    larger.update(from: refs, count: refCount)
    refs.deallocate()
    refs = larger
  }

  /// What is kept of the rows, in memory of no more bytes than that takes; their outcomes are of a table.
  func finish(_ outcomes: Outcomes) -> RowRecords {
    let hashes = count * (hasPastes ? 16 : 8)
    let mainBytes = mainCount > 0 ? mainCount * 8 + count * MemoryLayout<RowRecords.KeptMain>.stride : 0
    let startCount = (count + 15) / 16
    let (memory, start) = arena.take(hashes + mainBytes + startCount * 4 + count * 3 + refCount)
    var next = start
    func keep<Item>(_ items: UnsafeMutablePointer<Item>, _ count: Int) -> UnsafeMutablePointer<Item> {
      let kept = next.bindMemory(to: Item.self, capacity: count)
      kept.initialize(from: items, count: count)
      next += count * MemoryLayout<Item>.stride
      return kept
    }
    // Those of the largest items first: so all are aligned.
    let keptHashes = keep(refHashes, count)
    let keptPastes = hasPastes ? keep(pasteHashes, count) : nil
    let keptMainHashes = keep(mainHashes, mainCount)
    let keptMains = mainCount > 0 ? RowRecords.Mains(rows: keep(mains, count), hashes: keptMainHashes) : nil
    let keptStarts = keep(refStarts, startCount)
    let keptNumbers = keep(numbers, count)
    let keptLengths = keep(lengths, count)
    let refs = RefStore(
      count: count, memory: memory, bytes: keep(refs, refCount), lengths: keptLengths, starts: keptStarts)
    news.finish()
    return RowRecords(
      count: count, refs: refs, outcomes: RowOutcomes(outcomes, count: count, memory: memory, numbers: keptNumbers),
      memory: memory, refHashes: keptHashes, pasteHashes: keptPastes, mains: keptMains, news: news)
  }
}
