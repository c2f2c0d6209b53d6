/// A number of days in words: "1 day", "61 days".
enum DayCount {
    static func words(_ days: Int) -> String { days == 1 ? "1 day" : "\(days) days" }
}
