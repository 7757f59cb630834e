// Gives the page for logging a visit where there is no connection. It keeps the shell of that page,
// which names nobody, and the style sheet and scripts that it loads; nothing else.
"use strict";

const KEPT = "kynnys-visit";
const SHELL = "/visit/shell";

self.addEventListener("install", (event) => event.waitUntil(self.skipWaiting()));

self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

async function fromKept(path) {
    const kept = await caches.open(KEPT);
    return kept.match(path);
}

async function page(request) {
    try {
        return await fetch(request);
    } catch (failure) {
        const shell = await fromKept(SHELL);
        if (shell) return shell;
        throw failure;
    }
}

async function file(request) {
    return (await fromKept(new URL(request.url).pathname)) || fetch(request);
}

self.addEventListener("fetch", (event) => {
    const { request } = event;
    const { origin, pathname } = new URL(request.url);
    if (request.method !== "GET" || origin !== self.location.origin) return;
    if (request.mode === "navigate" && pathname === "/visit") event.respondWith(page(request));
    else if (pathname.startsWith("/static/")) event.respondWith(file(request));
});
