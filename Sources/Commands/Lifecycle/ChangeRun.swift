internal import Catalog
internal import Diagnostics
internal import Lifecycle
internal import Lint
internal import Repository
internal import Secrets

/// One change of the catalog: read, planned, checked at its end, and only then written.
struct ChangeRun {
    /// The command, as in "route promote".
    let name: String

    let options: ChangeOptions

    /// The files that must be without any error at the end; in others no error may be new.
    var strictFiles: Set<MaskedText> = []

    /// The rules whose errors are no reason not to write.
    var expected: Set<RuleIdentity> = []

    /// What to run next, in order.
    var next: [String] = ["warden lint"]

    typealias Exists = @Sendable (RepositoryPath) -> Bool
    typealias Planning = (CatalogSnapshot, @escaping Exists) throws(Refusal) -> CatalogPlan

    /// Plans, checks and writes.
    ///
    /// - Throws: why nothing was written, or what could not be.
    func answer(
        in context: CommandContext, of root: RepositoryRoot, _ make: Planning
    ) throws(CommandFailure) -> Answer {
        guard !options.showsDiff else {
            return answer(try plan(in: root, context, make), isWritten: false)
        }
        var lock = try lock(of: root)
        let plan = try plan(in: root, context, make)
        try write(plan, holding: &lock)
        return answer(plan, isWritten: true)
    }

    // MARK: - Planning

    private func plan(
        in root: RepositoryRoot, _ context: CommandContext, _ make: Planning
    ) throws(CommandFailure) -> CatalogPlan {
        let snapshot: CatalogSnapshot
        do throws(FileProblem) {
            snapshot = try SnapshotLoader(root: root, jobs: context.jobs).load()
        } catch {
            throw .unreadable(error)
        }
        // What cannot be read may be what has to change, or has a row in a table that is kept.
        if !snapshot.unread.isEmpty {
            throw CommandFailure(
                code: .unreadable, message: "nothing is written: a file cannot be read",
                problems: snapshot.unread)
        }
        do throws(Refusal) {
            let plan = try make(snapshot) { root.mayHold($0) }
            try check(plan, in: context)
            return plan
        } catch {
            throw CommandFailure(error)
        }
    }

    /// Checks the state at the end.
    ///
    /// Only where it has errors is the state before checked too.
    private func check(_ plan: CatalogPlan, in context: CommandContext) throws(Refusal) {
        guard !plan.files.isEmpty else { return }
        let linter = Linter(
            day: options.day.date(in: context), commands: context.commands, jobs: context.jobs)
        func errors(in snapshot: CatalogSnapshot) -> [Diagnostic] {
            linter.findings(in: snapshot).filter {
                $0.severity == .error && !expected.contains($0.rule)
            }
        }
        let found = errors(in: plan.after)
        guard !found.isEmpty else { return }
        var known = [FindingKey: Int](
            counting: errors(in: plan.before).filter { !strictFiles.contains($0.file.path) })
        let inTheWay = found.filter { !known.take(FindingKey($0)) }
        guard let first = inTheWay.first else { return }
        throw Refusal(
            reason: .lintErrors,
            message: "nothing is written: after it lint would find "
                + (inTheWay.count == 1 ? "an error" : "\(inTheWay.count) errors")
                + ", first in `\(first.file.path)`",
            help: ["correct what is told below, then run the command again"],
            problems: inTheWay)
    }

    // MARK: - Writing

    private func lock(of root: RepositoryRoot) throws(CommandFailure) -> CatalogLock {
        do throws(WriteProblem) {
            return try CatalogLock(of: root)
        } catch {
            throw CommandFailure(error)
        }
    }

    /// Writes the files in their order; the first that cannot be written ends it, so that the
    /// route, which is the last, still says that the change is not whole.
    private func write(
        _ plan: CatalogPlan, holding lock: inout CatalogLock
    ) throws(CommandFailure) {
        do throws(WriteProblem) {
            for file in plan.files {
                let bytes = file.after.bytes(for: .fileSystem)
                let edit =
                    file.before.map { AtomicEdit($0, to: bytes) }
                    ?? AtomicEdit(creating: file.path, as: bytes)
                try edit.write(holding: &lock)
            }
        } catch {
            throw CommandFailure(error)
        }
    }

    private func answer(_ plan: CatalogPlan, isWritten: Bool) -> Answer {
        let change = MadeChange(
            command: name, plan: plan, isWritten: isWritten, format: options.format, next: next)
        var answer = Answer(change)
        answer.remarks = change.remarks
        return answer
    }
}

extension CommandFailure {
    init(_ problem: WriteProblem) {
        self.init(code: .unwritable, message: problem.message, help: [problem.help])
    }

    init(_ refusal: Refusal) {
        self.init(
            code: ErrorCode(refusal.reason), message: refusal.message, help: refusal.help,
            candidates: refusal.candidates, problems: refusal.problems)
    }
}

extension ErrorCode {
    fileprivate init(_ reason: Refusal.Reason) {
        self =
            switch reason {
            case .invalidID: .invalidID
            case .noSuchRoute: .noSuchRoute
            case .brokenRoute: .brokenRoute
            case .routeExists: .routeExists
            case .wrongStatus: .wrongStatus
            case .openGates: .openGates
            case .notReviewed: .notReviewed
            case .lintErrors: .lintErrors
            case .noSuchGate: .noSuchGate
            case .ambiguousGate: .ambiguousGate
            case .notAnOwner: .notAnOwner
            case .usage: .usage
            case .notWritable: .unwritable
            }
    }
}
