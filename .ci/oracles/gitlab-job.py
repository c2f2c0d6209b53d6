#!/usr/bin/env python3
"""Runs the job for GitLab that wiki/ContinuousIntegration.md shows, with the wheel just made.

    gitlab-job.py PACKAGES

The job is checked by GitLab's schema, its lines are run in a virtual environment, and the report must be
what GitLab reads. It needs PyYAML and check-jsonschema.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

import yaml

root = Path(__file__).resolve().parents[2]
wheel = next(Path(sys.argv[1]).resolve().glob("*.whl"))
page = (root / "wiki/ContinuousIntegration.md").read_text()
text = re.search(r"<!-- job: gitlab -->\n```yaml\n(.*?)```", page, re.DOTALL)[1]
job = yaml.safe_load(text)["catalog"]

with tempfile.TemporaryDirectory() as folder:
    work = Path(folder)
    (work / "job.yml").write_text(text)
    subprocess.run(
        [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.gitlab-ci",
         work / "job.yml"], check=True)
    venv.create(work / "python", with_pip=True)
    checkout = work / "checkout"
    for name in ("catalog", "wiki"):
        shutil.copytree(root / name, checkout / name)
    environment = os.environ | {
        "PATH": f"{work / 'python/bin'}:{os.environ['PATH']}", "CI_PROJECT_DIR": str(checkout),
        "WARDEN": str(wheel)}
    environment.pop("PYTHONPATH", None)

    def run(expected):
        """Runs the lines of the job; a runner, too, stops at the first that fails."""
        done = subprocess.run(
            ["bash", "-ec", "\n".join(job["script"])], cwd=checkout, env=environment,
            capture_output=True, text=True)
        if done.returncode != expected:
            sys.exit(f"gitlab-job: exit {done.returncode}, not {expected}\n{done.stdout}{done.stderr}")
        return json.loads((checkout / job["artifacts"]["reports"]["codequality"]).read_text())

    right = run(0)
    (checkout / "catalog/ssh-certificate.yaml").write_text("id: another\n")
    wrong = run(1)

for entry in right + wrong:
    assert entry["description"] and entry["check_name"] and entry["fingerprint"], entry
    assert entry["severity"] in ("info", "minor", "major", "critical", "blocker"), entry
    assert entry["location"]["positions"]["begin"]["line"] >= 1, entry
    assert (root / entry["location"]["path"]).exists(), entry
errors = [entry for entry in wrong if entry["severity"] == "major"]
assert errors and not [entry for entry in right if entry["severity"] == "major"]
print(f"gitlab-job: a right catalog passes, one with {len(errors)} errors fails, with a report of each")
