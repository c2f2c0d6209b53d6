#!/usr/bin/env python3
"""Compares `yaml-to-json` with other YAML readers on documents made at random.

    yaml-peers.py YAML-TO-JSON [--seed N] [--count N]

Whatever `yaml-to-json` accepts has to be what the others read, wherever they accept it too. The
others are PyYAML over libyaml and, where it is installed, ruamel.yaml; they are asked for the texts
and the structure, and the core schema of YAML 1.2 is applied here. Where they are known to deviate
from YAML 1.2.2, `deviation` says so, with the section that decides. Exits 1 on a difference.
"""
import argparse
import concurrent.futures
import json
import math
import random
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import yaml

try:
    import ruamel.yaml as ruamel
except ImportError:
    ruamel = None

LOADER = getattr(yaml, 'CBaseLoader', yaml.BaseLoader)


# ---- Documents at random ----

WORDS = ['a', 'key', 'b c', 'x:y', "it's", 'n#m', '-1', '0x1F', '1.5', 'true', '~', 'é', '😀', 'ab\\n',
         'http://h/p', '?q', '-d', ':c', 'a, b', '<<', 'yes', '12:30', 'null', '0o17', '1e3', '.inf', '[x', '"q']
PIECES = ['\n', '\n', '\n', ' ', ' ', '  ', '    ', '\t', ': ', ':', '- ', '-', '? ', '#', ' #c', ', ', ',', '[', ']', '{', '}',
          '"', "'", '|', '>', '|-', '>+', '|2', '\\', '\\n', '\\x41', '---', '...', '--- ', '%YAML 1.2\n', '\r\n', '&a ',
          '*a', '!t ', '@', '`', 'a', 'b', 'key', '1', '\u00a0', '\ufeff', 'é']


