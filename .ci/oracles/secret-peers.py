#!/usr/bin/env python3
"""Compares `warden lint` with detect-secrets on values made at random by the vendors' rules.

usage: secret-peers.py WARDEN

Prints how many values of each format either of them finds, and exits 1 when warden misses one.
The values go into a temporary folder and are never stored. The generators share nothing with the
scanner and its tests: the checksums are those of zlib, the shapes are written down here again.
detect-secrets is run as `python3 -m detect_secrets`; without it, its column is empty.
"""

import base64
import json
import pathlib
import random
import string
import subprocess
import sys
import tempfile
import zlib

BASE62 = string.digits + string.ascii_uppercase + string.ascii_lowercase
BASE36 = string.digits + string.ascii_lowercase
URLSAFE = BASE62 + "-_"
HEX = "0123456789abcdef"
COUNT = 100
dice = random.Random(20260624)


def text(count, letters=BASE62):
    return "".join(dice.choice(letters) for _ in range(count))


def digits(value, letters, width):
    out = ""
    for _ in range(width):
        value, rest = divmod(value, len(letters))
        out = letters[rest] + out
    return out


def checked(prefix):
    body = text(30)
    return prefix + body + digits(zlib.crc32(body.encode()), BASE62, 6)


def routable():
    payload = base64.urlsafe_b64encode(dice.randbytes(45)).decode().rstrip("=")
    head = f"glpat-{payload}.01.{digits(len(payload), BASE36, 2)}"
    return head + digits(zlib.crc32(head.encode()), BASE36, 7)


def grafana():
    head = "glsa_" + text(32)
    return head + "_" + zlib.crc32(head.encode()).to_bytes(4, "little").hex()


def web_token():
    def part(raw):
        return base64.urlsafe_b64encode(raw).decode().rstrip("=")

    claims = json.dumps({"sub": text(10), "exp": 1893456000}).encode()
    return ".".join([part(b'{"alg":"HS256","typ":"JWT"}'), part(claims), part(dice.randbytes(32))])


FORMATS = {
    "OpenRouter": lambda: "sk-or-v1-" + text(64, HEX),
    "OpenAI": lambda: "sk-" + text(20) + "T3Blbk" + "FJ" + text(20),
    "OpenAI project": lambda: "sk-proj-" + text(74, URLSAFE) + "T3Blbk" + "FJ" + text(74, URLSAFE),
    "Anthropic": lambda: "sk-ant-api03-" + text(93, URLSAFE) + "AA",
    "AWS key id": lambda: "AKIA" + text(16, string.ascii_uppercase + "234567"),
    "AWS secret key": lambda: "aws_secret_access_key=" + text(40, BASE62 + "+/"),
    "GCP API key": lambda: "AIza" + text(35, URLSAFE),
    "Azure account key": lambda: "AccountKey=" + base64.b64encode(dice.randbytes(64)).decode(),
    "GitHub": lambda: checked(dice.choice(["ghp_", "gho_", "ghu_", "ghs_", "ghr_"])),
    "GitHub fine-grained": lambda: "github_pat_" + text(22) + "_" + text(59),
    "GitLab": lambda: "glpat-" + text(20, URLSAFE),
    "GitLab routable": routable,
    "npm": lambda: checked("npm_"),
    "PyPI": lambda: "pypi-" + "AgEIcHlwaS5vcmc" + text(150, URLSAFE),
    "Hugging Face": lambda: "hf_" + text(34, string.ascii_letters),
    "Slack": lambda: f"xoxb-{text(12, string.digits)}-{text(13, string.digits)}-{text(24)}",
    "Stripe": lambda: "sk_live_" + text(24),
    "SendGrid": lambda: f"SG.{text(22, URLSAFE)}.{text(43, URLSAFE)}",
    "Grafana": grafana,
    "Vault": lambda: "hvs." + text(90, URLSAFE),
    "JSON Web Token": web_token,
    "private key": lambda: "-----BEGIN EC PRIVATE KEY-----\n" + text(64, BASE62 + "+/"),
    "password in a URL": lambda: f"postgres://app:{text(12)}@db.internal:5432/app",
    "named secret": lambda: f"client_secret: {text(32)}",
}


def files_of_warden(warden, root):
    """The names of the files in which warden finds a secret."""
    command = [warden, "lint", "--root", str(root), "--format", "json", "--fail-on", "never"]
    run = subprocess.run(command, capture_output=True, text=True)
    if run.returncode not in (0, 3):
        sys.exit(f"{' '.join(command)} exited {run.returncode}:\n{run.stderr}")
    findings = json.loads(run.stdout)["findings"]
    return {pathlib.Path(it["path"]).name for it in findings if it["rule"] == "secret-value"}


def files_of_detect_secrets(root):
    """The same of detect-secrets; None when it is not installed."""
    command = [sys.executable, "-m", "detect_secrets", "scan", "--all-files", "--no-verify", "."]
    run = subprocess.run(command, capture_output=True, text=True, cwd=root / "wiki")
    if run.returncode != 0:
        return None
    return {pathlib.Path(name).name for name in json.loads(run.stdout)["results"]}


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        (root / "catalog").mkdir()
        (root / "wiki").mkdir()
        # One value a file: detect-secrets reports a prefix that it has seen in a file only once.
        places = {}
        for number, (name, make) in enumerate(FORMATS.items()):
            places[name] = {f"f{number}-{index}.md" for index in range(COUNT)}
            for file in sorted(places[name]):
                (root / "wiki" / file).write_text(make() + "\n")
        own, peer = files_of_warden(sys.argv[1], root), files_of_detect_secrets(root)
    missed = 0
    print(f"{'of ' + str(COUNT) + ' values each':22}{'warden':>8}{'detect-secrets':>16}")
    for name, files in places.items():
        there = "" if peer is None else len(files & peer)
        missed += len(files - own)
        print(f"{name:22}{len(files & own):>8}{there:>16}")
    if missed:
        sys.exit(f"warden misses {missed} values")


main()
