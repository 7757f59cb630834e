"use strict";

const assert = require("node:assert/strict");
const { it } = require("node:test");

const { LANGUAGES, assertAccessible, assertFits, suite } = require("./browser.js");

const NARROW = { width: 320, height: 800 };

suite("arrangements", (scene) => {
    async function add(page, name) {
        await page.goto("/workplaces");
        await page.getByRole("link", { name: "Arrangements" }).click();
        await page.getByRole("link", { name: "Add an arrangement" }).click();
        await page.locator("#field-name").fill(name);
        await page.locator("#field-kind").selectOption("technology_and_aids");
        await page.locator('[name="raises[0].ability"]').selectOption("standing_and_walking");
        await page.locator('[name="raises[0].up_to"]').selectOption("3");
        await page.locator("#field-cost_once").fill("120");
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText("The arrangement is saved.").waitFor();
    }

    it("are added and changed, without scripts", async () => {
        const page = await scene.as("coach", { javaScriptEnabled: false });
        await add(page, "A made-up stool");
        const row = page.locator("tbody tr", { hasText: "A made-up stool" });
        assert.match(await row.innerText(), /\+1/);
        await row.getByRole("link").click();
        assert.equal(await page.locator('[name="raises[0].up_to"]').inputValue(), "3");
        await page.locator("#field-name").fill("A made-up chair");
        await page.locator('[name="raises[0].ability"]').selectOption("");
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText("The arrangement is saved.").waitFor();
        const chair = page.locator("tbody tr", { hasText: "A made-up chair" });
        assert.doesNotMatch(await chair.innerText(), /\+1/);
    });

    it("keep what was typed where something is wrong", async () => {
        const page = await scene.as("manager");
        await page.goto("/arrangements/new");
        await page.locator("#field-cost_once").fill("much");
        await page.getByRole("button", { name: "Save" }).click();
        await page.locator(".error-summary").waitFor();
        assert.equal(await page.locator("#field-cost_once").inputValue(), "much");
        assert.equal(await page.locator(".error-summary li").count(), 2);
        await assertAccessible(page, "an arrangement with faults");
    });

    it("tell when somebody else was quicker", async () => {
        const page = await scene.as("coach");
        await add(page, "A made-up lamp");
        await page.locator("tbody tr", { hasText: "A made-up lamp" }).getByRole("link").click();
        const colleague = await scene.as("manager");
        await colleague.goto(page.url());
        await colleague.locator("#field-cost_once").fill("80");
        await colleague.getByRole("button", { name: "Save" }).click();
        await page.locator("#field-name").fill("A made-up bright lamp");
        await page.getByRole("button", { name: "Save" }).click();
        await page.locator(".error-summary").waitFor();
        assert.equal(await page.locator("#field-name").inputValue(), "A made-up bright lamp");
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText("The arrangement is saved.").waitFor();
    });

    it("are read by an instructor, who changes none", async () => {
        const page = await scene.as("instructor");
        await page.goto("/arrangements");
        assert.equal(await page.locator("tbody a").count(), 0);
        assert.equal((await page.goto("/arrangements/new")).status(), 403);
    });

    for (const locale of LANGUAGES) {
        it(`can be read by everybody, also on a narrow screen (${locale})`, async () => {
            const page = await scene.as("coach", { locale, viewport: NARROW });
            for (const path of ["/arrangements", "/arrangements/new"]) {
                await page.goto(path);
                await assertFits(page, path);
                await assertAccessible(page, path);
            }
        });
    }
});
