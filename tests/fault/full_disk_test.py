"""Fills the disk under a SQLite database: the error is clear, nothing that was acknowledged is lost,
reading goes on, and writing goes on once there is room again. Needs a small file system of its own,
so it is skipped (77) where none may be mounted."""

import os
import subprocess
import sys
import tempfile
import time

from service import Service, Writers

SKIPPED = 77


def run(program):
    with tempfile.TemporaryDirectory() as folder:
        disk = os.path.join(folder, "disk")
        os.mkdir(disk)
        mounted = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=6m", "none", disk], check=False, capture_output=True
        )
        if mounted.returncode != 0:
            print("skipped: no file system may be mounted here")
            sys.exit(SKIPPED)
        try:
            fill(program, folder, disk)
        finally:
            subprocess.run(["umount", disk], check=True)


def fill(program, folder, disk):
    service = Service(program, folder, disk + "/kynnys.db", plan_workers=0)
    service.add_users("coach", "coach")
    service.start()
    service.sign_in("coach", ["person:read", "person:write"])
    ballast = os.path.join(disk, "ballast")
    with open(ballast, "wb") as file:
        file.write(b"x" * (3 << 20))
    with Writers(service, 2, "F") as writers:
        wait_for(lambda: (503, "database.disk_is_full") in writers.refused)
        status, _, _ = service.request("GET", "/health")
        assert status == 200
        kept = len(writers.acknowledged)
        os.remove(ballast)
        wait_for(lambda: len(writers.acknowledged) > kept + 10)
    missing = writers.acknowledged - service.codes()
    service.stop()
    code, said = service.command("audit", "verify")
    print(f"{len(writers.acknowledged)} people acknowledged, {len(missing)} missing")
    print(f"refused meanwhile: {sorted(set(writers.refused))}")
    print(said.strip())
    assert not missing
    assert code == 0
    assert {key for _, key in writers.refused} == {"database.disk_is_full"}


def wait_for(is_so, seconds=60):
    end = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < end, "it did not come"
        time.sleep(0.02)


if __name__ == "__main__":
    run(sys.argv[1])
