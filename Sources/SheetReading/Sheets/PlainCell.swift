import Cells

/// A cell as nearly all programs write nearly all cells: `<c r="B7" s="3" t="s"><v>12</v></c>`, `<c r="B7" s="3"/>`,
/// `<c r="B7"><f>A7+1</f><v>2</v></c>` or `<c r="B7" t="inlineStr"><is><t>text</t></is></c>`, byte for byte.
///
/// It is tried before the scanner: such bytes are well-formed, and reading them directly takes a quarter of the time.
/// Anything that differs, or is cut by the window, is left to the scanner.
struct PlainCell {
    let column: Int
    private(set) var format = 0
    private(set) var type = CellType.number
    /// The value's bytes; nil for a cell without a value.
    private(set) var value: PlainText?
    private(set) var isFormula = false
    /// The offset of the cell's end.
    private(set) var end = 0

    /// A row number and the quote after it, as in every reference: `17"`.
    struct RowText {
        fileprivate var bits: UInt64 = 0
        fileprivate var count: UInt64 = 0

        /// The text of `row`, a valid row number with at most seven digits.
        init(_ row: Int) {
            bits = UInt64(UInt8(ascii: "\""))
            count = 1
            var rest = row
            while rest > 0 {
                bits = bits << 8 | UInt64(UInt8(ascii: "0")) + UInt64(rest % 10)
                count += 1
                rest /= 10
            }
        }
    }

    /// Reads the cell of `row` that starts at `start`; nil if it is not that plain. The bytes must be followed by
    /// zeros.
    @inline(__always)
    init?(_ base: UnsafeMutablePointer<UInt8>, from start: Int, row: RowText) {
        // `<c r="`
        guard ByteWord(base + start).begins(with: 0x223D_7220_633C, 6) else { return nil }
        var offset = start &+ 6
        var column = 0
        while case let letter = base[offset] &- UInt8(ascii: "A"), letter < 26, offset &- start < 9 {
            column = column &* 26 &+ Int(letter) &+ 1
            offset &+= 1
        }
        guard ByteWord(base + offset).begins(with: row.bits, row.count), column > 0, column <= CellReference.lastColumn
        else { return nil }
        self.column = column
        offset &+= Int(truncatingIfNeeded: row.count)
        // ` s="`
        if ByteWord(base + offset).begins(with: 0x223D_7320, 4) {
            offset &+= 4
            let first = offset
            while case let digit = base[offset] &- UInt8(ascii: "0"), digit <= 9, offset &- first < 8 {
                format = format &* 10 &+ Int(digit)
                offset &+= 1
            }
            guard offset > first, base[offset] == UInt8(ascii: "\"") else { return nil }
            offset &+= 1
        }
        // ` t="`
        if ByteWord(base + offset).begins(with: 0x223D_7420, 4) {
            guard readType(base, &offset) else { return nil }
        }
        guard readContent(base, offset) else { return nil }
    }

    /// Reads ` t="s"` or another type at `offset`.
    @inline(__always)
    private mutating func readType(_ base: UnsafeMutablePointer<UInt8>, _ offset: inout Int) -> Bool {
        let word = ByteWord(base + offset + 4)
        offset &+= 6
        if word.begins(with: 0x2273, 2) {
            type = .sharedString
        } else if word.begins(with: 0x226E, 2) {
            type = .number
        } else if word.begins(with: 0x2272_7473, 4) {
            type = .formulaString
            offset &+= 2
        } else if word.begins(with: 0x7453_656E_696C_6E69, 8), base[offset &+ 6] == UInt8(ascii: "r"),
            base[offset &+ 7] == UInt8(ascii: "\"")
        {
            type = .inlineString
            offset &+= 8
        } else if word.begins(with: 0x2262, 2) {
            type = .boolean
        } else if word.begins(with: 0x2265, 2) {
            type = .error
        } else {
            return false
        }
        return true
    }

    /// Reads what follows the attributes, to the end of the cell.
    @inline(__always)
    private mutating func readContent(_ base: UnsafeMutablePointer<UInt8>, _ start: Int) -> Bool {
        let word = ByteWord(base + start)
        // `/>`
        if word.begins(with: 0x3E2F, 2) {
            end = start &+ 2
            return true
        }
        // `><v>`
        if word.begins(with: 0x3E76_3C3E, 4) { return readValue(base, start &+ 4) }
        // `></c>`
        if word.begins(with: 0x3E_632F_3C3E, 5) {
            end = start &+ 5
            return true
        }
        // `><is><t>`
        if word.begins(with: 0x3E74_3C3E_7369_3C3E, 8) { return readText(base, start &+ 8) }
        // `><f>`, and `><f aca="false">` from LibreOffice
        if word.begins(with: 0x3E66_3C3E, 4) { return readFormula(base, start &+ 4) }
        if word.begins(with: 0x6361_2066_3C3E, 6), ByteWord(base + start + 8).begins(with: 0x2265_736C_6166_223D, 8),
            base[start &+ 7] == UInt8(ascii: "a"), base[start &+ 16] == UInt8(ascii: ">")
        {
            return readFormula(base, start &+ 17)
        }
        return false
    }

    /// Continues after `<v>`.
    @inline(__always)
    private mutating func readValue(_ base: UnsafeMutablePointer<UInt8>, _ first: Int) -> Bool {
        guard let text = PlainText(base, from: first) else { return false }
        let last = text.range.upperBound
        // `</v></c` and `>`
        guard ByteWord(base + last).begins(with: 0x632F_3C3E_762F_3C, 7), base[last &+ 7] == UInt8(ascii: ">") else {
            return false
        }
        value = text
        end = last &+ 8
        return true
    }

    /// Continues after `<is><t>`; texts with spaces at the ends are left to the scanner.
    @inline(__always)
    private mutating func readText(_ base: UnsafeMutablePointer<UInt8>, _ first: Int) -> Bool {
        guard type == .inlineString, let text = PlainText(base, from: first) else { return false }
        let last = text.range.upperBound
        // `</t></is` and `></c>`
        guard ByteWord(base + last).begins(with: 0x7369_2F3C_3E74_2F3C, 8),
            ByteWord(base + last + 8).begins(with: 0x3E_632F_3C3E, 5), text.hasNoOuterSpace(base)
        else { return false }
        value = text
        end = last &+ 13
        return true
    }

    /// Continues after `<f>`, past the formula to its value.
    private mutating func readFormula(_ base: UnsafeMutablePointer<UInt8>, _ first: Int) -> Bool {
        guard let last = PlainText(base, from: first)?.range.upperBound else { return false }
        isFormula = true
        // `</f>` and `</c>`
        guard ByteWord(base + last).begins(with: 0x3E66_2F3C, 4) else { return false }
        let word = ByteWord(base + last + 4)
        if word.begins(with: 0x3E63_2F3C, 4) {
            end = last &+ 8
            return true
        }
        // `<v>`
        return word.begins(with: 0x3E_763C, 3) && readValue(base, last &+ 7)
    }
}
