// swift-tools-version: 6.2
import PackageDescription

/// Data flows one way, and a target may import only targets that stand before it in this list:
/// bytes → cells → answers → findings and model → aggregates → workbook description → workbook.
let strict: [SwiftSetting] = [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]

/// What goes over every byte, optimised in the tests' build as well: without, the tests take half as long again. Only
/// where it is asked for, since a package with such flags cannot be another's dependency.
let optimisation = ["-O", "-whole-module-optimization", "-disable-batch-mode", "-num-threads", "2"]
let optimised: [SwiftSetting] =
    Context.environment["OPTIMISE"] == nil ? [] : [.unsafeFlags(optimisation, .when(configuration: .debug))]

/// A C library from the system, found through pkg-config, installed from Debian's package.
func systemLibrary(_ name: String, pkgConfig: String, debianPackage: String) -> Target {
    .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([debianPackage])])
}

/// A module of this program, under Sources/ and with strict settings.
func module(
    _ name: String, _ dependencies: [Target.Dependency] = [], settings: [SwiftSetting] = []
) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict + settings)
}

/// The tests of a module, under Tests/.
func tests(of name: String, _ more: [Target.Dependency] = [], exclude: [String] = []) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: [.init(stringLiteral: name), "Support"] + more, exclude: exclude,
        swiftSettings: strict)
}

let package = Package(
    name: "kompetanseplan",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "kompetanseplan", targets: ["kompetanseplan"]),
        .library(name: "SheetReading", targets: ["SheetReading", "Cells"]),
    ],
    targets: [
        systemLibrary("CZip", pkgConfig: "libzip", debianPackage: "libzip-dev"),
        systemLibrary("CDeflate", pkgConfig: "libdeflate", debianPackage: "libdeflate-dev"),
        systemLibrary("CZlib", pkgConfig: "zlib", debianPackage: "zlib1g-dev"),
        systemLibrary("CCrypto", pkgConfig: "libcrypto", debianPackage: "libssl-dev"),
        systemLibrary("CXLSXWriter", pkgConfig: "xlsxwriter", debianPackage: "libxlsxwriter-dev"),
        // Of the system itself: what Swift's module of the C library leaves out.
        .target(name: "CSystem"),

        module("Cells", settings: optimised),
        module("SheetReading", ["Cells", "CZip", "CDeflate", "CZlib"], settings: optimised),
        module("TextFormats", ["CCrypto"], settings: optimised),
        module("Wording"),
        module("CompetencePlan", ["Cells", "TextFormats", "Wording"], settings: optimised),
        .target(
            name: "Schemas", path: "schemas",
            exclude: [
                "README.md", "form.schema.json", "plan-workbook.schema.json", "plan.schema.json", "data.schema.json",
                "partial.schema.json",
            ],
            resources: [.embedInCode("form.json"), .embedInCode("plan-workbook.json")], swiftSettings: strict),
        .target(
            name: "Samples", path: "samples/roros", exclude: ["answers.json", "returned"],
            resources: [.embedInCode("plan.json")], swiftSettings: strict),
        module("Forms", ["Cells", "CompetencePlan", "Wording", "Schemas", "TextFormats"]),
        module(
            "SheetWriting", ["Cells", "SheetReading", "TextFormats", "CSystem", "CXLSXWriter", "CZip", "CDeflate"],
            settings: optimised),
        module("Reports", ["Forms", "CompetencePlan", "SheetWriting", "TextFormats", "Wording"]),
        module(
            "Tool",
            [
                "CSystem", "Cells", "SheetReading", "CompetencePlan", "Forms", "SheetWriting", "Reports", "Samples",
                "TextFormats", "Wording",
            ]),
        .executableTarget(name: "kompetanseplan", dependencies: ["Tool"], swiftSettings: strict),

        systemLibrary("CExpat", pkgConfig: "expat", debianPackage: "libexpat1-dev"),
        .executableTarget(
            name: "write-rows", dependencies: ["SheetWriting"], path: "Tests/Benchmarks/WriteRows",
            swiftSettings: strict),
        .target(
            name: "Builders", dependencies: ["CDeflate"], path: "Tests/Builders", swiftSettings: strict + optimised),
        .target(
            name: "Support",
            dependencies: ["Cells", "CompetencePlan", "Forms", "SheetWriting", "TextFormats", "Wording"],
            path: "Tests/Support",
            exclude: [
                "audit", "audit.py", "complete.py", "failing_calls.c", "foreign.py", "markers.py", "plant.py",
                "rework.py",
                "spoil.py", "witness.py",
            ],
            swiftSettings: strict),
        tests(of: "Cells"),
        tests(of: "SheetReading", ["Builders", "Cells", "CExpat"]),
        tests(of: "TextFormats"),
        tests(of: "Wording"),
        tests(of: "CompetencePlan", ["TextFormats", "Wording"]),
        tests(of: "Forms", ["Cells", "CompetencePlan", "Wording"]),
        tests(of: "SheetWriting", ["Cells", "SheetReading"]),
        tests(
            of: "Reports", ["Cells", "CompetencePlan", "Forms", "SheetWriting", "TextFormats", "Wording"],
            exclude: ["Golden"]),
        tests(
            of: "Tool",
            [
                "Builders", "Cells", "SheetReading", "CompetencePlan", "Forms", "Reports", "SheetWriting",
                "TextFormats", "Wording",
            ],
            exclude: ["Fixtures"]),
    ]
)

// The benchmark's program, only for `make bench`.
if Context.environment["BENCH"] != nil {
    package.targets.append(
        .executableTarget(
            name: "ReadCells", dependencies: ["Cells", "SheetReading"], path: "Tests/Benchmarks/ReadCells",
            swiftSettings: strict))
}

// Fuzz targets have no main function but libFuzzer's, so they are there only for `make fuzz`, which brings it.
if Context.environment["FUZZ"] != nil {
    for name in ["FuzzContainer", "FuzzXML", "FuzzReader"] {
        package.targets.append(
            .executableTarget(
                name: name, dependencies: ["Builders", "SheetReading"], path: "Tests/Fuzzing/\(name)",
                swiftSettings: strict
            ))
    }
}
