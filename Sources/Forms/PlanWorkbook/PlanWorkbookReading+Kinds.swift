import Cells
import CompetencePlan
import TextFormats
import Wording

/// Reads each kind of sheet into its part of the document.
extension PlanWorkbookReading {
    mutating func readFacts(_ table: PlanTable) {
        var labels: [String: Int] = [:]
        for (index, column) in table.sheet.columns.enumerated() {
            for heading in column.acceptedHeaders { labels[heading] = index }
            let pointer = JSONValue.pointer(to: table.sheet.path + column.path)
            locations[pointer] = location(table, table.header.row, 1)
        }
        // Objects on the path must exist even if all their members are empty.
        for column in table.sheet.columns where column.path.count > 1 {
            let parent = table.sheet.path + column.path.dropLast()
            if document.value(at: parent) == .null { document.set(.object([:]), at: parent) }
        }
        if !table.sheet.path.isEmpty { document.set(.object([:]), at: table.sheet.path) }
        var found: Set<Int> = []
        for line in table.lines {
            let label = line.cells[0]?.value.plainText ?? ""
            guard let column = labels[NormalisedText.of(label)] else {
                let headers = table.sheet.columns.map { $0.header(language) }
                let cell = line.cells[0] ?? line.cells[1]
                report(
                    .planUnknownFact, at: cell.map { location(table, $0.reference) } ?? location(table, line.number, 0),
                    ["value": cell?.value.plainText ?? "", "suggestion": suggestion(label, headers)])
                continue
            }
            found.insert(column)
            set(
                line.cells[1], table.sheet.columns[column], at: table.sheet.path + table.sheet.columns[column].path,
                location(table, line.number, 1))
        }
        for (index, column) in table.sheet.columns.enumerated() where column.isRequired && !found.contains(index) {
            report(
                .planRowMissing, at: location(table, table.header.row, 1), ["row": column.header(language)])
        }
    }

    mutating func readList(_ table: PlanTable) {
        let sheet = table.sheet
        document.set(.array([]), at: sheet.path)
        for (number, line) in table.lines.enumerated() {
            let element = sheet.path + ["\(number)"]
            document.set(.object([:]), at: element)
            locations[JSONValue.pointer(to: element)] = location(table, line.number, 0)
            for (index, column) in sheet.columns.enumerated() {
                set(line.cells[index], column, at: element + column.path, location(table, line.number, index))
            }
            addIdentifier(to: element, sheet)
            recordNewIdentifier(of: element, sheet, table, line)
        }
        if let across = sheet.across { readMarks(table, across) }
    }

    /// Reads the marks of a cross-table: each column's elements are in the order of the rows, or of the marks if they
    /// are numbers.
    private mutating func readMarks(_ table: PlanTable, _ across: PlanSheet.Across) {
        let owners = (identifiers[across.list] ?? []).offsets
        var visited: Set<String> = []
        for (column, heading) in table.markHeadings.enumerated() {
            let top = location(table, heading.reference)
            let name = heading.value.plainText.onOneLine
            guard let id = identifier(of: name, in: across.list, top), let owner = owners[id] else {
                continue
            }
            guard visited.insert(id).inserted else {
                report(.planTwice, at: top, ["value": name])
                continue
            }
            let path = across.list.split(separator: "/").map(String.init) + ["\(owner)", across.member]
            let marks = table.lines.enumerated().compactMap { row, line in
                line.marks[column].flatMap { cell in Self.order(of: cell).map { (order: $0, row: row, cell: cell) } }
            }
            document.set(.array([]), at: path)
            locations[JSONValue.pointer(to: path)] = top
            for mark in marks.sorted(by: { $0.order < $1.order }) {
                let element = document.value(at: table.sheet.path + ["\(mark.row)", "id"])
                guard element != .null else { continue }
                let number = document.value(at: path).elements.count
                document.set(element, at: path + ["\(number)"])
                locations[JSONValue.pointer(to: path + ["\(number)"])] = location(table, mark.cell.reference)
            }
        }
    }

    /// The order of a mark: its number, or the largest integer for any other text; nil if the cell says no.
    private static func order(of mark: Cell) -> Int? {
        let text = NormalisedText.of(mark.value.plainText)
        switch mark.value {
        case .boolean(false), .noResult, .error: return nil
        case .number(let number): return number == 0 ? nil : Int(exactly: number) ?? Int.max
        case .text where noes.contains(text) || text.isEmpty: return nil
        default: return Int(text) ?? Int.max
        }
    }

