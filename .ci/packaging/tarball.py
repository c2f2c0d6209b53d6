#!/usr/bin/env python3
"""Packs a folder as a .tar.gz whose bytes depend on its files and SOURCE_DATE_EPOCH only.

    tarball.py FOLDER warden-<version>-<triple>.tar.gz

Everything in it lies below a folder of the archive's own name.
"""

import gzip
import os
import sys
import tarfile
from pathlib import Path

folder, target = Path(sys.argv[1]), Path(sys.argv[2])
epoch = int(os.environ["SOURCE_DATE_EPOCH"])
top = target.name.removesuffix(".tar.gz")


def plain(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    """Leaves out who packed it, and when."""
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    entry.mtime = epoch
    entry.mode = 0o755 if entry.isdir() or entry.name.startswith(f"{top}/bin/") else 0o644
    return entry


with (
    open(target, "wb") as file,
    gzip.GzipFile(filename="", mode="wb", fileobj=file, mtime=epoch) as packed,
    tarfile.open(fileobj=packed, mode="w", format=tarfile.USTAR_FORMAT) as archive,
):
    for path in [folder, *sorted(folder.rglob("*"))]:
        name = Path(top) / path.relative_to(folder)
        archive.add(path, str(name), recursive=False, filter=plain)
