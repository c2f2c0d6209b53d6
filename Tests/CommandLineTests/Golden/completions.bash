# Completion of garden for bash. Source this file.
# An alias is completed too: complete -F _garden NAME
_garden() {
    local line=${COMP_LINE:0:COMP_POINT} tool=$1 kind= prefix= typed= before value
    local -a values=()
    COMPREPLY=()
    if [[ ${BASH_VERSINFO[0]} -ge 4 && ${BASH_ALIASES[$tool]-} ]]; then
        line=${BASH_ALIASES[$tool]}${line#"$tool"}
    fi
    if [[ $tool == */* ]]; then tool=${tool/#\~\//$HOME/}; else tool=garden; fi
    {
        IFS= read -r kind && IFS= read -r prefix && IFS= read -r typed
        while IFS= read -r value; do values+=("$value"); done
    } < <(command "$tool" completions bash --line="$line" 2>/dev/null </dev/null)
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
complete -F _garden garden
