/// The amount read of one kind in a sheet, and the amount left.
struct ReadBudget {
    let kind: WorkbookUses.Kind
    let sheet: Int
    private(set) var items = 0
    private(set) var textBytes = 0
    private let itemsLeft: Int
    private let textBytesLeft: Int
    private let itemLimit: Int
    private let textLimit: Int

    init(
        kind: WorkbookUses.Kind, sheet: Int, limits: ReadLimits, otherItems: Int, otherTextBytes: Int
    ) {
        self.kind = kind
        self.sheet = sheet
        itemLimit = limits[keyPath: kind.limit.value]
        textLimit = limits.allTextBytes
        itemsLeft = itemLimit - otherItems
        textBytesLeft = textLimit - otherTextBytes
    }

    @inline(__always)
    mutating func add() throws(ReadError) {
        items &+= 1
        guard items <= itemsLeft else { throw itemProblem }
    }

    @inline(__always)
    mutating func add(textBytes count: Int) throws(ReadError) {
        textBytes &+= count
        guard textBytes <= textBytesLeft else { throw textProblem }
    }

    mutating func add(_ text: String) throws(ReadError) {
        try add()
        try add(textBytes: text.utf8.count)
    }

    private var itemProblem: ReadError {
        .tooLarge(kind.limit.name, "the workbook has more than \(itemLimit) \(kind.limit.words)")
    }

    private var textProblem: ReadError {
        .tooLarge(.allTextBytes, "the texts of all cells have more than \(textLimit) bytes")
    }
}
