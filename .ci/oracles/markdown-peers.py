#!/usr/bin/env python3
"""Compares the Markdown reader with two others on generated pages and the CommonMark examples.

usage: markdown-peers.py MARKDOWN-TO-JSON [--seeds N] [--first SEED]

The peers are markdown-it-py (CommonMark 0.31 with tables; blocks, depths, texts, inlines) and
cmarkgfm (GitHub's own reader; headings, code, links, tables, tasks, bare addresses). They are
installed into a temporary folder, so this needs a network. Exit 1 when anything differs.
"""
import argparse, html, html.parser, json, os, random, re, subprocess, sys, tarfile, tempfile
import urllib.parse, venv

REQUIRED = ["markdown-it-py==4.3.0", "cmarkgfm==2025.10.22", "flit_core"]


def prepare():
    """Runs this script again inside an environment that has the peers."""
    if os.environ.get("MARKDOWN_PEERS"):
        return
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        python = os.path.join(folder, "bin", "python")
        pip = [python, "-m", "pip", "-q", "--disable-pip-version-check"]
        subprocess.run(pip + ["install"] + REQUIRED, check=True)
        subprocess.run(pip + ["download", "--no-deps", "--no-binary", ":all:", "-d", folder,
                              "--no-build-isolation", REQUIRED[0]], check=True)
        environment = dict(os.environ, MARKDOWN_PEERS=folder)
        done = subprocess.run([python, os.path.abspath(__file__)] + sys.argv[1:], env=environment)
    sys.exit(done.returncode)


def squeeze(text):
    return " ".join(text.split())


# --- What warden's reader found -----------------------------------------------------------

def read_ours(tool, pages):
    """The blocks of each page, as the tool prints them."""
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for index, page in enumerate(pages):
            paths.append(os.path.join(folder, str(index)))
            with open(paths[-1], "wb") as file:
                file.write(page.encode())
        output = subprocess.run([tool] + paths, check=True, stdout=subprocess.PIPE).stdout.decode()
    documents, lines = [], []
    for line in output.split("\n")[:-1]:
        if line:
            lines.append(json.loads(line))
        else:
            documents.append(lines)
            lines = []
    assert len(documents) == len(pages)
    return documents


def our_inlines(block, bare):
    """Code spans, links and images of a block, without those inside an image."""
    facts, image_end = [], 0
    for inline in block["inlines"]:
        kind = inline["kind"]
        if inline["start"] < image_end or kind in ("comment", "anchor"):
            continue
        if kind == "image":
            image_end = inline["end"]
        if kind == "code":
            facts.append(("code", squeeze(inline["text"])))
        elif kind != "bareAddress" or bare:
            facts.append(("image" if kind == "image" else "link",
                          urllib.parse.unquote(inline["destination"])))
    return facts


def our_tree(blocks, page):
    facts, checkbox = [], ""
    for block in blocks:
        kind = block["kind"]
        if kind == "definition":
            continue
        fact = [kind, block["depth"]]
        if kind == "heading":
            fact.append(block["level"])
        if kind in ("heading", "paragraph", "cell"):
            # markdown-it-py knows no tasks.
            fact.append(squeeze(checkbox + block["text"]))
        checkbox = ""
        if "isDone" in block:
            checkbox = "[x] " if block["isDone"] else "[ ] "
        if kind in ("fenced-code", "indented-code"):
            fact += [block["info"], block["text"].rstrip("\n")]
        facts.append(tuple(fact))
        facts += our_inlines(block, bare=False)
    return facts


def our_page(blocks, page):
    page = page.encode()
    facts, columns, written, text, checkbox, task = [], 0, 0, "", "", None

    def pad():
        nonlocal written
        facts.extend([("cell", False, "")] * (columns - written))
        written = columns
    in_row = False
    for block in blocks:
        kind = block["kind"]
        if in_row and kind != "cell":
            pad()
            in_row = False
        text += checkbox
        checkbox = ""
        if kind in ("heading", "paragraph", "cell", "fenced-code", "indented-code"):
            text += block["text"]
        if "isDone" in block:
            # cmarkgfm sees a task only where its item's marker is the first thing of a line.
            start = block["start"]
            if page[page.rfind(b"\n", 0, start) + 1:start].strip(b" \t"):
                checkbox = "[x]" if block["isDone"] else "[ ]"
            else:
                task = ("task", block["isDone"])
        if kind == "heading":
            facts.append(("heading", block["level"], squeeze(block["text"])))
        elif kind in ("fenced-code", "indented-code"):
            facts.append(("block", block["text"]))
        elif kind in CONTAINERS.values() or kind == "break":
            facts.append((kind, block["depth"]))
        elif kind == "table":
            columns = 0
        elif kind == "header":
            header = True
        elif kind == "row":
            header, in_row, written = False, True, 0
        elif kind == "cell":
            columns += header
            written += 1
            facts.append(("cell", header, squeeze(block["text"])))
        if task:
            facts.append(task)
            task = None
        facts += our_inlines(block, bare=True)
    if in_row:
        pad()
    return comparable(facts + [("text", "".join(text.split()))])


