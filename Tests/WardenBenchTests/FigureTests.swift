import Testing

@testable import warden_bench

@Suite("Figures")
struct FigureTests {
    private static func figure(
        _ value: Double, _ unit: Figure.Unit, floor: Double?, goal: Double?
    ) -> Figure {
        Figure(name: "figure", value: value, unit: unit, floor: floor, goal: goal)
    }

    @Test(
        "A rate must reach its goal, all else must stay at or below it",
        arguments: [
            (figure(12, .milliseconds, floor: 10, goal: 1.2), true),
            (figure(13, .milliseconds, floor: 10, goal: 1.2), false),
            (figure(250, .megabytesPerSecond, floor: 1000, goal: 0.25), true),
            (figure(249, .megabytesPerSecond, floor: 1000, goal: 0.25), false),
            (figure(27, .instructionsPerByte, floor: nil, goal: 27), true),
            (figure(27.1, .instructionsPerByte, floor: nil, goal: 27), false),
            (figure(9000, .milliseconds, floor: 1, goal: nil), true),
        ])
    func goals(figure: Figure, isMet: Bool) {
        #expect(figure.meetsGoal == isMet)
    }

    @Test(
        "A number is written with so many digits after the point",
        arguments: [
            (0.0, 2, "0.00"), (1.0, 0, "1"), (1.005, 1, "1.0"), (0.049, 2, "0.05"),
            (12.3456, 4, "12.3456"), (-0.25, 2, "-0.25"), (1799.5, 0, "1800"),
        ])
    func numbers(number: Double, digits: Int, text: String) {
        #expect(number.text(digits: digits) == text)
    }

    @Test("The table aligns its columns, and the JSON document has every key")
    func reports() {
        let figures = [
            Self.figure(12, .milliseconds, floor: 10, goal: 1.2),
            Self.figure(30, .instructionsPerByte, floor: nil, goal: nil),
        ]
        #expect(
            FigureTable(figures: figures).text == """
                name    value  unit               floor  ratio  goal
                figure  12.00  ms                 10.00  1.20   <= 1.20  met
                figure  30.00  instructions/byte

                """)
        #expect(
            String(decoding: FigureDocument(figures: figures).bytes, as: UTF8.self) == """
                {
                  "results": [
                    {
                      "floor": 10.0000,
                      "goal": 1.2000,
                      "name": "figure",
                      "ratio": 1.2000,
                      "unit": "ms",
                      "value": 12.0000
                    },
                    {
                      "floor": null,
                      "goal": null,
                      "name": "figure",
                      "ratio": null,
                      "unit": "instructions/byte",
                      "value": 30.0000
                    }
                  ],
                  "schema": "warden.bench/1"
                }

                """)
    }
}
