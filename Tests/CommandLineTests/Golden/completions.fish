# Completion of garden for fish. Source this file, or name it
# garden.fish in ~/.config/fish/completions.

# Sets `commands` and `options` to what the command `node` has.
function __garden_node -S
    set commands
    set options
    switch $node
        case ''
            set commands \
                plant\t'Look at plants.' \
                water\t'Water beds.' \
                completions\t'Print a completion script for a shell.' \
                manual\t'Print the manual page.' \
                help\t'Show the help of a command.'
            set options \
                --root\t'Work on the garden in DIR' \
                --color\t'Colour the output' \
                --help\t'Show this help' \
                --version\t'Show the version'
        case plant
            set commands \
                show\t'Show one plant.' \
                list\t'List plants, sorted by id.' \
                find\t'Find plants by words.'
            set options \
                --root\t'Work on the garden in DIR' \
                --color\t'Colour the output' \
                --help\t'Show this help'
        case 'plant show'
            set options \
                --format\t'Print as FORMAT' \
                --json\t'Same as --format json' \
                --as-of\t'Answer as of that day' \
                --root\t'Work on the garden in DIR' \
                --color\t'Colour the output' \
                --help\t'Show this help'
        case 'plant list'
            set options \
                --status\t'Only plants of this status' \
                --thirsty\t'Only plants that were not watered for a week' \
                --within\t'Also plants that are thirsty by then' \
                --exit-code\t'Exit with 1 when a plant is thirsty, and with 0 when none is' \
                --format\t'Print as FORMAT' \
                --json\t'Same as --format json' \
                --as-of\t'Answer as of that day' \
                --root\t'Work on the garden in DIR' \
                --color\t'Colour the output' \
                --help\t'Show this help'
        case 'plant find'
            set options \
                --format\t'Print as FORMAT' \
                --json\t'Same as --format json' \
                --root\t'Work on the garden in DIR' \
                --color\t'Colour the output' \
                --help\t'Show this help'
        case water
            set options \
                --litres\t'How much water each plant of the bed gets, which is measured in litres; a negative amount drains the bed' \
                --verbose\t'Say what is done' \
                --quiet\t'Say nothing' \
                --root\t'Work on the garden in DIR' \
                --color\t'Colour the output' \
                --help\t'Show this help'
        case completions
            set options \
                --root\t'Work on the garden in DIR' \
                --color\t'Colour the output' \
                --help\t'Show this help'
        case manual
            set options \
                --root\t'Work on the garden in DIR' \
                --color\t'Colour the output' \
                --help\t'Show this help'
    end
end

# Sets `slot` to the long name of the option $argv[1], if it takes a value, else
# to nothing.
function __garden_slot -S
    switch "$node:$argv[1]"
        case '*:--root' '*:-C'
            set slot root
        case '*:--color'
            set slot color
        case 'plant show:--format' 'plant show:-f'
            set slot format
        case 'plant show:--as-of'
            set slot as-of
        case 'plant list:--status' 'plant list:-s'
            set slot status
        case 'plant list:--within'
            set slot within
        case 'plant list:--format' 'plant list:-f'
            set slot format
        case 'plant list:--as-of'
            set slot as-of
        case 'plant find:--format' 'plant find:-f'
            set slot format
        case 'water:--litres' 'water:-n'
            set slot litres
        case '*'
            set slot ''
    end
end

