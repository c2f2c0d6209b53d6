#compdef garden
# Completion of garden for zsh. Source this file, or name it _garden in a folder
# of $fpath.

# Sets `below` and `flags` to the commands and options that the command `node` has.
_garden_node() {
    below=() flags=()
    case $node in
    '')
        below=(
            'plant:Look at plants.'
            'water:Water beds.'
            'completions:Print a completion script for a shell.'
            'manual:Print the manual page.'
            'help:Show the help of a command.'
        )
        flags=(
            '--root:Work on the garden in DIR'
            '--color:Colour the output'
            '--help:Show this help'
            '--version:Show the version'
        ) ;;
    plant)
        below=(
            'show:Show one plant.'
            'list:List plants, sorted by id.'
            'find:Find plants by words.'
        )
        flags=(
            '--root:Work on the garden in DIR'
            '--color:Colour the output'
            '--help:Show this help'
        ) ;;
    'plant show')
        below=()
        flags=(
            '--format:Print as FORMAT'
            '--json:Same as --format json'
            '--as-of:Answer as of that day'
            '--root:Work on the garden in DIR'
            '--color:Colour the output'
            '--help:Show this help'
        ) ;;
    'plant list')
        below=()
        flags=(
            '--status:Only plants of this status'
            '--thirsty:Only plants that were not watered for a week'
            '--within:Also plants that are thirsty by then'
            '--exit-code:Exit with 1 when a plant is thirsty, and with 0 when none is'
            '--format:Print as FORMAT'
            '--json:Same as --format json'
            '--as-of:Answer as of that day'
            '--root:Work on the garden in DIR'
            '--color:Colour the output'
            '--help:Show this help'
        ) ;;
    'plant find')
        below=()
        flags=(
            '--format:Print as FORMAT'
            '--json:Same as --format json'
            '--root:Work on the garden in DIR'
            '--color:Colour the output'
            '--help:Show this help'
        ) ;;
    water)
        below=()
        flags=(
            '--litres:How much water each plant of the bed gets, which is measured in litres; a negative amount drains the bed'
            '--verbose:Say what is done'
            '--quiet:Say nothing'
            '--root:Work on the garden in DIR'
            '--color:Colour the output'
            '--help:Show this help'
        ) ;;
    completions)
        below=()
        flags=(
            '--root:Work on the garden in DIR'
            '--color:Colour the output'
            '--help:Show this help'
        ) ;;
    manual)
        below=()
        flags=(
            '--root:Work on the garden in DIR'
            '--color:Colour the output'
            '--help:Show this help'
        ) ;;
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
    'plant show:format') kind=words values=('card:for people' 'json:for programs') ;;
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

# Reads the option $1: sets `slot` if it takes a value, and `prefix` to what stands before
# that value if it is attached.
_garden_option() {
    local -i letter
    slot= prefix=
    case $1 in
    --*=*) _garden_slot "${1%%=*}"; prefix=${1%%=*}= ;;
    --*) _garden_slot "$1" ;;
    -*)
        for ((letter = 2; letter <= $#1; letter++)); do
            _garden_slot "-${1[letter]}"
            [[ -n $slot ]] || continue
            if ((letter < $#1)); then prefix=${1[1,letter]}; fi
            if [[ ${1[letter + 1]} == '=' ]]; then prefix+='='; fi
            return
        done ;;
    esac
}

# Notes the value $1 of the option `slot`.
_garden_give() {
    local plain=${(Q)1}
    given+=("$slot=${plain/#\~\//$HOME/}")
    slot=
}

# Takes the word $1, which stands before the cursor.
_garden_take() {
    local command
    if [[ -n $slot ]]; then
        _garden_give "$1"
    elif [[ -z $ended && $1 == -- ]]; then
        ended=1
    elif [[ -z $ended && $1 == -?* ]]; then
        _garden_option "$1"
        if [[ -n $slot && -n $prefix ]]; then _garden_give "${1[$#prefix + 1,-1]}"; fi
    elif ((! $#below)); then
        operand+=1
    elif [[ $1 == help ]]; then
        helping=1
    else
        for command in $below; do
            [[ ${command%%:*} == "$1" ]] || continue
            node+=${node:+ }$1
            _garden_node
            return
        done
        return 1
    fi
}

# Offers the lines that the tool itself has for `values`.
_garden_output() {
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

_garden() {
    local node= slot= prefix= ended= helping= kind= passing= word full=$PREFIX
    local -i operand=1
    local -a below flags values given
    _garden_node
    for word in "${(@)words[2,CURRENT - 1]}"; do
        _garden_take "$word" || return 1
    done

    prefix=
    if [[ -z $slot && -z $ended && $full == -?* ]]; then _garden_option "$full"; fi
    if [[ -n $slot && -z $prefix && $full == -?* && -z $ended ]]; then slot=; fi
    if [[ $full == -* && -z $prefix && -z $ended ]]; then
        kind=options
    elif [[ -n $slot ]]; then
        _garden_values
    elif (($#below)); then
        kind=words values=("${(@)below}")
    elif [[ -z $helping ]]; then
        slot=$operand
        _garden_values
        if [[ -z $kind && -z $full ]]; then kind=options; fi
    fi

    if [[ -n $prefix ]]; then compset -p $#prefix; fi
    case $kind in
    options) _describe -O option flags ;;
    words) _describe -t values value values ;;
    files) _files ;;
    directories) _files -/ ;;
    output) _garden_output ;;
    *) return 1 ;;
    esac
}

if [[ ${funcstack[1]} == _garden ]]; then
    _garden "$@"
else
    compdef _garden garden
fi
