/// Files that a run reads, which no result may stand in the place of. There may be thousands of forms, so their paths are
/// made only when they are asked for.
struct InputPaths {
    private let forms: [FormFiles.Entry]
    /// Real paths.
    private let others: [String]

    init(_ forms: [FormFiles.Entry] = [], and others: [String] = []) {
        self.forms = forms
        self.others = others.map(Paths.real)
    }

    /// Those of `realPaths` that are among them.
    func among(_ realPaths: Set<String>) -> Set<String> {
        Set(others.filter(realPaths.contains) + forms.lazy.map(\.realPath).filter(realPaths.contains))
    }
}