# --- markdown-it-py -----------------------------------------------------------------------

def markdown_it():
    from markdown_it import MarkdownIt
    reader = MarkdownIt("commonmark", {"maxNesting": 10000}).enable("table")
    reader.normalizeLink = lambda url: url
    reader.validateLink = lambda url: True
    return reader


def peer_text(tokens):
    text = ""
    for token in tokens:
        if token.type in ("text", "code_inline", "text_special"):
            text += token.content
        elif token.type in ("softbreak", "hardbreak"):
            text += " "
        elif token.type == "image":
            text += peer_text(token.children or [])
    return text


def peer_inlines(tokens):
    facts = []
    for token in tokens:
        if token.type == "code_inline":
            facts.append(("code", squeeze(token.content)))
        elif token.type == "link_open":
            facts.append(("link", urllib.parse.unquote(token.attrs["href"])))
        elif token.type == "image":
            facts.append(("image", urllib.parse.unquote(token.attrs["src"])))
    return facts


OPENINGS = {"blockquote_open": "quote", "bullet_list_open": "list", "list_item_open": "item",
            "ordered_list_open": "ordered-list", "heading_open": "heading", "tr_open": "row",
            "paragraph_open": "paragraph", "th_open": "cell", "td_open": "cell",
            "table_open": "table"}
WRAPPERS = {"thead_open", "thead_close", "tbody_open", "tbody_close"}


def peer_tree(reader, page):
    from markdown_it.common.utils import unescapeAll
    facts, depth, in_header = [], 0, False
    for token in reader.parse(page):
        if token.type in WRAPPERS:
            in_header = token.type == "thead_open"
            continue
        if token.nesting == 1:
            kind = OPENINGS[token.type]
            fact = [kind, depth]
            if kind == "row" and in_header:
                fact[0] = "header"
            if kind == "heading":
                fact.append(int(token.tag[1]))
            facts.append(tuple(fact))
            depth += 1
        elif token.nesting == -1:
            depth -= 1
        elif token.type == "inline":
            if facts[-1][0] in ("heading", "paragraph", "cell"):
                facts[-1] += (squeeze(peer_text(token.children)),)
            facts += peer_inlines(token.children)
        elif token.type == "fence":
            facts.append(("fenced-code", depth, unescapeAll(token.info.strip()), token.content.rstrip("\n")))
        elif token.type == "code_block":
            facts.append(("indented-code", depth, "", token.content.rstrip("\n")))
        elif token.type == "hr":
            facts.append(("break", depth))
        elif token.type == "html_block":
            facts.append(("html", depth))
    return facts


# --- cmarkgfm -----------------------------------------------------------------------------

CONTAINERS = {"blockquote": "quote", "ul": "list", "ol": "ordered-list", "li": "item"}


