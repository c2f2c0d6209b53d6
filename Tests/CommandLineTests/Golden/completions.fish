# Completion of garden for fish. Source this file, or name it garden.fish in
# ~/.config/fish/completions.
function __garden_complete
    set -l line (commandline -cp | string collect)
    set -l tool (commandline -opc)[1]
    string match -q '*/*' -- "$tool"; or set tool garden
    set tool (string replace -r '^~/' "$HOME/" -- "$tool")
    set -l lines (command $tool completions fish --line="$line" 2>/dev/null </dev/null)
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
complete -c garden -f -a '(__garden_complete)'
