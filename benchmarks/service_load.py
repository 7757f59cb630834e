"""Starts the server with the demonstration city and asks it much: service_load.py PROGRAM FOLDER"""

import os
import socket
import subprocess
import sys
import threading
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "tests", "fault"))
import service as services  # noqa: E402

PROGRAMS = 64  # each is let ask so many times a second, so there are many
SECONDS = 8


def memory(service):
    with open(f"/proc/{service.process.pid}/status", encoding="ascii") as status:
        for line in status:
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) / 1024
    raise AssertionError("no memory")


class SlowClients:
    """Connections that send their request one byte a second."""

    def __init__(self, port, count):
        self.port = port
        self.count = count
        self.is_ending = threading.Event()
        self.thread = threading.Thread(target=self._work)

    def __enter__(self):
        self.thread.start()
        time.sleep(1)
        return self

    def __exit__(self, *error):
        self.is_ending.set()
        self.thread.join()

    def _work(self):
        clients = []
        while not self.is_ending.is_set():
            while len(clients) < self.count:
                clients.append(socket.create_connection(("127.0.0.1", self.port)))
                clients[-1].sendall(b"GET /health HTTP/1.1\r\nX: ")
            for client in list(clients):
                try:
                    client.sendall(b"x")
                except OSError:
                    client.close()
                    clients.remove(client)
            self.is_ending.wait(1)
        for client in clients:
            client.close()


def load(service, path, connections, script=None):
    words = ["wrk", "--threads", "2", "--connections", str(connections), "--latency",
             "--duration", f"{SECONDS}s"]
    if script:
        words += ["--script", script]
    done = subprocess.run(
        words + [f"http://127.0.0.1:{service.port}{path}"], check=True, capture_output=True, text=True
    )
    found = {}
    for line in done.stdout.splitlines():
        words = line.split()
        if line.strip().startswith(("50%", "99%")):
            found[words[0]] = words[1]
        if line.startswith("Requests/sec:"):
            found["rate"] = float(words[1])
        if line.strip().startswith("Non-2xx"):
            found["refused"] = words[-1]
    return found


def tell(what, service, found):
    refused = f", {found['refused']} refused" if "refused" in found else ""
    print(f"{what:58} {found['rate']:9.0f} a second   median {found['50%']:>8}   "
          f"p99 {found['99%']:>8}   {memory(service):.0f} MB{refused}")


def run(program, folder):
    services.USERS = PROGRAMS
    service = services.Service(program, folder, os.path.join(folder, "demo.db"), plan_workers=0)
    city = os.path.join(folder, "city")
    service.must("demo", "make", city, "--people", "300", "--workplaces", "60", "--seed", "7")
    service.must("data", "import", city, "--organisation", "made-up", "--basis", "made up")
    service.add_users("coach", "coach")
    start = service.start()
    print(f"started in {start:.3f} s, {memory(service):.0f} MB")
    service.sign_in("coach", ["person:read"])
    script = os.path.join(folder, "programs.lua")
    with open(script, "w", encoding="ascii") as file:
        tokens = ", ".join(f'"{token}"' for token in service.tokens)
        file.write(f"local tokens = {{{tokens}}}\nlocal number = 0\n"
                   "request = function()\n  number = number + 1\n"
                   "  return wrk.format(nil, nil, {Authorization = \"Bearer \" .. "
                   "tokens[number % #tokens + 1]})\nend\n")
    people = "/api/v1/people?limit=20"
    tell("/health, 16 connections", service, load(service, "/health", 16))
    tell("a list of 20 clients, logged, 16 connections", service, load(service, people, 16, script))
    with SlowClients(service.port, 500):
        tell("/health, 500 connections beside 500 slow ones", service,
             load(service, "/health", 500))
        tell("a list of 20 clients, 500 connections beside 500 slow ones", service,
             load(service, people, 500, script))
    service.stop()


if __name__ == "__main__":
    run(sys.argv[1], sys.argv[2])
