extension BashCompletion {
    /// The functions that find out where on the command line the cursor stands.
    ///
    /// They are written for bash 3.2: no associative arrays, no `mapfile`, and an empty array is
    /// expanded only behind a test, for there it counts as unset.
    static func walk(_ name: String) -> String {
        [words(name), option(name), place(name), offer(name), main(name)].joined(separator: "\n")
    }

    private static func words(_ name: String) -> String {
        #"""
        # Sets `words` to the words up to the cursor. Readline cuts them at = and :, so they are
        # put together again.
        \#(name)_words() {
            local word joined=
            for word in "${COMP_WORDS[@]:1:COMP_CWORD}"; do
                if [[ ${#words[@]} -gt 0 && ( $joined || $word == [=:]* ) ]]; then
                    words[${#words[@]} - 1]+=$word
                else
                    words+=("$word")
                fi
                joined=
                if [[ $word == *[=:] ]]; then joined=1; fi
            done
        }

        # Sets `plain` to $1 without the quotes and escapes of the shell.
        \#(name)_plain() {
            plain=${1//[\\\'\"]/}
            if [[ $plain == '~' || $plain == '~/'* ]]; then plain=$HOME${plain:1}; fi
        }

        """#
    }

    private static func option(_ name: String) -> String {
        #"""
        # Reads the option $1: sets `slot` if it takes a value, and `prefix` to what stands before
        # that value if it is attached.
        \#(name)_option() {
            local -i letter
            slot= prefix=
            case $1 in
            --*=*) \#(name)_slot "${1%%=*}"; prefix=${1%%=*}= ;;
            --*) \#(name)_slot "$1" ;;
            -*)
                for ((letter = 1; letter < ${#1}; letter++)); do
                    \#(name)_slot "-${1:letter:1}"
                    if [[ ! $slot ]]; then continue; fi
                    if ((letter + 1 < ${#1})); then prefix=${1:0:letter + 1}; fi
                    if [[ ${1:letter + 1:1} == = ]]; then prefix+==; fi
                    return
                done ;;
            esac
        }

        """#
    }

    private static func place(_ name: String) -> String {
        #"""
        # Takes the word $1, which stands before the cursor.
        \#(name)_take() {
            local command plain
            if [[ $slot ]]; then
                \#(name)_plain "$1"
                given+=("$slot=$plain") slot=
            elif [[ ! $ended && $1 == -- ]]; then
                ended=1
            elif [[ ! $ended && $1 == -?* ]]; then
                \#(name)_option "$1"
                if [[ $slot && $prefix ]]; then
                    \#(name)_plain "${1#"$prefix"}"
                    given+=("$slot=$plain") slot=
                fi
            elif [[ ${#commands[@]} -eq 0 ]]; then
                operand+=1
            elif [[ $1 == help ]]; then
                helping=1
            else
                for command in "${commands[@]}"; do
                    if [[ $command != "$1" ]]; then continue; fi
                    node+=${node:+ }$1
                    \#(name)_node
                    return
                done
                return 1
            fi
        }

        """#
    }

    private static func offer(_ name: String) -> String {
        #"""
        # Prints the lines that the tool itself has for `values`.
        \#(name)_output() {
            local pair plain
            local -a passed=()
            for pair in ${given[@]+"${given[@]}"}; do
                if [[ " $passing " == *" ${pair%%=*} "* ]]; then passed+=("--$pair"); fi
            done
            \#(name)_plain "${COMP_WORDS[0]}"
            "$plain" ${passed[@]+"${passed[@]}"} "${values[@]}" 2>/dev/null </dev/null
        }

        # Prints what can stand in `slot`, a value a line, that begins with $1.
        \#(name)_offer() {
            local value
            case $kind in
            files) compgen -f -- "$1" ;;
            directories) compgen -d -- "$1" ;;
            words) printf '%s\n' "${values[@]}" ;;
            output) \#(name)_output ;;
            esac | while IFS= read -r value; do
                value=${value%%$'\t'*}
                if [[ $value == "$1"* ]]; then printf '%s\n' "$value"; fi
            done
        }

        """#
    }

    private static func main(_ name: String) -> String {
        #"""
        \#(name)() {
            local node= slot= prefix= ended= helping= kind= passing= word full last plain value
            local -i operand=1
            local -a words=() commands=() options=() values=() given=() found=()
            COMPREPLY=()
            \#(name)_words
            \#(name)_node
            full=${words[${#words[@]} - 1]}
            for word in ${words[@]+"${words[@]:0:${#words[@]} - 1}"}; do
                \#(name)_take "$word" || return 0
            done

            prefix=
            if [[ ! $slot && ! $ended && $full == -?* ]]; then \#(name)_option "$full"; fi
            if [[ $slot && ! $prefix && $full == -?* && ! $ended ]]; then slot=; fi
            if [[ $full == -* && ! $prefix && ! $ended ]]; then
                kind=words values=("${options[@]}")
            elif [[ $slot ]]; then
                \#(name)_values
            elif [[ ${#commands[@]} -gt 0 ]]; then
                kind=words values=("${commands[@]}")
            elif [[ ! $helping ]]; then
                slot=$operand
                \#(name)_values
                if [[ ! $kind && ! $full ]]; then kind=words values=("${options[@]}"); fi
            fi
            while IFS= read -r value; do
                found+=("$prefix$value")
            done < <(\#(name)_offer "${full#"$prefix"}")
            if [[ $kind == files || $kind == directories ]]; then
                compopt -o filenames 2>/dev/null
            fi

            # Of a word that readline has cut, only what stands behind the cut is replaced.
            last=${COMP_WORDS[COMP_CWORD]}
            if [[ $last == [=:] ]]; then last=; fi
            for value in ${found[@]+"${found[@]}"}; do
                COMPREPLY+=("${value#"${full%"$last"}"}")
            done
        }

        """#
    }
}
