"use strict";

const assert = require("node:assert/strict");
const { it } = require("node:test");

const { LANGUAGES, assertAccessible, assertFits, suite } = require("./browser.js");

const NARROW = { width: 320, height: 800 };

suite("referrals", (scene) => {
    async function somebody(page) {
        await page.goto("/people");
        const link = page.locator('main tbody a[href^="/people/"]').first();
        return new URL(await link.evaluate((one) => one.href)).pathname;
    }

    // What 55 Plus asks; the answers name what is still missing until all is known.
    async function answerAll(page) {
        const values = {
            birth_date: "17.5.1966",
            unemployed_since: "1.1.2020",
            fifty_five_plus_offered: "yes",
            functional_assessment_recorded: "yes",
            coaching_need_recorded: "yes",
        };
        for (const more of await page.locator("details:not([open]) summary").all())
            await more.click();
        for (const [name, value] of Object.entries(values)) {
            const field = page.locator(`#field-fact_${name}`);
            if ((await field.inputValue()) !== "") continue;
            if ((await field.evaluate((one) => one.tagName)) === "SELECT")
                await field.selectOption(value);
            else await field.fill(value);
        }
    }

    async function send(page, person) {
        await page.goto(`/check?person=${person.split("/").pop()}`);
        await answerAll(page);
        await page.getByRole("button", { name: "Check", exact: true }).click();
        await page.getByRole("button", { name: "Send to: 55 Plus coaching" }).click();
        await page.getByText("This is what Taitopaja will be told").waitFor();
        await page.getByRole("button", { name: "Send the referral" }).click();
        await page.locator(".error-summary").getByText("The client has to consent first").waitFor();
        await page.locator("#field-consent").check();
        await page.getByRole("button", { name: "Send the referral" }).click();
        await page.getByText("The referral is sent.").waitFor();
        return new URL(page.url()).pathname;
    }

    it("go from a check to six months of work, without scripts", async () => {
        const coach = await scene.as("coach", { javaScriptEnabled: false });
        const receiver = await scene.as("taitopaja", { javaScriptEnabled: false });
        const path = await send(coach, await somebody(coach));
        await receiver.goto("/");
        await receiver.getByText("Referral from demonstration to 55 Plus coaching").waitFor();
        await receiver.getByRole("link", { name: "Answer" }).first().click();
        await receiver.getByText("Taitopaja acts next").waitFor();
        await receiver.getByRole("button", { name: "I take this" }).click();
        await receiver.locator("#field-body").fill("Is Tuesday possible?");
        await receiver.getByRole("button", { name: "Send the message" }).click();
        await receiver.getByText("Is Tuesday possible?").waitFor();
        await coach.goto(path);
        await coach.getByText("Is Tuesday possible?").waitFor();
        await receiver.getByRole("button", { name: "Accept", exact: true }).click();
        await receiver.getByRole("button", { name: "The service has begun" }).click();
        await coach.goto(path);
        const heard = await coach.locator("ol.timeline").innerText();
        assert.match(heard, /Sent[^]*Somebody has it[^]*Accepted[^]*The service began/);
        await assertFits(coach, "a referral");
    });

    it("come back with a reason and a better service, and forms keep what was typed", async () => {
        const coach = await scene.as("coach");
        const receiver = await scene.as("taitopaja");
        await coach.goto("/people");
        const all = await coach
            .locator('main tbody a[href^="/people/"]')
            .evaluateAll((links) => links.map((one) => one.pathname));
        const path = await send(coach, all[1]);
        await receiver.goto(path);
        await receiver.getByText("Put on the waiting list").first().click();
        await receiver.locator("#field-place").first().fill("2");
        await receiver.getByRole("button", { name: "Put on the waiting list" }).click();
        await receiver.locator(".error-summary").getByText("Write the day").waitFor();
        assert.equal(await receiver.locator("#field-place").first().inputValue(), "2");
        await receiver.goto(path);
        await receiver.getByText("Return with a reason").first().click();
        await receiver.locator("#field-reason").selectOption("no_capacity");
        await receiver.locator("#field-next_service").selectOption({ label: "Job coaching" });
        await receiver.getByRole("button", { name: "Return with a reason" }).click();
        await coach.goto("/");
        await coach.getByText("Your referral to 55 Plus coaching (Taitopaja): returned").waitFor();
        await coach.goto(path);
        await coach.getByText("Returned because there is no room").waitFor();
        await coach.getByRole("link", { name: "Job coaching" }).waitFor();
        await coach.getByRole("button", { name: "I have read this" }).click();
        await coach.getByText("Nobody has to act").waitFor();
    });

    it("answer while somebody types", async () => {
        const page = await scene.as("coach");
        await page.goto("/check");
        const before = await page.locator("#answers").innerText();
        assert.match(before, /might fit/);
        await answerAll(page);
        await page
            .locator("#answers li", { hasText: "55 Plus coaching" })
            .locator(".hds-status-label--success")
            .waitFor();
    });

    for (const language of LANGUAGES) {
        it(`can be used by everybody in ${language}`, async () => {
            const page = await scene.as("coach", { locale: language });
            for (const path of ["/services", "/check", "/referrals", "/services/new"]) {
                await page.goto(path);
                await assertAccessible(page, path);
            }
            const service = page.locator('main a[href^="/services/0"]').first();
            await page.goto("/services");
            await service.click();
            await assertAccessible(page, "a service");
            await page.goto("/referrals");
            const one = page.locator('main tbody a[href^="/referrals/"]').first();
            await one.click();
            await assertAccessible(page, "a referral");
        });
    }

    it("fit a phone", async () => {
        const page = await scene.as("coach", { viewport: NARROW });
        for (const path of ["/services", "/check", "/referrals", "/services/new"]) {
            await page.goto(path);
            await assertFits(page, path);
        }
    });
});