class Maker:
    """Makes a document, most of them right, in all of the styles."""

    def __init__(self, random):
        self.random = random

    def chance(self, part):
        return self.random.random() < part

    def document(self):
        text = self.node(0, 3)
        if self.chance(.2):
            text = self.random.choice(['---\n', '--- # c\n', '%YAML 1.2\n---\n', '\ufeff']) + text
        if self.chance(.1):
            text += self.random.choice(['...\n', '---\n', '... # c\n', '--- x\n'])
        if self.chance(.5):
            text = self.mutated(text)
        if self.chance(.1):
            text = text.replace('\n', '\r\n')
        if self.chance(.1):
            text = text.rstrip('\n')
        return text

    def node(self, indent, depth):
        """A node on lines of its own."""
        kind = self.random.random()
        if depth == 0 or kind < .15:
            return ' ' * indent + self.scalar(indent) + self.end()
        if kind < .6:
            return self.mapping(indent, depth)
        return self.sequence(indent, depth)

    def end(self):
        return self.random.choice(['\n'] * 8 + [' # c\n', ' \n', '\n\n', '\n# c\n', '\n \t\n'])

    def mapping(self, indent, depth):
        lines = []
        for number in range(self.random.randint(1, 3)):
            key = self.random.choice(['k%d', '"k %d"', "'k%d'", 'k %d']) % number
            colon = self.random.choice([':', ':', ':', ' :'])
            lines.append(' ' * indent + key + colon + self.value(indent, depth - 1, True))
        return ''.join(lines)

    def sequence(self, indent, depth):
        lines = []
        for _ in range(self.random.randint(1, 3)):
            lines.append(' ' * indent + '-' + self.value(indent, depth - 1, False))
        return ''.join(lines)

    def value(self, indent, depth, in_mapping):
        kind = self.random.random()
        if kind < .05:
            return self.end()
        if kind < .5 or depth <= 0:
            return ' ' + self.scalar(indent + 1) + self.end()
        if kind < .65:
            return ' ' + self.flow(indent + 1, 2) + self.end()
        if not in_mapping and kind < .85:
            gap = self.random.randint(1, 3)
            return ' ' * gap + self.node(indent + 1 + gap, depth).lstrip(' ')
        step = self.random.choice([1, 2, 2, 2, 4])
        if in_mapping and self.chance(.3):
            return self.end() + self.sequence(indent, depth)
        return self.end() + self.node(indent + step, depth)

    def scalar(self, indent):
        kind = self.random.random()
        if kind < .45:
            return self.plain(indent)
        if kind < .6:
            return self.double(indent)
        if kind < .75:
            return self.single(indent)
        return self.block(indent)

    def breaks(self, indent):
        """A line break inside a scalar."""
        empty = self.random.choice(['', '', '', '\n', '\n\n', ' \n', ' ' * indent + '\t\n'])
        return self.random.choice(['', '', ' ', '\t']) + '\n' + empty + ' ' * (indent + self.random.choice([0, 0, 1, 2])) \
            + self.random.choice(['', '', '', '\t'])

    def plain(self, indent):
        words = [self.random.choice(WORDS)]
        while self.chance(.35):
            words.append(self.random.choice([' ', ' ', '  ', '\t', self.breaks(indent)]))
            words.append(self.random.choice(WORDS + ['#no'[1:], '- x', '& x', '%p', '| x', '"r"', ']', '}']))
        return ''.join(words)

    def double(self, indent):
        parts = []
        while self.chance(.6):
            parts.append(self.random.choice([
                'w', 'x y', ' ', '\t', '\\n', '\\t', '\\"', '\\\\', '\\x41', '\\u00e9', '\\U0001F600', '\\/', '\\ ', '\\\t', '\\_', '\\N',
                '\\L', '\\0', ': ', ' #', "'", self.breaks(indent), self.breaks(indent), '\\\n' + ' ' * indent, '\\\n\n' + ' ' * indent]))
        return '"' + ''.join(parts) + '"'

    def single(self, indent):
        parts = []
        while self.chance(.6):
            parts.append(self.random.choice(
                ['w', 'x y', ' ', '\t', "''", '"', '\\n', ': ', ' #', self.breaks(indent), self.breaks(indent)]))
        return "'" + ''.join(parts) + "'"

    def block(self, indent):
        step = self.random.choice([0, 1, 1, 3])
        first = indent + step
        digit = self.random.choice(['', '', '', '', str(step + 1)])
        header = self.random.choice('|>') + ''.join(
            self.random.sample([digit, self.random.choice(['', '', '-', '+'])], 2)) + self.random.choice(['', '', '', ' # c', ' '])
        lines = []
        for _ in range(self.random.randint(0, 5)):
            lines.append(self.random.choice([
                ' ' * first + 'text', ' ' * first + 'more text ', ' ' * first + '  spaced', ' ' * first + '\ttab',
                ' ' * first + '# text', '', '', ' ' * first, ' ' * max(0, first - 1), ' ' * (first + 2), ' ' * first + 'k: v']))
        return header + '\n' + '\n'.join(lines) + self.random.choice(['', '\n', '\n\n', '\n# c'])

    def flow(self, indent, depth):
        if depth == 0 or self.chance(.3):
            return self.random.choice(['a', 'b c', '1', '"q"', "'s'", '""', 'x:y', '-1', '~', self.plain(indent), self.double(indent)])
        gap = lambda: self.random.choice(['', '', '', ' ', '\n' + ' ' * indent, ' # c\n' + ' ' * indent, '\t'])
        entries = []
        is_mapping = self.chance(.5)
        for number in range(self.random.randint(0, 3)):
            value = self.flow(indent, depth - 1)
            if is_mapping or self.chance(.2):
                key = self.random.choice(['k%d', '"k%d"', "'k%d'"]) % number
                colon = self.random.choice([': ', ': ', ' : ', ':', ': ' + gap()])
                value = self.random.choice([key + colon + value] * 4 + [key, key + ':'])
            entries.append(gap() + value + gap())
        inside = ','.join(entries) + self.random.choice(['', '', '', ','] if entries else [''])
        return '{%s}' % inside if is_mapping else '[%s]' % inside

    def mutated(self, text):
        for _ in range(self.random.randint(1, 3)):
            offset = self.random.randint(0, len(text))
            what = self.random.random()
            if what < .5:
                text = text[:offset] + self.random.choice(PIECES) + text[offset:]
            elif what < .8:
                text = text[:offset] + text[offset + self.random.randint(1, 3):]
            else:
                other = self.random.randint(0, len(text))
                low, high = min(offset, other), min(max(offset, other), min(offset, other) + 20)
                text = text[:offset] + text[low:high] + text[offset:]
        return text


