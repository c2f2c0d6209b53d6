import Secrets
import Lint
import Catalog
import Text

/// A whole repository, kept in memory: some files, and whatever else makes them right.
struct ExampleRepository {
    let snapshot: CatalogSnapshot

    /// The place that is marked; nil where none is.
    let expected: (path: String, range: SourceRange)?

    /// What an example stands for.
    init(_ example: LintExample) {
        var files: [String: String] = [:]
        var pages: [String: LintExample.File] = [:]
        for file in example.files {
            if file.isWhole {
                files[file.path] = file.text
            } else if file.path.hasPrefix("catalog/") {
                let id = file.path.dropFirst("catalog/".count).dropLast(".yaml".count)
                files[file.path] =
                    ExampleRoute(id: String(id), fields: file.text, without: file.missing).text
            } else {
                pages[file.path] = file
            }
        }
        self.init(files: files, parts: pages)
    }

    /// These files, with the fallback and the playbooks that their routes name; `parts` are parts
    /// of such pages.
    init(files given: [String: String], parts: [String: LintExample.File] = [:]) {
        var files = given
        let fallback = "catalog/openbao-api-key.yaml"
        let needsFallback = files.values.contains {
            MarkedText($0).text.contains("fallback: openbao-api-key")
        }
        if needsFallback, files[fallback] == nil {
            files[fallback] = ExampleRoute(id: "openbao-api-key", fields: "", without: []).text
        }
        for page in parts.keys {
            let route = page.replacing("wiki/playbooks/", with: "catalog/")
                .replacing(".md", with: ".yaml")
            guard files[route] == nil else { continue }
            let id = route.dropFirst("catalog/".count).dropLast(".yaml".count)
            files[route] = ExampleRoute(id: String(id), fields: "", without: []).text
        }
        for (path, text) in files where path.hasPrefix("catalog/") {
            let source = SourceFile(path: MaskedText(path), bytes: MarkedText(text).bytes)
            guard let route = try? RouteFile(source).route() else { continue }
            let page = "wiki/playbooks/\(route.id).md"
            guard files[page] == nil, route.playbook?.value.shown == page else { continue }
            let part = parts[page]
            files[page] =
                ExamplePlaybook(
                    for: route, parts: part?.text ?? "", without: part?.missing ?? [],
                    exists: { files["catalog/\($0).yaml"] != nil }
                ).text
        }
        var sources: [SourceFile] = []
        var expected: (String, SourceRange)?
        for (path, text) in files {
            let marked = MarkedText(text)
            sources.append(SourceFile(path: MaskedText(path), bytes: marked.bytes))
            if let range = marked.range { expected = (path, range) }
        }
        snapshot = CatalogSnapshot(sources.map { CatalogFile(reading: $0) }) { _ in false }
        self.expected = expected
    }
}
