internal import Catalog
internal import Diagnostics
internal import Lint
internal import Markdown
internal import Secrets
internal import Text

extension PageEdit {
    /// Makes the page say that the route is a draft no longer: in its header, and by taking away
    /// what stands there only for a draft.
    mutating func endDraft(of route: Route) {
        writeCatalogLine(route.id)
        removePromotionGate(of: route)
        removeBridge(of: route)
    }

    private mutating func writeCatalogLine(_ id: RouteID) {
        guard let line = HeaderLine.all(in: playbook)[.catalog] else { return }
        replace(line.wrapped, by: MarkdownSource.codeSpan(id.text.shown), as: "Catalog")
    }

    /// A list with an item that is no condition of the route is left to a person.
    private mutating func removePromotionGate(of route: Route) {
        guard let gate = playbook.promotionGate else { return }
        let conditions = route.gates.compactMap { $0.condition?.value }
        guard gate.items.allSatisfy({ item in conditions.contains(where: item.says) }) else {
            return
        }
        remove(gate.lead, as: "promotion gate")
        remove(gate.list, as: "promotion gate")
    }

    private mutating func removeBridge(of route: Route) {
        guard let bridge = route.bridge?.value else { return }
        for paragraph in playbook.document.paragraphs()
        where playbook.document.blocks[paragraph.block].depth == 0
            && MarkdownSource.agree(paragraph.text, bridge)
        {
            remove(paragraph.block, as: "bridge")
        }
    }

    // MARK: - Do not ask

    /// Takes away the commands that show one of these routes; a block of code with nothing else
    /// goes whole.
    mutating func removeCommands(showing ids: Set<MaskedText>) {
        let shown = ShownRoutes(in: playbook)
        let gone = shown.lines.filter { ids.contains($0.text) }
        for line in gone where !removed.contains(line.block) {
            if shown.hasOthers(line.block, than: gone, in: playbook.document) {
                removeLine(line.line, as: "Do not ask")
            } else {
                remove(line.block, as: "Do not ask")
            }
        }
    }

    /// Takes away the comment after the commands that show a route.
    mutating func removeComment(afterShowing id: MaskedText) {
        for line in ShownRoutes(in: playbook).lines
        where line.text == id && !removed.contains(line.block) && !line.comment.isEmpty {
            replace(line.comment, by: "", as: "Do not ask")
        }
    }

    /// The commands in sentences that show one of these routes: they are left to a person.
    func commandsInSentences(showing ids: Set<MaskedText>) -> [Diagnostic.Note] {
        ShownRoutes(in: playbook).inSentences.filter { ids.contains($0.text) }.map { shown in
            Diagnostic.Note(
                file: playbook.source, range: shown.id,
                message: "this sentence shows `\(shown.text)`: see whether it still holds")
        }
    }

    /// Lets the commands that show a route show another one.
    mutating func repoint(_ id: MaskedText, to other: RouteID) {
        let shown = ShownRoutes(in: playbook)
        for line in shown.lines + shown.inSentences where line.text == id {
            replace(line.id, by: other.text.shown, as: "Do not ask")
        }
    }
}
