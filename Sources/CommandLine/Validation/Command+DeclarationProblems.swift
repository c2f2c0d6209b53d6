extension Command {
    /// What is wrong with the declaration of this tool, one sentence for each mistake.
    ///
    /// It covers all commands below this one. A test of the tool holds it empty, for parsing,
    /// help and completion rely on it: names are unique along a path, every default and alias
    /// holds a right value, every example can be parsed.
    public func declarationProblems() -> [String] {
        CommandPath(self).withAllBelow.flatMap { path in
            let check = DeclarationCheck(path, root: self)
            let problems =
                check.commandProblems + check.optionProblems + check.valueProblems
                + check.referenceProblems + check.operandProblems + check.exampleProblems
            return problems.map { "`\(path.line)`: \($0)" }
        }
    }
}
