/// What the tool was asked to do, read from its arguments.
enum Invocation {
    case help
    /// Make a repository of so many routes.
    case make(MadeCatalog)
    /// Take the figures.
    case run(RunOptions)
    /// Open, read and close the files of these folders: the floor of what reads a catalog.
    case read([Folder])
    /// Load the files of a folder, then read them as YAML so many times.
    case parse(Folder, passes: Int)

    static let usage = """
        Usage: warden-bench make DIR --routes N [--playbooks]
               warden-bench run [--only NAME] [--warden PATH] [--keep DIR] [--json]
               warden-bench read DIR...
               warden-bench parse DIR [--passes N]

        make   writes a repository of N routes, with a playbook each where asked
        run    takes the figures; NAME is one of: \(Measure.names)
               exits 0 when every goal is met, 1 when one was missed, 2 for wrong usage,
               3 when it could not measure
        read   opens, reads and closes each file of the folders: the floor of other figures
        parse  loads the files of a folder into memory and reads them as YAML N times (1);
               prints the nanoseconds of each time

        """

    /// Reads the arguments that follow the program's name.
    init(_ arguments: [String]) throws {
        var reader = ArgumentReader(arguments)
        switch reader.next() {
        case nil, "help", "--help", "-h": self = .help
        case "make": self = .make(try Self.catalog(&reader))
        case "run": self = .run(try Self.options(&reader))
        case "read": self = .read(try Self.folders(&reader))
        case "parse": self = try Self.parse(&reader)
        case .some(let command): throw BenchError.usage("there is no command `\(command)`")
        }
    }

    private static func catalog(_ reader: inout ArgumentReader) throws -> MadeCatalog {
        var path: String?
        var routes: Int?
        var playbooks = false
        while let argument = reader.next() {
            switch argument {
            case "--playbooks": playbooks = true
            case "--routes":
                routes = try reader.count(of: argument)
            default: path = try reader.operand(argument, after: path)
            }
        }
        guard let path else { throw BenchError.usage("`make` needs a folder") }
        guard let routes else { throw BenchError.usage("`make` needs --routes N") }
        return MadeCatalog(root: Folder(path: path), routes: routes, playbooks: playbooks)
    }

    private static func options(_ reader: inout ArgumentReader) throws -> RunOptions {
        var options = RunOptions()
        while let argument = reader.next() {
            switch argument {
            case "--json": options.asJSON = true
            case "--warden": options.warden = try reader.value(of: argument)
            case "--keep": options.keep = Folder(path: try reader.value(of: argument))
            case "--only":
                let name = try reader.value(of: argument)
                guard let measure = Measure(rawValue: name) else {
                    throw BenchError.usage("`\(name)` is none of: \(Measure.names)")
                }
                options.measures = [measure]
            default: throw BenchError.usage("`run` knows no `\(argument)`")
            }
        }
        return options
    }

    private static func parse(_ reader: inout ArgumentReader) throws -> Invocation {
        var path: String?
        var passes = 1
        while let argument = reader.next() {
            switch argument {
            case "--passes": passes = try reader.count(of: argument)
            default: path = try reader.operand(argument, after: path)
            }
        }
        guard let path else { throw BenchError.usage("`parse` needs a folder") }
        return .parse(Folder(path: path), passes: passes)
    }

    private static func folders(_ reader: inout ArgumentReader) throws -> [Folder] {
        var folders: [Folder] = []
        while let argument = reader.next() { folders.append(Folder(path: argument)) }
        guard !folders.isEmpty else { throw BenchError.usage("`read` needs a folder") }
        return folders
    }
}
