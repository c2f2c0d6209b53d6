/// One made route, as a value: both its route file and its playbook are written from it.
struct MadeRoute {
    enum Status: String {
        case draft, active, deprecated
    }

    struct Owner {
        let concern: String
        let repo: String
        let doc: String?
    }

    struct Custody {
        let path: String
        let properties: [String]
    }

    struct Gate {
        let condition: String
        let met: String?
        let evidence: String
    }

    struct Action {
        let repo: String
        let action: String
    }

    struct Review {
        let last: String
        let cadence: String
        let reviewer: String
    }

    let id: String
    let title: String
    let status: Status
    let sort: Vocabulary.Sort
    let consumer: String
    let region: String
    let purpose: String
    let workplan: String
    /// The route to follow instead: a draft's `fallback`, a deprecated route's `replaced_by`.
    let instead: String?
    let owners: [Owner]
    let custody: Custody?
    let gates: [Gate]
    let actions: [Action]
    let review: Review?
    /// The day on which the playbook was written.
    let written: String
}

extension MadeRoute {
    /// The day that made reviews are mixed around; give it to `--as-of`.
    static let day = "2026-11-24"

    /// The route of that number.
    ///
    /// `futureReviews` lets one review in fifty lie after `day`.
    init(number: Int, futureReviews: Bool) {
        let name = Name(number: number)
        var dice = name.dice
        id = name.id
        status = name.status
        sort = name.sort
        consumer = name.consumer
        region = dice.pick(Vocabulary.regions)
        purpose = dice.pick(Vocabulary.purposes)
        title = "\(name.provider) \(sort.noun) for \(consumer) (\(region))"
        workplan = "WARDEN-WP-\(1000 + number % 9000) T\(dice.roll(9) + 1)"
        instead =
            status == .active
            ? nil : Self.activeRoute(before: number, dice: &dice)
        owners = Self.owners(of: name, dice: &dice)
        custody = sort.inCustody ? Self.custody(of: name, dice: &dice) : nil
        gates = Self.gates(of: name, dice: &dice)
        actions = owners.map {
            Action(repo: $0.repo, action: "Confirm \($0.concern), then record it")
        }
        review = Self.review(futureReviews: futureReviews, dice: &dice)
        written = dice.day(from: 2024, through: 2025)
    }

    /// An active route of a lower number; the first route is active, so there always is one.
    private static func activeRoute(before number: Int, dice: inout Dice) -> String {
        for _ in 0..<8 {
            let other = Name(number: dice.roll(number))
            if other.status == .active { return other.id }
        }
        return Name(number: 0).id
    }

    private static func owners(of name: Name, dice: inout Dice) -> [Owner] {
        let platform = Owner(
            concern: "OpenBao path and delivery of the \(name.sort.noun)",
            repo: "railiance-platform", doc: "docs/openbao.md")
        let overlay = Owner(
            concern: "\(name.consumer) overlay and smoke",
            repo: name.consumer, doc: "deploy/k8s/\(name.consumer)/README.md")
        let other = dice.pick(Vocabulary.repositories)
        let runtime = Owner(
            concern: "Runtime configuration in \(other)", repo: other,
            doc: dice.chance(percent: 70) ? "\(name.consumer):docs/\(name.provider).md" : nil)
        return dice.chance(percent: 60) ? [platform, overlay, runtime] : [platform, overlay]
    }

    private static func custody(of name: Name, dice: inout Dice) -> Custody {
        let stem = name.provider.uppercased().replacingHyphens
        let property = "\(stem)_\(name.sort.property)"
        return Custody(
            path: "platform/workloads/\(name.consumer)/\(name.id)",
            properties: dice.chance(percent: 30) ? [property, "\(property)_NEXT"] : [property])
    }

    /// A draft has an open gate; an active route's gates are all met.
    private static func gates(of name: Name, dice: inout Dice) -> [Gate] {
        let first = name.status == .draft && dice.chance(percent: 50) ? nil : "2025-03-04"
        let second = name.status == .draft ? nil : "2025-04-11"
        return [
            Gate(
                condition: "The path of the \(name.sort.noun) exists, with its read policy",
                met: first, evidence: "railiance-platform:docs/openbao.md"),
            Gate(
                condition: "ESO, or an approved equivalent, delivers it to \(name.consumer)",
                met: second, evidence: "\(name.consumer):docs/smoke/\(name.provider).md"),
        ]
    }

    private static func review(futureReviews: Bool, dice: inout Dice) -> Review? {
        let never = dice.chance(percent: 12)
        let future = dice.chance(percent: 2)
        let past = dice.chance(percent: 50) ? "2026-09-\(10 + dice.roll(20))" : nil
        let older = dice.day(from: 2024, through: 2025)
        let cadence = dice.pick([
            "quarterly", "quarterly", "quarterly", "monthly", "semiannual", "annual",
        ])
        let reviewer = dice.pick(Vocabulary.reviewers)
        guard !never else { return nil }
        let last = future && futureReviews ? "2027-02-\(10 + dice.roll(18))" : past ?? older
        return Review(last: last, cadence: cadence, reviewer: reviewer)
    }

    /// What the number alone decides, so that one route can name another without making it.
    private struct Name {
        let id: String
        let status: Status
        let sort: Vocabulary.Sort
        let provider: String
        let consumer: String
        /// The dice as they lie once the name is made.
        let dice: Dice

        init(number: Int) {
            var dice = Dice(route: number)
            sort = dice.pick(Vocabulary.sorts)
            provider = dice.pick(sort.providers)
            consumer = dice.pick(Vocabulary.consumers)
            id = "\(provider)-\(consumer)-\(number)"
            let share = dice.roll(100)
            status = number == 0 || share < 60 ? .active : share < 92 ? .draft : .deprecated
            self.dice = dice
        }
    }
}

extension String {
    /// The text with `_` where it has `-`, as the name of a property wants it.
    fileprivate var replacingHyphens: String { String(map { $0 == "-" ? "_" : $0 }) }
}