# Sets `kind` and `values` to what can stand in `slot`.
function __garden_values -S
    set kind ''
    set values
    set passing
    switch "$node:$slot"
        case '*:root'
            set kind directories
        case '*:color'
            set kind words
            set values \
                auto \
                always \
                never
        case 'plant show:format'
            set kind words
            set values \
                card\t'for people' \
                json\t'for programs'
        case 'plant show:as-of'
            set kind ''
        case 'plant list:status'
            set kind words
            set values \
                seed \
                sprout \
                harvested
        case 'plant list:within'
            set kind ''
        case 'plant list:format'
            set kind words
            set values \
                table \
                json \
                ids
        case 'plant list:as-of'
            set kind ''
        case 'plant find:format'
            set kind words
            set values \
                table \
                json \
                ids
        case 'water:litres'
            set kind ''
        case 'plant show:1'
            set kind output
            set values plant list --format ids
            set passing root
        case 'plant find:*'
            set kind ''
        case 'water:*'
            set kind files
        case 'completions:1'
            set kind words
            set values \
                bash \
                zsh \
                fish
    end
end

# Reads the option $argv[1]: sets `slot` if it takes a value, and `prefix` to what stands
# before that value if it is attached.
function __garden_option -S
    set slot ''
    set prefix ''
    switch $argv[1]
        case '--*=*'
            set prefix (string split -m 1 = -- $argv[1])[1]
            __garden_slot $prefix
            set prefix "$prefix="
        case '--*'
            __garden_slot $argv[1]
        case '-*'
            set -l letters (string split '' -- $argv[1])
            for letter in (seq 2 (count $letters))
                __garden_slot "-$letters[$letter]"
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

# Notes the value $argv[1] of the option `slot`.
function __garden_give -S
    set -a given "$slot="(string replace -r '^~/' "$HOME/" -- $argv[1])
    set slot ''
end

# Takes the word $argv[1], which stands before the cursor.
function __garden_take -S
    if test -n "$slot"
        __garden_give $argv[1]
    else if test -z "$ended"; and test "$argv[1]" = --
        set ended 1
    else if test -z "$ended"; and string match -qr '^-.' -- $argv[1]
        __garden_option $argv[1]
        if test -n "$slot"; and test -n "$prefix"
            __garden_give (string sub -s (math (string length -- $prefix) + 1) -- $argv[1])
        end
    else if test (count $commands) -eq 0
        set operand (math $operand + 1)
    else if test "$argv[1]" = help
        set helping 1
    else if contains -- $argv[1] (string split -f 1 \t -- $commands)
        set node (string trim "$node $argv[1]")
        __garden_node
    else
        return 1
    end
    # `set` leaves the status of what ran before it.
    return 0
end

# Prints the lines that the tool itself has for `values`.
function __garden_output -S
    set -l passed
    for pair in $given
        if contains -- (string split -m 1 = -- $pair)[1] $passing
            set -a passed "--$pair"
        end
    end
    set -l program (string replace -r '^~/' "$HOME/" -- $tool)
    command $program $passed $values 2>/dev/null </dev/null
end

# Prints what there is of `kind`, behind `prefix`.
function __garden_print -S
    set -l rest (string sub -s (math (string length -- "$prefix") + 1) -- "$full")
    switch $kind
        case words
            printf '%s\n' $prefix$values
        case files
            printf '%s\n' $prefix(__fish_complete_path $rest)
        case directories
            printf '%s\n' $prefix(__fish_complete_directories "$rest" '')
        case output
            printf '%s\n' $prefix(__garden_output)
    end
end

# Prints what can stand at the cursor, a value a line with a tab and its meaning.
function __garden_complete
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
    __garden_node
    for word in $words
        __garden_take $word; or return
    end

    set prefix ''
    set -l asksOption ''
    if test -z "$ended"; and string match -q -- '-*' $full
        set asksOption 1
        set slot ''
        __garden_option $full
        if test -z "$prefix"
            set slot ''
        end
    end
    if test -n "$asksOption"; and test -z "$prefix"
        set kind words
        set values $options
    else if test -n "$slot"
        __garden_values
    else if test (count $commands) -gt 0
        set kind words
        set values $commands
    else if test -z "$helping"
        set slot $operand
        __garden_values
        if test -z "$kind"; and test -z "$full"
            set kind words
            set values $options
        end
    end

    __garden_print
end

complete -c garden -f -a '(__garden_complete)'
