/// What the bytes of a text from outside are wanted for; nothing else is given them.
///
/// A test lists the files that name each of these, so that no command, format or later feature can
/// show a credential by accident.
public enum ByteUse: Sendable {
    /// To find the structure of a file: a reader of YAML or Markdown takes its texts masked.
    case structure

    /// To look for credentials and hidden characters.
    case scanning

    /// To compare for identity or exactness: ids, paths, keys, names of properties.
    case identity

    /// To work out a digest, which shows nothing of what it was made of.
    case digest

    /// To name a file to the system, or to edit what it holds.
    case fileSystem
}
