"use strict";

const assert = require("node:assert/strict");
const { it } = require("node:test");

const { LANGUAGES, assertAccessible, assertFits, suite } = require("./browser.js");

suite("the network's consultation", (scene) => {
    const day = (ahead) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);

    async function bring(page, text) {
        await page.goto("/consultations");
        await page.locator('a[href="/consultations/new"]').click();
        await page.locator("#field-meeting_on").fill(day(2));
        await page.locator("#field-case_text").fill(text);
        await page.locator("#field-questions").fill("Who knows of a quiet place?\nWhat first?");
        await page.locator("main form button").last().click();
        await page.waitForURL(/\/consultations\/[0-9a-f-]{36}$/);
        return new URL(page.url()).pathname;
    }

    for (const javaScriptEnabled of [true, false]) {
        const how = javaScriptEnabled ? "with" : "without";
        it(`a case is brought, a step agreed and done, ${how} scripts`, async () => {
            const coach = await scene.as("coach", { javaScriptEnabled });
            const path = await bring(coach, `Mornings are good ${how}`);
            const referrer = await scene.as("referrer", { javaScriptEnabled });
            await referrer.goto("/");
            await referrer.getByRole("link", { name: "Consultation" }).first().click();
            await referrer.locator(`a[href="${path}"]`).click();
            assert.match(await referrer.locator("main").innerText(), /Who knows of a quiet place/);
            await referrer.locator("#field-text").fill("Asks the library");
            await referrer.locator("#field-owner").selectOption({ label: "Made-up coach" });
            await referrer.locator("#field-due_on").fill(day(5));
            await referrer.getByRole("button", { name: "Add a step" }).click();
            await referrer.getByText("Asks the library").waitFor();
            await coach.goto("/");
            await coach.getByText("agreed step waits for you").waitFor();
            await coach.goto(path);
            await coach.getByRole("button", { name: "Close the case" }).click();
            await coach.getByText("Not all steps are done").waitFor();
            await coach.getByRole("button", { name: "Done", exact: true }).click();
            await coach.getByText("Made-up coach, done on").waitFor();
            await coach.getByRole("button", { name: "Close the case" }).click();
            await coach.getByText("The case is closed.").waitFor();
        });
    }

    it("keeps what was typed where a case tells who it is", async () => {
        const page = await scene.as("coach");
        await page.goto("/consultations/new");
        await page.locator("#field-case_text").fill("Mail to made.up@example.org");
        await page.locator("main form button").last().click();
        await page.locator(".error-summary").waitFor();
        assert.equal(await page.locator("#field-case_text").inputValue(), "Mail to made.up@example.org");
        assert.match(await page.locator(".error-summary").innerText(), /made.up@example.org/);
    });

    for (const locale of LANGUAGES) {
        it(`can be read by everybody, also on a narrow screen (${locale})`, async () => {
            const page = await scene.as("coach", { locale });
            const path = await bring(page, `Evenings are hard ${locale}`);
            for (const width of [1280, 320]) {
                await page.setViewportSize({ width, height: 800 });
                for (const one of ["/consultations", "/consultations/new", path, `${path}/edit`]) {
                    await page.goto(one);
                    await assertAccessible(page, one);
                    await assertFits(page, one);
                }
            }
        });
    }
});
