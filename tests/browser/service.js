// A server of made-up people for the tests of pages, with a user for each role.
"use strict";

const { spawn, spawnSync } = require("node:child_process");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");

const PASSWORD = "seven small owls";
const ROLES = [
    "referrer",
    "coach",
    "instructor",
    "manager",
    "evaluator",
    "administrator",
    "data_protection_officer",
];
const START_MOST = 30_000;

const program = process.env.KYNNYS_PROGRAM;
if (!program) throw new Error("KYNNYS_PROGRAM names the program to test");

function run(environment, input, ...words) {
    const done = spawnSync(program, words, { env: environment, input, encoding: "utf8" });
    if (done.status !== 0) throw new Error(`${words.join(" ")}: ${done.stderr}`);
}

// As large as is asked for: { people, workplaces }; { settings: { KYNNYS_CONTACT: "…" } } beside
// those that every test has.
async function startService(size = {}) {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "kynnys-browser-"));
    const environment = {
        ...process.env,
        KYNNYS_DATABASE: path.join(folder, "kynnys.db"),
        KYNNYS_KEY_FILE: path.join(folder, "kynnys.key"),
        KYNNYS_PORT: "0",
        ...size.settings,
    };
    const city = path.join(folder, "city");
    run(environment, "", "demo", "make", city, "--people", String(size.people ?? 40),
        "--workplaces", String(size.workplaces ?? 8), "--seed", "7");
    run(environment, "", "data", "import", city, "--organisation", "demonstration",
        "--basis", "Made-up people: no basis is needed");
    for (const role of ROLES) {
        run(environment, `${PASSWORD}\n`, "user", "add", "--sign-in-name", role,
            "--name", `Made-up ${role}`, "--organisation", "demonstration", "--role", role,
            "--password-stdin");
    }
    const services = path.join(folder, "services.json");
    run(environment, "", "demo", "services", services);
    run(environment, "", "service", "import", services);
    run(environment, `${PASSWORD}\n`, "user", "add", "--sign-in-name", "taitopaja",
        "--name", "Made-up receiver", "--organisation", "taitopaja", "--role", "coach",
        "--password-stdin");
    const log = path.join(folder, "log");
    const server = spawn(program, ["serve", "--log-file", log], {
        env: environment,
        stdio: ["ignore", "pipe", "inherit"],
    });
    const port = await portOf(server);
    return {
        address: `http://127.0.0.1:${port}`,
        environment,
        stop() {
            server.kill("SIGTERM");
            return new Promise((resolve) => {
                server.once("exit", () => {
                    fs.rmSync(folder, { recursive: true, force: true });
                    resolve();
                });
            });
        },
    };
}

// The server says where it listens once it does.
function portOf(server) {
    return new Promise((resolve, reject) => {
        let said = "";
        const late = setTimeout(() => reject(new Error(`no port in: ${said}`)), START_MOST);
        server.stdout.on("data", (piece) => {
            said += piece;
            const found = /:(\d+)/.exec(said);
            if (found) {
                clearTimeout(late);
                resolve(Number(found[1]));
            }
        });
        server.once("exit", (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
    });
}

module.exports = { PASSWORD, ROLES, startService };
