"use strict";

const assert = require("node:assert/strict");
const { before, it } = require("node:test");

const { LANGUAGES, assertAccessible, assertFits, suite } = require("./browser.js");

const PLAN_MOST = 180_000;
const NARROW = { width: 320, height: 800 };

suite("proposals", (scene) => {
    let plan;

    before(async () => {
        const page = await scene.as("coach");
        await page.goto("/plans");
        await page.getByRole("button", { name: "Make a plan" }).click();
        await page.waitForURL(/\/plans\/./);
        await page.locator(".figures").waitFor({ timeout: PLAN_MOST });
        plan = new URL(page.url()).pathname;
        await page.context().close();
    });

    // One with several shifts, so that one of them can go.
    async function openProposal(page) {
        await page.goto(`${plan}?state=open`);
        const links = await page
            .locator('.proposals a[href^="/proposals/"]:not([href$="/change"])')
            .evaluateAll((all) => all.map((one) => one.pathname));
        for (const path of links) {
            await page.goto(`${path}/change`);
            if ((await page.locator(".shift-fields").count()) > 1) return path;
        }
        throw new Error("no proposal has two shifts");
    }

    async function leaveLastDayOut(page) {
        await page.locator(".shift-fields select").last().selectOption("");
    }

    it("are changed and accepted once it is seen what comes of it, without scripts", async () => {
        const page = await scene.as("coach", { javaScriptEnabled: false });
        const path = await openProposal(page);
        const shifts = await page.locator(".shift-fields").count();
        await leaveLastDayOut(page);
        await page.getByRole("button", { name: "Show what comes of it" }).click();
        await page.getByText("This keeps every rule").waitFor();
        assert.equal(await page.locator(".week-list li").count(), shifts - 1);
        await page.getByRole("button", { name: "Accept with these changes" }).click();
        await page.locator(".error-summary").getByText("Write why the job is changed").waitFor();
        await page.locator("#field-reason").fill("Fridays are for the family");
        await page.getByRole("button", { name: "Accept with these changes" }).click();
        await page.getByText("Accepted with changes. The client is asked next.").waitFor();
        assert.equal(new URL(page.url()).pathname, path);
        const text = await page.locator("main").innerText();
        assert.match(text, /This job was changed/);
        assert.match(text, /Accepted with changes by Made-up coach.*Fridays are for the family/);
        await page.getByRole("button", { name: "Take back" }).click();
        await page.getByText("The proposal is open again").waitFor();
        assert.doesNotMatch(await page.locator("main").innerText(), /This job was changed/);
    });

    it("are not changed against the rules, which are told beside the field", async () => {
        const page = await scene.as("coach");
        await openProposal(page);
        await page.locator('.shift-fields input').nth(0).fill("02:00");
        await page.locator('.shift-fields input').nth(1).fill("04:00");
        await page.locator("#field-reason").fill("Too early");
        await page.getByRole("button", { name: "Show what comes of it" }).click();
        await page.locator(".error-summary").waitFor();
        const beside = await page
            .locator(".shift-fields")
            .first()
            .locator(".hds-text-input__error-text")
            .innerText();
        assert.match(beside, /is not available|is not open/);
        assert.equal(await page.locator("#field-reason").inputValue(), "Too early");
        assert.equal(await page.getByRole("button", { name: "Accept with these" }).count(), 0);
        await assertAccessible(page, "a change against the rules");
    });

    it("tell who changed it first", async () => {
        const page = await scene.as("coach");
        const colleague = await scene.as("manager");
        const path = await openProposal(page);
        await leaveLastDayOut(page);
        await page.locator("#field-reason").fill("Shorter");
        await page.getByRole("button", { name: "Show what comes of it" }).click();
        await colleague.goto(path);
        await colleague.getByRole("button", { name: "Accept", exact: true }).click();
        await colleague.getByText("Accepted. The client is asked next.").waitFor();
        await page.getByRole("button", { name: "Accept with these changes" }).click();
        await page.locator(".error-summary").getByText(/Somebody else/).waitFor();
        assert.equal(await page.locator("#field-reason").inputValue(), "Shorter");
    });

    // A proposal that was refused leaves its work free, so that it can be offered anew.
    async function freeJob(page) {
        await page.goto(`${plan}?state=open`);
        const item = page.locator(".proposals > li").last();
        const person = await item
            .locator('.proposal-title a[href^="/people/"]')
            .evaluate((one) => one.pathname);
        const place = await item
            .locator('.proposal-title a[href^="/workplaces/"]')
            .evaluate((one) => one.pathname.split("/").pop());
        await page.goto(
            await item
                .locator('a[href^="/proposals/"]:not([href$="/change"])')
                .evaluate((one) => one.pathname)
        );
        await page.getByText("Refuse …").click();
        await page.locator("#field-reason").fill("Somebody else first");
        await page.getByRole("button", { name: "Refuse the proposal" }).click();
        await page.getByText("Refused. The reason is kept.").waitFor();
        await page.goto(`${person}/fit/${place}`);
        await page.getByRole("button", { name: "Offer this job" }).waitFor();
        return { person, place };
    }

    it("are offered by hand where a job is free", async () => {
        const page = await scene.as("coach");
        const { person, place } = await freeJob(page);
        await assertAccessible(page, "a fit with an offer");
        await page.getByRole("button", { name: "Offer this job" }).click();
        await page.getByText("The job is proposed.").waitFor();
        assert.match(new URL(page.url()).pathname, /^\/proposals\//);
        await page.getByRole("button", { name: "Accept", exact: true }).click();
        await page.getByText("Accepted. The client is asked next.").waitFor();
        await page.goto(`${person}/fit/${place}`);
        assert.equal(await page.getByRole("button", { name: "Offer this job" }).count(), 0);
        await page.getByRole("link", { name: "There is a proposal" }).waitFor();
    });

    it("are put off with a reason, until it is taken up again", async () => {
        const page = await scene.as("coach", { javaScriptEnabled: false });
        const { person, place } = await freeJob(page);
        await page.getByText("Not now …").click();
        await page.getByRole("button", { name: "Do not propose it now" }).click();
        await page.locator(".error-summary").getByText("Write why this is not for now").waitFor();
        await page.locator("#field-reason").fill("The move comes first");
        await page.getByRole("button", { name: "Do not propose it now" }).click();
        await page.getByText("No plan proposes it").waitFor();
        assert.equal(new URL(page.url()).pathname, `${person}/jobs`);
        assert.match(await page.locator(".put-off").innerText(), /The move comes first/);
        await page.goto(`${person}/fit/${place}`);
        assert.equal(await page.getByRole("button", { name: "Offer this job" }).count(), 0);
        await page.getByRole("button", { name: "Take it up again" }).click();
        await page.getByRole("button", { name: "Offer this job" }).waitFor();
    });

    for (const locale of LANGUAGES) {
        it(`can be read by everybody, also on a narrow screen (${locale})`, async () => {
            const page = await scene.as("coach", { locale, viewport: NARROW });
            await page.goto(plan);
            const path = await page
                .locator('.proposals a[href^="/proposals/"]:not([href$="/change"])')
                .first()
                .evaluate((one) => one.pathname);
            for (const one of [path, `${path}/change`]) {
                await page.goto(one);
                await assertFits(page, one);
                await assertAccessible(page, one);
            }
        });
    }
});
