"""Reads files that edits have made with PyYAML, and compares what they say with what was meant.

usage: yaml-edits.py FILE, one JSON object per line: {"file": TEXT, "says": VALUE}.
"""

import json
import sys

import yaml


class Texts(yaml.SafeLoader):
    """Takes every scalar for a text, but still resolves its type, so that a wrong one shows."""


def text(loader, node):
    if node.style is None and loader.resolve(yaml.ScalarNode, node.value, (True, False)) != (
        'tag:yaml.org,2002:str'
    ):
        raise SystemExit(f'a text that PyYAML takes for something else: {node.value!r}')
    return node.value


Texts.add_constructor(None, text)
for tag in ('null', 'bool', 'int', 'float', 'timestamp', 'merge', 'value', 'str'):
    Texts.add_constructor(f'tag:yaml.org,2002:{tag}', text)


def main():
    count = 0
    for line in open(sys.argv[1], encoding='utf-8'):
        case = json.loads(line)
        said = yaml.load(case['file'].removeprefix('\ufeff'), Loader=Texts)
        if said != case['says']:
            raise SystemExit(f'{case["file"]}\nsays {said}\nnot  {case["says"]}')
        count += 1
    if count < 20_000:
        raise SystemExit(f'only {count} edits')
    print(f'{count} edited files say to PyYAML what was meant')


main()
