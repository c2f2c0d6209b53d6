import Text
import YAML

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

exit(YAMLToJSON.run(Array(CommandLine.arguments.dropFirst())))
