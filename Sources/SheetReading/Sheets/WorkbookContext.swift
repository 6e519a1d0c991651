import Cells

/// What the cells of all sheets share. A class, because every sheet that is read refers to it.
final class WorkbookContext {
    let archive: ZipArchive
    let formats: CellFormats
    let calendar: DateCalendar
    let uses: WorkbookUses
    private let stringPart: PartName
    private var loadedStrings: [String]?
    private let richValueParts: SheetList.RichValueParts
    private var loadedRichValues: RichValues?

    init(
        archive: ZipArchive, stringPart: PartName, formats: CellFormats, calendar: DateCalendar,
        richValueParts: SheetList.RichValueParts
    ) {
        self.archive = archive
        self.stringPart = stringPart
        self.formats = formats
        self.calendar = calendar
        self.richValueParts = richValueParts
        uses = WorkbookUses(archive.limits)
    }

    /// The shared strings, read when the first cell needs one.
    func strings() throws(ReadError) -> [String] {
        if let loadedStrings { return loadedStrings }
        let loaded = try SharedStrings.read(archive, stringPart)
        loadedStrings = loaded
        return loaded
    }

    /// The rich values, read when the first cell needs one.
    func richValues() throws(ReadError) -> RichValues {
        if let loadedRichValues { return loadedRichValues }
        let loaded = try RichValues(archive, richValueParts)
        loadedRichValues = loaded
        return loaded
    }
}
