"""A Kynnys server that tests may kill, and what it takes to talk to it."""

import atexit
import http.client
import json
import os
import signal
import subprocess
import threading
import time
import urllib.parse

PASSWORD = "seven small owls at night"
START_MOST = 60.0
USERS = 4


class Broken(Exception):
    """The server gave no answer: it is not known what became of the request."""


def fresh_database(address, name):
    """A new database of that name on the PostgreSQL server; its address."""
    subprocess.run(
        ["psql", address, "--quiet", "-c", f"DROP DATABASE IF EXISTS {name}",
         "-c", f"CREATE DATABASE {name}"],
        check=True,
    )
    return address.replace("/postgres?", f"/{name}?")


def read_address(postgres_folder):
    with open(os.path.join(postgres_folder, "address"), encoding="utf-8") as file:
        return file.read().strip()


class Service:
    def __init__(self, program, folder, database, **settings):
        self.program = program
        self.folder = folder
        self.environment = dict(os.environ)
        self.environment.update(
            KYNNYS_DATABASE=database,
            KYNNYS_KEY_FILE=os.path.join(folder, "key"),
            KYNNYS_PORT="0",
        )
        for name, value in settings.items():
            self.environment["KYNNYS_" + name.upper()] = str(value)
        self.process = None
        self.port = None
        atexit.register(self.end)
        self.tokens = []  # programs are let ask only so often, so there are several

    def command(self, *words, given=""):
        """Runs a command of the program; its exit code and what it printed."""
        done = subprocess.run(
            [self.program, *words],
            env=self.environment,
            input=given,
            capture_output=True,
            text=True,
            check=False,
        )
        return done.returncode, done.stdout + done.stderr

    def must(self, *words, given=""):
        code, said = self.command(*words, given=given)
        if code != 0:
            raise AssertionError(said)

    def add_users(self, name, role):
        """The rate of requests is counted by user."""
        for number in range(USERS):
            self.add_user(name + str(number), role)

    def add_user(self, name, role):
        self.must(
            "user", "add", "--sign-in-name", name, "--name", "Made Up", "--organisation", "made-up",
            "--role", role, "--password-stdin", given=PASSWORD + "\n",
        )

    def start(self):
        """Starts the server; the seconds until it answered."""
        begin = time.monotonic()
        log = open(os.path.join(self.folder, "log"), "ab")
        self.process = subprocess.Popen(
            [self.program, "serve"], env=self.environment, stdout=subprocess.PIPE, stderr=log
        )
        log.close()
        line = self.process.stdout.readline().decode()
        if "Listening at" not in line:
            raise AssertionError("the server did not start: " + self.log()[-2000:])
        self.port = int(line.rsplit(":", 1)[1])
        while True:
            try:
                if self.request("GET", "/ready", plain=True)[0] == 200:
                    return time.monotonic() - begin
            except Broken:
                pass
            if time.monotonic() - begin > START_MOST:
                raise AssertionError("the server is not ready")
            time.sleep(0.005)

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self._ended()

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self._ended()

    def end(self):
        """A test that fails leaves no server behind."""
        if self.process is not None:
            self.kill()

    def _ended(self):
        self.process.wait()
        self.process.stdout.close()
        self.process = None

    def log(self):
        with open(os.path.join(self.folder, "log"), encoding="utf-8") as log:
            return log.read()

    def request(self, method, path, body=None, headers=None, plain=False, program=0):
        """The status, the body as JSON, and the headers; asked again as long as it comes too
        often."""
        while True:
            answer = self._request_once(method, path, body, headers, plain, program)
            if answer[0] != 429:
                return answer
            time.sleep(0.05)

    def _request_once(self, method, path, body, headers, plain, program):
        all_headers = dict(headers or {})
        if body is not None:
            all_headers["Content-Type"] = "application/json"
        if self.tokens and not plain:
            token = self.tokens[program % len(self.tokens)]
            all_headers["Authorization"] = "Bearer " + token
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            text = None if body is None else json.dumps(body)
            connection.request(method, path, text, all_headers)
            answer = connection.getresponse()
            content = answer.read()
            return answer.status, json.loads(content) if content else None, answer.headers
        except (OSError, http.client.HTTPException) as error:
            raise Broken(str(error)) from error
        finally:
            connection.close()

    def sign_in(self, name, scopes):
        """Signs in once for each of a few tokens, which outlive restarts."""
        self.tokens = [self._make_token(name + str(i), scopes) for i in range(USERS)]

    def _make_token(self, name, scopes):
        status, answer, headers = self.request(
            "POST", "/api/v1/session", {"name": name, "password": PASSWORD}, plain=True
        )
        assert status == 200, answer
        cookie = headers["Set-Cookie"].split(";")[0]
        status, made, _ = self.request(
            "POST",
            "/api/v1/tokens",
            {"name": "made up", "scopes": scopes},
            {"Cookie": cookie, "X-Form-Secret": answer["form_secret"]},
            plain=True,
        )
        assert status == 201, made
        return made["secret"]

    def codes(self):
        """The codes of all people, page by page."""
        found, after = set(), ""
        while after is not None:
            query = urllib.parse.urlencode({"limit": 200, "after": after})
            status, page, _ = self.request("GET", "/api/v1/people?" + query)
            assert status == 200, page
            found.update(person["code"] for person in page["items"])
            after = page.get("next")
        return found


def made_up_person(code):
    return {
        "code": code,
        "name": "Made Up",
        "east_metres": 0,
        "north_metres": 0,
        "wants_work": False,
        "basis": {"kind": "law", "text": "a made-up act, section 1"},
    }


class Writers:
    """Threads that add people as fast as they are let, and remember what was acknowledged."""

    def __init__(self, service, count, prefix):
        self.service = service
        self.prefix = prefix
        self.acknowledged = set()
        self.refused = []  # (status, key)
        self.lock = threading.Lock()
        self.is_ending = threading.Event()
        self.threads = [threading.Thread(target=self._work, args=(i,)) for i in range(count)]

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *error):
        self.is_ending.set()
        for thread in self.threads:
            thread.join()

    def _work(self, writer):
        number = 0
        while not self.is_ending.is_set():
            code = f"{self.prefix}-{writer}-{number}"
            number += 1
            try:
                status, answer, _ = self.service.request(
                    "POST", "/api/v1/people", made_up_person(code), program=writer
                )
            except Broken:
                time.sleep(0.002)
                continue
            with self.lock:
                if status == 201:
                    self.acknowledged.add(code)
                else:
                    self.refused.append((status, answer["error"]["key"]))
