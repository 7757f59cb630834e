// Goals are set and looked at together, and the client reads them.
"use strict";

const assert = require("node:assert/strict");
const { it } = require("node:test");

const { LANGUAGES, assertAccessible, assertFits, suite } = require("./browser.js");

suite("goals", (scene) => {
    async function someone(page, place) {
        await page.goto("/people");
        const links = page.locator("tbody th a, tbody td a");
        const address = await links.nth(place).getAttribute("href");
        return address.split("?")[0];
    }

    async function setGoal(page, person) {
        await page.goto(`${person}/goals/new`);
        await page.locator("#field-title").fill("I come on three mornings");
        for (let place = 0; place < 5; ++place)
            await page.locator(`#field-level_${place}`).fill(`${place + 1} mornings`);
        await page.locator("main form button").first().click();
        await page.waitForURL(`**${person}/goals`);
    }

    for (const javaScriptEnabled of [true, false]) {
        const how = javaScriptEnabled ? "with scripts" : "without scripts";
        it(`are set and looked at, ${how}`, async () => {
            const page = await scene.as("coach", { javaScriptEnabled });
            const person = await someone(page, javaScriptEnabled ? 0 : 1);
            await setGoal(page, person);
            await page.locator("select[name^='level.']").selectOption("1");
            await page.locator("#field-score").selectOption("6");
            await page.locator(`form[action="${person}/goals/meeting"] button`).click();
            await page.getByText("60.0").waitFor();
            assert.equal(await page.locator(".goal-levels [aria-current]").count(), 1);
        });
    }

    for (const language of LANGUAGES) {
        it(`are accessible and fit a phone in ${language}`, async () => {
            const page = await scene.as("coach", { locale: language });
            const person = await someone(page, 2);
            await setGoal(page, person);
            for (const path of [`${person}/goals`, `${person}/goals/new`]) {
                await page.setViewportSize({ width: 1280, height: 800 });
                await page.goto(path);
                await assertAccessible(page, `${path} in ${language}`);
                await page.setViewportSize({ width: 320, height: 800 });
                await assertFits(page, `${path} in ${language}`);
            }
        });
    }
});