class PageParser(html.parser.HTMLParser):
    """Facts of the HTML that GitHub's reader makes; raw HTML is left out of it."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.facts, self.open, self.text = [], [], ""
        self.in_block, self.depth = False, 0

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if re.fullmatch("h[1-6]", tag):
            self.begin("heading", int(tag[1]))
        elif tag == "pre":
            self.in_block = True
            self.begin("block")
        elif tag == "code" and not self.in_block:
            self.begin("code")
        elif tag == "a":
            self.facts.append(("link", urllib.parse.unquote(attributes["href"])))
        elif tag == "img":
            self.facts.append(("image", urllib.parse.unquote(attributes["src"])))
            self.handle_data(attributes["alt"])
        elif tag == "input":
            self.facts.append(("task", "checked" in attributes))
        elif tag in ("th", "td"):
            self.begin("cell", tag == "th")
        elif tag in CONTAINERS:
            self.facts.append((CONTAINERS[tag], self.depth))
            self.depth += 1
        elif tag == "hr":
            self.facts.append(("break", self.depth))
        elif tag == "br":
            self.handle_data(" ")

    def begin(self, *fact):
        self.open.append(len(self.facts))
        self.facts.append(fact + ("",))

    def handle_endtag(self, tag):
        if re.fullmatch("h[1-6]|pre|th|td", tag) or (tag == "code" and not self.in_block):
            self.open.pop()
        if tag == "pre":
            self.in_block = False
        if tag in CONTAINERS:
            self.depth -= 1

    def handle_data(self, text):
        self.text += text
        for index in self.open:
            fact = self.facts[index]
            self.facts[index] = fact[:-1] + (fact[-1] + text,)


def peer_page(page):
    import cmarkgfm
    parser = PageParser()
    parser.feed(cmarkgfm.github_flavored_markdown_to_html(page))
    return comparable(
        [fact[:-1] + (squeeze(fact[-1]),) if fact[0] in ("heading", "cell", "code") else fact
         for fact in parser.facts] + [("text", "".join(parser.text.split()))])


def comparable(facts):
    """The facts without links that only GitHub's reader makes: bare e-mail addresses, `www.`."""
    return [fact for fact in facts if fact[0] != "link" or not (
        fact[1].startswith("mailto:") or fact[1] == "http://www")]


# --- Pages --------------------------------------------------------------------------------

LINES = ["# one", "## two `code` ##", "#", "####### seven", "===", "---", "- - -", "***", "- item",
         "* star", "+ plus", "1. one", "2) two", "10. ten", "- [ ] open", "- [x] done `c`",
         "-", "```", "```sh x", "~~~", "~~~~ info", "    code", "\tcode", "  two", "", "", "",
         "> quote", ">", "text", "more text", "| a | b |", "|---|---|", "|:-:|-|", "--- | ---",
         "| `x\\|y` | z", "a | b | c", "[foo]: /url 'title'", "[bar]: <a b>", "[baz]:", "[foo][]",
         "<div>", "</div>", "<!-- note -->", "<!-- open", "-->", "<b>", "<script>", "</script>",
         "[x](/y) ![i](/j)", "*em* **strong** `a`", "hard  ", "back\\", "`` a ` b ``", "`open"]
PIECES = ["a", "b c", " ", "*", "**", "_", "__", "`", "``", "[", "]", "](", ")", "(", "![", "<",
          ">", "\\", "&amp;", "&#35;", "&copy", "foo", "[foo]", "[bar]", "\"", "'", "<b>", "</b>",
          "<a x='y'>", "<http://a.b/?c>", "!", "|", "\\|", "\\*", "é", "…", "<!--", "-->", "/u",
          "<x@y.z>", "\n", "\t", "- ", "> ", "1. ", "#", "=", "  \n", "\\\n"]
ADDRESSES = ["http://a.b", "https://c.d/e_f_(g)", "www.x.y", "http://", ".", ",", "&lt;"]
PREFIXES = ["", "", "", "> ", "- ", "  ", "    ", "1. ", "   ", ">", "\t", " - ", "> > ", "     "]


def generated(seed, bare):
    choose = random.Random(seed)
    pieces = PIECES + ADDRESSES if bare else PIECES
    lines = []
    for _ in range(choose.randint(1, 9)):
        prefix = "".join(choose.choice(PREFIXES) for _ in range(choose.choice([0, 0, 1, 1, 2])))
        if choose.random() < 0.55:
            lines.append(prefix + choose.choice(LINES))
        else:
            lines.append(prefix + "".join(
                choose.choice(pieces) for _ in range(choose.randint(1, 9))))
    return "\n".join(lines) + choose.choice(["\n", "\n", "", "\n\n[foo]: /f\n"])


def examples():
    folder = os.environ["MARKDOWN_PEERS"]
    archive = next(name for name in os.listdir(folder) if name.endswith(".tar.gz"))
    with tarfile.open(os.path.join(folder, archive)) as tar:
        name = next(name for name in tar.getnames() if name.endswith("/commonmark.json"))
        return [example["markdown"] for example in json.load(tar.extractfile(name))]


# Where the peers leave the specifications, each with the reason.
def is_excused_by_it(page):
    # It ends a paragraph of definitions before an indented line, which cannot interrupt one.
    return re.search(r"\]:[^\n]*\n[> ]*(\t|    )", page)


