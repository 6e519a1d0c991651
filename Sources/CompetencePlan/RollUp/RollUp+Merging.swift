import Wording

extension RollUp {
    /// Combines the lists of several plans, and translates answers to the combined lists.
    struct Merging {
        let members: [Member]
        let areas: CommonAreas
        private(set) var uncombined: [(unit: String, area: String)] = []
        private var positions = CommonNames<Position>(matchesIDs: false)
        private var strategies = CommonNames<Strategy>(matchesIDs: false)
        /// The category of each of the common strategies.
        private var categoriesOfStrategies: [Identifier<StrategyCategory>] = []
        private var categories = CommonList<StrategyCategory>()
        private var statuses = CommonList<MeasureStatus>()
        /// Whether some plans ask for the cost of each year, and others for a single one: then only the sum counts.
        private let mixesCosts: Bool

        init(_ members: [Member], _ mapping: AreaMapping) {
            self.members = members
            let askingForCost = members.map(\.plan.form).filter { $0.asks(for: "measures.cost") }
            mixesCosts = askingForCost.map(\.repeatsCost).shared == nil
            areas = CommonAreas(members, mapping)
            for member in members {
                for position in member.plan.positions { positions.add(position.id.text, name: position.name) }
                for status in member.plan.statuses { statuses.add(status) }
                for category in member.plan.strategyCategories { categories.add(category) }
                for strategy in member.plan.strategies {
                    strategies.add(strategy.id.text, name: strategy.name)
                    guard strategies.all.count > categoriesOfStrategies.count else { continue }
                    categoriesOfStrategies.append(
                        member.index.categories[strategy.category].flatMap { categories.common($0)?.id }
                            ?? strategy.category)
                }
            }
        }

        // MARK: The plan

        func plan(title: String, language: Language) -> PlanDefinition {
            let plans = members.map(\.plan)
            let name = members.map(\.name).joined(separator: ", ")
            var plan = PlanDefinition(
                id: "samlet", municipality: name, title: title, revision: plans.map(\.revision).max() ?? 0,
                language: language, years: Set(plans.flatMap(\.years)).sorted(),
                deadline: plans.map(\.deadline).max() ?? .epoch,
                contact: Contact(name: name, email: "", phone: ""),
                scale: plans.map(\.scale).first { !$0.isEmpty } ?? [],
                importance: plans.map(\.importance).first { !$0.isEmpty } ?? [],
                serviceAreas: members.enumerated().map { ServiceArea(id: Self.serviceArea(at: $0), name: $1.name) },
                units: units, sections: sections,
                subjectAreas: subjectAreas,
                positions: positions.all.map { Position(id: $0.id, name: $0.name) },
                strategies: zip(strategies.all, categoriesOfStrategies).map {
                    Strategy(id: $0.id, name: $0.name, category: $1, aliases: [])
                },
                strategyCategories: categories.all, statuses: statuses.all,
                thresholds: .strictest(plans), form: Self.form(of: plans), severities: [:],
                gapChart: plans[0].gapChart)
            if Set(plans.map(\.form)).count > 1 { plan.ownForms = ownForms }
            plan.form.headers["unit.serviceArea"] = language.texts(.guidanceMunicipality)
            let currencies = Set(plans.map(\.currency))
            if currencies.count == 1, let currency = currencies.first { plan.currency = currency }
            for year in plan.years {
                let names = Set(plans.filter { $0.years.contains(year) }.map { $0.period(year) })
                if names.count == 1, let name = names.first, name != "\(year)" { plan.periods[year] = name }
            }
            return plan
        }

        private var ownForms: [Identifier<Unit>: FormOptions] {
            Dictionary(
                first: members.enumerated().flatMap { memberIndex, member in
                    member.plan.units.map { (Self.id(of: $0.id, at: memberIndex), member.plan.form) }
                })
        }

        private var units: [Unit] {
            var number = 0
            return members.enumerated().flatMap { memberIndex, member in
                member.plan.units.map { unit in
                    if unit.diagram != nil { number += 1 }
                    return Unit(
                        id: Self.id(of: unit.id, at: memberIndex), name: "\(member.name): \(unit.name)",
                        serviceArea: Self.serviceArea(at: memberIndex), subjectAreas: commonAreas(of: unit, member),
                        diagram: unit.diagram == nil ? nil : number)
                }
            }
        }

        private var sections: [Section] {
            members.enumerated().flatMap { memberIndex, member in
                member.plan.sections.map { section in
                    Section(
                        name: "\(member.name): \(section.name)",
                        units: section.units.map { Self.id(of: $0, at: memberIndex) })
                }
            }
        }

        /// The sheets and columns that any of the plans uses, with the names that all plans using them have in common.
        private static func form(of plans: [PlanDefinition]) -> FormOptions {
            var options = FormOptions()
            let forms = plans.map(\.form)
            func users(of sheet: FormSheetID) -> [FormOptions] { forms.filter { $0.uses(sheet) } }
            func users(of column: String) -> [FormOptions] { forms.filter { $0.asks(for: column) } }
            options.recruitment = users(of: .recruitment).first?.recruitment ?? .persons
            options.repeatsCost = users(of: "measures.cost").map(\.repeatsCost).shared ?? false
            options.levels = users(of: .gap).map(\.levels).shared ?? nil
            options.areaNoun = users(of: .gap).map(\.areaNoun).shared ?? ""
            options.columns = RollUp.sharedColumns(of: plans)
            options.hide = forms.flatMap(\.hide).distinct.filter { users(of: $0).isEmpty }
            for column in Set(forms.flatMap(\.headers.keys)) {
                options.headers[column] = users(of: column).map { $0.headers[column] }.shared ?? nil
            }
            for sheet in FormSheetID.allCases {
                var sheetOptions = SheetOptions()
                sheetOptions.isUsed = !users(of: sheet).isEmpty
                sheetOptions.name = users(of: sheet).map { $0.sheets[sheet]?.name ?? "" }.shared ?? ""
                if sheetOptions != SheetOptions() { options.sheets[sheet] = sheetOptions }
            }
            return options
        }

