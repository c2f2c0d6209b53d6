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

/// The tests of one target, in `Tests/<target>Tests`; `data` are the files and folders that they read.
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
        program("warden", on: ["WardenCommands", "RoutingCatalog"]),
        layer(
            "WardenCommands",
            on: [
                "CatalogLint", "CatalogStore", "RoutingCatalog", "Markdown", "SecretScan",
                "SourceText", "Spelling", "Arguments", "JSON",
            ]),
        layer(
            "CatalogLint",
            on: [
                "RoutingCatalog", "Markdown", "SecretScan", "SourceText", "Spelling", "Arguments",
                "Workers",
            ]),
        layer("CatalogStore", on: ["RoutingCatalog", "SourceText", "Workers"]),
        layer("RoutingCatalog", on: ["YAML", "Markdown", "Spelling", "SourceText"]),
        layer("YAML", on: ["SourceText"]),
        layer("Markdown", on: ["SourceText"]),
        layer("SecretScan", on: ["SourceText"]),
        layer("SourceText"),
        layer("Arguments", on: ["Spelling"]),
        layer("Spelling"),
        layer("Workers"),
        layer("JSON", on: ["SourceText"]),

        program("warden-bench", on: ["YAML", "Arguments", "JSON"]),
        program("yaml-to-json", on: ["YAML", "SourceText", "JSON"]),
        program("markdown-to-json", on: ["Markdown", "SourceText"]),

        tests(of: "Arguments", data: ["Golden", "completion-cases.txt"]),
        tests(
            of: "CatalogLint",
            with: ["RoutingCatalog", "Markdown", "SourceText", "Arguments", "CatalogStore"],
            data: ["Mistakes"]),
        tests(of: "CatalogStore", with: ["RoutingCatalog", "SourceText"]),
        tests(of: "JSON"),
        tests(of: "Markdown", with: ["SourceText"], data: ["Documents"]),
        tests(of: "RoutingCatalog", with: ["SourceText"]),
        tests(of: "SecretScan", with: ["SourceText"]),
        tests(of: "SourceText"),
        tests(of: "Spelling"),
        tests(
            of: "WardenCommands",
            with: ["Arguments", "CatalogStore", "JSON", "RoutingCatalog", "SourceText", "YAML"],
            data: ["Sessions", "Repositories"]),
        tests(of: "YAML", with: ["SourceText", "yaml-to-json"], data: ["Cases"]),
        .testTarget(name: "RepositoryTests", swiftSettings: strict),
        .testTarget(
            name: "WardenBenchTests",
            dependencies: [
                "warden-bench", "WardenCommands", "CatalogLint", "CatalogStore", "RoutingCatalog",
                "SourceText", "Arguments",
            ], swiftSettings: strict),
    ]
)
