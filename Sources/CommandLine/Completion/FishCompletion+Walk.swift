extension FishCompletion {
    /// The functions that find out where on the command line the cursor stands.
    static func walk(_ name: String) -> String {
        [option(name), place(name), output(name), printer(name), main(name)]
            .joined(separator: "\n")
    }

    private static func option(_ name: String) -> String {
        #"""
        # Reads the option $argv[1]: sets `slot` if it takes a value, and `prefix` to what stands
        # before that value if it is attached.
        function \#(name)_option -S
            set slot ''
            set prefix ''
            switch $argv[1]
                case '--*=*'
                    set prefix (string split -m 1 = -- $argv[1])[1]
                    \#(name)_slot $prefix
                    set prefix "$prefix="
                case '--*'
                    \#(name)_slot $argv[1]
                case '-*'
                    set -l letters (string split '' -- $argv[1])
                    for letter in (seq 2 (count $letters))
                        \#(name)_slot "-$letters[$letter]"
                        test -n "$slot"; or continue
                        if test $letter -lt (count $letters)
                            set prefix (string sub -l $letter -- $argv[1])
                            if test "$letters[$(math $letter + 1)]" = '='
                                set prefix "$prefix="
                            end
                        end
                        return
                    end
            end
        end

        """#
    }

    private static func place(_ name: String) -> String {
        #"""
        # Notes the value $argv[1] of the option `slot`.
        function \#(name)_give -S
            set -a given "$slot="(string replace -r '^~/' "$HOME/" -- $argv[1])
            set slot ''
        end

        # Takes the word $argv[1], which stands before the cursor.
        function \#(name)_take -S
            if test -n "$slot"
                \#(name)_give $argv[1]
            else if test -z "$ended"; and test "$argv[1]" = --
                set ended 1
            else if test -z "$ended"; and string match -qr '^-.' -- $argv[1]
                \#(name)_option $argv[1]
                if test -n "$slot"; and test -n "$prefix"
                    \#(name)_give (string sub -s (math (string length -- $prefix) + 1) -- $argv[1])
                end
            else if test (count $commands) -eq 0
                set operand (math $operand + 1)
            else if test "$argv[1]" = help
                set helping 1
            else if contains -- $argv[1] (string split -f 1 \t -- $commands)
                set node (string trim "$node $argv[1]")
                \#(name)_node
            else
                return 1
            end
            # `set` leaves the status of what ran before it.
            return 0
        end

        """#
    }

    private static func output(_ name: String) -> String {
        #"""
        # Prints the lines that the tool itself has for `values`.
        function \#(name)_output -S
            set -l passed
            for pair in $given
                if contains -- (string split -m 1 = -- $pair)[1] $passing
                    set -a passed "--$pair"
                end
            end
            set -l program (string replace -r '^~/' "$HOME/" -- $tool)
            command $program $passed $values 2>/dev/null </dev/null
        end

        """#
    }

    private static func printer(_ name: String) -> String {
        #"""
        # Prints what there is of `kind`, behind `prefix`.
        function \#(name)_print -S
            set -l rest (string sub -s (math (string length -- "$prefix") + 1) -- "$full")
            switch $kind
                case words
                    printf '%s\n' $prefix$values
                case files
                    printf '%s\n' $prefix(__fish_complete_path $rest)
                case directories
                    printf '%s\n' $prefix(__fish_complete_directories "$rest" '')
                case output
                    printf '%s\n' $prefix(\#(name)_output)
            end
        end

        """#
    }

    private static func main(_ name: String) -> String {
        #"""
        # Prints what can stand at the cursor, a value a line with a tab and its meaning.
        function \#(name)_complete
            set -l node ''
            set -l slot ''
            set -l prefix ''
            set -l ended ''
            set -l helping ''
            set -l kind ''
            set -l operand 1
            set -l commands
            set -l options
            set -l values
            set -l given
            set -l passing
            set -l words (commandline -opc)
            set -l full (commandline -ct)
            set -l tool $words[1]
            set -e words[1]
            \#(name)_node
            for word in $words
                \#(name)_take $word; or return
            end

            set prefix ''
            set -l asksOption ''
            if test -z "$ended"; and string match -q -- '-*' $full
                set asksOption 1
                set slot ''
                \#(name)_option $full
                if test -z "$prefix"
                    set slot ''
                end
            end
            if test -n "$asksOption"; and test -z "$prefix"
                set kind words
                set values $options
            else if test -n "$slot"
                \#(name)_values
            else if test (count $commands) -gt 0
                set kind words
                set values $commands
            else if test -z "$helping"
                set slot $operand
                \#(name)_values
                if test -z "$kind"; and test -z "$full"
                    set kind words
                    set values $options
                end
            end

            \#(name)_print
        end

        """#
    }
}