# ---- The core schema (YAML 1.2.2, 10.3.2) ----

CORE = [
    (re.compile(r'(null|Null|NULL|~|)'), lambda text: None),
    (re.compile(r'(true|True|TRUE)'), lambda text: True),
    (re.compile(r'(false|False|FALSE)'), lambda text: False),
    (re.compile(r'[-+]?[0-9]+'), int),
    (re.compile(r'0o[0-7]+'), lambda text: int(text[2:], 8)),
    (re.compile(r'0x[0-9a-fA-F]+'), lambda text: int(text[2:], 16)),
    (re.compile(r'[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?'), float),
    (re.compile(r'\+?(\.inf|\.Inf|\.INF)'), lambda text: '.inf'),
    (re.compile(r'-(\.inf|\.Inf|\.INF)'), lambda text: '-.inf'),
    (re.compile(r'(\.nan|\.NaN|\.NAN)'), lambda text: '.nan'),
]


def typed(text, is_plain):
    if is_plain:
        for pattern, value in CORE:
            if pattern.fullmatch(text):
                found = value(text)
                return ('-.inf' if found < 0 else '.inf') if isinstance(found, float) and math.isinf(found) else found
    return text


def value(node):
    """A composed node of either library as JSON's values, mappings as lists of pairs."""
    kind = type(node).__name__
    if kind == 'MappingNode':
        return Pairs((key.value if type(key).__name__ == 'ScalarNode' else repr(value(key)), value(child))
                     for key, child in node.value)
    if kind == 'SequenceNode':
        return [value(child) for child in node.value]
    return typed(node.value, node.style in (None, ''))


class Pairs(list):
    """The pairs of a mapping."""


def same(left, right):
    """Equal, the order of pairs aside, with 1, 1.0 and true told apart."""
    if isinstance(left, Pairs) and isinstance(right, Pairs):
        left, right = (list(sorted(pairs, key=lambda pair: pair[0])) for pairs in (left, right))
    if isinstance(left, (list, tuple)) and isinstance(right, (list, tuple)):
        return type(left) is type(right) and len(left) == len(right) and all(map(same, left, right))
    return type(left) is type(right) and left == right


# ---- The readers ----

def read_warden(tool, path):
    """The documents, or None where it refuses them."""
    run = subprocess.run([tool, path], capture_output=True)
    if run.returncode == 1:
        if run.stdout or not re.match(rb'[^\n]*:\d+:\d+: .', run.stderr):
            raise SystemExit(f'a refusal without a position, or with output: {run}')
        return None
    if run.returncode != 0:
        raise SystemExit(f'{path}: exit {run.returncode}: {run.stderr}')
    lines = run.stdout.decode().split('\n')[:-1]
    return [json.loads(line, object_pairs_hook=Pairs) for line in lines]


def read_libyaml(text):
    try:
        # An iterator is no list: a document that is nothing is a node, too.
        return [value(node) for node in yaml.compose_all(text, Loader=LOADER)]
    except (yaml.YAMLError, ValueError, RecursionError):
        return None


def read_ruamel(text):
    try:
        reader = ruamel.YAML(typ='base', pure=True)
        return [value(node) for node in reader.compose_all(text)]
    except Exception:  # It raises errors of many kinds on what is wrong.
        return None


PEERS = [('libyaml', read_libyaml)] + ([('ruamel.yaml', read_ruamel)] if ruamel else [])


