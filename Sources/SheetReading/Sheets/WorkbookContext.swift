import Cells

/// What the cells of all sheets share. A class, because every sheet that is read refers to it.
final class WorkbookContext {
    let package: Package
    let strings: SharedStrings
    let formats: NumberFormats
    let calendar: DateCalendar
    let uses: WorkbookUses
    private let richValueParts: SheetList.RichValueParts?
    private var loadedRichValues: RichValues?

    init(
        package: Package, strings: SharedStrings, formats: NumberFormats, calendar: DateCalendar,
        richValueParts: SheetList.RichValueParts?
    ) {
        self.package = package
        self.strings = strings
        self.formats = formats
        self.calendar = calendar
        self.richValueParts = richValueParts
        uses = WorkbookUses(package.limits)
    }

    /// The rich values, read when the first cell needs one.
    func richValues() throws(Problem) -> RichValues {
        if let loadedRichValues { return loadedRichValues }
        let loaded = try richValueParts.map { (parts) throws(Problem) in try RichValues(package, parts) }
        loadedRichValues = loaded ?? RichValues()
        return loaded ?? RichValues()
    }
}
