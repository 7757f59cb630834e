// A server that takes e-mail, or refuses it for good, as it is told to. For tests alone.
"use strict";

const net = require("node:net");

// Gives { port, mails, refuse, stop }: mails are texts with their headers, the oldest first.
function startMailServer() {
    const state = { mails: [], refuse: false };
    const server = net.createServer((socket) => {
        let text = null;
        let left = "";
        const say = (line) => socket.write(`${line}\r\n`);
        const answer = (line) => {
            if (text !== null) {
                if (line !== ".") return text.push(line);
                state.mails.push(text.join("\n"));
                text = null;
                return say("250 taken");
            }
            if (line.startsWith("RCPT") && state.refuse) return say("550 nobody");
            if (line === "DATA") {
                text = [];
                return say("354 go on");
            }
            return say(line === "QUIT" ? "221 bye" : "250 ok");
        };
        socket.on("error", () => {});
        socket.on("data", (bytes) => {
            left += bytes;
            const lines = left.split("\r\n");
            left = lines.pop();
            lines.forEach(answer);
        });
        say("220 test server");
    });
    state.stop = () => new Promise((resolve) => server.close(resolve));
    return new Promise((resolve) =>
        server.listen(0, "127.0.0.1", () => resolve(Object.assign(state, server.address()))));
}

module.exports = { startMailServer };