def deviation(name, text, ours, theirs):
    """The known deviation of a peer that explains how it reads `text`, or None."""
    if not text.endswith('\n') and BLOCK_HEADER.search(text) and same(ours, with_last_break(theirs, ours)):
        # 8.1.1.2: the end of the file ends the last line of a block scalar, as a line break does.
        return 'no line break at the end of the file'
    if name == 'libyaml' and TOP_LITERAL.match(text):
        # 8.1.1.1 and 9.1: the text of a block scalar at the top level may start in the first column.
        return 'a block scalar at the top level in column 1'
    if name == 'ruamel.yaml' and TOP_EMPTY.search(text):
        # 9.1.2: a document marker ends a block scalar, also one in column 1.
        return 'a document marker after a block scalar at the top level'
    if FLOW_INDICATOR.search(text):
        # 7.3.3: `?` and `:` start a plain scalar inside brackets when no white or indicator follows.
        return 'a plain scalar with `?` or `:` inside brackets'
    if name == 'ruamel.yaml' and BARE_FLOW_KEY.search(text):
        # 7.3.3: inside brackets, a colon before a comma or a bracket ends a plain scalar.
        return 'a colon before a comma'
    return None


BLOCK_HEADER = re.compile(r'[|>][-+0-9]*[ \t]*(#[^\n]*)?\r?\n')
TOP_LITERAL = re.compile(r'\ufeff?(.*\n)*?(---)?\s*[|>][-+]*[ \t]*(#.*)?\r?\n(\r?\n)*#')
TOP_EMPTY = re.compile(r'(^|\n)\ufeff?(---[ \t]+)?[|>][-+0-9]*[ \t]*(#.*)?\r?\n\s*(---|\.\.\.)')
FLOW_INDICATOR = re.compile(r'[\[{](.*\n)*.*[\s,\[{][?:][^\s,\[\]{}]|[\[{][?:][^\s,\[\]{}]')
BARE_FLOW_KEY = re.compile(r':[,\[\]{}]')


def with_last_break(theirs, ours):
    """`theirs` with a line break after its last text where `ours` has one more there."""
    if isinstance(theirs, Pairs) and isinstance(ours, Pairs) and theirs:
        key, last = theirs[-1]
        return Pairs(theirs[:-1] + [(key, with_last_break(last, dict(ours).get(key)))])
    if isinstance(theirs, list) and isinstance(ours, list) and theirs and len(theirs) == len(ours):
        return theirs[:-1] + [with_last_break(theirs[-1], ours[-1])]
    return ours if isinstance(theirs, str) and theirs + '\n' == ours else theirs


def check(tool, folder, number, text):
    path = folder / f'{number}.yaml'
    path.write_bytes(text.encode())
    ours = read_warden(tool, path)
    path.unlink()
    if ours is None:
        return 'refused', []
    differences, agreed = [], False
    for name, read in PEERS:
        theirs = read(text)
        if theirs is None:
            continue
        if same(ours, theirs):
            agreed = True
        elif not deviation(name, text, ours, theirs):
            differences.append((name, text, ours, theirs))
    return ('agreed' if agreed else 'alone'), differences


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    arguments.add_argument('tool')
    arguments.add_argument('--seed', type=int, default=1)
    arguments.add_argument('--count', type=int, default=3000)
    options = arguments.parse_args()
    maker = Maker(random.Random(options.seed))
    texts = [maker.document() for _ in range(options.count)]
    counts, failures = {'refused': 0, 'agreed': 0, 'alone': 0}, []
    with tempfile.TemporaryDirectory() as folder, concurrent.futures.ThreadPoolExecutor(2) as pool:
        jobs = [pool.submit(check, options.tool, Path(folder), number, text) for number, text in enumerate(texts)]
        for job in jobs:
            outcome, differences = job.result()
            counts[outcome] += 1
            failures += differences
    for name, text, ours, theirs in failures[:20]:
        print(f'{name} differs on {text!r}\n  yaml-to-json: {ours}\n  {name}: {theirs}')
    print(f'{counts["agreed"]} read as the others do, {counts["alone"]} that no other reads, '
          f'{counts["refused"]} refused, {len(failures)} differences')
    return 1 if failures else 0


if __name__ == '__main__':
    sys.exit(main())
