// A browser for the tests of pages: Debian's Chromium, driven by playwright-core and judged by axe.
"use strict";

const assert = require("node:assert/strict");
const fs = require("node:fs");
const { after, before, describe } = require("node:test");
const { chromium } = require("playwright-core");

const { PASSWORD, startService } = require("./service.js");

const AXE = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const LANGUAGES = ["fi", "sv", "en"];
const PATIENCE = 10_000;
const WIDTHS = [320, 768, 1280];

function launch() {
    return chromium.launch({
        executablePath: process.env.KYNNYS_CHROMIUM || "/usr/bin/chromium",
        args: ["--no-sandbox", "--disable-gpu"],
    });
}

// A new visitor: own cookies, one language. Other options as playwright has them. What the page
// complains of is a failure: an error of a script, a breach of the content policy.
async function visitor(browser, service, options = {}) {
    const context = await browser.newContext({
        baseURL: service.address,
        locale: "en",
        viewport: { width: 1280, height: 800 },
        ...options,
    });
    context.setDefaultTimeout(PATIENCE);
    const page = await context.newPage();
    page.complaints = [];
    page.on("pageerror", (error) => page.complaints.push(String(error)));
    page.on("console", (message) => {
        if (message.type() === "error" && !message.text().startsWith("Failed to load resource"))
            page.complaints.push(message.text());
    });
    return page;
}

async function signIn(page, role) {
    await page.goto("/sign-in");
    await page.locator("#field-name").fill(role);
    await page.locator("#field-password").fill(PASSWORD);
    await page.locator("main form button").click();
    await page.waitForURL((url) => url.pathname !== "/sign-in");
}

// Tests that share a service and a browser: scene.visitor(options) is somebody new,
// scene.as(role, options) one who has signed in. `size` is that of the made-up city.
function suite(name, cases, size) {
    describe(name, () => {
        const scene = {
            visitor: (options) => visitor(scene.browser, scene.service, options),
            async as(role, options) {
                const page = await scene.visitor(options);
                await signIn(page, role);
                return page;
            },
        };
        before(async () => {
            scene.service = await startService(size);
            scene.browser = await launch();
        });
        after(async () => {
            await scene.browser.close();
            await scene.service.stop();
        });
        cases(scene);
    });
}

// By axe, with the rules of WCAG 2.2 and its best practices.
async function assertAccessible(page, where) {
    await page.evaluate(AXE);
    const found = await page.evaluate(() => globalThis.axe.run());
    const violations = found.violations.map(
        (one) => `${one.id}: ${one.help} (${one.nodes.map((node) => node.target).join("; ")})`
    );
    assert.deepEqual(violations, [], where);
    assert.deepEqual(page.complaints, [], where);
}

// Nothing may need scrolling sideways, at any width.
async function assertFits(page, where) {
    const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth
    );
    assert.ok(overflow <= 0, `${where}: ${overflow} pixels too wide`);
}

module.exports = {
    LANGUAGES,
    WIDTHS,
    assertAccessible,
    assertFits,
    launch,
    signIn,
    suite,
    visitor,
};
