// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
]

/// A layer of `warden`: a target that imports only the targets named here.
func layer(_ name: String, on dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// A program: `warden` itself, or a development tool.
func program(_ name: String, on dependencies: [Target.Dependency] = []) -> Target {
    .executableTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// The tests of one target, in `Tests/<target>Tests`; `data` are the files and folders that they
/// read.
func tests(
    of target: String, with dependencies: [Target.Dependency] = [], data: [String] = []
) -> Target {
    .testTarget(
        name: "\(target)Tests", dependencies: [.byName(name: target)] + dependencies,
        exclude: data, swiftSettings: strict)
}

let package = Package(
    name: "warden",
    platforms: [.macOS(.v26)],
    targets: [
        program("warden", on: ["Commands", "Catalog"]),
        layer(
            "Commands",
            on: [
                "Lifecycle", "Lint", "Repository", "Catalog", "Markdown", "Secrets", "Diagnostics",
                "Text", "CommandLine", "JSON",
            ]),
        layer(
            "Lifecycle",
            on: [
                "Lint", "Repository", "Catalog", "YAML", "Markdown", "Secrets", "Diagnostics",
                "Text",
            ]),
        layer(
            "Lint",
            on: [
                "Repository", "Catalog", "Markdown", "Secrets", "Diagnostics", "Text",
                "CommandLine",
            ]),
        layer("Repository", on: ["Catalog", "Secrets", "Diagnostics", "Text"]),
        layer("Catalog", on: ["YAML", "Markdown", "Secrets", "Diagnostics", "Text"]),
        layer("YAML", on: ["Secrets", "Diagnostics", "Text"]),
        layer("Markdown", on: ["Secrets", "Text"]),
        layer("CommandLine", on: ["Secrets", "Text"]),
        layer("Diagnostics", on: ["Secrets", "Text"]),
        layer("Secrets", on: ["Text"]),
        layer("JSON", on: ["Text"]),
        layer("Text"),

        program("yaml-to-json", on: ["YAML", "Diagnostics", "Secrets", "Text", "JSON"]),
        program("markdown-to-json", on: ["Markdown", "Secrets", "Text"]),

        tests(of: "Catalog", with: ["Diagnostics", "Effort", "Secrets", "Text"]),
        tests(
            of: "CommandLine", with: ["Effort", "garden", "Secrets", "Text"],
            data: ["Golden", "completion-cases.txt"]),
        .executableTarget(
            name: "garden", dependencies: ["CommandLine", "Secrets"], path: "Tests/Garden",
            swiftSettings: strict),
        tests(
            of: "Commands",
            with: [
                "CommandLine", "Lint", "Repository", "JSON", "Catalog", "Diagnostics", "Secrets",
                "Text",
                "YAML", "Effort", "Specimens",
            ],
            data: ["Sessions", "Repositories", "Questions"]),
        tests(of: "JSON"),
        tests(
            of: "Lifecycle",
            with: ["YAML", "Catalog", "Diagnostics", "Secrets", "Text", "Effort"]),
        tests(
            of: "Lint",
            with: [
                "Catalog", "Markdown", "Diagnostics", "Secrets", "Text", "CommandLine",
                "Effort", "Repository",
            ],
            data: ["Mistakes", "PageForms"]),
        tests(of: "Markdown", with: ["Effort", "Secrets", "Text"], data: ["Documents"]),
        tests(of: "Repository", with: ["Catalog", "Diagnostics", "Secrets", "Text"]),
        tests(of: "Secrets", with: ["Effort", "Specimens", "Text"]),
        tests(of: "Text", with: ["Effort"]),
        tests(
            of: "YAML",
            with: ["Diagnostics", "Effort", "Secrets", "Specimens", "Text", "yaml-to-json"],
            data: ["Cases"]),
        // How many made cases a test takes.
        .target(name: "Effort", path: "Tests/Effort", swiftSettings: strict),
        // Makes values of credentials for the tests that look for them; nothing that runs links it.
        .target(name: "Specimens", path: "Tests/Specimens", swiftSettings: strict),
        .testTarget(name: "TidyTests", swiftSettings: strict),
        // Catalogs to measure on, and the YAML reader alone.
        .executableTarget(
            name: "made-catalog", dependencies: ["CommandLine"], path: "Tests/MadeCatalog",
            swiftSettings: strict),
        .executableTarget(
            name: "yaml-passes", dependencies: ["YAML"], path: "Tests/YAMLPasses",
            swiftSettings: strict),
        .testTarget(
            name: "MadeCatalogTests",
            dependencies: [
                "made-catalog", "Commands", "Lint", "Repository", "Catalog", "Diagnostics",
                "Secrets", "Text", "CommandLine",
            ], swiftSettings: strict),
    ]
)
