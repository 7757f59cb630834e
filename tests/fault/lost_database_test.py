"""Restarts PostgreSQL under load, as an administrator and as after a crash: the answers meanwhile
are clear, nothing that was acknowledged is lost, and the service heals by itself."""

import subprocess
import sys
import tempfile
import time

from service import Service, Writers, read_address


def run(program, postgres_server):
    """On a server of its own, since others use the one of the tests meanwhile."""
    with tempfile.TemporaryDirectory() as folder:
        server = folder + "/postgres"
        subprocess.run([postgres_server, "start", server], check=True)
        try:
            restart_under_load(program, folder, postgres_server, server)
        finally:
            subprocess.run([postgres_server, "stop", server], check=True)


def restart_under_load(program, folder, postgres_server, server):
    service = Service(program, folder, read_address(server), plan_workers=0)
    service.add_users("coach", "coach")
    service.start()
    service.sign_in("coach", ["person:read", "person:write"])
    with Writers(service, 4, "L") as writers:
        for kind in ["fast", "immediate", "fast", "immediate"]:
            time.sleep(0.5)
            subprocess.run(
                [postgres_server, "restart", server, kind],
                check=True,
                stdout=subprocess.DEVNULL,
            )
        time.sleep(0.5)
        before = len(writers.acknowledged)
        time.sleep(1.0)
        assert len(writers.acknowledged) > before, "the service did not heal"
    missing = writers.acknowledged - service.codes()
    service.stop()
    code, said = service.command("audit", "verify")
    print(f"4 restarts, {len(writers.acknowledged)} people acknowledged, {len(missing)} missing")
    print(f"refused meanwhile: {sorted(set(writers.refused))}")
    print(said.strip())
    assert not missing
    assert code == 0
    assert all(status == 503 for status, _ in writers.refused)


if __name__ == "__main__":
    run(sys.argv[1], sys.argv[2])