    /// Norwegian and English ways to say no.
    private static let noes: Set<String> = ["nei", "no", "0", "ikke", "ikkje", "nope"]

    /// Makes an identifier from the name if the element has none. References can use either.
    private mutating func addIdentifier(to element: [String], _ sheet: PlanSheet) {
        guard sheet.columns.contains(where: { $0.type == .identifier }) else { return }
        let naming = sheet.columns.first { $0.isRequired && $0.type == .text }?.path ?? ["name"]
        let name = document.value(at: element + naming).string ?? ""
        if document.value(at: element + ["id"]) == .null, !name.isEmpty {
            document.set(
                .string(Self.newIdentifier(for: name) { namesOfIdentifiers[sheet.part]?[$0] != nil }),
                at: element + ["id"])
        }
        guard let id = document.value(at: element + ["id"]).string else { return }
        identifiers[sheet.part, default: []].append(id)
        namesOfIdentifiers[sheet.part, default: [:]][id] = name
        let key = NormalisedText.of(name)
        if names[sheet.part]?[key] == nil { names[sheet.part, default: [:]][key] = id }
    }

    /// The same for an object inside another element; its identifier is unique only there.
    private mutating func addIdentifier(toMember member: [String], _ table: PlanTable, _ line: PlanTable.Line) {
        guard let name = document.value(at: member + ["name"]).string, document.value(at: member + ["id"]) == .null
        else {
            return
        }
        let taken = Set(document.value(at: member.dropLast()).elements.compactMap { $0["id"].string })
        document.set(.string(Self.newIdentifier(for: name, isTaken: taken.contains)), at: member + ["id"])
        recordNewIdentifier(of: member, table.sheet, table, line)
    }

    /// Records a new identifier if the row has an empty cell for it.
    private mutating func recordNewIdentifier(
        of element: [String], _ sheet: PlanSheet, _ table: PlanTable, _ line: PlanTable.Line
    ) {
        guard let column = sheet.columns.firstIndex(where: { $0.type == .identifier }), line.cells[column] == nil,
            let cell = table.reference(column, inRow: line.number),
            let id = document.value(at: element + ["id"]).string
        else { return }
        newIdentifiers.append(NewIdentifier(sheet: table.content.name, cell: cell, text: id))
    }

    /// Makes the standard names available to references when the plan does not have this list.
    mutating func nameStandards(of sheet: PlanSheet) {
        guard identifiers[sheet.part] == nil, let names = PlanDefinition.standardNames[sheet.part] else { return }
        identifiers[sheet.part] = names.map(\.id)
        let byName = names.flatMap { element in element.names.map { (NormalisedText.of($0), element.id) } }
        self.names[sheet.part] = Dictionary(first: byName)
    }

    /// A unique identifier made from a name, even if the name has no usable letters.
    private static func newIdentifier(for name: String, isTaken: (String) -> Bool) -> String {
        let slug = Identifier<Unit>.slug(of: name)
        if !slug.isEmpty { return Identifier<Unit>.free(slug, isTaken: isTaken) }
        return (1...).lazy.map { "id-\($0)" }.first { !isTaken($0) } ?? slug
    }

    mutating func readMembers(_ table: PlanTable) {
        let owner = table.sheet.columns[0]
        let owners = identifiers[owner.list ?? ""] ?? []
        let indexOfOwner = owners.offsets
        var counts: [Int: Int] = [:]
        for line in table.lines {
            guard expectBoth(line, table) else { continue }
            guard case .value(.string(let id)) = reference(line.cells[0], owner, location(table, line.number, 0)),
                let element = indexOfOwner[id]
            else { continue }
            let path = table.sheet.path + ["\(element)", table.sheet.member]
            if counts[element] == nil { locations[JSONValue.pointer(to: path)] = location(table, line.number, 1) }
            let member = path + ["\(counts[element, default: 0])"]
            locations[JSONValue.pointer(to: member)] = location(table, line.number, 1)
            for (number, column) in table.sheet.columns.enumerated().dropFirst() {
                set(
                    line.cells[number], column, at: member + column.path.dropFirst(),
                    location(table, line.number, number))
            }
            addIdentifier(toMember: member, table, line)
            counts[element] = document.value(at: path).elements.count
        }
    }

