@testable import Specimens
import Catalog

/// Writes route files with a text from outside in every field that the schema declares.
struct HostileRoute {
    /// How the route is broken, if it is.
    enum Fault: CaseIterable {
        /// It is shown: its id, its title, its status and its review decode.
        case none

        /// One of these is not what it has to be.
        case value

        /// It is not YAML.
        case syntax

        /// It holds what this dialect refuses.
        case refused
    }

    /// The id, which is the file's name.
    let id: String
    let fault: Fault

    /// How many fields hold a text from outside: one in so many holds a right value.
    let rightOneIn: Int

    /// The text of the file.
    func text(from supply: inout Supply) -> String {
        var lines: [String] = []
        for field in Route.fields.table.fields {
            if supply.once(in: 4) { lines += comment(from: &supply) }
            lines.append(entry(field, key: field.name, indent: 0, from: &supply))
        }
        lines += unknownEntries(from: &supply)
        return lines.joined(separator: "\n") + "\n" + ending(from: &supply)
    }

    private func place(_ key: String) -> String { "\(id).yaml, \(key)" }

    // MARK: - Fields

    private func entry(
        _ field: RouteField, key: String, indent: Int, from supply: inout Supply
    ) -> String {
        let value = self.value(of: field.type, key: key, indent: indent + 2, from: &supply)
        return String(repeating: " ", count: indent) + "\(field.name):"
            + (value.first == "\n" ? value : " " + value)
    }

    /// What is written after the colon.
    private func value(
        of type: FieldType, key: String, indent: Int, from supply: inout Supply
    ) -> String {
        switch type {
        case .list(let element):
            return list(of: element, key: key, indent: indent, from: &supply)
        case .mapping(let table):
            if supply.once(in: 4) {
                let entries = table.fields.map { field in
                    let key = "\(key).\(field.name)"
                    return "\(field.name): "
                        + (right(field.type, key: key, from: &supply)
                            ?? scalar(key: key, indent: indent, YAMLSpelling.inFlow, from: &supply))
                }
                return "{" + entries.joined(separator: ", ") + "}"
            }
            let entries = table.fields.map {
                entry($0, key: "\(key).\($0.name)", indent: indent, from: &supply)
            }
            return "\n" + entries.joined(separator: "\n")
        default:
            if let right = right(type, key: key, from: &supply) { return right }
            return scalar(key: key, indent: indent, YAMLSpelling.allCases, from: &supply)
        }
    }

    private func list(
        of element: FieldType, key: String, indent: Int, from supply: inout Supply
    ) -> String {
        let margin = String(repeating: " ", count: indent)
        if case .mapping(let table) = element {
            let items = (0..<2).map { index in
                let entries = table.fields.map {
                    entry($0, key: "\(key)[\(index)].\($0.name)", indent: indent + 2, from: &supply)
                }
                return "\n\(margin)- " + entries.joined(separator: "\n").dropFirst(indent + 2)
            }
            return items.joined()
        }
        if supply.once(in: 2) {
            let items = (0..<2).map { index in
                scalar(
                    key: "\(key)[\(index)]", indent: indent, YAMLSpelling.inFlow, from: &supply)
            }
            return "[" + items.joined(separator: ", ") + "]"
        }
        return (0..<2).map { index in
            "\n\(margin)- "
                + value(of: element, key: "\(key)[\(index)]", indent: indent + 2, from: &supply)
        }.joined()
    }

    private func scalar(
        key: String, indent: Int, _ spellings: [YAMLSpelling], from supply: inout Supply
    ) -> String {
        let spelling = supply.generator.pick(spellings, or: .plain)
        let isSecret = key.hasSuffix("secret") && supply.once(in: 2)
        let text = supply.next(
            isSecret ? .namedValue : spelling.fit, for: place("\(key), \(spelling)"))
        return spelling.write(text, indent: indent, &supply.generator)
    }

    /// A right value, where the route has to be shown or one comes up; nil for another.
    private func right(_ type: FieldType, key: String, from supply: inout Supply) -> String? {
        let isBreaking = key == "id" || key == "status" || key.hasPrefix("review.")
        // Without its playbook the route would be compared with nothing.
        let mustBeRight = (isBreaking && fault != .value) || key == "playbook"
        guard mustBeRight || supply.once(in: rightOneIn) else { return nil }
        switch type {
        case .routeID: return key == "id" ? id : "fixable"
        case .choice(let choice):
            return key == "status" ? supply.pick("active", "draft") : choice.words[0]
        case .date: return "2026-06-24"
        case .kind: return "api-key"
        case .repository: return "platform"
        case .path: return "wiki/playbooks/\(id).md"
        case .document: return "docs/keys.md"
        case .link: return "https://forge.example/{repo}"
        case .text: return isBreaking ? nil : "Right"
        case .list, .mapping: return nil
        }
    }

    // MARK: - What is no field

    private func comment(from supply: inout Supply) -> [String] {
        let text = supply.next(.comment, for: place("a comment"))
        return [
            supply.pick("# ", "# warden: ignore ", "# warden: ignore[wrong-type] ", "# warden: ")
                + text
        ]
    }

    private func unknownEntries(from supply: inout Supply) -> [String] {
        let keys: [(String, Supply.Fit)] = [
            ("api_token", .namedValue), ("client_secret", .namedValue), ("polcy", .lines),
            ("private_key", .namedValue), ("db_password", .password),
        ]
        var lines = keys.flatMap { key, fit in
            let spelling = supply.generator.pick(YAMLSpelling.allCases, or: .plain)
            let fit = fit == .lines ? spelling.fit : fit
            let text = supply.next(fit, for: place("\(key), \(spelling)"))
            let again = YAMLSpelling.singleQuoted
                .write("\(supply.named) again", indent: 2, &supply.generator)
            return [
                "\(key): \(spelling.write(text, indent: 2, &supply.generator))",
                "# again: \(supply.named)", "note_\(key): \(again)",
            ]
        }
        let key = supply.next(.line, for: place("an unknown key"))
        let spelling = supply.pick(YAMLSpelling.singleQuoted, .doubleQuoted, .escaped)
        lines.append(spelling.write(key, indent: 2, &supply.generator) + ": x")
        let twice = supply.next(.line, for: place("a key that appears twice"))
        lines += [YAMLSpelling.singleQuoted.write(twice, indent: 2, &supply.generator) + ": 1"]
        if fault != .none { lines += [lines[lines.count - 1]] }
        return lines
    }

    /// What makes the file one that cannot be read, after all of its fields.
    private func ending(from supply: inout Supply) -> String {
        let text = supply.next(.comment, for: place("the end of the file"))
        switch fault {
        case .none, .value:
            return "# \(text)"
        case .syntax:
            return supply.pick("bad: \"\(text)", "bad: [\(text)", "\(text)", "- \(text)\n bad: x\n")
        case .refused:
            return supply.pick(
                "a: &\(text) x", "a: *\(text)", "a: !\(text) x", "? \(text)\n: x",
                "--- # \(text)\nb: \(text)", "<<: \(text)", "a:\t\(text)", "a: \(text): x")
        }
    }
}
