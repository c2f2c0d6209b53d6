/// A shell in which command lines are completed.
public enum Shell: String, CaseIterable, Sendable {
    /// GNU Bash, from 3.2 on.
    case bash

    /// The Z shell, from 5.0 on.
    case zsh

    /// The friendly interactive shell, from 3.0 on.
    case fish
}

/// The script that lets a shell complete a tool's command lines by asking the tool.
///
/// The tool gets the line up to the cursor and prints lines (`Completion.lines`). The script takes
/// them for texts and evaluates nothing. Where the tool asks for files or folders, the shell
/// completes them as it always does.
public struct CompletionScript: Sendable {
    private let tool: String
    private let option: String
    private let shell: Shell

    /// Makes the script for `tool`, which completes the line after `words` (the last of them an
    /// option that takes it) when it is run with them.
    public init(for shell: Shell, of tool: String, asking words: [String]) {
        self.shell = shell
        self.tool = tool
        option = words.joined(separator: " ")
    }

    /// The script, with a line break at its end.
    public var text: String {
        switch shell {
        case .bash: bash
        case .zsh: zsh
        case .fish: fish
        }
    }

    /// An alias is replaced by its text; readline replaces only what follows the last
    /// `=` or `:` of a word, which is the argument `$2`.
    private var bash: String {
        #"""
        # Completion of \#(tool) for bash. Source this file.
        # An alias is completed too: complete -F _\#(tool) NAME
        _\#(tool)() {
            local line=${COMP_LINE:0:COMP_POINT} tool=$1 kind= prefix= typed= before value
            local -a values=()
            COMPREPLY=()
            if [[ ${BASH_VERSINFO[0]} -ge 4 && ${BASH_ALIASES[$tool]-} ]]; then
                line=${BASH_ALIASES[$tool]}${line#"$tool"}
            fi
            if [[ $tool == */* ]]; then tool=${tool/#\~\//$HOME/}; else tool=\#(tool); fi
            {
                IFS= read -r kind && IFS= read -r prefix && IFS= read -r typed
                while IFS= read -r value; do values+=("$value"); done
            } < <(command "$tool" \#(option)="$line" 2>/dev/null </dev/null)
            if [[ $kind == file || $kind == directory ]]; then
                while IFS= read -r value; do
                    values+=("$value")
                done < <(compgen -A "$kind" -- "$typed")
                compopt -o filenames 2>/dev/null
            fi
            # Readline has cut the word at = and :, and replaces only what follows the cut.
            before=$prefix$typed
            if [[ $before == *"$2" ]]; then before=${before%"$2"}; else before=; fi
            for value in ${values[@]+"${values[@]}"}; do
                value=$prefix$value
                COMPREPLY+=("${value#"$before"}")
            done
        }
        complete -F _\#(tool) \#(tool)

        """#
    }

    private var zsh: String {
        #"""
        #compdef \#(tool)
        # Completion of \#(tool) for zsh. Source this file, or name it _\#(tool) in a folder
        # of $fpath.
        _\#(tool)() {
            local tool=${(Q)words[1]} line="${(j: :)words[1,CURRENT-1]} $QIPREFIX$IPREFIX$PREFIX"
            local output value
            local -a lines described
            if [[ $tool == */* ]]; then tool=${tool/#\~\//$HOME/}; else tool=\#(tool); fi
            output=$(command "$tool" \#(option)="$line" 2>/dev/null </dev/null)
            lines=("${(@f)output}")
            for line in "${(@)lines[4,-1]}"; do
                value=${${line%%$'\t'*}//:/\\:}
                if [[ $line == *$'\t'* ]]; then value+=:${line#*$'\t'}; fi
                described+=("$value")
            done
            if [[ -n $lines[2] ]]; then compset -p $#lines[2]; fi
            case $lines[1] in
            file) _files ;;
            directory) _files -/ ;;
            value) _describe -t values value described ;;
            *) return 1 ;;
            esac
        }
        if [[ ${funcstack[1]} == _\#(tool) ]]; then
            _\#(tool) "$@"
        else
            compdef _\#(tool) \#(tool)
        fi

        """#
    }

    private var fish: String {
        #"""
        # Completion of \#(tool) for fish. Source this file, or name it \#(tool).fish in
        # ~/.config/fish/completions.
        function __\#(tool)_complete
            set -l line (commandline -cp | string collect)
            set -l tool (commandline -opc)[1]
            string match -q '*/*' -- "$tool"; or set tool \#(tool)
            set tool (string replace -r '^~/' "$HOME/" -- "$tool")
            set -l lines (command $tool \#(option)="$line" 2>/dev/null </dev/null)
            set -l prefix "$lines[2]"
            set -l start (math (string length -- "$prefix") + 1)
            set -l typed (string sub -s $start -- (commandline -ct | string collect))
            switch "$lines[1]"
                case file
                    printf '%s\n' $prefix(__fish_complete_path "$typed")
                case directory
                    printf '%s\n' $prefix(__fish_complete_directories "$typed" '')
                case value
                    set -e lines[1..3]
                    printf '%s\n' $prefix$lines
            end
        end
        complete -c \#(tool) -f -a '(__\#(tool)_complete)'

        """#
    }
}
