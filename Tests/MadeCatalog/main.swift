import Foundation

exit(MadeCatalogTool.run(Array(CommandLine.arguments.dropFirst())))
