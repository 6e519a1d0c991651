extension Arguments {
    /// Whether the file at a real path is one that the command line tells to read, alone or in a folder.
    func namesInput(_ realPath: String) -> Bool {
        let plans = self["plan"].map { [$0] } ?? PlanFile.names
        let forms = FormFiles(operands, leavingOut: [], output: nil)
        let previous = all("previous").flatMap { Paths.kind($0) == .folder ? RevisionFiles.files(in: $0) : [$0] }
        let named = plans + forms.entries.map(\.path) + forms.partials + previous + all("areas")
        return named.contains { Paths.real($0) == realPath }
    }
}
