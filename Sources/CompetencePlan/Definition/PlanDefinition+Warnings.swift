import Wording

/// Warnings about what is valid but surely unintended: mostly leftovers of last year's plan or of the sample.
extension PlanDefinition {
    /// The warnings about a plan that is read on `day`.
    package func warnings(on day: CalendarDay) -> [PlanProblem] {
        timeWarnings(on: day) + nameWarnings + listWarnings + thresholdWarnings + choiceWarnings + nounWarnings
    }

    private func warning(_ key: TextKey, _ location: String, _ arguments: [String: String] = [:]) -> PlanProblem {
        PlanProblem(location: location, key: key, arguments: arguments, severity: .warning)
    }

    // MARK: Years and days

    private func timeWarnings(on day: CalendarDay) -> [PlanProblem] {
        var warnings: [PlanProblem] = []
        if Self.isOfAnotherPeriod(title, revision) {
            warnings.append(warning(.planTitleYear, "/title", ["value": title, "revision": "\(revision)"]))
        }
        if Self.isOfAnotherPeriod(id, revision) {
            warnings.append(warning(.planIdentifierYear, "/id", ["value": id, "revision": "\(revision)"]))
        }
        if let first = years.first, let last = years.last, !(first - 1...last + 1).contains(revision) {
            warnings.append(warning(.planYearsFar, "/years", ["revision": "\(revision)"]))
        }
        if abs(deadline.year - revision) > 1 {
            warnings.append(
                warning(.planDeadlineFar, "/deadline", ["day": deadline.description, "revision": "\(revision)"]))
        } else if deadline < day {
            warnings.append(warning(.planDeadlinePassed, "/deadline", ["day": deadline.description]))
        }
        return warnings
    }

    /// Whether a text contains years, and the revision is in no period that begins with one of them: plans run for
    /// several years and keep their title and id.
    private static func isOfAnotherPeriod(_ text: String, _ revision: Int) -> Bool {
        let years = text.split { !$0.isASCII || !$0.isNumber }.filter { $0.count == 4 }.compactMap { Int($0) }
            .filter { (1900...2999).contains($0) }
        guard let first = years.min(), let last = years.max() else { return false }
        return !(first...max(first + longestPeriod, last)).contains(revision)
    }

    /// In years. Most plans have a period of four.
    private static let longestPeriod = 5

    // MARK: Names and addresses

    private var nameWarnings: [PlanProblem] {
        var warnings: [PlanProblem] = []
        if let other = Self.municipalities(in: title).first(where: { !NormalisedText.of(municipality).contains($0) }) {
            warnings.append(warning(.planTitleMunicipality, "/title", ["value": other, "municipality": municipality]))
        }
        let addresses =
            [("/contact/email", contact.email)] + units.enumerated().map { ("/units/\($0)/email", $1.email) }
        for (location, address) in addresses where !address.isEmpty && !Self.isAddress(address) {
            warnings.append(warning(.planNotAnAddress, location, ["value": address]))
        }
        return warnings
    }

    /// "røros kommune" in "Kompetanseplan for Røros kommune", normalised.
    private static func municipalities(in text: String) -> [String] {
        let words = NormalisedText.words(of: text)
        return zip(words, words.dropFirst()).filter { $1 == "kommune" || $1 == "fylkeskommune" }
            .map { "\($0) \($1)" }
    }

    /// Whether it looks like an e-mail address: one @ with text on both sides, a dot in the domain, no spaces.
    private static func isAddress(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, !text.contains(where: { $0.isWhitespace || ",;<>()[]".contains($0) })
        else { return false }
        let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
        return labels.count > 1 && !labels.contains(where: \.isEmpty)
    }

    // MARK: Lists

    private var listWarnings: [PlanProblem] {
        var warnings: [PlanProblem] = []
        let used = Set(units.flatMap(\.subjectAreas))
        let asksByArea = form.uses(.gap) || form.uses(.staffing)
        let areaNames = Dictionary(first: serviceAreas.map { ($0.id, NormalisedText.of($0.name)) })
        // A unit with the same name as its service area is an umbrella without employees of its own.
        for (number, unit) in units.enumerated()
        where asksByArea && unit.subjectAreas.isEmpty && areaNames[unit.serviceArea] != NormalisedText.of(unit.name) {
            warnings.append(warning(.planUnitWithoutAreas, "/units/\(number)/subjectAreas", ["value": unit.name]))
        }
        for (number, unit) in units.enumerated() where asksByArea {
            let asked = Set(unit.respondents.flatMap(\.subjectAreas))
            for area in unit.subjectAreas where !asked.contains(area) {
                let name = subjectAreas.first { $0.id == area }?.name ?? area.text
                warnings.append(
                    warning(.planAreaInNoForm, "/units/\(number)/forms", ["value": unit.name, "area": name]))
            }
        }
        for (number, area) in subjectAreas.enumerated()
        where asksByArea && !used.contains(area.id) && !area.isCrossCutting {
            warnings.append(warning(.planUnusedArea, "/subjectAreas/\(number)/name", ["value": area.name]))
        }
        let populated = Set(units.map(\.serviceArea))
        for (number, area) in serviceAreas.enumerated() where !populated.contains(area.id) {
            warnings.append(warning(.planUnusedServiceArea, "/serviceAreas/\(number)/name", ["value": area.name]))
        }
        return warnings + fileWarnings + sectionWarnings
    }

