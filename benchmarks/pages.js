// pages.js: how long a page takes and how much it sends, as a browser sees it, on the demonstration
// city. Called by benchmarks/pages.sh, which sets KYNNYS_PROGRAM.
"use strict";

const { launch, signIn, visitor } = require("../tests/browser/browser.js");
const { startService } = require("../tests/browser/service.js");

const CITY = { people: 300, workplaces: 60 };
const LOADS = 21;

// From the click to the end of loading, in milliseconds, and all that was sent for it, in bytes.
function timing(page) {
    return page.evaluate(() => {
        const [shown] = performance.getEntriesByType("navigation");
        const parts = performance.getEntriesByType("resource");
        return {
            time: shown.loadEventEnd - shown.startTime,
            size: parts.reduce((sum, part) => sum + part.transferSize, shown.transferSize),
        };
    });
}

async function load(page, path) {
    const answer = await page.goto(path, { waitUntil: "load" });
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()}`);
    return timing(page);
}

function row(name, loads) {
    const times = loads.map((one) => one.time).sort((a, b) => a - b);
    const at = (share) => times[Math.min(times.length - 1, Math.floor(share * times.length))].toFixed(1);
    const kilobytes = (Math.max(...loads.map((one) => one.size)) / 1000).toFixed(1);
    console.log(
        `${name.padEnd(34)} median ${at(0.5).padStart(7)} ms   p95 ${at(0.95).padStart(7)} ms   ${kilobytes.padStart(7)} kB`
    );
}

// With an empty cache each time, as somebody who has never been here.
async function firstVisits(browser, service) {
    const loads = [];
    for (let time = 0; time < LOADS; ++time) {
        const page = await visitor(browser, service);
        loads.push(await load(page, "/sign-in"));
        await page.context().close();
    }
    row("first page, nothing kept", loads);
}

async function furtherPages(browser, service, role, pages) {
    const page = await visitor(browser, service);
    await signIn(page, role);
    for (const [name, find] of pages) {
        const path = await find(page);
        await load(page, path);
        const loads = [];
        for (let time = 0; time < LOADS; ++time) loads.push(await load(page, path));
        row(`${role}: ${name}`, loads);
    }
    await page.context().close();
}

const at = (path) => async () => path;

// The address behind the first link of a list.
const first = (list, links, below = "") => async (page) => {
    await page.goto(list);
    return (await page.locator(links).first().getAttribute("href")) + below;
};
const person = (below) => first("/people", "tbody th a", below);
const workplace = (below) => first("/workplaces", "tbody a", below);

// The city's plan, once it is made and looked through: until then the planner has the machine.
async function makePlan(browser, service) {
    const page = await visitor(browser, service);
    await signIn(page, "manager");
    await page.goto("/plans");
    await page.locator("main form button").first().click();
    for (;;) {
        await page.goto("/plans");
        const link = page.locator("tbody tr", { hasText: "ready" }).locator("a").first();
        if (await link.count()) {
            await link.click();
            if (!(await page.getByText("still being worked out").count())) break;
        }
        await new Promise((resolve) => setTimeout(resolve, 1000));
    }
    await page.context().close();
}

async function main() {
    const service = await startService(CITY);
    const browser = await launch();
    await firstVisits(browser, service);
    await makePlan(browser, service);
    await furtherPages(browser, service, "coach", [
        ["today", at("/")],
        ["people", at("/people")],
        ["a person", person("")],
        ["strengths, to edit", person("/strengths/edit")],
        ["workplaces", at("/workplaces")],
        ["a workplace", workplace("")],
        ["carving board", workplace("/board")],
        ["proposals", first("/plans", "tbody a")],
    ]);
    await furtherPages(browser, service, "manager", [
        ["today", at("/")],
        ["plans", at("/plans")],
        ["not placed", first("/plans", "tbody a", "/not-placed")],
        ["what would unlock", first("/plans", "tbody a", "/unlocks")],
    ]);
    await furtherPages(browser, service, "administrator", [
        ["users", at("/users")],
        ["audit", at("/audit")],
    ]);
    await browser.close();
    await service.stop();
}

main();
