extension ZshCompletion {
    /// The functions that find out where on the command line the cursor stands.
    static func walk(_ name: String) -> String {
        [option(name), place(name), output(name), main(name)].joined(separator: "\n")
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
                for ((letter = 2; letter <= $#1; letter++)); do
                    \#(name)_slot "-${1[letter]}"
                    [[ -n $slot ]] || continue
                    if ((letter < $#1)); then prefix=${1[1,letter]}; fi
                    if [[ ${1[letter + 1]} == '=' ]]; then prefix+='='; fi
                    return
                done ;;
            esac
        }

        """#
    }

    private static func place(_ name: String) -> String {
        #"""
        # Notes the value $1 of the option `slot`.
        \#(name)_give() {
            local plain=${(Q)1}
            given+=("$slot=${plain/#\~\//$HOME/}")
            slot=
        }

        # Takes the word $1, which stands before the cursor.
        \#(name)_take() {
            local command
            if [[ -n $slot ]]; then
                \#(name)_give "$1"
            elif [[ -z $ended && $1 == -- ]]; then
                ended=1
            elif [[ -z $ended && $1 == -?* ]]; then
                \#(name)_option "$1"
                if [[ -n $slot && -n $prefix ]]; then \#(name)_give "${1[$#prefix + 1,-1]}"; fi
            elif ((! $#below)); then
                operand+=1
            elif [[ $1 == help ]]; then
                helping=1
            else
                for command in $below; do
                    [[ ${command%%:*} == "$1" ]] || continue
                    node+=${node:+ }$1
                    \#(name)_node
                    return
                done
                return 1
            fi
        }

        """#
    }

    private static func output(_ name: String) -> String {
        #"""
        # Offers the lines that the tool itself has for `values`.
        \#(name)_output() {
            local pair line value tool=${(Q)words[1]} output
            local -a passed described
            for pair in $given; do
                if [[ " $passing " == *" ${pair%%=*} "* ]]; then passed+=("--$pair"); fi
            done
            output=$("${tool/#\~\//$HOME/}" $passed $values 2>/dev/null </dev/null)
            for line in "${(@f)output}"; do
                value=${${line%%$'\t'*}//:/\\:}
                if [[ $line == *$'\t'* ]]; then value+=:${line#*$'\t'}; fi
                if [[ -n $value ]]; then described+=("$value"); fi
            done
            _describe -t values value described
        }

        """#
    }

    private static func main(_ name: String) -> String {
        #"""
        \#(name)() {
            local node= slot= prefix= ended= helping= kind= passing= word full=$PREFIX
            local -i operand=1
            local -a below flags values given
            \#(name)_node
            for word in "${(@)words[2,CURRENT - 1]}"; do
                \#(name)_take "$word" || return 1
            done

            prefix=
            if [[ -z $slot && -z $ended && $full == -?* ]]; then \#(name)_option "$full"; fi
            if [[ -n $slot && -z $prefix && $full == -?* && -z $ended ]]; then slot=; fi
            if [[ $full == -* && -z $prefix && -z $ended ]]; then
                kind=options
            elif [[ -n $slot ]]; then
                \#(name)_values
            elif (($#below)); then
                kind=words values=("${(@)below}")
            elif [[ -z $helping ]]; then
                slot=$operand
                \#(name)_values
                if [[ -z $kind && -z $full ]]; then kind=options; fi
            fi

            if [[ -n $prefix ]]; then compset -p $#prefix; fi
            case $kind in
            options) _describe -O option flags ;;
            words) _describe -t values value values ;;
            files) _files ;;
            directories) _files -/ ;;
            output) \#(name)_output ;;
            *) return 1 ;;
            esac
        }

        """#
    }
}
