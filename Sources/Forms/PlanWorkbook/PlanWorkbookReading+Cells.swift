import Cells
import CompetencePlan
import TextFormats
import Wording

/// Cells as values of the document, with their locations.
extension PlanWorkbookReading {
    /// Writes a cell's value into the document and records its location.
    mutating func set(_ cell: Cell?, _ column: PlanColumn, at path: [String], _ location: PlanLocation) {
        guard column.type != .label else { return }
        locations[JSONValue.pointer(to: path)] = location
        headings[location] = column.header(language)
        let result =
            switch column.type {
            case .reference: reference(cell, column, location)
            case .references: references(cell, column, at: path, location)
            default: read(cell, column, location)
            }
        if case .value(let value) = result { document.set(value, at: path) }
    }

    /// The identifiers for the names in a cell. They all get the cell's location.
    private mutating func references(
        _ cell: Cell?, _ column: PlanColumn, at path: [String], _ location: PlanLocation
    ) -> PlanCell {
        guard case .value(let texts) = read(cell, column, location) else { return .blank }
        let elements = texts.elements.compactMap(\.string).compactMap {
            identifier(of: $0, in: column.list ?? "", location).map(JSONValue.string)
        }
        for number in elements.indices { locations[JSONValue.pointer(to: path + ["\(number)"])] = location }
        return .value(.array(elements))
    }

    private mutating func read(_ cell: Cell?, _ column: PlanColumn, _ location: PlanLocation) -> PlanCell {
        let result = column.read(cell, in: language)
        guard case .invalid(let key, let arguments) = result else { return result }
        if column.id == "sheet", let id = sheet(named: arguments["value"] ?? "") { return .value(.string(id)) }
        report(key, at: location, arguments)
        return result
    }

    /// The sheet of the form that the plan calls so.
    private func sheet(named name: String) -> String? {
        let wanted = NormalisedText.of(name)
        return FormSheetID.allCases.map(\.rawValue).first { id in
            document["form"]["sheets"][id]["name"].string.map(NormalisedText.of) == wanted
        }
    }

    /// The identifier for the name in a cell.
    mutating func reference(_ cell: Cell?, _ column: PlanColumn, _ location: PlanLocation) -> PlanCell {
        guard case .value(.string(let text)) = read(cell, column, location) else { return .blank }
        return identifier(of: text, in: column.list ?? "", location).map { .value(.string($0)) } ?? .blank
    }

    /// The identifier of a name in a list; reports an unknown name.
    mutating func identifier(of text: String, in list: String, _ location: PlanLocation) -> String? {
        if let id = names[list]?[NormalisedText.of(text)] { return id }
        if identifiers[list]?.contains(text) == true { return text }
        // Suggest no name that the sheet already uses: it would give one unit another's rows.
        let items = document.value(at: list.split(separator: "/").map(String.init)).elements
            .filter { !namesInUse.contains(NormalisedText.of($0["name"].string ?? "")) }
        // A name that an identifier was made of is an earlier name.
        let slug = Identifier<Unit>.slug(of: text)
        let renamed = items.first { $0["id"].string == slug }?["name"].string
        let suggestion =
            renamed.map { language.texts.didYouMean($0) } ?? suggestion(text, items.compactMap { $0["name"].string })
        report(
            .planUnknownName, at: location,
            ["value": text, "sheet": sheetNames[list] ?? list, "suggestion": suggestion])
        return nil
    }

    func suggestion(_ text: String, _ candidates: [String]) -> String {
        language.texts.didYouMean(EditDistance.nearest(to: text, among: candidates))
    }

    // MARK: Locations

    func location(_ table: PlanTable, _ reference: CellReference) -> PlanLocation {
        PlanLocation(sheet: sheets.firstIndex { $0.name == table.content.name }, cell: reference)
    }

    /// The cell of a column, or the first heading if the column is missing.
    func location(_ table: PlanTable, _ row: Int, _ column: Int) -> PlanLocation {
        let first = table.header.columns.compactMap(\.self).first ?? 1
        return location(
            table, table.reference(column, inRow: row) ?? CellReference(row: table.header.row, column: first))
    }
}
