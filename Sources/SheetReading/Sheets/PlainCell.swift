import Cells

/// A cell as nearly every program writes nearly every cell: `<c r="B7" s="3" t="s"><v>12</v></c>`, `<c r="B7" s="3"/>` or
/// `<c r="B7" t="inlineStr"><is><t>text</t></is></c>`, byte for byte, with plain values.
///
/// Looked for before the scanner is asked: such bytes are well-formed, and reading them at once takes a quarter of the
/// time. Whatever looks different in any way, or is cut by the window, is not read here but by the scanner.
struct PlainCell {
    let column: Int
    private(set) var format = 0
    private(set) var type = CellType.number
    /// Where the value stands; nil for a cell without one.
    private(set) var value: Range<Int>?
    /// Where the cell ends.
    private(set) var end = 0

    /// Reads the cell of `row` that begins at `start`, or nil where none is that plain. Zeros stand behind the bytes.
    @inline(__always)
    init?(_ base: UnsafeMutablePointer<UInt8>, from start: Int, row: Int) {
        guard Self.has(0x223D_7220_633C, 6, base, start), let column = Self.column(base, start + 6, row: row) else {
            return nil
        }
        self.column = column.number
        var place = column.end
        if Self.has(0x223D_7320, 4, base, place) {
            place += 4
            let first = place
            while case let digit = base[place] &- UInt8(ascii: "0"), digit <= 9, place - first < 8 {
                format = format &* 10 &+ Int(digit)
                place += 1
            }
            guard place > first, base[place] == UInt8(ascii: "\"") else { return nil }
            place += 1
        }
        if Self.has(0x223D_7420, 4, base, place) {
            let first = place + 4
            place = first
            while base[place] &- UInt8(ascii: "A") < 58 { place += 1 }
            guard base[place] == UInt8(ascii: "\""),
                let type = CellType(UnsafeBufferPointer(start: base + first, count: place - first))
            else { return nil }
            self.type = type
            place += 1
        }
        guard readContent(base, place) else { return nil }
    }

    /// Reads what stands behind the attributes, to the end of the cell.
    @inline(__always)
    private mutating func readContent(_ base: UnsafeMutablePointer<UInt8>, _ start: Int) -> Bool {
        if Self.has(0x3E2F, 2, base, start) {
            end = start + 2
            return true
        }
        if Self.has(0x3E76_3C3E, 4, base, start) {
            let first = start + 4
            let last = XMLCharacters.plainTextEnd(base, from: first)
            guard Self.has(0x3C3E_762F_3C, 5, base, last), Self.has(0x3E63_2F3C, 4, base, last + 4) else {
                return false
            }
            value = first..<last
            end = last + 8
            return true
        }
        // `><is><t>`
        guard type == .inlineString, Self.has(0x3E74_3C3E_7369_3C3E, 8, base, start) else { return false }
        let first = start + 8
        let last = XMLCharacters.plainTextEnd(base, from: first)
        // `</t></is` and `></c>`; blanks at the ends are the scanner's matter.
        guard Self.has(0x7369_2F3C_3E74_2F3C, 8, base, last), Self.has(0x3E63_2F3C_3E, 5, base, last + 8), first < last,
            base[first] > 0x20, base[last - 1] > 0x20
        else { return false }
        value = first..<last
        end = last + 13
        return true
    }

    /// The column of a reference such as `B7"` in `row`, and where it ends.
    @inline(__always)
    private static func column(
        _ base: UnsafeMutablePointer<UInt8>, _ start: Int, row: Int
    ) -> (number: Int, end: Int)? {
        var place = start
        var column = 0
        while case let letter = base[place] &- UInt8(ascii: "A"), letter < 26, place - start < 3 {
            column = column &* 26 &+ Int(letter) &+ 1
            place += 1
        }
        var number = 0
        let digits = place
        while case let digit = base[place] &- UInt8(ascii: "0"), digit <= 9, place - digits < 7 {
            number = number &* 10 &+ Int(digit)
            place += 1
        }
        guard number == row, base[digits] != UInt8(ascii: "0"), base[place] == UInt8(ascii: "\""),
            (1...CellReference.lastColumn).contains(column)
        else { return nil }
        return (column, place + 1)
    }

    /// Whether the `count` bytes at `place` are those of `text`, the first one lowest.
    @inline(__always)
    private static func has(_ text: UInt64, _ count: UInt64, _ base: UnsafeMutablePointer<UInt8>, _ place: Int) -> Bool
    {
        let word = UInt64(littleEndian: UnsafeRawPointer(base + place).loadUnaligned(as: UInt64.self))
        return word & (UInt64.max >> (64 - count * 8)) == text
    }
}
