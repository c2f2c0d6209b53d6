import Foundation

exit(YAMLPasses.run(Array(CommandLine.arguments.dropFirst())))
