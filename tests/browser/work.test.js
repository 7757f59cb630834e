"use strict";

const assert = require("node:assert/strict");
const { before, it } = require("node:test");

const { LANGUAGES, assertAccessible, assertFits, suite } = require("./browser.js");

suite("jobs that clients have", (scene) => {
    const day = (ahead) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
    let people;
    before(async () => {
        const coach = await scene.as("coach");
        await coach.goto("/people");
        people = await coach.locator("tbody th a").evaluateAll((links) =>
            links.map((one) => one.getAttribute("href")));
    });

    async function begin(page, person, title) {
        await page.goto(`${person}/work`);
        await page.locator(`a[href="${person}/work/new"]`).click();
        await page.locator("#field-workplace").selectOption({ index: 1 });
        await page.locator("#field-title").fill(title);
        await page.locator("#field-start_on").fill(day(-7));
        await page.locator("#field-weekly").fill("7,5");
        await page.locator("#field-hourly_wage").fill("12,50");
        await page.locator("main form button").last().click();
        await page.waitForURL(/\/placements\/[0-9a-f-]{36}$/);
        return new URL(page.url()).pathname;
    }

    for (const javaScriptEnabled of [true, false]) {
        const how = javaScriptEnabled ? "with scripts" : "without scripts";
        it(`a job begins, is worked in and ends ${how}`, async () => {
            const page = await scene.as("coach", { javaScriptEnabled });
            await begin(page, people[0], `Shelving ${how}`);
            await page.getByText("has not been looked at together yet").waitFor();
            await page.getByRole("button", { name: "has been looked at" }).click();
            await page.getByText("The money was looked at on").waitFor();
            await page.getByRole("link", { name: "Write down hours" }).click();
            await page.locator(`#field-done-${day(0)}`).fill("4");
            await page.locator("main form button").last().click();
            await page.getByText("when four paid hours were full").waitFor();
            await page.getByRole("link", { name: "The job ends" }).click();
            await page.locator("#field-reason").selectOption("study");
            await page.locator("main form button").last().click();
            await page.getByText("The end of the job is written down").waitFor();
            await page.goto("/placements?shown=started");
            await page.getByRole("link", { name: `Shelving ${how}` }).waitFor();
        });
    }

    it("keeps what was typed where something is missing", async () => {
        const page = await scene.as("coach");
        await page.goto(`${people[0]}/work/new`);
        await page.locator("#field-title").fill("Shelving");
        await page.locator("#field-weekly").fill("seven");
        // The browser's own checks would keep the form from being sent.
        await page.locator("main form").evaluate((form) => (form.noValidate = true));
        await page.locator("main form button").last().click();
        await page.locator(".error-summary").waitFor();
        assert.equal(await page.locator("#field-title").inputValue(), "Shelving");
        assert.equal(await page.locator("#field-weekly").inputValue(), "seven");
    });

    for (const locale of LANGUAGES) {
        it(`can be read by everybody, also on a narrow screen (${locale})`, async () => {
            const page = await scene.as("coach", { locale });
            const job = await begin(page, people[1], `Shelving ${locale}`);
            for (const width of [1280, 320]) {
                await page.setViewportSize({ width, height: 800 });
                for (const one of ["/placements", `${people[1]}/work`, `${people[1]}/work/new`, job,
                    `${job}/edit`, `${job}/hours`, `${job}/end`]) {
                    await page.goto(one);
                    await assertAccessible(page, `${one} ${width}`);
                    await assertFits(page, `${one} ${width}`);
                }
            }
        });
    }
});
