#!/usr/bin/env python3
"""Runs every `run:` step of the action as a runner would, against releases served on loopback.

    action.py PACKAGES [--build]

PACKAGES is what .ci/package made. With `version: source` a stand-in for swift leads to the program
that is packaged; with --build the real one builds warden, in some minutes. Steps that use other
actions are left out. It needs PyYAML.
"""

import functools
import hashlib
import http.server
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

import yaml

root = Path(__file__).resolve().parents[2]
folder = root / ".github/actions/warden-lint"
packages = Path(sys.argv[1]).resolve()
action = yaml.safe_load((folder / "action.yml").read_text())
version = subprocess.run(
    [root / ".ci/packaging/version"], capture_output=True, text=True, check=True).stdout.strip()


class Releases(http.server.SimpleHTTPRequestHandler):
    """Serves a folder, notes what is asked for, and cuts files off where a file `cut` says so."""

    asked: list[str] = []

    def do_GET(self):
        self.asked.append(Path(self.path).name)
        path = Path(self.translate_path(self.path))
        if not (path.with_name("cut").exists() and path.suffix == ".gz"):
            return super().do_GET()
        content = path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content[: len(content) // 2])

    def log_message(self, *_):
        pass


class Runner:
    """A runner with a workspace and a tool cache of its own."""

    def __init__(self, work: Path, releases: str):
        self.work = work
        self.releases = releases
        self.workspace = work / "workspace"
        self.workspace.mkdir(parents=True)
        for name in ("catalog", "wiki"):
            shutil.copytree(root / name, self.workspace / name)

    def run(self, path=os.environ["PATH"], **inputs):
        """Runs the steps, and returns what they printed, the exit code of the first that fails, and
        the outputs of the action."""
        values = {name: each.get("default", "") for name, each in action["inputs"].items()}
        values |= {name.replace("_", "-"): value for name, value in inputs.items()}
        temporary = Path(tempfile.mkdtemp(dir=self.work))
        github = {"action_repository": "ops/warden", "action_path": str(folder)}
        steps: dict[str, dict[str, str]] = {}
        printed = ""
        for step in action["runs"]["steps"]:
            value = functools.partial(evaluate, inputs=values, steps=steps, github=github)
            if "run" not in step or not value(step.get("if", "true")):
                continue
            output = temporary / "output"
            output.write_text("")
            done = subprocess.run(
                ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
                cwd=self.workspace / fill(step.get("working-directory", "."), value),
                env={
                    "PATH": path, "HOME": str(temporary), "GITHUB_ACTIONS": "true",
                    "GITHUB_ACTION_PATH": str(folder), "GITHUB_OUTPUT": str(output),
                    "GITHUB_REPOSITORY": "somebody/catalog", "GITHUB_WORKSPACE": str(self.workspace),
                    "GITHUB_SERVER_URL": "https://forge.example", "RUNNER_TEMP": str(temporary),
                    "RUNNER_TOOL_CACHE": str(self.work / "tools"),
                    "GITHUB_STEP_SUMMARY": str(temporary / "summary.md"),
                } | {name: fill(text, value) for name, text in step.get("env", {}).items()},
                capture_output=True, text=True)
            printed += done.stdout + done.stderr
            if "id" in step:
                steps[step["id"]] = dict(
                    line.split("=", 1) for line in output.read_text().splitlines())
            if done.returncode:
                return printed, done.returncode, {}
        outputs = {name: fill(each["value"], value) for name, each in action["outputs"].items()}
        return printed, 0, outputs

    def download(self, **inputs):
        """The same with the releases of loopback; also returns what was asked of them."""
        Releases.asked.clear()
        printed, code, outputs = self.run(releases=self.releases, **inputs)
        return printed, code, outputs, list(Releases.asked)


def evaluate(expression, inputs, steps, github):
    """The value of an expression of the few kinds that the action has."""

    def look_up(match):
        name = match[0].split(".")
        if name[0] == "inputs":
            return repr(inputs[name[1]])
        if name[0] == "github":
            return repr(github[name[1]])
        return repr(steps.get(name[1], {}).get(name[3], ""))

    expression = re.sub(r"(inputs|steps|github)(\.[\w-]+)+", look_up, str(expression))
    return eval(expression.replace("&&", " and ").replace("||", " or ").replace("true", "True"))


def fill(text, value):
    return re.sub(r"\$\{\{(.*?)\}\}", lambda match: value(match[1].strip()), str(text))


failures, count = [], 0


def expect(name, condition, printed):
    global count
    count += 1
    if not condition:
        failures.append(name)
        print(f"action: {name}: not so\n{printed}")


def main():
    served = Path(tempfile.mkdtemp())
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(Releases, directory=served))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    release = served / f"v{version}"
    shutil.copytree(packages, release)
    archive = next(release.glob("*.tar.gz"))
    new = (Runner(served / f"runner-{number}", f"http://127.0.0.1:{server.server_port}")
           for number in range(100))
    try:
        downloads(next(new), archive)
        refusals(new, archive)
        others(next(new), next(new), archive)
    finally:
        server.shutdown()
        shutil.rmtree(served)
    print(f"action: {count - len(failures)} of {count} right")
    sys.exit(bool(failures))


