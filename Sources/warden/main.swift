import Commands

let process = ProcessSurroundings()
process.end(with: Warden.run(process.words, in: process.surroundings))
