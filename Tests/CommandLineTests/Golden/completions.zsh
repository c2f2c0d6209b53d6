#compdef garden
# Completion of garden for zsh. Source this file, or name it _garden in a folder
# of $fpath.
_garden() {
    local tool=${(Q)words[1]} line="${(j: :)words[1,CURRENT-1]} $QIPREFIX$IPREFIX$PREFIX"
    local output value
    local -a lines described
    if [[ $tool == */* ]]; then tool=${tool/#\~\//$HOME/}; else tool=garden; fi
    output=$(command "$tool" completions zsh --line="$line" 2>/dev/null </dev/null)
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
if [[ ${funcstack[1]} == _garden ]]; then
    _garden "$@"
else
    compdef _garden garden
fi
