/// How an option may be typed.
enum OptionName {
    case long(String)
    case short(Character)

    /// The option as it is typed.
    var spelling: String {
        switch self {
        case .long(let name): "--" + name
        case .short(let letter): "-" + String(letter)
        }
    }

    /// Whether it names `option`.
    func names(_ option: OptionDeclaration) -> Bool {
        switch self {
        case .long(let name): option.name.utf8.elementsEqual(name.utf8)
        case .short(let letter): option.short == letter
        }
    }
}

/// What the name of an option means at one point of a command line.
enum OptionResolution {
    /// An option that is understood there.
    case known(OptionDeclaration)

    /// One that only other commands understand, given by their paths.
    case elsewhere(OptionDeclaration, owners: [[String]])

    /// None at all.
    case unknown

    init(of name: OptionName, at path: CommandPath, root: CommandPath) {
        if let option = path.options.first(where: name.names) {
            self = .known(option)
            return
        }
        let owners = root.withAllBelow.filter { owner in
            let own = owner.command.options + (owner.isOutermost ? [.version] : [])
            return own.contains(where: name.names)
        }
        let options = owners.flatMap(\.options)
        guard let option = options.first(where: name.names) else {
            self = .unknown
            return
        }
        self = .elsewhere(option, owners: owners.map(\.names))
    }

    /// Whether the option is understood there.
    var isKnown: Bool {
        guard case .known = self else { return false }
        return true
    }
}