    /// Units whose usual file name is not available, and units named like another unit's
    /// identifier, which people would confuse.
    private var fileWarnings: [PlanProblem] {
        let files = UnitFileNames(self)
        let owners = units.keyed(by: \.id.text)
        return units.enumerated().compactMap { number, unit in
            let location = "/units/\(number)/name"
            if let other = owners[unit.name.lowercased()], other.id != unit.id {
                return warning(.planNameIsIdentifier, location, ["value": unit.name, "other": other.name])
            }
            guard files[unit] != unit.fileName else { return nil }
            return warning(.planFileName, location, ["value": unit.name, "file": files[unit], "name": unit.fileName])
        }
    }

    /// Headings of chapter 4 that list several units, one of which is not in the section.
    private var sectionWarnings: [PlanProblem] {
        let names = Dictionary(first: units.map { ($0.id, $0.name) })
        return sections.enumerated().compactMap { number, section in
            guard section.units.count > 1 || section.name.contains(","),
                let gone = Self.words(of: section.name, besides: section.units.compactMap { names[$0] })
            else { return nil }
            return warning(.planSectionHeading, "/sections/\(number)/name", ["value": section.name, "rest": gone])
        }
    }

    /// The first words of a heading beside the `names` in it, up to a comma; nil if there are
    /// none, or no name is in it.
    private static func words(of heading: String, besides names: [String]) -> String? {
        let words = heading.split(separator: " ")
        let normalised = words.map { NormalisedText.of(String($0)) }
        // "Bygg/anlegg" is one word and two tokens.
        let tokens = normalised.enumerated().flatMap { word, text in
            text.split(separator: " ").map { (text: $0, word: word) }
        }
        var isNamed = words.map { _ in false }
        for name in names.map(NormalisedText.words) where !name.isEmpty {
            for start in tokens.indices.dropLast(name.count - 1) {
                let part = tokens[start..<start + name.count]
                if part.map(\.text) == name { for token in part { isNamed[token.word] = true } }
            }
        }
        guard isNamed.contains(true) else { return nil }
        let connectives: Set = ["og", "and", "samt", ""]
        var rest: [Substring] = []
        for (index, word) in words.enumerated() {
            if isNamed[index] || rest.last?.hasSuffix(",") == true, !rest.isEmpty { break }
            if !isNamed[index], !rest.isEmpty || !connectives.contains(normalised[index]) { rest.append(word) }
        }
        while let last = rest.last, connectives.contains(NormalisedText.of(String(last))) { rest.removeLast() }
        let text = rest.joined(separator: " ")
        return text.isEmpty ? nil : String(text.hasSuffix(",") ? text.dropLast() : text[...])
    }

    // MARK: Thresholds

    private var thresholdWarnings: [PlanProblem] {
        var warnings: [PlanProblem] = []
        func warn(_ key: TextKey, _ member: String, _ value: String) {
            warnings.append(warning(key, "/thresholds/\(member)", ["value": value]))
        }
        if thresholds.privacy < 3 { warn(.planPrivacyLow, "privacy", "\(thresholds.privacy)") }
        let one = FullTimeEquivalent(whole: 1)
        let shares = [
            ("vulnerableMeanPosition", thresholds.vulnerableMeanPosition),
            ("vulnerableDepartureShare", thresholds.vulnerableDepartureShare), ("changeShare", thresholds.changeShare),
        ]
        for (member, share) in shares where share > one { warn(.planShareAboveOne, member, share.description) }
        if thresholds.vulnerableFTE > FullTimeEquivalent(whole: Self.manyEmployees) {
            warn(.planAllVulnerable, "vulnerableFTE", thresholds.vulnerableFTE.description)
        }
        if thresholds.vulnerableHeadcount > Self.manyEmployees {
            warn(.planAllVulnerable, "vulnerableHeadcount", "\(thresholds.vulnerableHeadcount)")
        }
        if thresholds.vulnerableDepartureShare == .zero { warn(.planAllVulnerable, "vulnerableDepartureShare", "0") }
        if let largest = largestWeightedGap, largeWeightedGap > largest {
            warn(.planNoLargeGap, "largeWeightedGap", "\(largeWeightedGap)")
        }
        return warnings
    }

    /// Nobody calls this number of employees or årsverk in a fagområde few.
    private static let manyEmployees = 10

    // MARK: Own columns

    /// A heading in place of «Fagområde» whose forms are not known, so that sentences keep the usual word.
    private var nounWarnings: [PlanProblem] {
        guard let heading = form.header(of: "gap.area"),
            SubjectAreaNoun(heading, forms: form.areaNoun, in: language) == nil
        else { return [] }
        return [
            warning(.planAreaNoun, "/form/areaNoun", ["value": form.areaNoun.isEmpty ? heading : form.areaNoun])
        ]
    }

    private var choiceWarnings: [PlanProblem] {
        form.columns.enumerated().compactMap { number, column in
            guard column.choices.count == 1, let choice = column.choices.first, choice.contains(",") else { return nil }
            return warning(.planChoiceWithCommas, "/form/columns/\(number)/choices", ["value": choice])
        }
    }
}
