import Cells

/// Reads the drawings over the cells of a sheet (ECMA-376 part 1, sections 20.5 and 21.3).
///
/// Of alternative markup for several versions the newest is used. The fallback for older programs contains nobody's
/// words.
struct DrawingReader {
    private let archive: ZipArchive
    private let part: PartName
    private(set) var drawings: [SheetDrawing] = []
    /// The cell under the upper left corner of the next drawing.
    private var anchor: CellReference?
    /// The parts that a frame of the drawing can show, by relationship id.
    private var frames: [String: PartName] = [:]
    /// The index of the current picture or frame in `drawings`.
    private var open: Int?
    private var corner: Corner?
    /// The alternative text of the current shape, until a text is found in it.
    private var alternative = ""
    private var charts: [(drawing: Int, part: PartName)] = []

    /// A reader of the drawing in `part`.
    init(_ archive: ZipArchive, part: PartName) {
        self.archive = archive
        self.part = part
    }

    mutating func read(_ texts: inout ReadBudget) throws(ReadError) {
        for relationship in try archive.relationships(of: part) where relationship.kind == .chart {
            frames[relationship.id] = relationship.target
        }
        let found = try archive.scan(part) { (scanner) throws(ReadError) in
            var reader = self
            try reader.read(&scanner, &texts)
            return reader
        }
        guard let found else { return }
        self = found
        for chart in charts {
            // People can draw text boxes in a chart, which are in a part of their own.
            let shapes = try archive.relationships(of: chart.part).filter { $0.kind == .chartShapes }
            var lines = [drawings[chart.drawing].text].filter { !$0.isEmpty }
            for part in [chart.part] + shapes.map(\.target) {
                let text = try archive.scan(part, Self.text)
                if let text, !text.isEmpty { lines.append(text) }
            }
            drawings[chart.drawing].text = lines.joined(separator: "\n")
            try texts.add(drawings[chart.drawing].text)
        }
    }

    private mutating func read(_ scanner: inout XMLScanner, _ texts: inout ReadBudget) throws(ReadError) {
        while case let token = try scanner.next(), token != .endOfDocument {
            if token == .start {
                try readElement(&scanner, &texts)
            } else if token == .end, [.sp, .cxnSp].contains(scanner.name) {
                try add(alternative, &texts)
                alternative = ""
            }
        }
    }

    private mutating func readElement(_ scanner: inout XMLScanner, _ texts: inout ReadBudget) throws(ReadError) {
        switch scanner.name {
        case .fallback where scanner.namespace == .compatibility: try scanner.skipElement()
        case .absoluteAnchor: anchor = nil
        case .from:
            corner = try Corner(&scanner)
            anchor = corner?.cell
        // LibreOffice gives a control no area, at the first cell, since its place is in the legacy drawing.
        case .to: if try Corner(&scanner) == corner { anchor = nil }
        // Ink drawings count as pictures.
        case .pic, .graphicFrame, .contentPart:
            open = scanner.name == .contentPart ? nil : drawings.count
            try texts.add("")
            drawings.append(SheetDrawing(scanner.name == .graphicFrame ? .chart : .picture, at: anchor))
        case .slicer, .timeslicer:
            if let open { drawings[open].kind = .object }
        case .cNvPr:
            let text = try scanner.value(.descr) ?? ""
            guard let picture = open, drawings[picture].kind == .picture else {
                alternative = text
                return
            }
            drawings[picture].text = text
            try texts.add(text)
            open = nil
        case .txBody:
            if try add(Self.text(&scanner), &texts) { alternative = "" }
        default:
            guard let open, let part = try frame(scanner) else { return }
            charts.append((open, part))
        }
    }

    /// Adds a shape with a text, unless that is blank; returns whether it did.
    @discardableResult
    private mutating func add(_ text: String, _ texts: inout ReadBudget) throws(ReadError) -> Bool {
        guard text.contains(where: { !$0.isWhitespace }) else { return false }
        try texts.add(text)
        drawings.append(SheetDrawing(.shape, at: anchor, text: text))
        return true
    }

    /// A corner of a drawing: a cell and the distance from its own corner.
    private struct Corner: Equatable {
        private var column = -1
        private var row = -1
        private var offsets: [String] = []

        /// Reads the current element, which counts from zero.
        init(_ scanner: inout XMLScanner) throws(ReadError) {
            let depth = scanner.open.count
            while case let token = try scanner.next(), token != .endOfDocument {
                if token == .end, scanner.open.count < depth { return }
                guard token == .start else { continue }
                switch scanner.name {
                case .col: column = Int(try scanner.elementString()) ?? -1
                case .row: row = Int(try scanner.elementString()) ?? -1
                case .colOff, .rowOff: offsets.append(try scanner.elementString())
                default: continue
                }
            }
        }

        var cell: CellReference? {
            guard (0..<CellReference.lastColumn).contains(column), (0..<CellReference.lastRow).contains(row) else {
                return nil
            }
            return CellReference(row: row + 1, column: column + 1)
        }
    }

    /// The part that the current element shows, such as `<c:chart r:id="rId1"/>` or `<dgm:relIds r:dm="rId2"/>`.
    private func frame(_ scanner: borrowing XMLScanner) throws(ReadError) -> PartName? {
        if let id = try scanner.value(.id, in: .documentRelationships), let part = frames[id] { return part }
        return try scanner.value(.dm, in: .documentRelationships).flatMap { frames[$0] }
    }

    /// All DrawingML text in the current element, or in the whole part: one line for each paragraph.
    private static func text(_ scanner: inout XMLScanner) throws(ReadError) -> String {
        var lines: [String] = []
        var line: String?
        var length = 0
        let depth = scanner.open.count
        while case let token = try scanner.next(), token != .endOfDocument {
            if token == .end {
                if scanner.open.count < depth { break }
                if scanner.name == .p, let ended = line {
                    lines.append(ended)
                    line = nil
                }
            }
            guard token == .start else { continue }
            switch scanner.name {
            case .fallback where scanner.namespace == .compatibility: try scanner.skipElement()
            case .p: line = ""
            case .br: line? += "\n"
            case .t:
                guard line != nil else { continue }
                let text = try scanner.elementString()
                length += text.utf8.count
                try scanner.check(length: length)
                line? += text
            default: continue
            }
        }
        return lines.filter { !$0.isEmpty }.joined(separator: "\n")
    }
}
