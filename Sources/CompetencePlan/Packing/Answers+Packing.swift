extension GapAnswer: Packable {
    package func pack(into writer: inout PackedWriter) {
        writer.write(area)
        writer.write(current)
        writer.write(desired)
        writer.write(importance) { $0.write($1) }
        writer.write(comment)
        writer.write(own)
        writer.write(source)
    }

    package init(unpacking reader: inout PackedReader) {
        self.init(
            area: reader.area(), current: reader.int(), desired: reader.int(), importance: reader.optional { $0.int() },
            comment: reader.text(), own: reader.own(), source: reader.source())
    }
}

extension StaffingAnswer: Packable {
    package func pack(into writer: inout PackedWriter) {
        writer.write(area)
        writer.write(headcount)
        writer.write(fte) { $0.write($1.units) }
        writer.write(fullTime) { $0.write($1) }
        writer.write(departures) { $0.write($1) }
        writer.write(vacant) { $0.write($1.units) }
        writer.write(comment)
        writer.write(own)
        writer.write(source)
    }

    package init(unpacking reader: inout PackedReader) {
        self.init(
            area: reader.area(), headcount: reader.int(), fte: reader.optional { .init(units: $0.int64()) },
            fullTime: reader.optional { $0.int() }, departures: reader.optional { $0.int() },
            vacant: reader.optional { .init(units: $0.int64()) }, comment: reader.text(), own: reader.own(),
            source: reader.source())
    }
}

extension RecruitmentAnswer: Packable {
    package func pack(into writer: inout PackedWriter) {
        writer.write(position)
        writer.write(year)
        writer.write(count)
        writer.write(.words, reason)
        writer.write(own)
        writer.write(source)
    }

    package init(unpacking reader: inout PackedReader) {
        self.init(
            position: reader.position(), year: reader.int(),
            count: reader.int(), reason: reader.text(.words), own: reader.own(), source: reader.source())
    }
}

extension MeasureAnswer: Packable {
    package func pack(into writer: inout PackedWriter) {
        writer.write(.words, need)
        writer.write(measure)
        writer.write(strategies) { $0.write($1) }
        writer.write(area) { $0.write($1) }
        writer.write(responsible)
        writer.write(deadline) { writer, deadline in
            switch deadline {
            case .year(let year): writer.write(Int64(year))
            case .day(let day): writer.write(-Int64(day.year * 10_000 + day.month * 100 + day.day))
            }
        }
        writer.write(cost) { $0.write($1.units) }
        writer.write(isBudgeted) { $0.write($1) }
        writer.write(boundMonths) { $0.write($1) }
        writer.write(status) { $0.write($1.rawValue) }
        writer.write(evaluation)
        writer.write(own)
        writer.write(source)
    }

    package init(unpacking reader: inout PackedReader) {
        let (need, measure) = (reader.text(.words), reader.text())
        self.init(
            need: need, strategies: reader.strategies(), measure: measure, area: reader.optional { $0.area() },
            responsible: reader.text(), deadline: reader.optional { $0.deadline() },
            cost: reader.optional { .init(units: $0.int64()) },
            isBudgeted: reader.optional { $0.bool() }, boundMonths: reader.optional { $0.int() },
            status: reader.optional { $0.text() }.flatMap(MeasureStatus.init(rawValue:)), evaluation: reader.text(),
            own: reader.own(), source: reader.source())
    }
}

extension PackedWriter {
    fileprivate mutating func write<Owner>(_ choice: Choice<Owner>) {
        switch choice {
        case .own(let text):
            write(UInt64(0))
            write(text)
        case .listed(let id):
            write(UInt64(1))
            write(id.text)
        }
    }

    fileprivate mutating func write(_ own: [String: OwnAnswer]) {
        write(own.sorted { $0.key < $1.key }) { writer, answer in
            writer.write(answer.key)
            switch answer.value {
            case .text(let text): writer.write(Optional(text)) { $0.write($1) }
            case .number(let number):
                writer.write(String?.none) { $0.write($1) }
                writer.write(number.units)
            }
        }
    }

    fileprivate mutating func write(_ source: Source) {
        write(.file, source.file)
        write(.sheet, source.sheet)
        write(source.cell)
    }
}

extension PackedReader {
    fileprivate mutating func choice<Owner>() -> Choice<Owner> {
        switch natural() {
        case 0: return .own(text())
        case 1: return .listed(Identifier(text()))
        default:
            fail()
            return .own("")
        }
    }

    mutating func area() -> Choice<SubjectArea> { choice() }

    mutating func position() -> Choice<Position> { choice() }

    mutating func strategies() -> [Choice<Strategy>] { list { $0.choice() } }

    fileprivate mutating func own() -> [String: OwnAnswer] {
        let answers = list { reader -> (String, OwnAnswer) in
            let id = reader.text()
            if let text = reader.optional({ $0.text() }) { return (id, .text(text)) }
            return (id, .number(OwnNumber(units: reader.int64())))
        }
        return answers.isEmpty ? Dictionary() : Dictionary(answers) { first, _ in first }
    }

    mutating func deadline() -> Deadline {
        let number = int()
        guard number < 0 else { return .year(number) }
        let (year, rest) = number.magnitude.quotientAndRemainder(dividingBy: 10_000)
        let day = CalendarDay(year: Int(clamping: year), month: Int(rest) / 100, day: Int(rest) % 100)
        if day == nil { fail() }
        return .day(day ?? .epoch)
    }

    fileprivate mutating func source() -> Source {
        Source(file: text(.file), sheet: text(.sheet), cell: text())
    }
}