    mutating func readGroups(_ table: PlanTable) {
        let (name, member) = (table.sheet.columns[0], table.sheet.columns[1])
        var groups: [String: Int] = [:]
        document.set(.array([]), at: table.sheet.path)
        for line in table.lines where expectBoth(line, table) {
            let key = NormalisedText.of(line.cells[0]?.value.plainText ?? "")
            let element = table.sheet.path + ["\(groups[key, default: groups.count])"]
            if groups[key] == nil {
                groups[key] = groups.count
                locations[JSONValue.pointer(to: element)] = location(table, line.number, 0)
                set(line.cells[0], name, at: element + name.path, location(table, line.number, 0))
                document.set(.array([]), at: element + member.path)
                locations[JSONValue.pointer(to: element + member.path)] = location(table, line.number, 1)
            }
            let count = document.value(at: element + member.path).elements.count
            set(line.cells[1], member, at: element + member.path + ["\(count)"], location(table, line.number, 1))
        }
    }

    mutating func readKeyed(_ table: PlanTable) {
        guard let key = table.sheet.columns.firstIndex(where: { $0.type == .key }) else { return }
        for line in table.lines {
            let name = line.cells[key]?.value.plainText.trimmed ?? ""
            for (index, column) in table.sheet.columns.enumerated()
            where column.type != .key && column.type != .label && line.cells[index] != nil {
                let cell = location(table, line.number, index)
                guard !name.isEmpty else {
                    let field = table.sheet.columns[key].header(language)
                    report(.planFieldMissing, at: location(table, line.number, key), ["field": field])
                    continue
                }
                set(line.cells[index], column, at: table.sheet.path + column.path + [name], cell)
            }
        }
    }

    /// Whether a row has both its cells; reports a missing one.
    private mutating func expectBoth(_ line: PlanTable.Line, _ table: PlanTable) -> Bool {
        guard let missing = line.cells.prefix(2).firstIndex(where: { $0 == nil }) else { return true }
        if table.header.columns[missing] != nil {
            let field = table.sheet.columns[missing].header(language)
            report(.planFieldMissing, at: location(table, line.number, missing), ["field": field])
        }
        return false
    }

    /// Units that no chapter lists get one each at the end, since most plans have one chapter per unit. A unit with the
    /// name of an existing chapter is added to that one.
    mutating func addMissingChapters() {
        var sections = document["sections"].elements
        let covered = Set(sections.flatMap { $0["units"].elements.compactMap(\.string) })
        var chapters = Dictionary(first: sections.enumerated().map { (NormalisedText.of($1["name"].string ?? ""), $0) })
        for (index, unit) in document["units"].elements.enumerated() {
            guard let id = unit["id"].string, !covered.contains(id) else { continue }
            let name = NormalisedText.of(unit["name"].string ?? "")
            if let chapter = chapters[name] {
                let members = sections[chapter]["units"].elements
                locations["/sections/\(chapter)/units/\(members.count)"] = locations["/units/\(index)/name"]
                sections[chapter].set(.string(id), at: ["units", "\(members.count)"])
            } else {
                chapters[name] = sections.count
                locations["/sections/\(sections.count)"] = locations["/units/\(index)/name"]
                sections.append(.object(["name": unit["name"], "units": .array([.string(id)])]))
            }
        }
        if sections.isEmpty { locations["/sections"] = locations["/units"] }
        document.set(.array(sections), at: ["sections"])
    }

    /// The plan's identifier if HR does not set one: "os-kommune-2026".
    mutating func addPlanIdentifier() {
        guard document["id"] == .null else { return }
        let words = [document["municipality"].string ?? "", document["revision"].int.map(String.init) ?? ""]
        let slug = Identifier<Unit>.slug(of: words.joined(separator: " "))
        // A missing municipality is reported elsewhere.
        document.set(.string(slug.isEmpty ? "plan" : slug), at: ["id"])
        guard let location = locations["/id"], let sheet = location.sheet, let cell = location.cell, cell.column > 1
        else { return }
        newIdentifiers.append(NewIdentifier(sheet: sheets[sheet].name, cell: cell, text: slug))
    }
}
