/// One cell: its text on one line, and how it is coloured.
struct TableCell {
    let text: String
    var role = TextStyle.Role.plain
}
