"use strict";

const assert = require("node:assert/strict");
const { before, it } = require("node:test");

const { LANGUAGES, assertAccessible, assertFits, suite } = require("./browser.js");

const SECONDS_MOST = 20;
const INTERACTIONS_MOST = 6;

suite("logging a visit", (scene) => {
    const day = (ahead) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
    let person;
    let name;
    let visit; // from the person's page
    before(async () => {
        const coach = await scene.as("coach");
        await coach.goto("/people");
        const link = coach.locator("tbody th a").first();
        person = await link.getAttribute("href");
        name = await link.innerText();
        visit = `/visit?person=${person.split("/").at(-1)}`;
        await coach.goto(`${person}/work/new`);
        await coach.locator("#field-workplace").selectOption({ index: 1 });
        await coach.locator("#field-title").fill("Shelving books");
        await coach.locator("#field-start_on").fill(day(-7));
        await coach.locator("#field-weekly").fill("8");
        await coach.locator("#field-hourly_wage").fill("12");
        await coach.locator("main form button").last().click();
        await coach.waitForURL(/\/placements\//);
    });

    const telephone = (options = {}) =>
        scene.as("coach", { viewport: { width: 320, height: 640 }, hasTouch: true, ...options });

    // One thumb: each is a touch. Says how many it took.
    async function logOne(page) {
        let touches = 0;
        const touch = async (deed) => {
            ++touches;
            await deed;
        };
        await touch(page.locator("#visit-app select[name=person]").selectOption({ label: name.trim() }));
        await touch(page.locator(".visit-task label").nth(2).click());
        await touch(page.locator("#visit-app label", { hasText: "30 min" }).click());
        await touch(page.locator("#visit-app label", { hasText: "🙂" }).click());
        await touch(page.getByRole("button", { name: "Save the visit" }).click());
        await page.locator(".visit-saved").waitFor();
        return touches;
    }

    it("takes at most 20 seconds and 6 touches", async () => {
        const page = await telephone();
        await page.goto(visit);
        await page.locator("#visit-app[data-ready]").waitFor();
        const begun = Date.now();
        const touches = await logOne(page);
        assert.ok(touches <= INTERACTIONS_MOST, `${touches} touches`);
        assert.ok(Date.now() - begun < SECONDS_MOST * 1000);
        await page.getByText("Everything is sent").waitFor();
    });

    it("works in the tunnel, and is sent behind it", async () => {
        const page = await telephone();
        await page.goto(visit);
        await page.locator("#visit-app[data-ready]").waitFor();
        await page.context().setOffline(true);
        await page.goto(visit);
        await page.getByText("There is no connection").waitFor();
        await logOne(page);
        await page.getByText("Waiting to be sent: 1").waitFor();
        // What the browser keeps names nobody.
        const kept = await page.evaluate(async () => {
            const open = indexedDB.open("kynnys-visits");
            const database = await new Promise((resolve) => (open.onsuccess = () => resolve(open.result)));
            const all = {};
            for (const store of database.objectStoreNames) {
                const request = database.transaction(store).objectStore(store).getAll();
                const rows = await new Promise((resolve) =>
                    (request.onsuccess = () => resolve(request.result)));
                all[store] = rows.map((row) => JSON.stringify(row, (key, value) =>
                    value instanceof ArrayBuffer ? new TextDecoder().decode(value) : value));
            }
            const shell = await (await caches.open("kynnys-visit")).match("/visit/shell");
            return JSON.stringify(all) + (await shell.text());
        });
        assert.ok(!kept.includes(name), "a name is readable");
        assert.ok(!kept.includes("Shelving"), "a task is readable");
        await page.context().setOffline(false);
        await page.goto(visit);
        await page.getByText("Everything is sent").waitFor();
        await page.goto(`${person}/visits`);
        assert.ok((await page.locator("#content tbody tr").count()) >= 2);
    });

    it("keeps nothing that can be read once the coach has signed out", async () => {
        const page = await telephone();
        await page.goto(visit);
        await page.locator("#visit-app[data-ready]").waitFor();
        await page.getByRole("button", { name: "Sign out" }).click();
        await page.waitForURL(/sign-in/);
        const keys = await page.evaluate(async () => {
            const open = indexedDB.open("kynnys-visits");
            const database = await new Promise((resolve) => (open.onsuccess = () => resolve(open.result)));
            const request = database.transaction("keys").objectStore("keys").count();
            return new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
        });
        assert.equal(keys, 0);
    });

    it("is a plain form without scripts", async () => {
        const page = await telephone({ javaScriptEnabled: false });
        await page.goto(visit);
        await page.locator("#visit-plain .visit-task label").nth(4).click();
        await page.locator("#visit-plain label", { hasText: "30 min" }).click();
        await page.locator("#visit-plain").getByRole("button", { name: "Save the visit" }).click();
        await page.getByText("The visit is saved").waitFor();
        await page.getByText("support 30 min.").first().waitFor();
    });

    for (const locale of LANGUAGES) {
        it(`can be read by everybody, also on a narrow screen (${locale})`, async () => {
            const page = await scene.as("coach", { locale });
            for (const width of [1280, 320]) {
                await page.setViewportSize({ width, height: 800 });
                for (const one of ["/visit", visit, "/visit/shell", `${person}/visits`]) {
                    await page.goto(one);
                    await assertAccessible(page, `${one} ${width}`);
                    await assertFits(page, `${one} ${width}`);
                }
            }
        });
    }
});
