#!/usr/bin/env python3
"""Packs warden as a Python wheel: pip puts the program itself on the path, and no Python runs.

    wheel.py FOLDER VERSION TRIPLE TARGET-FOLDER

The bytes depend on the files, the version and SOURCE_DATE_EPOCH only.
"""

import base64
import hashlib
import os
import sys
import time
import zipfile
from pathlib import Path

folder, version, triple, target = Path(sys.argv[1]), *sys.argv[2:4], Path(sys.argv[4])
name = f"warden_catalog-{version}"
machine = triple.split("-")[0]
# A fully static program asks nothing of the C library, so it runs beside glibc and musl alike.
if "-linux" in triple:
    platform = f"manylinux_2_17_{machine}.musllinux_1_1_{machine}"
else:
    platform = f"macosx_26_0_{machine}"
tag = f"py3-none-{platform}"

METADATA = f"""\
Metadata-Version: 2.1
Name: warden-catalog
Version: {version}
Summary: Find out who hands out a credential, and how to ask for it.
Description-Content-Type: text/markdown

"""
WHEEL = f"""\
Wheel-Version: 1.0
Generator: warden
Root-Is-Purelib: false
""" + "".join(f"Tag: py3-none-{each}\n" for each in platform.split("."))

files = {}
for path in sorted(folder.rglob("*")):
    if path.is_file():
        below = path.relative_to(folder)
        place = f"scripts/{below.name}" if below.parts[0] == "bin" else f"data/{below}"
        files[f"{name}.data/{place}"] = path.read_bytes()
readme = (folder / "share/doc/warden/README.md").read_text(encoding="utf-8")
files[f"{name}.dist-info/METADATA"] = (METADATA + readme).encode()
files[f"{name}.dist-info/WHEEL"] = WHEEL.encode()


def digest(content: bytes) -> str:
    """The digest of a file as RECORD has it."""
    sha256 = base64.urlsafe_b64encode(hashlib.sha256(content).digest())
    return "sha256=" + sha256.decode().rstrip("=")


record = f"{name}.dist-info/RECORD"
lines = [f"{path},{digest(content)},{len(content)}" for path, content in files.items()]
files[record] = "\n".join([*lines, f"{record},,", ""]).encode()

# The oldest day that a zip file can tell is 1980-01-01.
day = time.gmtime(max(int(os.environ["SOURCE_DATE_EPOCH"]), 315532800))[:6]
with zipfile.ZipFile(target / f"{name}-{tag}.whl", "w", zipfile.ZIP_DEFLATED) as wheel:
    for path, content in files.items():
        entry = zipfile.ZipInfo(path, day)
        entry.create_system = 3  # Unix, so that the mode counts
        entry.external_attr = (0o100755 if ".data/scripts/" in path else 0o100644) << 16
        wheel.writestr(entry, content, zipfile.ZIP_DEFLATED, 9)
