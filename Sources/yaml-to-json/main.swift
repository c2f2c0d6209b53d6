import Text
import YAML

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

exit(YAMLToJSON.run(Array(CommandLine.arguments.dropFirst())))