        /// A fagområde is cross-cutting only if it is so in every municipality. Otherwise a unit that gave no staffing
        /// for it would be judged by all its employees, as cross-cutting fagområder are.
        private var subjectAreas: [SubjectArea] {
            areas.names.all.map { id, name in
                SubjectArea(id: id, name: name, description: "", isCrossCutting: !areas.areasWithStaffing.contains(id))
            }
        }

        private func commonAreas(of unit: Unit, _ member: Member) -> [Identifier<SubjectArea>] {
            unit.subjectAreas.compactMap { areas.common(.listed($0), of: member) }.distinct
        }

        private static func id(of unit: Identifier<Unit>, at memberIndex: Int) -> Identifier<Unit> {
            Identifier("\(memberIndex + 1)-\(unit)")
        }

        private static func serviceArea(at memberIndex: Int) -> Identifier<ServiceArea> {
            Identifier("\(memberIndex + 1)")
        }

        // MARK: Answers

        mutating func record(_ record: Revision.UnitRecord, ofMemberAt memberIndex: Int) -> Revision.UnitRecord {
            let member = members[memberIndex]
            var copy = record
            copy.unit = Self.id(of: record.unit, at: memberIndex)
            copy.file = record.file.isEmpty ? "" : "\(member.name): \(record.file)"
            // The unit's own answers already combine those of its forms.
            copy.forms = []
            copy.answers = record.answers.map { answers(in: $0, of: member, at: memberIndex) }
            return copy
        }

        private mutating func answers(in original: UnitAnswers, of member: Member, at memberIndex: Int) -> UnitAnswers {
            let choices = choices(of: original, member)
            var answers = original.withFiles(prefixedBy: member.name).mapChoices(
                areas: { choices[$0.key] ?? $0 },
                positions: { positions.named(member.index.name(of: $0)).map(Choice.listed) ?? $0 },
                strategies: { strategies.named(member.index.name(of: $0)).map(Choice.listed) ?? $0 })
            answers.unit = Self.id(of: original.unit, at: memberIndex)
            answers.hiddenFigures = member.disclosure.hidden(of: original.unit)
            for index in answers.staffing.indices where member.index.isCrossCutting(original.staffing[index].area) {
                (answers.staffing[index].fte, answers.staffing[index].vacant) = (nil, nil)
                answers.staffing[index].departures = nil
            }
            for index in answers.measures.indices {
                answers.measures[index].status = original.measures[index].status.flatMap { statuses.common($0) }
                if mixesCosts { answers.measures[index].costs = [:] }
            }
            return answers
        }

        /// Maps each fagområde of a unit to the common ones. Two are never mapped to the same one: their employees
        /// could not be distinguished, and a small group would be shown behind a large one.
        private mutating func choices(of answers: UnitAnswers, _ member: Member) -> [ChoiceKey: Choice<SubjectArea>] {
            let used = answers.staffing.map(\.area) + answers.gaps.map(\.area) + answers.measures.compactMap(\.area)
            var taken: Set<Identifier<SubjectArea>> = []
            var result: [ChoiceKey: Choice<SubjectArea>] = [:]
            for area in used where result[area.key] == nil {
                let name = member.index.name(of: area)
                let common = areas.common(area, of: member) ?? areas.names.named(name)
                if let common, taken.insert(common).inserted {
                    result[area.key] = .listed(common)
                } else {
                    var own = name
                    while result.values.contains(where: { $0.key == Choice<SubjectArea>.own(own).key }) {
                        own += " (2)"
                    }
                    result[area.key] = .own(own)
                    if common != nil {
                        uncombined.append(("\(member.name): \(member.index.name(of: answers.unit))", name))
                    }
                }
            }
            return result
        }
    }
}

extension Array where Element: Equatable {
    /// The common value; nil if the values differ or there are none.
    fileprivate var shared: Element? { allSatisfy { $0 == first } ? first : nil }
}

extension Thresholds {
    /// Combines the thresholds of several plans, each time choosing the one that hides most or
    /// reports most as vulnerable.
    fileprivate static func strictest(_ plans: [PlanDefinition]) -> Thresholds {
        var strictest = plans.first?.thresholds ?? Thresholds()
        for plan in plans.dropFirst() {
            for (_, field, stricter) in fields {
                switch field {
                case .count(let path, _):
                    strictest[keyPath: path] = stricter.of(strictest[keyPath: path], plan.thresholds[keyPath: path])
                case .decimal(let path):
                    strictest[keyPath: path] = stricter.of(strictest[keyPath: path], plan.thresholds[keyPath: path])
                case .ofScale: break
                }
            }
        }
        // Each plan's own default depends on its scale.
        strictest.largeWeightedGap = plans.map(\.largeWeightedGap).min()
        return strictest
    }
}