def downloads(runner, archive):
    both = ["SHA256SUMS", archive.name]
    printed, code, outputs, asked = runner.download()
    expect("the release of its own source is the default", code == 0 and asked == both, printed)
    told = subprocess.run([outputs["warden"], "--version"], capture_output=True, text=True).stdout
    expect("its output names the program", told.startswith(f"warden {version} ("), told)
    expect("findings are annotations", "::warning file=catalog/" in printed, printed)

    printed, code, _, asked = runner.download(version=f"v{version}")
    expect("what was downloaded is kept", code == 0 and asked == [], printed)
    kept = runner.work / "tools" / archive.name / archive.name
    kept.write_bytes(kept.read_bytes()[:-1])
    printed, code, _, asked = runner.download(version=version)
    expect("what is kept is compared too", code == 0 and asked == both, printed)

    (runner.workspace / "catalog/ssh-certificate.yaml").write_text("id: ssh\n")
    printed, code, _, _ = runner.download()
    expect("an error fails the step", code == 1 and "::error file=" in printed, printed)
    printed, code, _, _ = runner.download(fail_on="never", format="sarif", output_file="warden.sarif")
    report = runner.workspace / "warden.sarif"
    expect("a report is written", code == 0 and '"2.1.0"' in report.read_text(), printed)
    printed, code, _, _ = runner.download(root="catalog")
    expect("the input root is used", code == 3, printed)


def refusals(new, archive):
    def refused(name, wanted, **inputs):
        runner = next(new)
        printed, code, _, _ = runner.download(**inputs)
        right = code == 3 and f"::error title=warden lint::{wanted}" in printed
        tools = runner.work / "tools"
        expect(name, right and not list(tools.rglob("*.gz")), printed)

    folder, content, sums = archive.parent, archive.read_bytes(), archive.parent / "SHA256SUMS"
    address = next(new).releases
    archive.write_bytes(content + b"more")
    refused("a wrong checksum", f"{archive.name} does not have the checksum")
    archive.unlink()
    refused("a missing archive", f"there is no {archive.name} at {address}")
    archive.write_bytes(content)
    (folder / "cut").touch()
    refused("a download that is cut off", f"the download of {address}")
    (folder / "cut").unlink()
    digest = hashlib.sha256(content).hexdigest()
    listed = sums.read_text()
    sums.write_text(f"{digest}  another-{archive.name}\n")
    refused("a list without the archive", f"{archive.name} does not have the checksum")
    sums.unlink()
    refused("a release without checksums", "there is no SHA256SUMS")
    sums.write_text(listed)
    refused("a release that is not there", "there is no SHA256SUMS", version="99.0.0")
    for word in ("latest", "1.0", "../1.0.0", "1.0.0\n::warning::x", "$(touch hacked)"):
        refused(f"the version {word!r}", "the input version must be", version=word)


def others(runner, building, archive):
    printed, code, outputs = runner.run(warden=str(installed(runner, archive)))
    expect("a program that is there is run", code == 0 and "hacked" not in printed, printed)
    bare = runner.work / "bare"
    bare.mkdir()
    for name in ("bash", "env"):
        (bare / name).symlink_to(shutil.which(name))
    printed, code, _ = runner.run(path=str(bare), version="source")
    expect("without swift it says so", code == 3 and "there is no swift" in printed, printed)
    program = installed(runner, archive)
    swift = bare / "swift"
    swift.write_text(
        f"#!{shutil.which('bash')}\n"
        'case $* in\n'
        '"build --configuration release --product warden") : ;;\n'
        f'"build --configuration release --show-bin-path") echo "{program.parent}" ;;\n'
        '*) exit 1 ;;\nesac\n[[ -f Package.swift ]]\n')
    swift.chmod(0o755)
    printed, code, outputs = runner.run(path=str(bare), version="source")
    right = code == 0 and outputs["warden"] == str(program)
    expect("what swift builds is run", right and "::warning file=catalog/" in printed, printed)
    printed, code, _ = runner.run()
    wanted = f"https://forge.example/ops/warden/releases/download/v{version}/SHA256SUMS cannot be"
    expect("releases are those of the action's repository", code == 3 and wanted in printed, printed)
    if "--build" in sys.argv:
        printed, code, outputs = building.run(version="source")
        expect("it builds", code == 0 and "::warning file=catalog/" in printed, printed)


def installed(runner, archive):
    subprocess.run(["tar", "-xzf", archive, "-C", runner.work], check=True)
    return next(runner.work.glob("warden-*/bin/warden"))


main()
