import Catalog
import Commands

/// One run of warden without a process, on a fixed day.
struct WardenRun {
    let output: String
    let errors: String
    let exit: Int32

    /// Runs `words` in `folder`; `width` makes both streams a terminal of so many columns, of
    /// `height` lines.
    init(
        _ words: [String], in folder: String, environment: [String: String] = [:],
        width: Int? = nil, height: Int = 1000,
        today: String = "2026-11-24"
    ) {
        let output = RecordedStream()
        let errors = RecordedStream()
        let terminal = width.map { OutputStream.TerminalSize(columns: $0, rows: height) }
        let status = Warden.run(
            words,
            in: Surroundings(
                environment: { environment[$0] }, workingFolder: folder, processors: { 2 },
                today: { CalendarDate(today) ?? .epoch },
                output: output.stream(terminal: terminal), errors: errors.stream(terminal: terminal)
            ))
        self.output = output.text
        self.errors = errors.text
        exit = status.rawValue
    }
}
