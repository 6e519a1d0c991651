/// Files that the run reads and no result may overwrite. There may be thousands of forms, so their paths are only
/// compared on demand.
struct InputPaths {
    private let forms: [FormFiles.Entry]
    /// Real paths.
    private let others: [String]

    init(_ forms: [FormFiles.Entry] = [], and others: [String] = []) {
        self.forms = forms
        self.others = others.map(Paths.real)
    }

    /// Those of `realPaths` that are read.
    func among(_ realPaths: Set<String>) -> Set<String> {
        Set(others.filter(realPaths.contains) + forms.lazy.map(\.realPath).filter(realPaths.contains))
    }
}