DELIMITER_ROW = r"[ \t>]*\|?[-:| ]*-[-:| ]*\|[-:| ]*\n"
GFM_EXCUSES = [
    # It takes the checkbox before the underline; the specification wants a paragraph after it.
    r"\[[ x]\][^\n]*\n(.+\n)*[ \t>]*(-+|=+)[ \t]*$",
    # It lets an item that begins with a blank line hold a second one, if that is indented.
    r"^[ \t>]*([-+*]|\d+[.)])[ \t]*\n[ \t>]+\n",
    # It keeps the indentation of lines that continue a paragraph lazily.
    r"\]:[^\n]*\n[ \t]+",
    # It shows the HTML in an image's description.
    r"!\[[^]]*<",
    # It, and markdown-it-py too, make no header of an indented line that continues a quotation
    # lazily; the specification does not know such a limit.
    r"^[ \t]{4,}\|.*\n[ \t]*>",
    # It takes a tab before a fence for one column.
    r"\t(```|~~~)",
    # It skips an escaped character in a host name.
    r"\\_",
    # It ends a host name inside a letter of several bytes.
    r"é_",
    # It reads comments as CommonMark 0.29 has them, and markdown-it-py does not end one here.
    r"--->",
    # It lets a tag on a line of its own interrupt a paragraph that the line only continues lazily.
    r"^[ \t>]*</?[a-z][^>]*>\s*$",
    # It looks for a table once a paragraph, so not after a delimiter row that fitted nothing.
    r"^" + DELIMITER_ROW + r"(.+\n)*" + DELIMITER_ROW.replace(r"\n", r"$"),
    # It makes text of the line under a definition that could underline a heading.
    r"\]:[^\n]*\n[ \t>]*-+[ \t]*$",
    # It reads declarations as CommonMark 0.29 has them.
    r"<![a-z]",
    # It does not count the last character of a block as part of a host name.
    r"(//|www\.)[a-z.]*_+\s*$",
    # It takes a destination with an open parenthesis.
    r"\](:\s*|\()[^)\s]*\(",
    # It forgets where the last run of backticks was.
    r"``(.*\n)*.*`[^`]+`(.*\n)*.*`[^`]+`",
    # It sees a checkbox in a line that only continues a paragraph.
    r"^\s{5,}- \[[ x]\]",
]


def is_excused_by_gfm(page):
    return any(re.search(excuse, page, re.M) for excuse in GFM_EXCUSES)


def compare(tool, name, pages, ours, peer, excused):
    """Prints the first pages on which the peer differs, and says how many there are."""
    differing = skipped = 0
    for page, blocks in zip(pages, read_ours(tool, pages)):
        if excused(page):
            skipped += 1
            continue
        found, expected = ours(blocks, page), peer(page)
        if found == expected:
            continue
        if peer is not peer_page and (
                is_excused_by_gfm(page) or our_page(blocks, page) == peer_page(page)):
            skipped += 1  # Two against one.
            continue
        differing += 1
        if differing <= int(os.environ.get("SHOW", 5)):
            print(f"--- {name}: {page!r}\n{page}\n--- ours, then the peer's")
            for left, right in differences(found, expected):
                print("   ", left, "|", right)
    print(f"{name}: {len(pages)} pages, {differing} differ, {skipped} excused")
    return differing


def differences(found, expected):
    length = max(len(found), len(expected))
    found = found + ["-"] * (length - len(found))
    expected = expected + ["-"] * (length - len(expected))
    return [pair for pair in zip(found, expected) if pair[0] != pair[1]][:4]


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("tool")
    options.add_argument("--seeds", type=int, default=4000)
    options.add_argument("--first", type=int, default=0)
    options = options.parse_args()
    prepare()
    reader = markdown_it()
    seeds = range(options.first, options.first + options.seeds)
    tree = lambda page: peer_tree(reader, page)
    differing = compare(options.tool, "examples", examples(), our_tree, tree, is_excused_by_it)
    for start in range(seeds.start, seeds.stop, 500):
        part = range(start, min(start + 500, seeds.stop))
        differing += compare(options.tool, f"markdown-it {part}", [
            generated(seed, False) for seed in part], our_tree, tree, is_excused_by_it)
        differing += compare(options.tool, f"cmark-gfm {part}", [
            generated(seed, True) for seed in part], our_page, peer_page, is_excused_by_gfm)
    sys.exit(1 if differing else 0)


main()
