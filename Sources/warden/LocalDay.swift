internal import Catalog

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Today where the user is.
///
/// Foundation's essentials take every zone for GMT, whatever `TZ` says; the C library honours it.
enum LocalDay {
    /// Today's date in the local time zone.
    static func today() -> CalendarDate {
        var now = time(nil)
        var local = unsafe tm()
        unsafe localtime_r(&now, &local)
        let date = unsafe CalendarDate(
            year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
        return date ?? .epoch
    }
}
