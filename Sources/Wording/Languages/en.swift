extension Texts {
    /// English.
    static let en = Texts(language: .en, phrases: enPhrases, findings: enFindings)

    private static let enPhrases: [TextKey: String] = [
        // Problems in a plan definition.
        .planMissing: "This is missing. Fill it in.",
        .planNotText: "This must be a text in quotation marks.",
        .planNotWhole: "This must be a whole number from {low} to {high}.",
        .planNotDecimal: "This must be a number, such as \"0.5\".",
        .planNotADay: "\"{value}\" is not a date. Write year, month and day: 2017-04-30.",
        .planEmptyList: "The list is empty. It needs at least one row.",
        .planNotAList: "This must be a list in square brackets.",
        .planBadIdentifier:
            "\"{value}\" cannot be an id. Use small letters a–z, digits and hyphens, such as "
            + "\"{example}\".",
        .planUnknownReference:
            "\"{value}\" is not defined in the plan. Check the spelling, or add it to the list where it "
            + "belongs.",
        .planTwice: "\"{value}\" is there twice. Each name and each id can be used only once.",
        .planDiagramTwice:
            "Chart number {value} is used twice. Give each unit its own number, or leave the cell empty.",
        .planNotAnObject: "This must be an object in braces.",
        .planUnknownMember: "A plan has no field called \"{value}\". Check the spelling.",
        .planNotJSON: "The file is not valid JSON. Line {line}, column {column}: {detail}.",
        .jsonMoreAfterEnd: "there is more after the end",
        .jsonEndsEarly: "the text ends too early",
        .jsonTooDeep: "nested too deeply",
        .jsonNoValue: "there is no value here",
        .jsonNoName: "the name of a member is missing, or has no quotation marks",
        .jsonNameTwice: "the member occurs twice",
        .jsonNoColon: "a colon is missing",
        .jsonNoCommaOrBrace: "a comma or } is missing",
        .jsonNoCommaOrBracket: "a comma or ] is missing",
        .jsonNotUTF8: "the text is not in UTF-8",
        .jsonControlCharacter: "a line end or a tab in a text must be written \\n or \\t",
        .jsonEndlessText: "a text has no closing quotation mark",
        .jsonBadEscape: "\\ before a character that takes none",
        .jsonHalfCharacter: "half a character after \\u",
        .jsonNoHexDigits: "four digits from 0 to F must follow \\u",
        .jsonLeadingZero: "a number begins with 0",
        .jsonNoFraction: "there are no digits after the point",
        .jsonNumberSize: "a number is too large or too small",
        .planWrongSchema: "The file is not a plan definition. This should be \"{expected}\".",
        .planUnknownLanguage: "There is no language \"{value}\". Choose among {known}.",
        .planYearsNotRising: "The years must be in rising order, each once.",
        .planLevelsNotRising: "The levels must rise by 1 at each step, from the lowest.",
        .planTooFewLevels: "There must be at least {count} levels.",
        .planUnitWithoutSection: "The unit \"{value}\" belongs to no section of the plan. Add it to one.",
        .planOnlyOfNumbers: "Only numbers can have {value}.",
        .planHighBelowLow: "The greatest number is less than the least.",
        .planTwoDecidingForms:
            "\"{value}\" and \"{other}\" cannot both decide the levels of the unit. Choose one of the forms, or none.",
        .planSheetName:
            "The name of the sheet can have {limit} characters at most, and none of these: [ ] : * ? / \\ nor an apostrophe first or last.",
        .planNoSheetUsed: "The form must have at least one sheet. Use one of them.",
        .planColumnNeeded: "\"{value}\" cannot be hidden: answers are counted and summed by it.",
        .planUnknownCategory: "There is no category \"{value}\". Choose among {known}.",
        .planUnknownSeverity: "There is no severity \"{value}\". Choose among {known}.",
        .planFixedSeverity:
            "The severity of {value} cannot be changed: the error leaves something out of the sums. Remove the line.",
        .planUnknownType: "There is no type \"{value}\". Choose among {known}.",
        .planUnknownChart: "There is no diagram \"{value}\". Choose among {known}.",
        .planUnknownColumn: "The form has no column called \"{value}\". Check the spelling.",
        .planNotTrueOrFalse: "This must be true or false.",
        .planUnknownWord: "\"{value}\" is not allowed here. Choose among {known}.",
        .dataWrongSchema: "The file is not data from a merge. This should be \"{expected}\".",
        .dataNewer:
            "The file was made by a newer version of the program (version {version}, this one reads up to {known}). Use that version.",
        .planHeadingTaken:
            "The heading \"{value}\" is read as another column of the sheet. Choose another heading.",
        .planFieldMissing: "{field} is missing. Fill it in.",
        .planNoSheets:
            "The workbook is not a plan definition. It must have the sheets {known}. Make one with "
            + "\"kompetanseplan init\".",
        .planSheetMissing:
            "The sheet {sheet} is missing. Put it back, or copy it from a new plan (\"kompetanseplan init\").",
        .planColumnMissing: "The column {column} is missing. Put its heading back.",
        .planRowMissing: "The row {row} is missing. Put it back.",
        .planUnknownHeading:
            "The column \"{value}\" is not known.{suggestion} Correct the heading, or move the column to a "
            + "sheet of your own.",
        .planUnknownFact: "The field \"{value}\" is not known.{suggestion} Correct the name, or delete the row.",
        .planOutside:
            "\"{value}\" is outside the table and is not read. Delete it, or move it to a sheet of your own.",
        .planCellError: "The cell has a formula without a valid result ({value}). Write the value.",
        .planNotYears:
            "\"{value}\" is not a list of years. Write for example 2026–2030, or 2026, 2028, or "
            + "2026/27, 2027/28, or 2026 = short term.",
        .planPeriodName: "The name of a year cannot have a comma, a semicolon, an equals sign or braces.",
        .planUnknownChoice: "\"{value}\" is not allowed here. Choose among {known}.",
        .planUnknownName:
            "\"{value}\" is not on the sheet {sheet}.{suggestion} Enter it there, or delete it here.",
        .planTooLong: "The text is too long. It can have at most {limit} characters.",
        .planForbiddenCharacter:
            "The text has an invisible character that no workbook can hold ({code}). Type the text anew, and it is gone.",
        .planLevelMissing: "Level {expected} is missing: this is {value}. The levels must rise by 1 with each step.",
        .planLocations: "({count} places)",
        .planRows: "({count} rows)",
        .planCells: "({count} cells)",
        .planQuoted: "\"{value}\"",
        .listMore: "and {count} more",
        .planAndMore: "{values} and {count} more",
        .planUnknownNames:
            "{count} names are not on the sheet {sheet}: {values}. Enter them there, or delete them here.",
        .planSeveralTwice: "{count} names are there twice: {values}. Each name and each id can be used only once.",
        .planUnknownChoices: "{count} answers are not allowed here: {values}. Choose among {known}.",
        .planSeveralOutside:
            "{count} cells are outside the table and are not read: {values}. Delete them, or move them to a sheet of your own.",
        .planCellNotADay: "\"{value}\" is not a date. Write for instance 30 April 2027.",
        .planCellNotDecimal: "There must be a number here, such as 0.5 or 50%.",
        .planHeaderWithout:
            "The heading \"{value}\" lacks {name}. Without it several columns get the same name. Write for instance \"{example}\".",
        .planNameIsIdentifier: "\"{value}\" is also the id of \"{other}\". Give one of them another name or id.",
        .planTitleYear:
            "The title \"{value}\" names other years than the revision, which is {revision}. Is it from an earlier plan?",
        .planIdentifierYear:
            "The id \"{value}\" names other years than the revision, which is {revision}. Is it from an earlier plan?",
        .planYearsFar: "The years of recruitment are far from the revision, which is {revision}.",
        .planDeadlineFar: "The deadline {day} is far from the revision, which is {revision}.",
        .planDeadlinePassed: "The deadline {day} has passed.",
        .planTitleMunicipality: "The title names \"{value}\", but the plan is for {municipality}.",
        .planNotAnAddress: "\"{value}\" is not a valid e-mail address. Correct it, or remove it.",
        .planNotAddresses: "{count} e-mail addresses are not valid: {values}. Correct them, or remove them.",
        .planUnitWithoutAreas: "\"{value}\" has no subject areas. Its form will be almost empty.",
        .planAreaInNoForm: "\"{value}\" has the subject area {area}, but none of its forms asks about it.",
        .planFormOtherArea:
            "\"{value}\" is not one of the unit's subject areas. Give it to the unit, or take it away here.",
        .planUnitsWithoutAreas: "{count} units have no subject areas: {values}. Their forms will be almost empty.",
        .planUnusedArea: "No unit has the subject area \"{value}\". Mark where it belongs, or delete it.",
        .planUnusedAreas: "No unit has {count} of the subject areas: {values}. Mark where they belong, or delete them.",
        .planUnusedServiceArea: "No unit belongs to the service area \"{value}\".",
        .planSectionHeading:
            "The heading \"{value}\" names \"{rest}\", which is not among the units there. Was anything deleted or renamed?",
        .planPrivacyLow: "The privacy threshold {value} shows figures about single persons. Use 3 or more.",
        .planShareAboveOne: "{value} is more than the whole. A share is written 0.5 or 50%.",
        .planAllVulnerable: "With {value} almost every subject area becomes vulnerable.",
        .planNoLargeGap: "No gap can be as large as {value} on the scale. Set a lower limit.",
        .planAreaNoun:
            "The sentences still say \"subject area\", since \"{value}\" gives no singular and plural. Write them as \"a role, roles\".",
        .planChoiceWithCommas:
            "\"{value}\" becomes one answer. If there are to be several, put semicolons between them.",
        .planWarnings: "Look over this:",
        .planIdentifiersKept:
            "The ids that were made from names are now in {file}. Names can be changed and nothing is lost.",
        .planIdentifiersNotKept:
            "{reason} So the ids that were made from names are not written into {file}. See them with \"kompetanseplan plan convert {file} plan.json\".",
        .planFileName:
            "The file of \"{value}\" is called \"{file}\", since \"{name}\" is taken.",
        .planSubject: "Plan definition",
        .planField: "Field",
        .planValue: "Value",
        .columnExplanation: "Explanation",
        .planHow: "How to go about it",
        .planStepFill:
            "1. Go through the sheets from the left. The yellow cells are yours; a star means that the column "
            + "must be filled in. Select a cell to see what belongs there.",
        .planStepRows:
            "2. Rows can be inserted, moved, sorted and deleted; their order is the order in forms and "
            + "appendices. Columns can be moved, but leave the headings.",
        .planStepOwn: "3. Put notes on a sheet of your own. Such sheets are not read.",
        .planStepCheck:
            "4. Save, and run \"kompetanseplan plan check\". The answer names each cell that must be "
            + "corrected.",
        .planStepMake:
            "5. Make the forms with \"kompetanseplan template\" or, where IT has set up \"watch\", write Yes at "
            + "\"Ready to send out\" on the sheet Municipality.",
        .planNeedColumn: "Fill in",
        .planMust: "Must",
        .planMay: "May",
        .planWholeError: "There must be a whole number here.",
        // The form.
        .formScaleLine: "Level: {levels}",
        .formImportanceLine: "{col.gap.importance|…|Importance}: {levels}",
        .formCheckTitle: "Check the answer",
        .formOwnTitle: "Not in the list",
        .formLevelError: "Write a whole number from {low} to {high}.",
        .formLevelLabelError: "Choose one of the levels: {labels}.",
        .levelNumbers: "a whole number from {low} to {high}",
        .levelLabels: "one of the levels {labels}",
        .formCountError: "Write the count as a whole number, 0 or more.",
        .formFTEError: "{col.staffing.fte|…|Full-time equivalents} cannot be below 0 or above the number of employees.",
        .formFullTimeError:
            "{col.staffing.fullTime|…|Full-time} cannot be more than the number of employees, and must be a whole number.",
        .formDeparturesError:
            "{col.staffing.departures|…|Expected departures} cannot be more than the number of employees, and must be a whole number.",
        .formDecimalError: "Write a number, 0 or more. Decimals are fine.",
        .formMonthsError: "Write the number of months as a whole number, at most {limit}.",
        .formListError: "Choose from the list.",
        .formOwnWarning: "This is not in the plan's list. Use it anyway?",
        .formYes: "Yes",
        .formNo: "No",
        .formSubject: "{uses.gap|Competence mapping|Form}",
        // Veiledning, the first sheet of a form.
        .guidanceSheet: "Guidance",
        .guidanceTitle: "{uses.gap|Competence mapping|Form} for {plan}",
        .guidanceMunicipality: "Organisation",
        .guidanceDeadline: "Deadline",
        .guidanceContact: "Questions to",
        .guidanceHow: "What to do",
        .guidanceWhy:
            "The answers show what {municipality} {uses.gap|can do today and what it }will need{uses.measures|, and "
            + "what must be done}. They are collected in the appendices to {plan}{body|, which go to …}. You "
            + "write in the light yellow cells only.",
        .guidanceStepGap:
            "{number}. {sheet}: state {levels|…|the current and the desired level} of each subject "
            + "area{col.gap.importance|, and \"…\"}{asks.gap.importance|, and how important it is}.",
        .guidanceStepStaffing:
            "{number}. {sheet}: state employees and full-time equivalents for each subject area, and how many you "
            + "expect to leave.",
        .guidanceStepRecruitment:
            "{number}. {sheet}: choose {col.recruitment.position|what|the positions} you need, and write how many{recruited| …} under the {periods|period|year}. Leave the cell "
            + "empty where there is no need.",
        .guidanceStepMeasures:
            "{number}. {sheet}: {col.measures.need|write under \"…\"|write the need}, {asks.measures.strategy|choose strategies from the plan, }and write what you will "
            + "do. Repeat {col.measures.need|it|the need} on each row where it has several measures.",
        .guidancePrivacy:
            "Never write names, national identity numbers or anything else about single persons.{threshold| Levels "
            + "for fewer than … employees are shown to HR only.}",
        .guidanceReturn:
            "Save the file as .xlsx and return it {by}. You can save and go on whenever you like.",
        .guidanceLowest: "lowest",
        .guidanceHighest: "highest",
        .guidanceScale: "What the levels mean",
        .guidanceImportance: "{col.gap.importance|…|What the figures for importance mean}",
        .guidanceSignature: "Filled in",
        .guidanceFilledBy: "Filled in by",
        .guidanceRole: "Role",
        .guidanceDate: "Date",
        .guidanceMessage: "Message to HR",
        .guidanceMessageHelp:
            "If there is anything that HR should know, write it here. It is in neither figures nor appendices. Write no names.",
        .guidanceApproved: "Approved by",
        .guidanceWholeUnit:
            "The whole unit on the sheet {sheet.staffing|…|Staffing} is those who are employed by you, each person "
            + "counted once, without those of another unit. {col.staffing.fullTime|…|Full-time} are those with a "
            + "100% position with you; it is asked about there only.",
        .guidanceForm:
            "The unit answers in several forms, and this is one of them. Answer only for those who belong here; the "
            + "answers are put together.",
        .formWholeUnit:
            "All who belong here, each person counted once. The unit's other forms hold the rest. Write 0 if nobody is employed "
            + "here.",
        .guidanceRemainingOn: "{count} on {sheet}",
        .orNilReturn: " or choose Yes at \"{cell}\",",
        .nilReturnWords: " \"{cell}\" is answered with \"{value}\".",
        .unansweredWords: " The table says {words}.",
        .formNilMarked: "You have answered that there is no need.",
        .formNilUnanswered: "Not answered: fill in the table, or choose Yes at \"{cell}\".",
        .formNilWithRows:
            "You have answered Yes at \"{cell}\", but there are rows in the table. Remove what does not apply.",
        .formRowsLeft: "rows that lack something: {count}",
        .formAreasMissing: "subject areas from {sheet} missing here: {count}",
        .formLargeGaps: "large gaps without a measure: {count}",
        .formLastYear: "{since|In …|Last year}: {previous}",
        .formLastYearTitle: "Is the figure right?",
        .formLastYearError:
            "{since|In …|Last year} the figure was {previous}. Is the new one right? {rule}",
        .guidanceStatus: "Your progress",
        .guidanceTotal: "Overall",
        .guidanceRemaining: "Remaining: {list}",
        .guidanceComplete: "Everything is answered. Look it over, save and send the form back.",
        .formDateError: "Write a date, for example 30 April 2027.",
        .formBoundsError: "Write a number{low| from …}{high| up to …}.",
        .guidanceEmployees: "Employees of the unit",
        .guidancePreviousSome:
            "The answers of {revision} are included. Correct what has changed, and fill in the rest.",
        .guidancePrevious:
            "Your answers from {revision} are included. The levels you set then are in the grey columns \"last time\"; "
            + "set this year's beside them. Staffing, recruitment and measures are filled in: correct what has changed"
            + "{asks.measures.status|, give each measure a status}{asks.measures.evaluation|, and write a short evaluation}.",
        // Return forms and letters.
        .remarksTitle: "This must be corrected or checked",
        .remarksIntro:
            "The cells are marked with a colour and a note. Follow the links below, correct what is wrong, save, and "
            + "send the form back {by}. Your answers are in the form as you wrote them.",
        .remarksUnreadable:
            "We could not read the file that you sent. Send it again as said below, or fill in this form, {by}.",
        .remarksMore: "The rest is marked in the cells.",
        .leftoverSheet: "Outside the form",
        .leftoverTitle: "What you wrote outside the form's cells",
        .leftoverAbout:
            "It is not included in the figures. If it should be, move it to the right cell, or to Message to HR on the sheet Guidance. "
            + "What is marked in red must be moved or deleted. You can leave the rest here.",
        .leftoverSheetColumn: "Was on the sheet",
        .leftoverCellColumn: "In cell",
        .leftoverTextColumn: "You wrote",
        .outsideBesideError: "is beside something that cannot be answered in the list",
        .outsideBesideErrorRemedy: "Nothing to do if it is corrected in its cell.",
        .leftoverOpen: "could not be read where it was written",
        .leftoverOpenRemedy: "Move it to the right cell, or delete it here, and send the form again.",
        .leftoverKept: "was outside the cells of an earlier form",
        .leftoverKeptRemedy: "Nothing to do once HR has read it.",
        .mailTo: "To: {address}",
        .mailSubject: "Subject: {subject}",
        .mailSubjectInvitation: "{plan}: the form for {unit}",
        .mailInvitation:
            "Here is the form{uses.gap| for the survey of competence} ({file}). It takes ten to twenty minutes to fill in. "
            + "Begin on the sheet Guidance. Your answers go into the appendices to {plan}.",
        .mailInvitationPrevious:
            "Your answers from {revision} are in it. State this year's levels, and correct what has changed.",
        .mailInvitationReturn:
            "Send the form back {by}, in reply to this e-mail. If you have any questions, just ask.",
        .mailSubjectReturn: "{plan}: the form from {unit}",
        .mailSubjectReminder: "{plan}: your form is missing",
        .mailSubjectBlank: "{plan}: the form we received from you is empty",
        .mailHello: "Hello,",
        .mailThanks: "Thank you for the form from {unit}. We need you to look at it once more.",
        .mailErrors: "This must be corrected before the figures can be included:",
        .mailWarnings:
            "Please check this. If it is right as it stands, choose Yes under Is right on the sheet Guidance, and write briefly why:",
        .mailOtherWarnings: "Please look at this:",
        .mailMore: "and {count} more, which are marked in the form",
        .mailAttached:
            "The form is attached ({file}) with your answers in it, and the cells in question are marked. Correct it, "
            + "save, and send it back {by}.",
        .mailBlankAttached:
            "We could not read the file that you sent. Send it again as said above, or use the blank form that is "
            + "attached ({file}), {by}.",
        .mailReminder:
            "We have not yet received your form{uses.gap| for the survey of competence}. The deadline is {deadline}. It takes ten "
            + "to twenty minutes to fill in, and your answers go into the appendices to {plan}.",
        .mailReminderLate:
            "We have not received your form{uses.gap| for the survey of competence}. The deadline has passed. Please send it as "
            + "soon as you can. It takes ten to twenty minutes to fill in, and your answers go into the appendices to "
            + "{plan}.",
        .mailReminderBlank:
            "The form we received from you is empty: nothing is filled in. Perhaps it was the wrong file. Please send the completed form {by}. Your answers go into the appendices to {plan}.",
        .mailReminderAttached: "The form is attached ({file}).",
        .mailReminderAgain: "If you cannot find the form, reply to this e-mail and we will send it again.",
        .mailReminderWho: "Goes to:",
        .mailRegards: "Regards",
        .byDay: "by {deadline}",
        .bySoon: "as soon as you can",
        // Short phrases.
        .dayFormat: "{day} {month} {year}",
        .monthNames: "January,February,March,April,May,June,July,August,September,October,November,December",
        .identifiedByProperties: "in the document properties",
        .identifiedByGuidance: "by its name on the sheet Guidance",
        .identifiedByTitle: "by the name in the title of a sheet",
        .identifiedByFile: "by the name of the file or folder",
        .didYouMean: " Did you mean \"{name}\"?",
        .lostRow: "The row is not in the figures.",
        .lostNumber: "The number is left out.",
        .personalInCell: "The cell",
        .personalInNote: "The note on the cell",
        .personalInComment: "The comment on the cell",
        .personalInDrawing: "A text box, picture or header on the sheet",
        .personalInSheetName: "The name of the sheet",
        .personalInFileName: "The file name (here with \"[…]\" instead)",
        .findingCells: "The same applies to {cells}{lastCell| and …}{more| and … more} in the column.",
        .wholeMonths: "the number of months as a whole number, such as 24",
        .wholeAmount: "only the amount{currency| in …}",
        .previousColumn: "{column} last time",
        .moveToMeasure: "If it is the measure, move it to {column}.",
        .yearOfDeadline: "what it costs, and the year in the column {column}",
        .wholeNumber: "only a whole number, without text and without a minus",
        .faultIsYear: "is a year",
        .faultNotWhole: "is not a whole number",
        .faultTwoReadingsEach: "can each mean two numbers",
        .readingsEach: "each number without a separator between thousands",
        .faultTwoReadings: "can mean {readings}",
        .twoReadings: "{one} or {other}",
        .findingSheet: "The same applies to {cells}{lastCell| and …}{more| and … more} on the sheet.",
        .findingReads: "They are read as follows: {reads}.",
        .findingBlock: "It concerns the cells {block}.",
        .findingRowWords: "The {cells|rows also say|row also says} \"{rowWords}\".",
        .findingAlso: "The same name is in {also}.",
        .otherUnitsOwner: "They belong to {unit}.",
        .sheetUnheaded: "does not have the headings of its table, so its answers have not been read",
        .sheetTogether: "has several tables ({tables}), so none of the answers have been read",
        .sheetsAlike: "The two sheets are alike.",
        .sheetsDiffer: "Only the copy says: {cells}.",
        .sheetHasAnswers: "The sheet {sheet} has the same table. {cells}",
        .sheetsOfOther: "What was not read has {unit} in its title.",
        .statusPlanned: "Planned",
        .statusOngoing: "Ongoing",
        .statusDone: "Done",
        .statusPostponed: "Postponed",
        .statusDropped: "Dropped",
        .statusNone: "Not stated",
        .statusNotAsked: "Not asked for a status",
        .outsideNote: "The note ",
        .outsideComment: "The comment ",
        .outsideReply: "\" – reply: \"",
        .outsideSheet: "The sheet ",
        .mergeAbove: "the first is alone in its row, above empty cells",
        .mergeBeside: "the other cells of the rows are merged",
        .outsideHiddenSheet: "The hidden sheet with ",
        .outsideWithoutCount: "has no number",
        .outsideWithoutCountRemedy: "Write how many you need, under the year.",
        .outsideWholeUnit: "is not a subject area",
        .outsideWholeUnitRemedy: "Levels are stated for each subject area. Delete the row.",
        .outsideLost: "belongs in the column {column}",
        .outsideLostRemedy: "Move it to the column {column}, or delete it here, and send the form once more.",
        .outsideLostUnder: "belongs in the column {column} (its heading was “{heading}”)",
        .outsideLostUnderRemedy:
            "Move it to the column {column}, converted if it was something else than that column asks for, or "
            + "delete it here, and send the form once more.",
        .outsideOtherColumn: "is in the column {column}, but is a number or a day",
        .outsideWithoutName: "is in a row with nothing in the column {column}",
        .outsideWithoutNameRemedy: "Fill in the column {column} if it should be included.",
        .outsideTooLong: "is more than the 32,767 characters that a cell has room for",
        .outsideTooLongRemedy: "Shorten the text.",
        .outsidePrevious: "is where the form shows the previous answer",
        .outsideCalculated: "is where the form calculates the number itself",
        .outsideCovered: "is behind what the cell shows",
        .drawingShape: "The text box or shape",
        .drawingPicture: "The picture",
        .drawingChart: "The chart",
        .drawingObject: "The embedded document or control",
        .drawingPageHeader: "The header or footer",
        .drawingQuote: " \"{text}\"",
        .betweenQuotations: "\", \"",
        .cellHasError: "a formula without a valid result ({value})",
        .cellHasNoResult: "a formula that has not been calculated",
        .cellTrue: "TRUE",
        .cellFalse: "FALSE",
        .errorNotAvailable: "#N/A",
        .errorName: "#NAME?",
        .errorValue: "#VALUE!",
        .errorSpill: "#SPILL!",
        .cellHasDataType: "a linked data type, not plain text",
        .cellHasPicture: "a picture, not a value",
        .cellHasSpill: "a formula whose results do not fit in",
        .cellHasRichValue: "a linked data type or a picture, not a value",
        .protectionPassword: "a password",
        .removalPassword: "remove the password under File > Info > Protect Workbook",
        .protectionLabel: "a sensitivity label that encrypts it",
        .removalLabel: "choose a label without encryption under Home > Sensitivity",
        .kindOldExcel: "an old Excel file (.xls)",
        .kindNumbers: "a Numbers document",
        .kindUnpacked: "a document in loose parts (an unpacked workbook or a Numbers document)",
        .kindZip: "a zip file without a workbook",
        .kindBinaryExcel: "a binary Excel file (.xlsb)",
        .kindOpenDocument: "an OpenDocument spreadsheet (.ods)",
        .kindText: "a text file (CSV or similar)",
        .kindPage: "a web page (HTML)",
        .kindPDF: "a PDF file",
        .kindDocument: "a text document or a presentation",
        .kindImage: "a picture",
        .kindMail: "an e-mail",
        .kindLink: "a shortcut or a link to something else",
        .kindUnfinished: "a download or a copy that was not completed",
        .kindInnerZip: "a zip file within another zip file",
        .kindArchive: "a packed archive of a kind that cannot be read",
        .adviceUnpack: "If there are forms in it, unpack it and put them in the folder.",
        .adviceUnpackInner: "Unpack it, and put the forms in the folder.",
        .adviceAttachment: "If the form is attached, save the attachment in the folder.",
        .adviceLink: "Open the link. If it leads to a form, download that to the folder as an Excel workbook (.xlsx).",
        .adviceAgain: "If it was a form, download or copy it again.",
        .adviceCopy: "If there are forms there, copy them to the folder.",
        .adviceEnter:
            "If it is an answer, it must be entered in the form, saved as an Excel workbook (.xlsx) and sent again.",
        .adviceSaveAs:
            "If it is an answer, open the file, choose {saved}, and send it again.",
        .saveAs: "Save as and the file type Excel Workbook (.xlsx)",
        .exportFromNumbers: "File, Export To and Excel",
        .adviceSendFile:
            "If it is an answer, ask the unit to send the Excel file (.xlsx) as it was before it was unpacked, or to export it to Excel from Numbers.",
        .kindMedia: "audio or video",
        .kindResult: "a result that the program made (the appendix or the control report)",
        .kindEmpty: "an empty file",
        .kindHiddenFolder: "a hidden folder",
        .kindOuterLink: "a link to a folder that holds this folder itself",
        .kindOther: "not an Excel workbook",
        .severityError: "Error",
        .severityWarning: "Warning",
        .severityExplained: "Explained",
        .explainedAsRight: "The unit answers that it is right.",
        .explainedBy: "The unit answers: \"{text}\"",
        .remarksExplain:
            "If a warning is right as it stands, choose Yes under Is right and write briefly why. You will not be asked about it again. Errors must be corrected.",
        .remarksLocation: "Where",
        .remarksIsRight: "Is right",
        .remarksIsRightHelp: "Choose Yes if it is meant to be so, and write briefly why. If not, correct the cell.",
        .resultExplained: "Explained: {count}.",
        .controlCorrectionsSheet: "Corrections",
        .correctionEarlier: "From file",
        .correctionColumn: "Column",
        .correctionBefore: "Before",
        .correctionAfter: "Now",
        .correctionClosed: "Finding closed",
        .correctionOpened: "New finding",
        .correctionsNone: "No unit has changed anything from one form to the next.",
        .controlTextsSheet: "Texts",
        .textsTitle:
            "Texts that {body|… will read|will be in the appendices}: read them before the appendices are published",
        .textsOfHidden: "Hidden subject area",
        .textsText: "Text",
        .textsNone: "The units have written nothing that will be in the appendices.",
        .mailCorrected: "Of {asked} things to look at in the form before this one, {corrected} are now in order.",
        .mailAllCorrected:
            "All that there was to look at in the form before this one is now in order. What follows is new.",
        .controlExplanation: "What the unit answers",
        .optionExplained:
            "also make return forms for warnings, and do not make the result final until every warning is corrected or explained",
        .finalUnexplained:
            "{unit} has {count} warnings that are neither corrected nor explained.|{unit} has {count} warning that is "
            + "neither corrected nor explained.|{unit} has {count} warnings that are neither corrected nor "
            + "explained.",
        .controlExplained: "Explained warnings",
        .severityNote: "Note",
        .returnApproved: "Approved",
        .returnReturned: "Returned",
        .returnMissing: "Missing",
        .returnRejected: "Rejected",
        .returnWaived: "Left out",
        .returnWaivedUnused: "Left out (the returned form is not used)",
        .returnCarried: "Carried forward from {year}",
        .returnForms: "{status} ({count} of {total} forms returned)",
        .returnToCorrect: "To be corrected",
        .returnCarriedForward: "Carried forward",
        .returnBlank: "Blank form",
        .categoryInternal: "Internal learning arenas",
        .categoryExternal: "External learning arenas",
        .categoryRecruitment: "Recruitment",
        .categoryCooperation: "Cooperation and purchase of services",
        .categoryOwn: "The units' own",
        .categoryOwnOrNone: "The units' own, or no strategy",
        .reasonFewFTE: "Less than {limit} FTE",
        .reasonFewEmployees: "Fewer than {limit} employees",
        .reasonManyDepartures: "More than {limit}% expected to leave",
        // Shared by the sheets of the council's workbook.
        .councilTitle: "Appendices to {plan}",
        .provisional: "Provisional",
        .final: "Final",
        .provisionalWhy:
            "Provisional: {count} of {total} returned a form without errors.{elsewhere| See the sheet About the figures.}",
        .provisionalReady:
            "Provisional: every unit has returned a form without errors, but the appendices have not been made final "
            + "yet.",
        .provisionalSettled:
            "Provisional: {count} of {total} returned a form without errors, and the others are carried forward or "
            + "left out on purpose, but the appendices have not been made final yet.",
        .provisionalOpen:
            "Provisional: every unit has returned a form without errors, but HR must settle a file, or which return is "
            + "the newest.{elsewhere| See the sheet About the figures.}",
        .finalWhy: "Final: every unit has returned a form without errors.",
        .finalSettled:
            "Final: {count} of {total} returned a form without errors. The others' figures are carried forward from an "
            + "earlier revision, or they are left out on purpose.",
        .pageFooter: "Page &P of &N",
        .councilFooter: "Page {page}",
        .hiddenNote:
            "\":\" means that the figure is not shown, to protect privacy: fewer than {threshold} employees, "
            + "or the number is not stated. Such figures are not in sums, means or charts either.",
        .hiddenCounts:
            "|The number 1, and numbers that leave one of the same employees, are shown as \":\"; 0 is shown."
            + "|Numbers of people from 1 to {count}, and numbers that leave so few of the same employees, are shown as \":\"; 0 is shown.",
        .hiddenSums:
            "Totals of the units' own figures count everyone all the same. Where a total would give a hidden "
            + "number away, others beside it are hidden as well.",
        .hiddenNoteCarried: "For figures of an earlier revision the limit is {threshold} employees.",
        .signsNote:
            "Signs in the tables: \":\" is not shown, to protect privacy; \"..\" is not stated; \".\" is not "
            + "applicable.",
        .ownNote: "* The unit's own name; not in the plan's list.",
        .carriedLevels: " The levels are not among them, because the scale is another now.",
        .partialNote: "Only some of the forms have been returned, and the figures are from those alone: {units}.",
        .carriedNote:
            "|Figures of an earlier revision, because the unit has returned nothing usable: {units}.{counted| They are marked "
            + "with the year wherever the unit is named, and are part of the sums.}|Figures of an earlier revision, because the units "
            + "have returned nothing usable: {units}.{counted| They are marked with the year wherever the units are named, and are "
            + "part of the sums.}",
        .carriedPart: "{section} (figures from {units})",
        .carriedName: "{unit} ({year} figures)",
        .nothingAnswered: "Nobody has stated anything here.",
        .madeOn: "Made {date}",
        // Sammendrag.
        .summarySheet: "Summary",
        .summaryMessage: "Key messages",
        .summaryWhere: "More about it",
        .summaryKeyFigures: "Key figures",
        .summaryPicture:
            "Large gaps by {col.unit.serviceArea|organisation|service area} "
            + "({unweighted|gap|weighted gap} of {limit} or more)",
        .summaryPictureTitle: "Large gaps, without and with measures",
        .summaryPictureAxis: "Number of large gaps",
        .summaryPictureWords: "Bar chart of large gaps. {values}.",
        .summaryPictureValue: "{area}: {open} without measures, {met} with measures",
        .summaryUnanswered: "Without measures",
        .summaryAnswered: "With measures",
        .summaryReturned: "Units that have returned their form",
        .summaryOf: "{count} of {total}",
        .summaryOfPublic: "{count} of {total} shown",
        .summaryPublicHidden: "{shown} shown, {hidden} cannot be shown",
        .summaryAreas: "Subject areas mapped (unit × subject area)",
        .summaryHidden: "Subject areas not shown, to protect privacy",
        .summaryShared: "Subject areas where several units have a gap",
        .summaryLarge: "Large gaps",
        .summaryLargeOpen: "– of these without measures",
        .summaryRecruitment: "Recruitment needs {years}, {recruited|…|persons}",
        .summaryNeeds: "{col.measures.need|…|Competence needs}",
        .summaryRemaining: "– of these remaining (planned or ongoing)",
        .summaryCost: "Remaining {col.measures.cost|\"…\"|cost}{currency|, …}",
        .summaryUnbudgeted: "– of this not in a budget{currency|, …}",
        .summarySpent:
            "{col.measures.cost|…|Cost} of {status.done|measures with status \"…\"|measures done}{currency|, …}",
        .summaryDropped:
            "{col.measures.cost|…|Cost} of {status.dropped|measures with status \"…\"|measures dropped}{currency|, …}",
        .summaryAreaFTE: "{col.staffing.fte|…|Full-time equivalents} stated for subject areas",
        .summaryPartial: "{figure} ({count} of {total} units)",
        .notAsked: "Not all were asked for everything. Not asked for: {columns}.",
        .notAskedSheet: "the sheet {sheet}",
        .notAskedArea: "the subject area of measures",
        .orNotAsked: "{name}, or not asked",
        .messageAsked: "This is for {count} of {total} units. The others were not asked.",
        .summaryDepartures: "{col.staffing.departures|…|Expected departures}, persons",
        .summaryLargest: "{unweighted|Largest gaps|Largest weighted gaps}",
        .summaryUnitArea: "Unit and subject area",
        .summaryContents: "Contents",
        .summaryAboutSheet: "What the sheet shows",
        .summaryPage: "Page",
        .messageNothingPublic: "No levels can be shown, so it cannot be said where competence is lacking.",
        .messageLarge:
            "None of the gaps{hidden| that can be shown} is large ({unweighted|gap|weighted gap} of {limit} or more).|There is one large "
            + "gap ({unweighted|gap|weighted gap} of {limit} or more){answer|, …}.|There are {count} large gaps ({unweighted|gap|weighted gap} of "
            + "{limit} or more){answer|, …}.",
        .answerOneMet: "and a {asks.measures.status|planned or ongoing }measure answers it",
        .answerOneOpen: "and no {asks.measures.status|planned or ongoing }measure answers it",
        .answerAllMet: "and {asks.measures.status|planned or ongoing }measures answer all of them",
        .answerNoneMet: "and no {asks.measures.status|planned or ongoing }measure answers any of them",
        .answerSomeOpen:
            "|and one of them has no {asks.measures.status|planned or ongoing }measure"
            + "|and {count} of them have no {asks.measures.status|planned or ongoing }measure",
        .answerOfAsked:
            "and {open} of {asked} where measures were asked for "
            + "are without {asks.measures.status|planned or ongoing }measures",
        .messageMostIn:
            "|The largest number is in {noun|… }{names} ({most}).|The largest numbers are in {noun|… }{names} ({most} each).",
        .messageAllIn: "|It is in {noun|… }{names}.|All of them are in {noun|… }{names}.",
        .messageServiceAreas: "|the service area|the service areas",
        .messageMostOf: "|The greatest need is for {names} ({most}).|The greatest needs are for {names} ({most} each).",
        .listAnd: " and ",
        .messageInYears: "in {years}",
        .messageInPeriods: "in the plan's period ({years})",
        .messageNoMeasures: "Nobody has entered any measure.",
        .messageNoRecruitment: "No unit has stated a need to recruit {when}.",
        .messageRecruitment:
            "{severalUnits|None of the units that have answered this need|The unit does not need} to recruit anybody "
            + "{when}.|{severalUnits|The units need|The unit needs} to recruit one person {when}."
            + "|{severalUnits|The units need|The unit needs} to recruit {count} people {when}.",
        .messageRecruitmentFTE:
            "|{severalUnits|The units need|The unit needs} to recruit one full-time equivalent {when}."
            + "|{severalUnits|The units need|The unit needs} to recruit {fte} full-time equivalents {when}.",
        .messageVulnerabilityUnknown: "For none of the subject areas can it be shown whether they are vulnerable.",
        .vulnerabilityUnknown:
            "Where the number expected to leave is hidden to protect people, it is also hidden whether that makes the subject area vulnerable.",
        .messageNoStaffing:
            "No staffing figures of subject areas can be shown, so it cannot be said which are vulnerable.",
        .messagePast: "Of this, {count} is for years before {year}.",
        .messageVulnerable:
            "None of the subject areas{hidden| that can be shown} is vulnerable.|One subject area"
            + "{severalUnits| in a unit} is vulnerable{answer|, …}.|There are {count} vulnerable subject areas in the "
            + "{severalUnits|units|unit}{answer|, …}.",
        .messageVulnerableHidden:
            "|Whether one more subject area is vulnerable cannot be shown.|Whether {count} more subject areas are "
            + "vulnerable cannot be shown.",
        .messageMeasures:
            "No measures are {asks.measures.status|planned or ongoing|stated}.|One measure is "
            + "{asks.measures.status|planned or ongoing|stated}.|{count} measures are "
            + "{asks.measures.status|planned or ongoing|stated}.",
        .messageMeasuresElse:
            "|One more measure is stated where no status was asked for."
            + "|{count} more measures are stated where no status was asked for.",
        .messageNoCost: "No cost is stated.",
        .messageCost: "The stated cost is {currency|… }{cost}.",
        .messageAllBudgeted: "The stated cost is {currency|… }{cost}, all of it in a budget.",
        .messageNoneBudgeted: "The stated cost is {currency|… }{cost}, none of it stated to be in a budget.",
        .messageUnbudgeted:
            "The stated cost is {currency|… }{cost}, and {currency|… }{open} of it is not stated to be in a budget.",
        .messageNoPrevious: "No earlier revision is included, so it cannot be said whether things have improved.",
        .messageNoWeights:
            "The weighted gap cannot be compared with {previous}, "
            + "since {col.gap.importance|\"…\"|importance} is not measured in the same way.",
        .messageNoComparison: "The gaps cannot be compared with {previous}.",
        .gapDown: "the {unweighted|gap above zero|weighted gap} is down {percent}%, from {before} to {after}",
        .gapUp: "the {unweighted|gap above zero|weighted gap} is up {percent}%, from {before} to {after}",
        .gapUpFromNone: "the {unweighted|gap above zero|weighted gap} is up from 0 to {after}",
        .gapSame: "the {unweighted|gap above zero|weighted gap} is {after} in both years",
        .messageBetter: "Better than in {previous}: {gap}, where figures can be compared ({compared}).",
        .messageWorse: "Worse than in {previous}: {gap}, where figures can be compared ({compared}).",
        .messageSame: "Neither better nor worse than in {previous}: {gap}, where figures can be compared ({compared}).",
        .messageNoVerdict: "{Gap}, where figures can be compared ({compared}).",
        .messagePreviousAims:
            "With {col.gap.desired|\"…\"|the desired levels}{importance| and …} of {previous} it would be {aimed}.",
        .messageOverNinetyNine: "over 99",
        .messageUnderOne: "less than 1",
        .messageReturned: "{count} of {total} returned a form.",
        .messageCarried:
            "|One unit's figures are carried forward from an earlier revision.|The figures of {count} units "
            + "are carried forward from an earlier revision.",
        .messageWaived: "|One more is left out on purpose.|{count} more are left out on purpose.",
        .messageLeftOut:
            "|Something in one row is left out because of errors.|Something in {count} rows is left out because of errors.",
        .messageHidden:
            "|The levels of one subject area are not shown, to protect privacy.|The levels of {count} subject "
            + "areas are not shown, to protect privacy.",
        .summaryAbout: "The figures come from the sheets behind, and most are formulas that show where.",
        .contentsChallenges:
            "{col.measures.need|…|Needs}{asks.measures.strategy|, strategies} and measures{ref.challenges|, as the plan shows them (…)}",
        .contentsRecruitment: "Whom we must recruit, and in which {periods|period|year}",
        .contentsGap: "A diagram and a table for each unit",
        .contentsGapTables: "A table for each unit",
        .contentsOverview: "All units side by side, and a heat map",
        .contentsUnits: "{severalUnits|All units side by side|How much the unit lacks}",
        .contentsPriorities: "The largest gaps{asks.measures.area|, and the measures against them}",
        .contentsShared: "What several units lack{uses.measures|, and what does not fit together}",
        .contentsStaffing:
            "Employees and full-time equivalents of each unit, and full-time equivalents of each subject area",
        .contentsVulnerability: "Subject areas that rest on few people, and ways out",
        .contentsStrategies:
            "{asks.measures.status|How far the measures have come|The measures}{asks.measures.strategy|, what the strategies are used for}{asks.measures.cost| and the cost}",
        .contentsAbout: "Who has returned their form, and how each figure is calculated",
        // Hovedutfordringer.
        .challengesSheet: "Main challenges",
        .challengesTitle: "The organisation's main challenges{ref.challenges| (…)}",
        .challengesAbout: "{col.measures.need|…|Needs}{asks.measures.strategy|, strategies} and measures of each unit.",
        .challengesSection: "Unit/area",
        .challengesNeed: "{col.measures.need|…|Need}",
        .challengesMeasuresAlone: "Measure",
        .challengesMeasures: "{col.measures.measure|…|Sub-strategy/measure}",
        .challengesNone: "No needs stated",
        .challengesDone: "{measure} ({status.done|…|done})",
        .challengesPartlyDone:
            "{measure} (partly {status.done|…|done}, partly {status.dropped|…|dropped})",
        .challengesDropped: "{measure} ({status.dropped|…|dropped})",
        // Vedlegg 1 Rekruttering.
        .recruitmentSheet: "Appendix 1 {sheet.recruitment|…|Recruitment}",
        .recruitmentTitle: "Appendix 1: {sheet.recruitment|…|Shared recruitment needs}",
        .recruitmentAbout:
            "The number of {recruited|…|people} that the units need to recruit, for each {col.recruitment.position|row|position} and {periods|period|year}{ref.recruitment| (…)}. Where "
            + "nobody stated a need it says \"..\", which is not the same as 0. A {periods|period|year} that nobody stated anything for has neither "
            + "sum nor column.",
        .recruitmentPosition: "{col.recruitment.position|…|Position}",
        .recruitmentChart: "Recruitment needs per {periods|period|year}",
        .recruitmentChartAxis: "{recruited|Full-time equivalents|Persons}",
        .recruitmentChartWords: "Column chart of recruitment needs in all: {values}.",
        .recruitmentByArea: "By {col.unit.serviceArea|organisation|service area}",
        .recruitmentServiceArea: "{col.unit.serviceArea|…|Service area}",
        .recruitmentNobody: "not stated",
        .recruitmentInFTE: "full-time equivalents",
        // Vedlegg 2 GAP.
        .gapSheet: "Appendix 2 {sheet.gap|…|Gap}",
        .gapTitle: "Appendix 2: {sheet.gap|…|Gap analysis}",
        .gapAbout:
            "{levels|…|Current and desired level} for each subject area, on the scale {scale}. {importance|A weighted gap "
            + "is the gap times …. }A surplus never counts against a lack: the sum of gaps counts only gaps above "
            + "zero.",
        .gapDiagram: "Diagram {number}: {unit}",
        .gapArea: "{col.gap.area|…|Subject area}",
        .gapCurrent: "{col.gap.current|…|Current level}",
        .gapDesired: "{col.gap.desired|…|Desired level}",
        .standardScale:
            "No competence|Knows of it|Knows some, needs guidance|Good, works independently|Very good, guides others|Expert, develops the field",
        .standardImportance: "Useful|Important|Decisive",
        .gapLevels: "\"{current}\" and \"{desired}\"",
        .gapGap: "{col.gap.gap|…|Gap}",
        .gapImportance: "{col.gap.importance|…|Importance}",
        .gapImportanceWord: "{col.gap.importance|\"…\"|importance}",
        .gapWeighted: "{unweighted|Gap above zero|Weighted gap}",
        .gapSurplus: "Surplus (gaps below zero)",
        .gapChartWords: "Bar chart for {unit}. {values}.",
        .gapRadarWords: "Radar chart for {unit}. {values}.",
        .gapChartValue: "{area}: {col.gap.current|…|current} {current}, {col.gap.desired|…|desired} {desired}",
        .gapAxis: "Level ({low}–{high})",
        .gapAllHidden: "No levels can be shown for this unit.",
        .gapNotReturned: "Not returned: {units}.",
        .gapServiceArea: "{col.unit.serviceArea|…|Service area}: {name}",
        .gapIndex: "The diagrams",
        .gapIndexName: "Diagram",
        .theUnits: "The units",
        .gapNoDiagrams:
            "There are {count} units here. With more than {most}, the tables have no charts: so many charts make the "
            + "file too heavy to open, and Excel allows at most 1,026 page breaks on a sheet.",
        .overviewSheet: "Gap overview",
        .overviewTitle: "Gap overview: the units by how much they lack",
        .overviewAbout:
            "{unweighted|The unit that lacks most|The greatest weighted gap} comes first. Means are over the subject areas that Appendix 2 shows; "
            + "the mean gap is of what is lacking, and a surplus counts as 0.",
        .overviewChangeAbout:
            "The change is in {unweighted|gaps above zero|the weighted gap} since {previous}, over the subject areas that can be shown in both "
            + "years. Less is better.",
        .overviewPublic: "Subject areas shown",
        .overviewHidden: "Subject areas not shown",
        .overviewCurrent: "Mean {col.gap.current|\"…\"|current}",
        .overviewDesired: "Mean {col.gap.desired|\"…\"|desired}",
        .overviewSurplus: "Subject areas with a surplus",
        .overviewChange: "Change since {previous}",
        .overviewAreas: "{col.unit.serviceArea|The organisations|The service areas}",
        .overviewMap: "Heat map: subject areas that several units have mapped",
        .overviewMapAbout:
            "The number is the gap: {col.gap.desired|\"…\"|desired level} − {col.gap.current|\"…\"|current level}. The darker the orange, the greater the "
            + "lack; blue is a surplus. \".\" means that the unit does not have the subject area, and \"..\" that its answer is missing.",
        // Prioriteringer.
        .prioritiesSheet: "Priorities",
        .prioritiesTitle: "Priorities: the largest gaps",
        .prioritiesAbout:
            "Gaps above zero, the largest {unweighted|gap|weighted gap} first{asks.measures.area|, with the measures that "
            + "remain for the subject area}. Of gaps that weigh the same, all are listed or none.",
        .prioritiesNone: "No measures",
        .prioritiesNext:
            "|1 more with {unweighted|gap|weighted gap} {weight}.|{count} more with {unweighted|gap|weighted gap} {weight}.",
        .prioritiesNextAlone:
            "|1 with {unweighted|gap|weighted gap} {weight}.|{count} weigh the same, with {unweighted|gap|weighted gap} {weight}: too many to "
            + "list here.",
        .prioritiesLighter: "|1 weighs less.|{count} weigh less.",
        .prioritiesNoGap: "None of the subject areas{hidden| that can be shown} has a gap.",
        .sharedSheet: "Shared needs",
        .sharedTitle: "Shared needs: what several units lack",
        .sharedAbout:
            "Subject areas where two or more units have a gap: candidates for a joint course"
            + "{ref.sharedNeeds| or network (…)|, a network} or work with others{ref.cooperation| (…)}. "
            + "The figures are of all units that have the subject area and may be shown.",
        .sharedNone: "None of the subject areas{hidden| that can be shown} has a gap in more than one unit.",
        .sharedUnits: "Units with a gap",
        .sharedLowest: "Lowest level",
        .sharedHighest: "Highest level",
        .sharedWeighted: "Mean weighted by employees",
        .checksTitle: "Cross-checks",
        .checksAbout: "What does not fit together, and is worth asking about.",
        .checksSubject: "Concerns",
        .checkLargeGap:
            "A large {unweighted|gap|weighted gap}, but no {asks.measures.status|planned or ongoing }measure for the subject area",
        .checkVulnerable: "A vulnerable subject area without a {asks.measures.status|planned or ongoing }measure",
        .checkNoRow: "To be met by recruitment, but the unit has nothing in Appendix 1",
        .checkNoStrategy:
            "Is in Appendix 1, but no {asks.measures.status|planned or ongoing }measure has recruitment as a strategy",
        // Vedlegg 3 Årsverk.
        .staffingSheet: "Appendix 3 {sheet.staffing|…|Staffing}",
        .staffingTitle: "Appendix 3: {sheet.staffing|…|Full-time equivalents by subject area}",
        .staffingAbout:
            "{ref.staffing|The overview that the plan asks for (…): each|Each} unit's own employees and "
            + "full-time equivalents, and the full-time equivalents of each subject area.",
        .staffingStated: "Not all units have stated all figures. The sums are of those that have: {figures}.",
        .staffingPartial:
            "For some units the figures for \"The whole unit\" are not stated, or left out because of errors. They show \"..\", "
            + "and the sum says how many units it is of.",
        .staffingAreas: "Subject areas, unit by unit",
        .staffingAreasAbout:
            "{col.staffing.headcount|…|Employees} are those who hold the subject area, and {col.staffing.fte|\"…\"|full-time equivalents} their share of work on it. "
            + "The same person may hold several, so employees are not added up.{crossCutting| Cross-cutting subject areas, which "
            + "are everybody's, have no full-time equivalents.}",
        .staffingHeadcount: "{col.staffing.headcount|…|Employees}",
        .staffingFTE: "{col.staffing.fte|…|Full-time equivalents}",
        .staffingMean: "Mean position",
        .staffingFullTime: "{col.staffing.fullTime|…|Full-time}",
        .staffingShare: "Full-time share",
        .staffingDepartures: "{col.staffing.departures|…|Expected departures}",
        .staffingVacant: "{col.staffing.vacant|…|Vacant FTE}",
        .staffingTotal: "All units",
        .staffingTotalOf: "{count} of {total} units",
        .staffingTotalAsked: "The units that were asked",
        .staffingByArea: "Subject areas in several units",
        // Sårbarhet.
        .vulnerabilitySheet: "Vulnerability",
        .vulnerabilityTitle: "Vulnerable subject areas",
        .vulnerabilityAbout:
            "Subject areas that rest on few people or few full-time equivalents, and that may suit "
            + "work with others{ref.vulnerability| (…)}.",
        .vulnerabilityOrder:
            "The most serious come first: the most reasons, then the fewest full-time equivalents, then the fewest "
            + "employees. A subject area can have several reasons.",
        .vulnerabilityReason: "Why",
        .vulnerabilityRoute: "Possible route",
        .routeTraining: "Training of more people",
        .routeCooperation: "Work with others",
        .routePurchase: "Purchase of services",
        // Strategier og tiltak.
        .strategiesSheet: "{sheet.measures|…|Strategies and measures}",
        .strategiesAbout:
            "How many needs and measures use each of the plan's strategies. A measure with several strategies "
            + "is counted under each{severalUnits|, and a need of several units for each of them}.",
        .strategiesCategory: "Category",
        .strategiesStrategy: "Strategy",
        .strategiesNeeds: "{col.measures.need|…|Needs} using the strategy",
        .strategiesMeasures: "{col.measures.measure|…|Measures} using the strategy",
        .strategiesCosted: "{col.measures.measure|…|Measures} with a stated {col.measures.cost|\"…\"|cost}",
        .strategiesCostTitle: "Remaining {col.measures.cost|\"…\"|cost} by {costYears|year|deadline}",
        .strategiesYear: "{costYears|Year|Deadline}",
        .strategiesNoYear: "No deadline",
        .strategiesCost: "{col.measures.cost|…|Cost}{currency| (…)}",
        .strategiesCostWord: "{col.measures.cost|\"…\"|cost}",
        .strategiesUnbudgeted: "– of this not in a budget{currency| (…)}",
        .strategiesStatusTitle: "Measures{cost| and …}{asks.measures.status| by status}",
        .strategiesStatusAbout:
            "{col.measures.cost|…|Cost} is as stated by the units.{asks.measures.budgeted| \"Not in a budget\" is all that is not said to be "
            + "in the budget.}",
        .strategiesRemaining: "Remaining",
        .strategiesSpent: "{status.done|…|Done}{asks.measures.cost| (spent)}",
        .strategiesDropped: "{status.dropped|…|Dropped}{asks.measures.cost| (not spent)}",
        .strategiesStatus: "{col.measures.status|…|Status}",
        .strategiesByCategory:
            "Remaining {col.measures.cost|\"…\"|cost}{currency| (…)} by category{by| and …}",
        // Om tallene.
        .contentsChanges: "What has changed since the last revision, and the development over time",
        .ownSheet: "Own information",
        .ownAbout:
            "What the organisation itself asked for.{ofAreas| Answers on rows about subject areas with few employees are left out.}",
        .contentsOwn: "What the organisation itself asked for",
        .ownHidden: "Answers that cannot be shown: {count}.",
        .changesSheet: "Changes",
        .changesTitle: "Changes from {previous} to {now}",
        .changesAbout:
            "Revision {now} is compared with revision {previous}. The comparison covers the units that answered both times themselves ({count}){uses.gap|, and the subject areas that may be shown in both years}. The sums are therefore usually lower than in the appendices.",
        .changesNotAsked: "Not asked for in {previous}, and therefore not compared: {sheets}.",
        .changesNewUnits: "New units, with nothing to compare with: {units}.",
        .changesGoneUnits: "Units that are no longer there: {units}.",
        .changesUnansweredNow: "Without figures of their own now, and therefore not compared: {units}.",
        .changesUnansweredPreviously:
            "Without figures of their own in {previous}, and therefore not compared: {units}.",
        .changesProvisional: "The {previous} figures were never made final.",
        .breakMark: "Break in the series:",
        .breakMunicipality: "the figures before are those of {name}.",
        .breakScale: "the scale has changed, so levels and gaps cannot be compared.",
        .breakLabels: "the levels have other labels. Some changes of level may come from that.",
        .breakImportance:
            "{col.gap.importance|\"…\"|importance} is not measured in the same way, so weighted gaps cannot be compared.",
        .breakAreas: "the subject areas have changed: {new}, {gone}.",
        .breakNewAreas: "none new|1 new|{count} new",
        .breakGoneAreas: "none taken out|1 taken out|{count} taken out",
        .breakUnits: "the units have changed: {new}, {gone}.",
        .breakNewUnits: "none new|1 new|{count} new",
        .breakGoneUnits: "none taken out|1 taken out|{count} taken out",
        .breakPrivacy:
            "the limit for what is shown has changed from {previous} to {now} employees. The stricter one applies to "
            + "both years here.",
        .breakWholeUnit:
            "some units stated figures of the whole unit in only one of the years. Employees and full-time "
            + "equivalents are compared for those that stated them in both.",
        .breakRecruitment:
            "recruitment is stated in persons in one of the years and in full-time equivalents in the other, and is not "
            + "compared.",
        .changesSummary: "In short",
        .changesMeaning: "What it is",
        .changesDifferenceIn: "Change in {figure}",
        .changesBetterWhen: "Which is better?",
        .changesBetterHigher: "Higher is better",
        .changesBetterLower: "Lower is better",
        .changesBetterNeither: "Neither",
        .changesVerdict: "Development",
        .changesIsBetter: "Better",
        .changesIsWorse: "Worse",
        .changesUp: "More",
        .changesDown: "Less",
        .percentagePoints: "percentage points",
        .changesCoverageAbout: "How much of the desired competence is there; the change in percentage points",
        .changesLargeAbout: "{unweighted|Gaps|Weighted gaps} of {limit} or more",
        .changesVulnerableAbout: "By this year's thresholds",
        .changesCostAbout: "Stated for measures that remained{costYears|, for years that both plans have}",
        .changesWeightedAbout: "{importance|Gap times …|Gaps above zero}, added up",
        .changesAimed: "{unweighted|Gap above zero|Weighted gap}, measured as in {previous}",
        .changesAimedAbout:
            "{col.gap.desired|\"…\"|Desired levels}{importance| and …} as in {previous}, so only {col.gap.current|\"…\"|current levels} have changed",
        .changesLackingAbout:
            "{col.gap.desired|\"…\"|The desired level} is above {col.gap.current|\"…\"|the current one}",
        .changesClosedGaps: "Gaps closed",
        .changesClosedAbout: "Had a gap last time and has none now",
        .changesOpenedGaps: "New gaps",
        .changesOpenedAbout: "Had no gap last time and has one now",
        .changesHeadcountAbout: "The whole unit, each person counted once",
        .changesFTEAbout: "The whole unit, where both years have figures that can be shown",
        .changesMeanAbout:
            "{col.staffing.fte|…|Full-time equivalents} divided by {col.staffing.headcount|\"…\"|employees}; the change in percentage points",
        .changesShareAbout:
            "Full-time employees divided by employees, where both years have figures that can be shown; the change in percentage points",
        .changesRecruitmentFigure: "Planned recruitment {years}",
        .changesRecruitmentFigureAbout: "The {periods|periods|years} that both plans have",
        .changesDoneMeasures: "{status.done|Measures with status \"…\"|Measures done}",
        .changesDoneAbout: "Of the measures {asked|that were planned or under way in|of} {previous} ({count})",
        .changesCompared: "Compared",
        .changesAreasOf: "none of {total}|1 of {total}|{count} of {total}",
        .changesAreas: "{count} subject areas|{count} subject area|{count} subject areas",
        .changesUnitsOf: "{count} units|{count} unit|{count} units",
        .changesClosed: "Closed",
        .changesSmaller: "Smaller",
        .changesUnchanged: "Unchanged",
        .changesLarger: "Larger",
        .changesOpened: "New gap",
        .changesByLowerAim: " – the desired level is lower",
        .changesByHigherAim: " – the desired level is higher",
        .changesNothingCompared: "Nothing can be compared.",
        .changesNone: "No changes{hidden| that can be shown}.",
        .changesGapUnits: "Gaps, unit by unit",
        .changesGapAbout:
            "Numbers of subject areas by what has become of the gap. \"Compared\" says how many may be shown in both years, of those that are there in both.",
        .changesGapAreas: "Gaps in subject areas that several units have",
        .changesGapLines: "Gaps that are closed, new, smaller or larger",
        .changesStaffingUnits: "Staffing, unit by unit",
        .changesStaffingAbout:
            "Employees and full-time equivalents of the whole unit, each person counted once, where there are figures of the "
            + "whole unit that may be shown in both years ({count} of {total}). Full-time equivalents are there where both "
            + "years are stated.",
        .changesStaffingLines: "Subject areas where staffing changed",
        .changesStaffingLinesAbout:
            "{col.staffing.headcount|…|Employees} are those who hold the subject area. Full-time equivalents are there where both years are "
            + "stated.",
        .changesRecruitment: "Recruitment: planned now against planned in {previous}",
        .changesRecruitmentAbout:
            "Only the {periods|periods|years} that both plans have, {years}. \"..\" means that nobody stated a need.",
        .changesPeriod: "{name} ({former} in {previous})",
        .changesRecruitmentPast:
            "In {previous}, recruitment of a further {count} was planned for {years}, which the plan no longer has.",
        .changesYears: "{periods|Periods|Years}",
        .changesAllPositions: "{col.recruitment.position|Total|All positions}",
        .changesPlannedPrevious: "Planned in {previous}",
        .changesPlannedNow: "Planned in {now}",
        .changesMeasures: "The measures of {previous}, unit by unit",
        .changesMeasuresAbout:
            "What has become of the measures of {previous}{asked| that were planned or under way then}. \"Not mentioned\" are measures that the unit has taken out of its form.",
        .changesMeasuresPrevious: "Measures in {previous}",
        .changesStillThere: "Still there",
        .changesDropped: "Dropped",
        .changesUnmentioned: "Not mentioned",
        .changesNewMeasures: "New measures in {now}",
        .changesMeasureList: "The measures, one by one",
        .changesNewDeadline: "New deadline: {deadline}.",
        .changesNames: "New, gone and renamed",
        .changesName: "Name",
        .changesFormer: "{name} (before: {former})",
        .changesUnitNew: "New unit",
        .changesUnitGone: "Unit that is gone",
        .changesUnitNamed: "Renamed unit",
        .changesAreaNew: "New subject area",
        .changesAreaGone: "Subject area that is gone",
        .changesAreaNamed: "Renamed subject area",
        .changesAssigned: "Added to a unit",
        .changesUnassigned: "Taken out of a unit",
        .historyTitle: "Over the years",
        .historyAbout:
            "The figures as the appendices of each revision show them, also for units that cannot be compared.",
        .historyUnits: "Units with figures",
        .historyUnitsAbout: "Returned, or carried forward",
        .historyPublicAbout: "Over subject areas that may be shown",
        .historyStaffingAbout: "The whole unit, where it is stated",
        .historyRecruitment: "Planned recruitment per {periods|period|year}",
        .historyRecruitmentAbout: "Mean over the {periods|periods|years} of the plan",
        .historyMeasuresAbout: "All that are entered",
        .historyDoneAbout: "Of these: status {status.done|…|done}",
        .historyMarks: "Remarks",
        .historyMarksAbout: "Provisional, carried forward, break in the series",
        .historyCarried: "none carried forward|1 carried forward|{count} carried forward",
        .historyBreak: "break",
        .historyIndex: "Development with {year} as 100",
        .historyIndexAbout:
            "110 means ten per cent more than in {year}. {levels|After a new scale levels start at 100 again. }An "
            + "empty cell: cannot be compared.",
        .historyChartTitle: "Development",
        .historyChartWords: "Line chart with {year} as 100. {values}.",
        .aboutSheet: "About the figures",
        .aboutReturns: "Who has returned their form",
        .aboutQuality: "How far the figures can be trusted",
        .aboutQualityAbout: "What is not in the figures is not the same as 0.",
        .aboutCount: "Count",
        .qualityExpected: "Units that are asked",
        .qualityReturned: "– of which have returned their form",
        .qualityToCorrect: "– of these with errors to correct",
        .qualityCarried: "Units with figures carried forward from an earlier revision",
        .qualityAbsent: "Units that have not answered",
        .qualityWaived: "Units that are left out on purpose",
        .qualityNoRecruitment: "Units that have answered that they need to recruit nobody",
        .qualityNoNeeds: "Units that have answered that they need no measures",
        .qualityRows: "Answered rows in the forms{uses.staffing|, without staffing that is not shown}",
        .qualityLeftOut: "Rows where something is left out because of errors",
        .qualityWarnings:
            "Warnings in the forms that are not explained{uses.gap| (not counted: sheets with figures that are not shown)}",
        .qualityExplained: "Warnings that the units have explained{uses.gap| (the same sheets not counted)}",
        .qualityHiddenLevels: "Subject areas whose levels are not shown, to protect privacy",
        .qualityHiddenStaffing: "Subject areas whose staffing is not shown, to protect privacy",
        .aboutErrors: "Errors in the form",
        .aboutDefinitions: "How the figures are calculated",
        .aboutGap:
            "Gap = {col.gap.desired|\"…\"|desired level} − {col.gap.current|\"…\"|current level}. Below zero is a surplus.",
        .aboutWeighted:
            "Weighted gap = gap{importance| × …} where the gap is above zero, else "
            + "0. Where {col.gap.importance|\"…\"|importance} is missing, it counts as 1.",
        .aboutCoverage:
            "Coverage = how much of the desired competence is there: the sum of {col.gap.current|\"…\"|current levels}, at most the "
            + "desired ones, divided by the sum of {col.gap.desired|\"…\"|desired levels}, both counted from the lowest level of the "
            + "scale. A surplus covers no lack. \".\" means that there is nothing to divide by.",
        .aboutOverview:
            "Means in the Gap overview are over the subject areas that are shown. \"Mean weighted by employees\" "
            + "counts each gap as many times as the {uses.staffing|subject area has employees in the unit|unit has employees}; a unit whose number is hidden is "
            + "left out of it.",
        .aboutPriorities:
            "Priorities shows {unweighted|gaps|gaps with a weighted gap} of {limit} or more, the largest first; where there are "
            + "fewer than {least}, smaller gaps as well, and where there are more than {most}, only the largest. Gaps of equal weight "
            + "are shown together or not at all, so that the list may be shorter, or up to twice as long.",
        .aboutRecruitment: "{sheet.recruitment|…|Recruitment}: the sum of what the units stated. \"..\" is not 0.",
        .aboutEmployees:
            "{col.staffing.headcount|…|Employees} are the units' own, from the row \"The whole unit\": each person is counted once, without "
            + "those of another unit. {col.staffing.fullTime|…|Full-time} are those with a 100% position in the unit. Other sources may "
            + "have other figures: national statistics join one person's positions with several employers.",
        .aboutMean:
            "Mean position = {col.staffing.fte|\"…\"|full-time equivalents} divided by {col.staffing.headcount|\"…\"|employees}, and full-time share = full-time "
            + "employees divided by employees{ref.fullTime| (…)}, both from \"The whole unit\". Units that lack "
            + "one of the figures are left out. Employees of subject areas are never added up, since the same "
            + "person may hold several.",
        .aboutVulnerable:
            "A subject area is vulnerable for these reasons: {reasons}. The full-time equivalents of a subject area are shares of "
            + "people's work and say nothing of their positions, so small shares make nothing vulnerable. Figures that are not shown are not counted."
            + "{crossCutting| Cross-cutting subject areas, which are everybody's, are not included.}",
        .aboutRoutes: "A way out{ref.strategies| (…)}: {routes}.",
        .whenTraining: "training where there {uses.gap|is a gap or|are} few employees",
        .whenMobilising: "larger positions for those who have the competence, where full-time equivalents are few",
        .whenRecruitment:
            "recruitment where {col.staffing.departures|there are \"…\"|people leave}{asks.staffing.vacant| or positions are vacant}",
        .whenVacant: "recruitment where positions are vacant",
        .whenCooperation: "work with others where full-time equivalents are few",
        .whenPurchase: "purchase where the gap is large as well",
        .aboutNeeds:
            "Equal needs from units in the same section of {ref.challenges|…|the plan} are united into one, with all "
            + "{asks.measures.strategy|strategies and }measures.",
        .aboutCosts:
            "{col.measures.cost|…|Cost}: as stated by the units.{asks.measures.strategy| In the table by category a measure counts in the category of its "
            + "first strategy, so that no amount is counted twice.}",
        .aboutMeasures:
            "Measures: those of each unit, counted once. Without a status a measure is planned. Planned and "
            + "ongoing measures {uses.gap|answer a gap and }remain{asks.measures.cost| to be paid for}; done and dropped ones do not.",
        .aboutFormulas:
            "Sums and shares are formulas where what they are calculated from is on the sheet and may be shown; other figures "
            + "were calculated beforehand. HR has each answer behind the figures in the control report.",
        .aboutErrorsLeftOut:
            "Rows with an error in a cell that must be right are not in the sums. HR has a list of them in "
            + "the control report.",
        // The control report.
        .controlTitle: "Control report for {plan}",
        .controlConfidential: "For HR only: holds every answer, also those that concern few persons.",
        .units: "Units",
        .controlFindingsSheet: "Findings",
        .controlGapSheet: "{sheet.gap|…|Gap}",
        .controlStaffingSheet: "{sheet.staffing|…|Staffing}",
        .controlRecruitmentSheet: "{sheet.recruitment|…|Recruitment}",
        .controlMeasuresSheet: "{sheet.measures|…|Measures}",
        .controlCostsSheet: "Costs",
        .controlReconciliationSheet: "Reconciliation",
        .reconciliationAbout:
            "Each total in the appendices, calculated anew from the answers on the sheets here. The "
            + "difference should be 0.",
        .reconciliationSheet: "Sheet in the workbook",
        .reconciliationRecruited: "Recruitment need",
        .reconciliationAreaVacant: "{col.staffing.vacant|…|Vacant FTE} stated for subject areas",
        .reconciliationValue: "In the workbook",
        .reconciliationSum: "From the answers",
        .reconciliationDifference: "Difference",
        .reconciliationCount: "Answers",
        .reconciliationHow: "Where the answers are",
        .reconciliationRows: "Sheet {sheet}, rows {first}–{last}{filter|, filter …}",
        .reconciliationBlank: "(blank)",
        .reconciliationFilter: "Sheet {sheet}, filter {filter}",
        .reconciliationAll: "The whole sheet {sheet}",
        .reconciliationPublic: "Sheet {sheet}, without rows about few employees",
        .reconciliationOnce:
            "Sheet {sheet}: each row of the forms counted once, not once for each {periods|period|year}",
        .reconciliationWholeUnits:
            "The sheet {sheet}: the number of the whole unit where it is stated, otherwise those of its subject areas, in rows where \"{column}\" is {yes}",
        .columnUnit: "Unit",
        .columnSheet: "Sheet",
        .columnRows: "Rows",
        .columnStatus: "Status",
        .columnMessage: "What",
        .columnFigure: "Figure",
        .columnSum: "Sum",
        .columnChange: "Change",
        .columnCoverage: "Coverage",
        .columnLacking: "Subject areas with a gap",
        .columnMeanLack: "Mean gap (lack)",
        .columnMeasures: "{col.measures.measure|…|Measures}",
        .columnWhyHidden: "Why something is not shown",
        .hiddenForOthers: "A small number elsewhere could otherwise be derived",
        .hiddenFigures: "{figures} not shown: the number is small, or a small number could otherwise be derived",
        .columnVulnerable: "Vulnerable (with figures that are not shown)",
        .columnPublic: "In the workbook?",
        .columnPosition: "{col.recruitment.position|…|Position} in the workbook",
        .columnDeadlineYear: "Year of deadline",
        .columnRole: "Counts as",
        .controlErrors: "Errors",
        .controlWarnings: "Warnings",
        .controlFile: "File",
        .controlFilledBy: "Filled in by, role, date",
        .controlFigures: "Figures of",
        .controlSeverity: "Severity",
        .controlCode: "Code",
        .controlCell: "Cell",
        .controlRemedy: "What to do",
        .controlNoFindings: "No findings. All is well.",
        .columnYear: "{periods|Period|Year}",
        .columnPeriod: "Period",
        .columnCount: "Count",
        .columnReason: "{col.recruitment.reason|…|Reason}",
        .columnComment: "Comment",
        .columnStrategies: "Strategies",
        .columnResponsible: "{col.measures.responsible|…|Responsible}",
        .columnDeadline: "{col.measures.deadline|…|Deadline}",
        .columnCost: "{col.measures.cost|…|Cost}",
        .columnBudgeted: "{col.measures.budgeted|…|Budgeted}",
        .columnBoundMonths: "{col.measures.boundMonths|…|Bound months}",
        .columnEvaluation: "{col.measures.evaluation|…|Evaluation}",
        // The status page.
        .statusPageTitle: "Who has answered?",
        .statusPageAbout: "{plan}, {municipality}. As it was on {date}.",
        .statusPageGroup: "{count} of {total} have sent in a form",
        .statusPageForms: "{count} of {total} forms",
        .statusPageUnassigned:
            "Files that belong to no unit: {count}. If you have returned your form and are still listed as \"Missing\", get in touch.",
        .statusPageLegend: "What does the status mean?",
        .statusPageMeansApproved: "The form has arrived, there are no errors in it, and the leader has approved it.",
        .statusPageMeansReturned: "The form has arrived, and there are no errors in it.",
        .statusPageMeansToCorrect: "The form has arrived, but something in it must be corrected and sent again.",
        .statusPageMeansCarried: "The unit has returned nothing new. The figures of the previous revision are used.",
        .statusPageMeansBlank: "The form has come back with nothing filled in.",
        .statusPageMeansRejected: "A file has arrived, but it cannot be used. Send the form again.",
        .statusPageMeansMissing: "The form has not arrived yet.",
        .statusPageMeansWaived: "The unit does not take part this time.",
        .statusPageDaysAhead: "Days left until the deadline {date}",
        .statusPageDaysPassed: "Days since the deadline {date}",
        .commandWatch:
            "Keep the result and the pages of a year's folder up to date, as long as the command runs",
        .valueSeconds: "SECONDS",
        .optionEvery: "how often to look at the folder (otherwise every 10 seconds)",
        .optionOnce: "do what is needed once, then end (for cron); 1 if something could not be done",
        .usageBadSeconds: "{name} must be a number of seconds from 0.01 to 3600. You wrote \"{value}\".",
        .hrPageTitle: "Competence plan: overview for HR",
        .hrPageAbout:
            "Last updated {time}. This page names files and errors, and is for HR only; everyone may see status.html.",
        .hrPageToDo: "To do",
        .hrPageNothing: "Nothing right now.",
        .hrPagePlan: "Put this right, and save the plan. Until then, forms and result stay as they are.",
        .hrPageNotReady:
            "The forms are not made yet. When the plan is finished, write Yes at \"Ready to send out\" on the sheet Municipality, save and close.",
        .hrPageSend:
            "Send out the forms: they are in skjemaer, with a draft e-mail to each unit. Put what comes back in levert. To make a form anew after the plan has changed, delete it first.",
        .hrPageCorrect:
            "Units with something to correct or to send again: {count}. The forms to send back are in resultat/retur, with a draft e-mail to each.",
        .hrPageWarned:
            "Units that only have warnings: {count}. Their forms are in resultat/retur too, so that the warnings can "
            + "be corrected or explained.",
        .hrPageAbsent:
            "Units that have not answered: {count}. Reminders to them are in resultat/retur/purring.",
        .hrPageComplete:
            "Everything is in place. Ask IT to run \"kompetanseplan merge --final\" when the appendices are to be final.",
        .hrPageFinal:
            "The result is final and is not changed. To make it anew, ask IT to run \"kompetanseplan merge --replace-final\".",
        .hrPageKept:
            "What somebody had edited, and final results that were replaced, are in resultat/tidligere: {folders}.",
        .hrPageStrayForms:
            "The folder skjemaer also holds files that are no unit's in the plan as it is now: {files}. Delete them, so that nobody sends them out.",
        .hrPageResults: "Open",
        .hrPageMoving:
            "Not included yet, since they are being copied or cannot be read: {files}. If they stay so, you will be told what is wrong.",
        .hrPageFindings: "Errors and warnings",
        .hrPageMore: "… and {count} more. See {file}.",
        .hrPageWarnings: "Look over this in the plan",
        .dayAndTime: "{date} at {time}",
        .watchNoYearFolder:
            "{path} is not a folder for a year of the competence plan: it has neither a plan nor levert. Make one with \"kompetanseplan init\".",
        .watchAbsent: "Cannot reach {path}: {detail}. Trying again.",
        .watchNoReturned:
            "There is no folder levert. If it was moved, put it back; if it was renamed, call it levert again. Until then everything stays as it is.",
        .watchBack: "The folder answers again, and nothing has changed.",
        .watchStarted: "Watching {path}.",
        .watchNews: "New: {files}.",
        .watchGone: "{file} (gone)",
        .watchNewDay: "A new day.",
        .watchNowDone: "Done now.",
        .watchFinal: "The result is final and stays as it is.",
        // The command line: help.
        .rollUpTwice: "{second} is there twice. Give one file for each organisation.",
        .shownBeforeLevels: "the levels of {names}",
        .shownBeforeStaffing: "the staffing of {names}",
        .shownBeforeFigures: "\"{names}\" of the whole unit",
        .shownBeforeUnit: "the figures of the whole unit",
        .rollUpScale: "{first} and {second} do not have the same scale. Their levels cannot be set beside each other.",
        .rollUpRecruitment:
            "{first} and {second} do not state recruitment in the same unit: one counts persons, the other full-time "
            + "equivalents. The numbers cannot be summed.",
        .rollUpCurrency: "{first} and {second} do not state amounts in the same currency. Costs cannot be summed.",
        .rollUpImportance:
            "{first} and {second} do not have the same degrees of importance. Weighted gaps cannot be summed.",
        .rollUpTitle: "Joint competence plan",
        .rollUpRefused: "The data cannot be brought together:",
        .rollUpMembers: "Brought together: {members}.",
        .rollUpAreas:
            "Subject areas: {areas}, {shared} of them common to several organisations. If that is not right, "
            + "correct the column \"Common subject area\" in {file}, and run again with --areas {file}.",
        .rollUpApart: "{unit}: \"{area}\" is kept apart, since the unit has another subject area that is the same.",
        .rollUpColumns:
            "Own columns that are left out, since they count persons or are not the same in all plans: {columns}.",
        .areasSheet: "Subject areas",
        .areasTitle: "Common subject areas",
        .areasAbout:
            "Subject areas with the same text in the yellow column count as one. The proposal follows the id, "
            + "else the name. Correct what is wrong, save, and run \"kompetanseplan rollup\" again with --areas "
            + "{file}.",
        .areasName: "Subject area",
        .areasCommon: "Common subject area",
        .areasMunicipalities: "Organisations",
        .areasID: "Id",
        .areasHelp: "Choose a common subject area, or write a new one. The same text means the same subject area.",
        .areasNew: "This subject area is not in the list. Do you want to use it as a new common subject area?",
        .areasUnusable: "The table of subject areas in {file} cannot be used:",
        .areasNoTable: "No sheet has the columns Organisation, Subject area and Common subject area.",
        .toolAbout:
            "Makes forms for competence mapping, reads them back and collects them in the appendices of the "
            + "competence plan.",
        .toolUsage: "Usage",
        .toolCommands: "Commands",
        .toolOptions: "Options",
        .toolCommonOptions: "Common options",
        .toolExample: "Example",
        .toolExitStatus:
            "Exit status: 0 all is well; 1 a form has errors, or --final was refused; 2 the command line, the plan or "
            + "the output folder is unusable.",
        .toolMore: "Write \"kompetanseplan {command} --help\" for the options of a command.",
        .commandPlanCheck: "Check the plan definition, and tell everything that is wrong with it",
        .commandInit: "Make a folder with a plan definition to start from",
        .commandPlanNext:
            "Make next year's folder: the plan moved on by a year, with this year's result to compare with",
        .optionResult: "this year's result, where it is not in resultat",
        .commandPlanConvert: "Turn the plan definition from a workbook into JSON, or back",
        .commandTemplate: "Make blank forms, one for each unit",
        .commandCheck: "Check filled-in forms, and make the forms that go back",
        .commandStatus: "Show who has answered, and how long it is to the deadline",
        .commandMerge: "Merge the forms into appendices, control report and data",
        .commandRollUp: "Bring the data of several municipalities or other organisations together in one workbook",
        .commandInspect: "Show the cells of a workbook as they are read",
        .commandCompletions: "Print completion of command lines for bash, zsh or fish",
        .commandMan: "Print the manual page",
        .operandData: "DATA…",
        .operandSource: "FROM",
        .operandTarget: "TO",
        .operandForms: "FORM|DIR…",
        .operandCommand: "COMMAND",
        .operandShell: "SHELL",
        .valuePlan: "PLAN",
        .valueSample: "SAMPLE",
        .valueUnit: "ID",
        .valueOptions: "OPTIONS",
        .valueDirectory: "DIR",
        .valueNumber: "COUNT",
        .valueDate: "DATE",
        .valueShard: "PART/PARTS",
        .valueSheet: "NAME",
        .valueFormat: "FORMAT",
        .valueReturnsFor: "WHOM",
        .valueData: "DATA",
        .valueFile: "FILE",
        .valueLanguage: "LANGUAGE",
        .valueColor: "WHEN",
        .optionAreas: "the table of common subject areas (Fagområder.xlsx), with your corrections",
        .optionFrom: "start from the plan of a Norwegian municipality (this is the default)",
        .optionPlan: "the plan definition (else plan.xlsx or plan.json in the current folder)",
        .optionBlank: "start from empty sheets",
        .optionUnit: "this unit only; can be repeated",
        .optionOut: "the folder that results are written to; it is made where it does not exist",
        .optionReplaceFinal: "replace a final result; the old one is kept in tidligere",
        .finalThere:
            "The result in {path} is final, and is not replaced unless you ask for it. To make it anew, run with --replace-final; the old one is kept in tidligere. Nothing was written.",
        .editedKept: "Somebody has edited {files}. What they wrote is kept in {path}.",
        .finalKept: "The final result that was there is kept in {path}.",
        .optionFinal: "make the result final, or say what prevents it",
        .optionWithout: "leave this unit out on purpose; can be repeated",
        .optionCarryForward:
            "use the last revision's figures for a unit that has not returned its form (needs --previous or the folder "
            + "forrige)",
        .optionDate: "the date in the result, such as 15.06.2027 (else today)",
        .optionPartial:
            "write the answers of these forms to a file, to be merged with other such files later (FILE.partial)",
        .optionShard: "take only one of several equal parts of the forms, such as 2/4",
        .optionRequires: " (needs {name})",
        .optionExcludes: " (not together with {names})",
        .optionPrevious:
            "kompetanseplan.json of the last revision: its answers come along, and its measures must have a status",
        .optionReturns: "make the forms that go back to the units in this folder, with the cells marked",
        .optionNoReturns: "do not make forms that go back to the units",
        .optionReturnsFor:
            "who gets the form back: errors (the default) are those with errors, warnings also those with only warnings",
        .optionHTML: "also make a page for the intranet in this file (\"-\": on the screen, in place of the table)",
        .optionSheet: "this sheet only",
        .optionFormat: "the format of what is printed",
        .optionJobs: "how many files are read or written at once (else the number of processors)",
        .optionLanguage: "language (else the plan's)",
        .optionQuiet: "print errors only",
        .optionLog: "add a line for each file read and written to this log (JSON)",
        .optionColor: "colours on the terminal",
        .optionHelp: "show this help",
        .optionVersion: "show the version",
        // The manual page.
        .manManual: "User commands",
        .manName: "NAME",
        .manAbout: "forms for competence plans, out and back",
        .manDescription: "DESCRIPTION",
        .manExitStatus: "EXIT STATUS",
        .manExitSuccess: "All is well.",
        .manExitFindings: "The work was done, but a form has errors, or --final was refused.",
        .manExitUnusable: "The command line, the plan or the place for the result cannot be used. Nothing was written.",
        .manEnvironment: "ENVIRONMENT",
        .manNoColour: "Where it is set, no colours are used in the terminal.",
        .manEpoch: "The date in the result, in seconds since 1970, where --date is not given.",
        .manTemporary: "The folder for temporary files (/tmp by default).",
        .manLog: "LOG",
        .manLogFormat:
            "With --log the lines of a run are added to the log as one, also where the run fails. Each line "
            + "is a JSON object with time (UTC), event and the fields below. The log may name the person who "
            + "filled in; it is for HR and the archive.",
        .manLogStart: "program, command and arguments.",
        .manLogRead:
            "file, bytes and sha256; for forms also unit, accepted, saved (when the file was last saved), "
            + "filledBy, answers (how many), errors, warnings and notes.",
        .manLogWrote: "file, bytes and sha256.",
        .manLogEnd:
            "exit (the exit status; 128 and the signal's number where the run was interrupted), read and "
            + "wrote (how many files), and error where something went wrong.",
        // The command line: usage errors.
        .usageNoCommand: "Write a command.",
        .usageHalfCommand: "\"{name}\" needs one word more: {known}.",
        .usageUnknownCommand: "There is no command \"{name}\".{suggestion}",
        .usageUnknownOption: "There is no option {name} here.{suggestion}",
        .usageMissingValue: "The option {name} must be followed by a value.",
        .usageUnexpectedValue: "The option {name} takes no value.",
        .usageTwice: "The option {name} can be given only once.",
        .usageMissingOperand: "Write which file or folder to use, such as \"{example}\".",
        .usageTooMany: "\"{value}\" is too much: the command does not take that many files.",
        .usageNoOperands: "\"{value}\" does not belong here: the command takes options only.",
        .usageMissingOption: "The option {name} is required.",
        .usageBadChoice: "{name} cannot be \"{value}\". Choose among {known}.",
        .usageBadNumber: "{name} must be a whole number from 1. You wrote \"{value}\".",
        .usageBadDate: "\"{value}\" is not a date. Write for example 15.06.2017, 15 June 2017 or 2017-06-15.",
        .usageBadEpoch: "SOURCE_DATE_EPOCH is \"{value}\", which is not a number of seconds.",
        .usageTryHelp: "Write \"{command} --help\" for help.",
        // Errors of the operating system.
        .systemNotFound: "it does not exist",
        .systemNoAccess: "you have no access",
        .systemIsFolder: "it is a folder",
        .systemNotFolder: "it is not a folder",
        .systemFull: "the disk is full",
        .systemReadOnly: "the disk is read-only",
        .systemBusy: "another program is using it",
        .systemTooLarge: "the file is larger than the system allows",
        .systemQuota: "your share of the disk is used up",
        .systemOtherDisk: "it is on another disk",
        .systemNotFile: "it is not an ordinary file but a pipe, a device or the like",
        .systemNoMemory: "the machine has not enough free memory",
        .systemPathTooLong: "the names of the folders are too long together",
        .systemBroken: "the disk or the file server does not answer as it should",
        .systemIncomplete:
            "not all that was written arrived. The disk may be full, or the file server does not answer as it should",
        .systemLinkLoop: "the link leads in a circle",
        .systemTooManyOpen: "too many files are open",
        .systemNameUnreadable:
            "its name has characters that cannot be read (it is not UTF-8). Give the file a new name",
        .systemOutput: "the output",
        // The command line: results.
        .fileUnreadable: "{file} cannot be read: {detail}.",
        .previousUnusable:
            "{file} cannot be used as data from an earlier revision. Use data/kompetanseplan.json from there.",
        .carryWithoutPrevious: "--carry-forward needs the last revision. Say where it is with --previous.",
        .carryNothing: "{unit} has no figures in revision {year}, so there is nothing to carry forward.",
        .carryAndWithout:
            "{unit} cannot both be left out (--without) and carried forward (--carry-forward). Choose one.",
        .carryNotNeeded: "{unit} has returned its form, so --carry-forward is not used for it.",
        .rollUpUnusable:
            "{file} cannot be used as data from \"kompetanseplan merge\". Give the folder resultat, or data/kompetanseplan.json in it, of each organisation.",
        .rollUpNoneFound:
            "Found no data from \"kompetanseplan merge\" in {path}. Give the folder resultat, or data/kompetanseplan.json in it, of each organisation.",
        .previousNoneFound:
            "Found no data of an earlier revision in {path}. It should have files such as kompetanseplan.json.",
        .previousTwice: "{first} and {second} are both data of revision {year}. Use one of them.",
        .previousNotEarlier: "{file} is data of revision {year}. The plan is for {revision}, so it must be earlier.",
        .fileTooLarge: "{file} is too large to be read.",
        .planUnusable: "The plan {file} cannot be used:",
        .planInOrder:
            "The plan {file} is in order: {title}, {counts}, deadline {deadline}.",
        .planUnits: "no units|one unit|{count} units",
        .planAreas: "|one subject area|{count} subject areas",
        .planPositions: "|one position|{count} positions",
        .planStrategies: "|one strategy|{count} strategies",
        .planFoundBoth:
            "Both plan.xlsx and plan.json are in {folder}. Move away the one that does not apply, or say which applies with --plan.",
        .planNotFound:
            "There is neither plan.xlsx nor plan.json in {folder}. If the plan was renamed, call it plan.xlsx again, "
            + "or say where it is with --plan.",
        .planWrongKind: "The file is {kind}. The plan must be an Excel workbook (.xlsx) or JSON.",
        .planTargetKind: "{path} must end in .xlsx or .json.",
        .planCheckNext: "Make the forms with \"kompetanseplan template{options}\".",
        .mergeNext: "Send what is in {folder}, put the answers with the others, and run merge again.",
        .mergeNextYear: "Keep the result: \"kompetanseplan plan next\" makes next year's folder from it.",
        .planNextDone:
            "Made {path} for {revision}:{years| recruitment for …,} deadline {deadline}. The ids are the same.",
        .planNextTitle:
            "Look over the title, which is still \"{title}\".",
        .planNextLookOver:
            "Look over the deadline, units{uses.areas|, subject areas}{uses.recruitment|, positions} and e-mail addresses, and run \"kompetanseplan plan check\" in the new folder.",
        .planNextPrevious:
            "The result of {year} is in {folder}: its answers come along in the forms, and the changes in the appendices.",
        .planNextProvisional:
            "Note: {file} is provisional, so next year begins with figures that may change. When the result is final (merge --final), copy it to {folder} in the new folder before the forms are made.",
        .planNextNoPrevious:
            "There is no result of {year} yet. When it is final, put its data/kompetanseplan.json in {folder} in the new folder.",
        .planNextOtherYear:
            "{file} is of {year}, but the plan is for {revision}. Choose the result that belongs to it with --result.",
        .planConverted: "Made {path}",
        .fileExists: "{path} is there already. Move the file, or choose another place. Nothing was written.",
        .initBoth: "Choose either --from or --blank.",
        .initDone:
            "Made {path} and the folders skjemaer, levert and resultat. Open the plan; its first sheet says how to go about it. Run \"kompetanseplan plan check\" in the folder when it is filled in.",
        .toolYearFolder:
            "In a folder that \"init\" made, no paths are needed: the answers are read from levert and last year's "
            + "figures from forrige, the forms go to skjemaer and the result to resultat.",
        .initReadme: """
        This is the folder for one year of the competence plan.

        plan.xlsx   the plan definition: units, subject areas, positions, deadline. Its first sheet says how to fill it in.
        skjemaer    the forms to be sent out, with a draft e-mail to each unit.
        levert      put here what comes back, zip files as well.
        resultat    the plan's appendices, the control report, the forms that go back, and the data.
        forrige     last year's result, if you have it: then its answers are in the forms, and the changes in the appendices.
        hr.html     who has answered, what is wrong and what to do now, if IT has set up "watch" for the folder.
                    Then all below happens by itself: see hr.html, and write Yes at "Ready to send out" in the plan.

        Open a terminal in this folder, and type:
          kompetanseplan plan check     is the plan in order?
          kompetanseplan template       make the forms
          kompetanseplan check          who has answered, and what must be put right?
          kompetanseplan merge          make the appendices (merge --final when everything is in place)
        """,
        .unknownUnit: "The unit \"{value}\" is not in the plan.{suggestion}",
        .unknownSheet: "There is no sheet \"{value}\" in {file}. The sheets are: {known}.",
        .cannotRemove: "{path} cannot be removed: {detail}.",
        .cannotWrite: "Cannot write {path}: {detail}.",
        .cannotWriteHint: "If the file is open in another program, close it and try again.",
        .fileOpen: "{path} is open in a spreadsheet program. Close it and try again. If it is not open, delete {lock}.",
        .nothingWritten: "Nothing has been written.",
        .stoppedByFault:
            "The program had to stop: memory ran out, or there is a fault in the program. No file is half written. Try again, on a machine with more memory if you can; if it happens again, tell whoever runs the program.",
        .incompleteNote:
            "The files in this folder do not belong together: kompetanseplan was interrupted while it put them "
            + "in place, or is doing so now. Run the command again; then everything is whole, and this file "
            + "disappears.",
        .outputBusy: "Another run of kompetanseplan is writing in {path} now. Wait until it is done, and run again.",
        .interruptedFinished: "An earlier run was interrupted and has now been completed. Files in {path}: {count}.",
        .outIsInput: "The result cannot be written to {path}, since the forms are there. Choose another folder.",
        .inputInTheWay:
            "{path} is one of the files that are read, and is not written over. Choose another place. Nothing was written.",
        .templateDone: "Forms made in {path}: {count}",
        .templateExists:
            "{path} exists already and may be filled in. Move the file, or choose another folder with "
            + "--out. Nothing was written.",
        .sheetHidden: "hidden",
        .sheetVeryHidden: "very hidden",
        .progressReading: "Reading forms: {done} of {total}",
        .progressForms: "Making forms: {done} of {total}",
        .progressReturns: "Making return forms: {done} of {total}",
        .partialDone:
            "The answers are written to {path} (files: {count}). Merge the parts with: kompetanseplan merge PARTS "
            + "--out DIR",
        .partialDamaged: "{file} is damaged, or no partial result of merge --partial. Make it anew.",
        .partialOther:
            "{file} was made with another plan, language, previous revision or version of the program. Make it anew with the same choices.",
        .returnsNeedForms:
            "Return forms are made of the forms themselves, and {file} is not here. Run where they are, or use --no-returns.",
        .usageBadShard:
            "--shard is the number of the part and how many parts there are, such as 2/4. \"{value}\" is not.",
        .usageBadPartial:
            "The file of --partial must have a name that ends in .partial, so that merge knows it again. \"{value}\" does not.",
        .usageRequires: "{name} only goes together with {other}.",
        .usageExcludes: "{name} and {other} do not go together: {other} belongs where the parts are merged.",
        .resultUnits: "Units: {total}{states| (…)}.",
        .resultWaived: "Left out: {units}.",
        .resultCarried: "Carried forward: {units}.",
        .resultMissing: "Missing: {units}.",
        .resultBlank: "Blank form: {units}.",
        .resultFindings: "Findings: {errors}, {warnings}, {notes}.",
        .resultErrors: "{count} errors|{count} error|{count} errors",
        .resultWarnings: "{count} warnings|{count} warning|{count} warnings",
        .resultNotes: "{count} notes|{count} note|{count} notes",
        .resultUnassigned: "Files that belong to no unit: {files}.",
        .hrPageUnassigned: "Files that belong to no unit: {files}. See what to do with them under Errors and warnings.",
        .resultNoFiles: "No forms in {path}. Put the forms there as they come in.",
        .pathMissing: "{path} does not exist. Check that the name is right.",
        .folderMissing: "Cannot write {path}: the folder {folder} does not exist.",
        .resultStatus: "Status: {status}.",
        .resultMore:
            "… and {count} more errors. See {file}.|… and {count} more error. See {file}.|… and {count} more errors. "
            + "See {file}.",
        .deadlineAhead: "Days left until the deadline {date}: {days}.",
        .deadlinePassed: "Days since the deadline {date}: {days}.",
        .resultReady: "Nothing is missing. Run with --final when the appendices are to be final.",
        .resultFiles: "Written to {path}:",
        .resultReturns: "{folder}/ with return forms and e-mails to the units: {count}",
        .returnsDone: "Return forms made in {path}: {count}.",
        .remindersDone: "Reminders to units made in {path}: {count}.",
        .resultReminders: "{folder}/ with reminders to those that have not returned their form: {count}",
        .templateNext:
            "Send each form to its unit: the draft of the e-mail is next to it (.eml). Put the answers in a folder, "
            + "such as returned, and run \"kompetanseplan check returned\".",
        .templateNextHere:
            "Send each form to its unit: the draft of the e-mail is next to it (.eml). Put the answers in levert, and "
            + "run \"kompetanseplan check\".",
        .checkNext:
            "Make the forms that go back, with the cells marked and an e-mail to each: \"kompetanseplan check{forms} --returns returns\".",
        .checkNextReminders:
            "Make reminders for those that are missing: \"kompetanseplan check{forms} --returns returns\".",
        .rollUpSeveralYears:
            "The figures are from different years: {members}. Keep that in mind when you compare them.",
        .rollUpOneMember:
            "Only {member} is included. Give two or more data files to compare.",
        .finalRefused: "Cannot be made final yet:",
        .finalMissing: "{unit} has not returned its form.",
        .finalRejected: "{unit} returned a file that cannot be used.",
        .finalErrors: "{unit} has {count} errors.|{unit} has {count} error.|{unit} has {count} errors.",
        .finalBlank: "{unit} returned a blank form.",
        .finalCorrect:
            "Send the return forms from merge without --final to those with errors, so that they can correct them.",
        .finalExplain:
            "Send the return forms from merge --explained without --final, so that the units can correct or explain the warnings.",
        .finalRemind: "Remind those that are missing.",
        .finalWithout:
            "If a unit is not to be included, leave it out with --without{previous|, or use last year's figures with --carry-forward}.",
    ]

    /// Messages and remedies of findings.
    private static let enFindings: [FindingCode: FindingTexts] = [
        .fileNotXLSX: FindingTexts(
            "The file is {kind} and cannot be read as {workbook|an Excel workbook|a filled-in form}.",
            "{advice} Otherwise move it out of the folder.{settled| It does not keep the result from being final.}",
            toUnit:
                "{saved|Open your answer, choose …, and send it again."
                + "|Enter your answer in the form, and send it again as an Excel workbook (.xlsx).}"),
        .fileEncrypted: FindingTexts(
            "The file is protected by {protection} and cannot be read.",
            "{unpack|Unpack the zip file with the password, and put the forms in the folder|Open the file, }{removal}{unpack||, save and send it again}."
        ),
        .fileDamaged: FindingTexts(
            "The file is damaged or incomplete.",
            "{again|Download the file again, or ask the unit to send it once more."
                + "|Open the file in Excel and save it again. If that fails, ask the unit to send the file once more.}",
            toUnit: "Open the file in Excel, save it again and send it once more."),
        .fileTooLarge: FindingTexts(
            "{workbook|The file has more content than the program reads.|The file is larger than a form can be.}",
            "{zip|Unpack the zip file, and put the forms in the folder.|Copy the answers to a new, blank form of the plan and send that.}"
        ),
        .fileLock: FindingTexts(
            "This is a lock file that a spreadsheet program makes while a file is open. It is passed over.",
            "Close the form in the spreadsheet program, and the file goes away by itself."),
        .fileEmpty: FindingTexts(
            "The file is empty (0 bytes).",
            "Ask the unit to send the form again. Sending or saving may have been interrupted.",
            toUnit: "Send the form again. Sending or saving may have been interrupted."),
        .fileUnreadable: FindingTexts(
            "The file cannot be opened: {detail}.",
            "Check that the name is right, that the file exists, and that you have access to it.",
            toUnit: "Send the file again."),
        .fileFolderUnreadable: FindingTexts(
            "The folder cannot be opened: {detail}. The forms in it are not counted.",
            "Give access to the folder, or move the forms out of it, and run again."),
        .fileNotAForm: FindingTexts(
            "This is {kind}. Its content has not been read.",
            "{advice} Otherwise you can move it out of the folder. It does not keep the result from being final."
        ),
        .formUnknownPlan: FindingTexts(
            "The file is not a form of \"{expected}\".",
            "Use a form that was made for this plan. If it is another file, move it out of the folder."
                + "{settled| It does not keep the result from being final.}",
            toUnit: "Use the form that was made for this plan."),
        .formOtherRevision: FindingTexts(
            "The form belongs to revision {revision}. Revision {expected} is being collected.",
            "{settled|Nothing to do: the unit has returned its form for|Ask the unit to fill in the form for} {expected}.",
            toUnit: "Fill in the form for {expected}."),
        .formNewerSchema: FindingTexts(
            "The form was made by a newer version of the program (form version {version}, this one knows {known}).",
            "Update kompetanseplan and run again.",
            toUnit: "Use the form that you got from us."),
        .formUnknownUnit: FindingTexts(
            "{unnamed|The form does not say which unit it is from|The unit \"}{unit}{unnamed||\" is not in the plan}.{suggestion}",
            "{unnamed|Give the file the name of the unit, such as stab.xlsx."
                + "|Check the name against the plan's list of units, or add the unit there.}",
            toUnit: "Correct the name on the sheet Guidance."),
        .formIdentifiedByName: FindingTexts(
            "The form's hidden identity is missing. The unit was found {by}.",
            "Check that it is the right unit."),
        .formSheetMissing: FindingTexts(
            "The sheet {sheet} {unheaded|…|is missing in the form}.{values| It says: ….}"
                + "{earlier| It is filled in in …, which you have also sent; the answers there are not used.}",
            "{together|Move each table to its sheet in a blank form, and send that."
                + "|Take the sheet from the blank form, fill it in and send it again.}",
            toUnit: "{together|Move the answers to the sheets of this form.|The sheet is back in the form. Fill it in.}"
        ),
        .formColumnMissing: FindingTexts(
            "{columns|The columns|The column} {column} {columns|are|is} missing. The answers there are not included."
                + "{merged| The cells … are merged.}{values| Without a heading: ….}",
            "{merged|Split the cells … again, and write|Write} the {columns|headings|heading} {column} above the right {columns|columns|column}, or fill in a new form.",
            toUnit:
                "{columns|The columns are back in the form|The column is back in the form}. {values|Move what was there from the sheet \"Outside the form\", and send the form once more|Fill in what belongs there}."
        ),
        .formColumnMoved: FindingTexts(
            "The columns are in another order than in the form. They were read by their headings.",
            "Nothing to do if the headings are above the right columns."),
        .formDrawing: FindingTexts(
            "{what} answers nothing that the form asks for, and is not in the figures.",
            "If it should be included, write it in the right column. If HR should know it, write it under Message to HR on the sheet Guidance."
        ),
        .formContentOutside: FindingTexts(
            "{what}\"{value}\" {why|…|answers nothing that the form asks for}, and is not in the figures.",
            "{remedy|…|If it should be included, move it to the right column. If HR should know it, write it under Message to HR on the sheet Guidance.}"
        ),
        .formDuplicateReturn: FindingTexts(
            "The file is replaced by {counted}, which was saved last. Its answers are not used."
                + "{sheets| Only this file has answers on: ….}",
            "{sheets|Put the answers together in one form, and send it again.|Nothing to do.} If this is the file that "
                + "counts, move {counted} out of the folder."),
        .formOrderUnknown: FindingTexts(
            "The unit has returned both {counted} and {file}, and {byFile|the latter does not say whom it is from|the saving times do not say which is the newer}. "
                + "Until this is settled, {counted} is used, and the result is provisional."
                + "{sheets| Only this file has answers on: ….}",
            "{sheets|Ask the unit to put its answers together in one form, or ask it|Ask the unit} which one counts, and move the other out of the folder."
        ),
        .formNewerUnreadable: FindingTexts(
            "{file} may be a newer answer than {counted}, but cannot be read. Until this is settled, {counted} is "
                + "used, and the result is provisional.",
            "Ask the unit to send the file again, or move it out of the folder."),
        .formReturnEmptier: FindingTexts(
            "The form lacks answers that were in {before} ({count}): {lost}.",
            "Ask the unit whether the answers are meant to be gone.",
            toUnit: "Fill them in again if they are to be included."),
        .formIdenticalReturn: FindingTexts(
            "The file has the same answers as {counted} and is not counted twice.",
            "Nothing to do."),
        .formUnitMissing: FindingTexts(
            "{unit} has not returned a form.",
            "Remind the unit, or run with --without if it should be left out."),
        .formCarriedForward: FindingTexts(
            "{unit} has returned nothing that can be used. The {year} figures are used in its place, marked with the year.{levels}",
            "Ask for the form if the figures should be new. A returned form always takes precedence."),
        .formUnitUnclear: FindingTexts(
            "The form was made for {unit}, but {title|…|the guidance sheet} says {other}. "
                + "Its answers are {title||not }counted.",
            "Find out whom the answers concern. Correct the name{title|| on the guidance sheet}, or have the unit "
                + "fill in its own form.",
            toUnit:
                "If the answers are yours, correct the name{title|| on the guidance sheet}. Otherwise fill in your own form."
        ),
        .formMoreFindings: FindingTexts(
            "There are more findings in the file than are listed here ({count}).",
            "Correct what is listed, and see whether there is much outside the form's tables. Then run again."),
        .formBlank: FindingTexts(
            "The form is blank: nothing is filled in. {counted|It is … that counts.|The unit counts as one that has "
                + "not answered.}",
            "{counted|Nothing to do.|Fill in the form, save it and send it again.}"),
        .formSheetUnanswered: FindingTexts(
            "Nothing is filled in on the sheet {sheet}.{words|…}{copy| …}"
                + "{earlier| It is filled in in …, which you have also sent; the answers there are not used.}",
            "Fill in the sheet {sheet},{or} and send the form again.{copy| The answers on the other sheet can be moved there.}"
        ),
        .formSheetCopied: FindingTexts(
            "The form also has {sheet}, with the same headings as {read}. The answers on {read} were read; {sheet} "
                + "is not included. {differences}",
            "{other|Send the answers of … in a form of their own.|Check that the answers that were read are the right ones. Move what is missing there.} "
                + "Then delete {sheet}."),
        .formOtherUnitsRows: FindingTexts(
            "{rows|The form has rows of another unit|The form answers for subject areas that are not the unit's} ({count}): {areas}.{owner} "
                + "{whole|None of the unit's own are answered, so the answers are not included.}{counted|The answers are "
                + "included in the figures.}{repeated| There already, and not counted: ….}",
            "{whole|Let the other unit fill in its own form.|Delete the rows if they were pasted in from another unit.} "
                + "{rows|If they are the unit's own, remove the title above them.|If the unit has these subject areas, tell HR.}"
        ),
        .formHeadingChanged: FindingTexts(
            "The heading \"{heading}\" is where the column {column} should be.{values| What is below it is "
                + "not included: ….|}",
            "Write {column} as the heading again{otherUnit|, convert the numbers below it|}, and send the form once more.",
            toUnit:
                "{values|Move what was below it from the sheet \"Outside the form\" to the column|The heading is back. Fill in the column} {column}{otherUnit|, convert the numbers|}, and send the form once more."
        ),
        .formSubheading: FindingTexts(
            "\"{name}\" was read as a heading over the rows below it.",
            "Nothing to do. If it is a subject area or a position of your own, fill in the row."),
        .formMessage: FindingTexts("Message to HR: \"{value}\"", "Read the message."),
        .formNilWithAnswers: FindingTexts(
            "On the sheet {sheet} Yes is chosen at \"{cell}\", but there are rows in the table. The rows are counted.",
            "Remove the rows, or take Yes away."),
        .formNotApproved: FindingTexts(
            "The form is not approved{value|: it says \"…\"|}.", "Have the leader write a name or role at Approved by."),
        .gapLevelMissing: FindingTexts(
            "{column} is missing for {area}.{sign| The cell says \"…\".} The row is not in the figures.",
            "Fill in \"{column}\"."),
        .gapLevelRange: FindingTexts(
            "\"{value}\" is outside the scale {low}–{high}. The row is not in the figures.",
            "Write {levels}."),
        .gapLevelNotWhole: FindingTexts(
            "\"{value}\" is not a whole number. The row is not in the figures.",
            "Write {levels}."),
        .gapImportanceMissing: FindingTexts(
            "{col.gap.importance|…|Importance} is missing for {area}.{uncounted|| The gap counts with the lowest value (1).}",
            "Fill in {col.gap.importance|\"…\"|the importance}."),
        .gapDesiredBelowCurrent: FindingTexts(
            "{col.gap.desired|…|The desired level} ({desired}) is below {col.gap.current|\"…\"|the current level} ({current}) for {area}.",
            "Check that the levels are not swapped."),
        .gapAreaUnknown: FindingTexts(
            "The subject area \"{value}\" is not in the plan.{suggestion}"
                + "{uncounted|| The answer is included under the unit's own name.}{other| It is not included.}",
            "Use the plan's name if it is the same subject area."),
        .gapAreaTwice: FindingTexts(
            "The subject area \"{value}\" is there twice, first in row {row}{merged|, since the cells … are merged}. This row is not included.",
            "{merged|Unmerge the cells …, and write the subject area in each row.|Delete one of the rows, or combine them.}"
        ),
        .gapAreaUnanswered: FindingTexts(
            "{area} is not answered.{removed| It is not in the form.}{value| What the row says is not in the figures: \"…\".}",
            "Fill in {levels|…|current and desired level}. {own|If it should not be included, delete the row.|If the unit does not have the subject area, remove it from the unit in the plan.}",
            toUnit:
                "Fill in {levels|…|current and desired level}. {own|If it should not be included, delete the row.|If you do not have the subject area, choose Yes under Is right.}"
        ),
        .staffingHeadcountMissing: FindingTexts(
            "The number of employees is missing for {area}.{sign| The cell says \"…\".} The row is not in the figures.",
            "Fill in the number of employees.{own| If the row should not be included, delete it.}"),
        .staffingFTEMissing: FindingTexts(
            "{area} has employees but no {col.staffing.fte|\"…\"|FTE}, and has none in the figures.",
            "Fill in {col.staffing.fte|\"…\"|the FTE}. If the subject area is part of everybody's job with you, the cell may stay empty."
        ),
        .staffingNotANumber: FindingTexts(
            "\"{value}\" in the column {column} {fault|…|is not a number that can be used here}. {lost|…|The row is not in the figures.}",
            "{readings|Write ….|Write the number only: whole numbers for persons, and for example 2.5 for full-time equivalents.}"
        ),
        .staffingNegative: FindingTexts(
            "{column} cannot be below 0. You wrote {value}. {lost|…|The row is not in the figures.}",
            "Write the number without a minus sign."),
        .staffingFTEAboveHeadcount: FindingTexts(
            "{col.staffing.fte|…|Full-time equivalents} cannot exceed the number of employees ({headcount}). You wrote {fte}. "
                + "The row is not in the figures.",
            "Correct {col.staffing.fte|\"…\"|the full-time equivalents} or the number of employees."),
        .staffingFullTimeAboveHeadcount: FindingTexts(
            "{col.staffing.fullTime|…|Full-time} ({fullTime}) cannot exceed the number of employees ({headcount}). The row is not in the "
                + "figures.",
            "Correct {col.staffing.fullTime|\"…\"|full-time} or the number of employees."),
        .staffingFTEBelowFullTime: FindingTexts(
            "{col.staffing.fte|…|Full-time equivalents} ({fte}) are below the number of full-time employees ({fullTime}). "
                + "The row is not in the figures.",
            "Each full-time employee is one full-time equivalent. Correct either figure."),
        .staffingDeparturesAboveHeadcount: FindingTexts(
            "{col.staffing.departures|…|Expected departures} ({departures}) cannot exceed the number of employees ({headcount}). "
                + "The row is not in the figures.",
            "Correct {col.staffing.departures|\"…\"|expected departures} or the number of employees."),
        .staffingAreaWithoutStaffing: FindingTexts(
            "{area} has levels on the sheet {sheet.gap|…|Gap analysis}, but is not on the sheet {sheet.staffing|…|Staffing}.",
            "State employees and full-time equivalents for the subject area."),
        .cellAnswerMissing: FindingTexts(
            "The column {column} {deleted|was deleted, and is still empty|must be filled in}.{sign| The cell says \"…\".}",
            "Write the answer in the cell.{deleted| If you have nothing to fill in, answer Yes to say that this is right.}"
        ),
        .cellOutsideBounds: FindingTexts(
            "{value} is not allowed here, and is not included. Numbers{low| from …}{high| up to …} can be used.",
            "Correct the number."),
        .cellDateUnreadable: FindingTexts(
            "\"{value}\" {order|can have the day or the month first|is not a date}"
                + "{american|, since other dates in the column have the month first|}, and is not included.",
            "Write day, month and year, for example 30 April 2027."),
        .staffingUnitEmployeesMissing: FindingTexts(
            "The number of employees of the unit is missing in {sheet}. Then the levels can be shown to HR only.",
            "Write how many employees the unit has."),
        .staffingWithoutGap: FindingTexts(
            "{area} is on the sheet {sheet.staffing|…|Staffing}, but not on the sheet {sheet.gap|…|Gap analysis}.",
            "Fill in {levels|…|current and desired level} for the subject area."),
        .staffingUnitTotalsMissing: FindingTexts(
            "For the whole unit these are missing: {columns}.{sign| The cell says \"…\".}{total| The first row was read as a total and is not counted: ….}",
            "State the figures of the whole unit, each person counted once.{total| If that is the first row, call it The whole unit.}"
        ),
        .staffingAreasAboveUnit: FindingTexts(
            "The subject areas have {sum} FTE together, but the whole unit has {whole}.",
            "Divide the FTE anew, or correct the whole unit."),
        .staffingAreaHeadcountAboveUnit: FindingTexts(
            "{area} has {headcount} employees, but the whole unit has {whole}.",
            "Correct the number of the subject area or of the whole unit."),
        .staffingVacantUnlikely: FindingTexts(
            "{vacant} vacant FTE is a lot where there are {fte} FTE{area| (…)}. Is it a percentage of a post?",
            "Write full-time equivalents, not per cent: 100% is 1."),
        .staffingUnitSameInForms: FindingTexts(
            "{form} and {other} state the same number of employees in all ({count}). If they are the same people, they are counted twice.",
            "Let each form count only those who belong to it. If it is right, there is nothing to do."),
        .recruitmentPositionUnknown: FindingTexts(
            "{col.recruitment.position|…|The position} \"{value}\" is not in the plan.{suggestion} The figures are included under the unit's "
                + "own name.",
            "Use the plan's name if it is the same{col.recruitment.position|| position}."),
        .recruitmentPositionTwice: FindingTexts(
            "{col.recruitment.position|…|The position} \"{value}\" is there twice, first in row {row}. Both rows are "
                + "in the sum.",
            "Combine the rows if they state the same need."),
        .gapAreaMissing: FindingTexts(
            "{whole|The name|The subject area} is missing. The row is not included in the figures: \"{value}\".",
            "Write {whole|\"…\" in the row if it is about everybody, and otherwise the subject area|the subject area in the row}, "
                + "or delete what it says."),
        .recruitmentCountUnlikely: FindingTexts(
            "{position}: {counts} is a lot to recruit in one year. Is it a percentage of a post?",
            "Write the number, not per cent."),
        .recruitmentPositionMissing: FindingTexts(
            "{col.recruitment.position|… is missing.|The position is missing.} The row is not included in the figures: \"{value}\".",
            "{col.recruitment.position|Fill in \"…\" in the row|Choose the position in the row}, or delete what it says."
        ),
        .recruitmentNotAWholeNumber: FindingTexts(
            "\"{value}\" under {column} is {isYear|a year, not a number of persons|not a whole number}. The cell is not in the figures.",
            "Write how many persons you need as a whole number. Leave the cell empty where there is no need."),
        .recruitmentNegative: FindingTexts(
            "The need under {column} cannot be below 0. You wrote {value}. The cell is not in the figures.",
            "Write the number without a minus sign, or leave the cell empty."),
        .recruitmentYearOutsidePlan: FindingTexts(
            "The year {year} {twice|is the heading of several columns|is not in the plan}, and what is below "
                + "{twice|this one|it} is not included: \"{value}\".",
            "{twice|Correct the heading to the year that the numbers are for.|State the need in one of the plan's years.}"
        ),
        .measureMissing: FindingTexts(
            "{col.measures.need|…|The need} \"{need}\" has no measure{strategy| and no strategy}."
                + "{example| \"…\" is the text of the example.}",
            "Write at least one measure under {col.measures.measure|\"…\"|Sub-strategy/measure}."),
        .measureWithoutNeed: FindingTexts(
            "{col.measures.need|…|The need} is missing.{example| The example is still there.} The row is not included. What is written: \"{value}\".",
            "{col.measures.need|Fill in \"…\"|Write the need} on each row, also where it has several measures, or "
                + "delete what is there."),
        .measureStrategyMissing: FindingTexts(
            "{col.measures.need|…|The need} \"{need}\" has no strategy.",
            "Choose at least one strategy from the list."),
        .measureStrategyUnknown: FindingTexts(
            "{other||The strategy }\"{value}\" {other|is no strategy, and is not included.|is not in the plan.}{suggestion}{other|| It is included as the unit's own.}{isWithoutMeasure| The row has no measure.}",
            "{move|… }{other|Move it to the column that it belongs in, and choose|Choose} the strategy from the list."),
        .measureDeadlineOutsidePlan: FindingTexts(
            "{col.measures.deadline|…|The deadline} {deadline} is outside the period of the plan, {first}–{last}.",
            "Check the year. If the measure is delayed, enter a new deadline."),
        .measureCostWithoutBudget: FindingTexts(
            "The measure {cost|costs|has a cost}{currency| …}{cost| …}, but it is not said whether it is in the budget.{sign| It says \"…\".}",
            "Answer Yes or No under {col.measures.budgeted|\"…\"|\"In the budget\"}."),
        .measureCostUnlikely: FindingTexts(
            "The cost is {cost}{currency| …}. Is it in thousands?",
            "Write the whole amount."),
        .measureBoundServiceAbove24Months: FindingTexts(
            "The bound service is {months} months. It can be at most {limit}{ref.boundService| (…)}.",
            "Correct the bound service."),
        .measureMissingForGap: FindingTexts(
            "{area} has a large {unweighted|gap|weighted gap} ({weight}), but no measure names the subject area.",
            "State a measure, or choose the subject area on the measure that answers it."),
        .measureStatusMissing: FindingTexts(
            "The measure is from the previous revision and has no status.",
            "Choose a status{asks.measures.evaluation| and write a short evaluation}."),
        .measureUnmentioned: FindingTexts(
            "Measures that were planned or under way {since|in …|last year} are no longer in the form ({count}): {measures}.",
            "Ask the unit what became of them.",
            toUnit:
                "Enter them again{asks.measures.status| with a status, even if they are done or dropped| if they are still planned}"
                + "{asks.measures.evaluation|, and write a short evaluation}. If they are there in other words, choose Yes under "
                + "Is right."),
        .measureDeadlineUnreadable: FindingTexts(
            "{col.measures.deadline|…|The deadline} \"{value}\" {order|can have the day or the month first|"
                + "cannot be read as a date or a year}{american|, since other dates in the column have the month first|}, and is "
                + "left out.",
            "Write for example 30 June {year}, June {year}, first half of {year} or {year}."),
        .measureStatusUnknown: FindingTexts(
            "\"{value}\" is not a status that can be used, and is left out.",
            "Choose one of these: {choices}."),
        .measureSeveralAreas: FindingTexts(
            "\"{value}\" names several of the plan's subject areas. {read|The measure is entered under ….|The measure is counted without a subject area.}",
            "Enter the measure on a row for each subject area, with the cost on only one of them, or {read|leave only one of them|leave the cell empty}."
        ),
        .measureTwice: FindingTexts(
            "The measure \"{measure}\" is entered {cost|several times with the same cost (…)|twice with the same answers}, first on row {row}{form| in the form of …}. {cost|The cost is counted each time.|Both rows are in the figures.}",
            "{cost|Enter the cost on only one of the rows.|Delete one of the rows. If they are two measures, write how they differ.}"
        ),
        .privacyNationalIdentityNumber: FindingTexts(
            "{where} contains a national identity number or D-number. The number is left out of all that is made.",
            "Delete the number where it is, and delete copies of the file in e-mail and folders."),
        .privacyPossibleIdentityNumber: FindingTexts(
            "{where} contains eleven digits that may be a national identity number or an account number. They are left out of all "
                + "that is made.",
            "Delete the number if it is a person's."),
        .privacyEmail: FindingTexts(
            "{where} contains an e-mail address. The address is left out of all that is made.",
            "Write a role instead of a person."),
        .privacyTelephone: FindingTexts(
            "{where} contains what looks like a telephone number. It is left out of all that is made.",
            "Write a role instead of a person."),
        .privacyAreaIdentifiesPerson: FindingTexts(
            "The level of {area} concerns fewer than {threshold} employees, or their number is not stated. "
                + "{Body|… does not see it.|It stays with HR.}",
            "Nothing to do if the number is right. It is shown as \":\" in the appendix."),
        .privacyShownBefore: FindingTexts(
            "The {year} appendices showed this about {unit}, which is now hidden to protect privacy: {what}.",
            "The old appendices still exist. Consider whether they should be available, and what they reveal together with the new ones."
        ),
        .privacyTextAboutFew: FindingTexts(
            "\"{text}\" {own|is the name of a subject area that few have in|is about} {area}{own||, whose levels are hidden because few employees have it}. "
                + "{Body|… will see the text.|The text will be in the appendices.}",
            "Read the text before the appendices are published. It must say nothing about individuals."),
        .cellPercentWhereNumber: FindingTexts(
            "\"{value}\" in the column {column} is a percentage, and it is not certain of what. {lost}",
            "Write the number without a percent sign, for example 2{decimal| or …}, and choose the number format General."
        ),
        .cellDateWhereNumber: FindingTexts(
            "The cell in the column {column}{date| shows the date …}{time| shows the time …}{format| has a date format} where a number is expected.{guess| The spreadsheet may have turned … into a date.}{read| It is read as ….}{lost| …}",
            "Remove the {time|time|date} format (choose the number format General), and write the number again."),
        .cellNumberTooLarge: FindingTexts(
            "{value} in the column {column} is too large. {lost} The largest that can be used is {most}.",
            "Check whether the number has too many digits."),
        .cellSignForNothing: FindingTexts(
            "\"{value}\"{column| in the column …} is read as an empty cell.",
            "Nothing to do if that is right."),
        .cellChoiceUnreadable: FindingTexts(
            "\"{value}\" in the column {column} is not one of the choices, and is left out.",
            "Choose one of these: {choices}."),
        .changeHeadcount: FindingTexts(
            "{area}: {previous} employees {since|in …|last year}, {value} now. Is that right?",
            "Check the number."),
        .changeFTE: FindingTexts(
            "{area}: {previous} FTE {since|in …|last year}, {value} now. Is that right?",
            "Check the number."),
        .changeLevel: FindingTexts(
            "{area}: {column} was {previous} {since|in …|last year} and is {value} now. Is that right?",
            "Check the level."),
        .changeAllEqual: FindingTexts(
            "All answers are the same as {since|in …|last year}. Is that right?",
            "Look the form over, and correct what has changed."
        ),
        .cellFormulaError: FindingTexts(
            "The cell holds {value}.{lost| …}{row| The row is not included. What else it says: \"…\".}",
            "Type the answer in the cell as plain text or a number."),
        .cellNumberAsText: FindingTexts(
            "\"{value}\" is written as text and was read as {read}.",
            "Nothing to do if the number is right."),
        .cellTextWhereNumber: FindingTexts(
            "\"{value}\" in the column {column} {fault|…|is not a number that can be used here}, and is not included.",
            "{readings|Write ….|Write the number only, without text and without a minus sign.}"),
        .cellDateAsText: FindingTexts(
            "\"{value}\" {stored|is stored as text, and }was read as the date {read}.",
            "Check that day and month are right."),
        .cellNameRead: FindingTexts(
            "\"{value}\" was read as \"{read}\".",
            "Nothing to do if that is right."),
        .cellTotalRow: FindingTexts(
            "The row \"{name}\" was read as a {part|part|sum} of the rows above it and is not counted: {value}.",
            "Nothing to do if that is right. Otherwise give the row another name."),
        .cellPossibleTotalRow: FindingTexts(
            "Is \"{name}\" a sum? Its numbers equal the sums of the rows above it. The row is counted: {value}.",
            "Delete the row if it is a sum."),
        .cellMergedCells: FindingTexts(
            "\"{value}\" {joined|in|was read for each of} the cells {range}{joined| was read as one text}, since {why|…|they are merged}.",
            "Nothing to do if that is right."),
        .cellMergedNumber: FindingTexts(
            "The cells {range} {was|were|are} merged, so {value} is counted in {across|the first of them only. Is it the number for each?|each of the rows. Is it the number for all of them?}",
            "{was|Write|Unmerge the cells, and write} in each cell the number that belongs to it."),
        .cellStruckThrough: FindingTexts(
            "\"{value}\" is struck through, but was read all the same.",
            "Delete it if it should not be included. Otherwise remove the strikethrough."),
        .cellNumberRounded: FindingTexts(
            "{value} has more decimals than are counted with, and was rounded to {rounded}.",
            "Nothing to do if the rounding is fine."),
    ]
}
