"""Two nodes on one PostgreSQL database: a session of one is good at the other, what one writes the
other shows at once, and when the node that makes a plan is killed the other makes it."""

import os
import sys
import tempfile
import time

from service import PASSWORD, Service, fresh_database, made_up_person, read_address

PLAN_WITHIN = 120


def run(program):
    with tempfile.TemporaryDirectory() as folder:
        database = fresh_database(read_address(os.environ["KYNNYS_POSTGRES"]), "fault_two_nodes")
        nodes = [Service(program, folder, database) for _ in range(2)]
        city = os.path.join(folder, "city")
        nodes[0].must("demo", "make", city, "--people", "60", "--workplaces", "10", "--seed", "7")
        nodes[0].must("data", "import", city, "--organisation", "made-up", "--basis", "made up")
        nodes[0].add_users("coach", "coach")
        for node in nodes:
            node.start()
        nodes[0].sign_in("coach", ["person:read", "person:write", "plan:read", "plan:write"])
        nodes[1].tokens = nodes[0].tokens
        share_sessions(nodes)
        share_writes(nodes)
        take_over(nodes)
        code, said = nodes[1].command("audit", "verify")
        print(said.strip())
        assert code == 0
        nodes[1].stop()


def share_sessions(nodes):
    sign_in = {"name": "coach0", "password": PASSWORD}
    status, answer, headers = nodes[0].request("POST", "/api/v1/session", sign_in, plain=True)
    assert status == 200, answer
    cookie = {"Cookie": headers["Set-Cookie"].split(";")[0]}
    status, answer, _ = nodes[1].request("GET", "/api/v1/session", headers=cookie, plain=True)
    assert status == 200, answer


def share_writes(nodes):
    for number in range(50):
        writer, reader = nodes[number % 2], nodes[1 - number % 2]
        status, made, _ = writer.request(
            "POST", "/api/v1/people", made_up_person(f"T{number}")
        )
        assert status == 201, made
        status, shown, _ = reader.request("GET", "/api/v1/people/" + made["id"])
        assert (status, shown["code"]) == (200, f"T{number}"), shown


def take_over(nodes):
    """Node 0 is killed while it makes the plan; node 1 sleeps until then."""
    nodes[1].stop()
    status, plan, _ = nodes[0].request("POST", "/api/v1/plans", {"seconds": 5})
    assert status == 202, plan
    wait_for(nodes[0], plan["id"], {"running"})
    nodes[0].kill()
    nodes[1].start()
    begin = time.monotonic()
    done = wait_for(nodes[1], plan["id"], {"done"})
    print(f"taken over and made in {time.monotonic() - begin:.0f} s: {done['placed']} placed")
    assert done["placed"] > 10
    status, page, _ = nodes[1].request("GET", f"/api/v1/plans/{plan['id']}/proposals?limit=200")
    assert (status, len(page["items"])) == (200, done["placed"])


def wait_for(node, plan, states):
    end = time.monotonic() + PLAN_WITHIN
    while True:
        status, run_now, _ = node.request("GET", "/api/v1/plans/" + plan)
        assert status == 200, run_now
        if run_now["state"] in states:
            return run_now
        assert time.monotonic() < end, run_now
        time.sleep(0.1)


if __name__ == "__main__":
    run(sys.argv[1])
