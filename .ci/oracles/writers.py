"""Kills warden, lets the system fail it, and lets two of it write at once: nothing may be lost.

usage: writers.py WARDEN [KILLS [PAIRS]]

Commands that write several files run on copies of a catalog. After a kill or a fault every file
must be the old or the new one, a second run must complete the change, and nothing may be left
beside the files. Needs strace.
"""

import pathlib
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

warden = str(pathlib.Path(sys.argv[1]).resolve())
kills = int(sys.argv[2]) if len(sys.argv) > 2 else 1_000
pairs = int(sys.argv[3]) if len(sys.argv) > 3 else 1_000
source = pathlib.Path("Tests/CommandsTests/Repositories/lifecycle")
rng = random.Random(12)

NEW = ["route", "new", "billing-api-key", "--title", "Billing API key", "--kind", "api-key",
       "--owner", "platform=Path", "--on", "2026-11-24"]
COMMANDS = [
    ["owner", "rename", "railiance-platform", "platform"],
    ["route", "retire", "openbao-api-key", "--replaced-by", "ssh-certificate", "--repoint"],
    ["route", "gate", "openrouter-llm-connect", "1", "--met", "2026-11-20", "--evidence", "a:b.md"],
    NEW,
]
CALLS = ["openat", "write", "fsync", "renameat,renameat2,rename", "linkat", "mkdirat"]


def fresh(work):
    root = work / "root"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(source, root)
    (root / ".git").mkdir()
    return root


def files(root):
    return {path.relative_to(root): path.read_bytes()
            for path in sorted(root.rglob("*")) if path.is_file()}


def run(root, words, before=()):
    return subprocess.run([*before, warden, "-C", str(root), *words], capture_output=True, text=True)


def check(root, old, new, what, words):
    """Every file is old or new, and a second run leads to what an undisturbed one leads to."""
    for path, contents in files(root).items():
        if re.search(r"\.warden-(edit|output)-", path.name):
            continue
        if contents not in (old.get(path), new.get(path)):
            sys.exit(f"{what}: {path} is neither old nor new")
    for path in old:
        if not (root / path).exists():
            sys.exit(f"{what}: {path} is gone")
    done = run(root, words)
    is_done = done.returncode == 0 or words[0] == "owner" and "no route names" in done.stderr
    if not is_done or files(root) != new:
        sys.exit(f"{what}: a second run does not complete it: {done.stderr}")


def expected(work, words):
    root = fresh(work)
    old = files(root)
    done = run(root, words)
    if done.returncode != 0:
        sys.exit(f"{words}: {done.stderr}")
    return old, files(root)


def kill(work):
    cut = 0
    for words in COMMANDS:
        old, new = expected(work, words)
        started = time.monotonic()
        run(fresh(work), words)
        length = time.monotonic() - started
        for _ in range(kills // len(COMMANDS)):
            root = fresh(work)
            process = subprocess.Popen(
                [warden, "-C", str(root), *words], stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL)
            time.sleep(rng.uniform(0, length * 1.1))
            process.send_signal(signal.SIGKILL)
            process.wait()
            cut += files(root) not in (old, new)
            check(root, old, new, f"killed {words}", words)
    print(f"{kills} kills, {cut} of them between two files")


def fault(work):
    count = 0
    for words in COMMANDS:
        old, new = expected(work, words)
        for calls in CALLS:
            number = 0
            while True:
                number += 1
                root = fresh(work)
                trace = work / "trace"
                inject = f"inject={calls}:error=EIO:when={number}"
                run(root, words, ["strace", "-f", "-o", str(trace), "-e", f"trace={calls}",
                                  "-e", inject])
                if "(INJECTED)" not in trace.read_text():
                    break
                count += 1
                check(root, old, new, f"{calls} {number} failed in {words}", words)
    print(f"{count} faults of {', '.join(CALLS)}")


def write_at_once(work):
    one, two = COMMANDS[0], COMMANDS[2]
    root = fresh(work)
    run(root, one)
    run(root, two)
    both = files(root)
    for number in range(pairs):
        root = fresh(work)
        processes = [subprocess.Popen([warden, "-C", str(root), *words], stdout=subprocess.DEVNULL,
                                      stderr=subprocess.PIPE, text=True)
                     for words in ((one, two) if number % 2 else (two, one))]
        errors = [process.communicate()[1] for process in processes]
        if any(process.returncode for process in processes) or files(root) != both:
            sys.exit(f"two writers: {errors}")
    print(f"{pairs} times two writers at once: nothing was lost")


with tempfile.TemporaryDirectory() as folder:
    work = pathlib.Path(folder)
    kill(work)
    fault(work)
    write_at_once(work)
