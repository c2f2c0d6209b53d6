import Secrets
import Catalog
import Text
import Testing

@Suite("Reading a playbook")
struct PlaybookTests {
    private func playbook(_ text: String) -> Playbook {
        Playbook(SourceFile(path: "wiki/playbooks/a.md", bytes: Array(text.utf8)), .default)
    }

    private static let page = """
        # A page

        ## Worker checklist

        Before all.

        ### 1. Confirm need

        - [ ] Uses `A_KEY`,
          over **two** lines.
        - [x] Is done.

        ### 2) Wire it

        ```sh
        kubectl apply -k a
        kubectl get b
        ```

        1. [ ] Numbered.
           ```sh
           nested
           ```

        ### Without a number

        ## See also

        - [ ] Not a step.

        """

    @Test("Its steps have titles without numbers, items and commands")
    func steps() {
        let steps = playbook(Self.page).steps
        #expect(steps.map(\.title) == ["Confirm need", "Wire it", "Without a number"])
        #expect(
            steps.map(\.items) == [
                ["Uses `A_KEY`, over **two** lines.", "Is done."], ["Numbered."], [],
            ])
        #expect(
            steps.map(\.commands) == [[], ["kubectl apply -k a\nkubectl get b", "nested"], []])
    }

    @Test("Items before the first step are a step of the section's name")
    func untitled() {
        let steps = playbook("## Worker checklist\n\n- [ ] a\n\n### 1. Next\n\n- [ ] b\n").steps
        #expect(steps.map(\.title) == ["Worker checklist", "Next"])
        #expect(steps.map(\.items) == [["a"], ["b"]])
    }

    @Test("Its checklist is the section as it is written")
    func checklist() throws {
        let checklist = playbook(Self.page).checklist
        #expect(checklist.starts(with: "## Worker checklist\n\nBefore all.\n"))
        #expect(checklist.ends(with: "### Without a number\n"))
        #expect(playbook("# A page\n").checklist == "")
        #expect(playbook("").steps.isEmpty)
    }

    @Test("A carriage return before a line feed changes nothing")
    func carriageReturns() {
        let steps = playbook(Self.page.replacing("\n", with: "\r\n")).steps
        #expect(steps.map(\.title) == playbook(Self.page).steps.map(\.title))
        #expect(steps.map(\.items) == playbook(Self.page).steps.map(\.items))
    }
}
