import Testing

@testable import Commands

@Suite("Workflow commands and step summaries of GitHub Actions")
struct WorkflowCommandTests {
    @Test("What ends a message or a property is escaped as GitHub's own toolkit does")
    func escapes() {
        let command = WorkflowCommands.command(
            "error", [("file", "a,b:c%d\r\n.yaml"), ("line", "1")], "100%\r\n::warning::no, it: is")
        #expect(
            command
                == "::error file=a%2Cb%3Ac%25d%0D%0A.yaml,line=1::100%25%0D%0A::warning::no, it: is\n"
        )
    }

    @Test(
        "Markdown shows text as it is",
        arguments: [
            ("a | b", #"a \| b"#),
            ("`code`", #"\`code\`"#),
            ("<img src=x>", "&lt;img src=x&gt;"),
            ("[x](https://example.com)", #"\[x\](https\://example.com)"#),
            ("a & b\nhelp", "a &amp; b<br>help"),
            ("*b* _i_ ~s~ # @team $x$ !", ##"\*b\* \_i\_ \~s\~ \# \@team \$x\$ \!"##),
            (#"back\slash"#, #"back\\slash"#),
        ])
    func markdown(text: String, escaped: String) {
        #expect(StepSummary.escaped(text) == escaped)
    }
}
