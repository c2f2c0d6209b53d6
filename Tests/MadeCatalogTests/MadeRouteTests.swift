import Testing

@testable import made_catalog

@Suite("Made routes")
struct MadeRouteTests {
    private static let numbers = Array(0..<2000)

    private static func route(_ number: Int) -> MadeRoute {
        MadeRoute(number: number, futureReviews: true)
    }

    @Test("A route is the same each time it is made")
    func deterministic() {
        for number in Self.numbers {
            let first = RouteText(of: Self.route(number)).text
            #expect(first == RouteText(of: Self.route(number)).text)
        }
        #expect(Self.route(0).id == "forge-activity-core-0")
    }

    @Test("A route file has between 1.4 and 2.6 KB, a playbook up to 3 KB")
    func sizes() {
        for number in Self.numbers {
            let route = Self.route(number)
            #expect((1400...2600).contains(RouteText(of: route).text.utf8.count), "\(route.id)")
            #expect((1500...3000).contains(PlaybookText(of: route).text.utf8.count), "\(route.id)")
        }
    }

    @Test("Ids and custody paths are unique")
    func unique() {
        let routes = Self.numbers.map(Self.route)
        #expect(Set(routes.map(\.id)).count == routes.count)
        let paths = routes.compactMap(\.custody?.path)
        #expect(Set(paths).count == paths.count)
        #expect(paths.count > routes.count / 2)
    }

    @Test("A route that is not active leads to an active one, made before it")
    func insteadIsActive() {
        var active: Set<String> = []
        for number in Self.numbers {
            let route = Self.route(number)
            switch route.status {
            case .active:
                active.insert(route.id)
                #expect(route.instead == nil)
            case .draft, .deprecated:
                #expect(route.instead.map(active.contains) == true, "\(route.id)")
            }
        }
        #expect((1000...1400).contains(active.count))
    }

    @Test("Active routes have no open gate, and drafts have one")
    func gates() {
        for number in Self.numbers {
            let route = Self.route(number)
            let isOpen = route.gates.contains { $0.met == nil }
            #expect(isOpen == (route.status == .draft), "\(route.id)")
        }
    }

    @Test("Reviews are mixed, and lie in the future only where that is asked for")
    func reviews() {
        let days = Self.numbers.map { Self.route($0).review?.last }
        #expect(days.contains(nil))
        #expect(days.contains { $0.map { $0 < "2026-08-24" } ?? false })
        #expect(days.contains { $0.map { $0 > "2026-08-24" && $0 < MadeRoute.day } ?? false })
        #expect(days.contains { $0.map { $0 > MadeRoute.day } ?? false })
        let clean = Self.numbers.map { MadeRoute(number: $0, futureReviews: false).review?.last }
        #expect(!clean.contains { $0.map { $0 > MadeRoute.day } ?? false })
    }
}
