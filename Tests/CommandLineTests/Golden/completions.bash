# Completion of garden for bash. Source this file.

# Sets `commands` and `options` to what the command `node` has.
_garden_node() {
    case $node in
    '')
        commands=(plant water completions manual help)
        options=(--root --color --help --version) ;;
    plant)
        commands=(show list find)
        options=(--root --color --help) ;;
    'plant show')
        commands=()
        options=(--format --json --as-of --root --color --help) ;;
    'plant list')
        commands=()
        options=(--status --thirsty --within --exit-code --format --json --as-of --root --color --help) ;;
    'plant find')
        commands=()
        options=(--format --json --root --color --help) ;;
    water)
        commands=()
        options=(--litres --verbose --quiet --root --color --help) ;;
    completions)
        commands=()
        options=(--root --color --help) ;;
    manual)
        commands=()
        options=(--root --color --help) ;;
    *) commands=() options=() ;;
    esac
}

# Sets `slot` to the long name of the option $1, if it takes a value, else to nothing.
_garden_slot() {
    case $node:$1 in
    *':--root' | *':-C') slot=root ;;
    *':--color') slot=color ;;
    'plant show:--format' | 'plant show:-f') slot=format ;;
    'plant show:--as-of') slot=as-of ;;
    'plant list:--status' | 'plant list:-s') slot=status ;;
    'plant list:--within') slot=within ;;
    'plant list:--format' | 'plant list:-f') slot=format ;;
    'plant list:--as-of') slot=as-of ;;
    'plant find:--format' | 'plant find:-f') slot=format ;;
    'water:--litres' | 'water:-n') slot=litres ;;
    *) slot= ;;
    esac
}

# Sets `kind` and `values` to what can stand in `slot`.
_garden_values() {
    kind= values=() passing=
    case $node:$slot in
    *':root') kind=directories ;;
    *':color') kind=words values=(auto always never) ;;
    'plant show:format') kind=words values=(card json) ;;
    'plant show:as-of') kind= ;;
    'plant list:status') kind=words values=(seed sprout harvested) ;;
    'plant list:within') kind= ;;
    'plant list:format') kind=words values=(table json ids) ;;
    'plant list:as-of') kind= ;;
    'plant find:format') kind=words values=(table json ids) ;;
    'water:litres') kind= ;;
    'plant show:1') kind=output values=(plant list --format ids) passing=root ;;
    'plant find:'*) kind= ;;
    'water:'*) kind=files ;;
    'completions:1') kind=words values=(bash zsh fish) ;;
    esac
}

# Sets `words` to the words up to the cursor. Readline cuts them at = and :, so they are
# put together again.
_garden_words() {
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
_garden_plain() {
    plain=${1//[\\\'\"]/}
    if [[ $plain == '~' || $plain == '~/'* ]]; then plain=$HOME${plain:1}; fi
}

# Reads the option $1: sets `slot` if it takes a value, and `prefix` to what stands before
# that value if it is attached.
_garden_option() {
    local -i letter
    slot= prefix=
    case $1 in
    --*=*) _garden_slot "${1%%=*}"; prefix=${1%%=*}= ;;
    --*) _garden_slot "$1" ;;
    -*)
        for ((letter = 1; letter < ${#1}; letter++)); do
            _garden_slot "-${1:letter:1}"
            if [[ ! $slot ]]; then continue; fi
            if ((letter + 1 < ${#1})); then prefix=${1:0:letter + 1}; fi
            if [[ ${1:letter + 1:1} == = ]]; then prefix+==; fi
            return
        done ;;
    esac
}

# Takes the word $1, which stands before the cursor.
_garden_take() {
    local command plain
    if [[ $slot ]]; then
        _garden_plain "$1"
        given+=("$slot=$plain") slot=
    elif [[ ! $ended && $1 == -- ]]; then
        ended=1
    elif [[ ! $ended && $1 == -?* ]]; then
        _garden_option "$1"
        if [[ $slot && $prefix ]]; then
            _garden_plain "${1#"$prefix"}"
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
            _garden_node
            return
        done
        return 1
    fi
}

# Prints the lines that the tool itself has for `values`.
_garden_output() {
    local pair plain
    local -a passed=()
    for pair in ${given[@]+"${given[@]}"}; do
        if [[ " $passing " == *" ${pair%%=*} "* ]]; then passed+=("--$pair"); fi
    done
    _garden_plain "${COMP_WORDS[0]}"
    "$plain" ${passed[@]+"${passed[@]}"} "${values[@]}" 2>/dev/null </dev/null
}

# Prints what can stand in `slot`, a value a line, that begins with $1.
_garden_offer() {
    local value
    case $kind in
    files) compgen -f -- "$1" ;;
    directories) compgen -d -- "$1" ;;
    words) printf '%s\n' "${values[@]}" ;;
    output) _garden_output ;;
    esac | while IFS= read -r value; do
        value=${value%%$'\t'*}
        if [[ $value == "$1"* ]]; then printf '%s\n' "$value"; fi
    done
}

_garden() {
    local node= slot= prefix= ended= helping= kind= passing= word full last plain value
    local -i operand=1
    local -a words=() commands=() options=() values=() given=() found=()
    COMPREPLY=()
    _garden_words
    _garden_node
    full=${words[${#words[@]} - 1]}
    for word in ${words[@]+"${words[@]:0:${#words[@]} - 1}"}; do
        _garden_take "$word" || return 0
    done

    prefix=
    if [[ ! $slot && ! $ended && $full == -?* ]]; then _garden_option "$full"; fi
    if [[ $slot && ! $prefix && $full == -?* && ! $ended ]]; then slot=; fi
    if [[ $full == -* && ! $prefix && ! $ended ]]; then
        kind=words values=("${options[@]}")
    elif [[ $slot ]]; then
        _garden_values
    elif [[ ${#commands[@]} -gt 0 ]]; then
        kind=words values=("${commands[@]}")
    elif [[ ! $helping ]]; then
        slot=$operand
        _garden_values
        if [[ ! $kind && ! $full ]]; then kind=words values=("${options[@]}"); fi
    fi
    while IFS= read -r value; do
        found+=("$prefix$value")
    done < <(_garden_offer "${full#"$prefix"}")
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

complete -F _garden garden
