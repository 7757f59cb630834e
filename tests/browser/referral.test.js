"use strict";

const assert = require("node:assert/strict");
const { it } = require("node:test");

const { LANGUAGES, assertAccessible, assertFits, suite } = require("./browser.js");
const { answerAll, sendReferral } = require("./referral_steps.js");

const NARROW = { width: 320, height: 800 };

suite("referrals", (scene) => {
    async function somebody(page, n = 0) {
        await page.goto("/people");
        const link = page.locator('main tbody a[href^="/people/"]').nth(n);
        return new URL(await link.evaluate((one) => one.href)).pathname;
    }

    it("go from a check to six months of work, without scripts", async () => {
        const coach = await scene.as("coach", { javaScriptEnabled: false });
        const receiver = await scene.as("taitopaja", { javaScriptEnabled: false });
        const path = await sendReferral(coach, await somebody(coach));
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
        const path = await sendReferral(coach, await somebody(coach, 1));
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

    async function asClient(coach, person, options) {
        await coach.goto(`${person}/sheet`);
        await coach.locator('form[action$="/link"] button').click();
        await coach.locator(".secret").first().waitFor();
        const [address, code] = await coach.locator(".secret").allInnerTexts();
        const client = await scene.visitor(options);
        await client.goto(address);
        await client.locator("#field-code").fill(code);
        await client.locator("main form button").first().click();
        await client.waitForURL("**/own");
        return client;
    }

    it("are taken back by the client, who reads who was told what", async () => {
        const coach = await scene.as("coach");
        const person = await somebody(coach, 2);
        await sendReferral(coach, person);
        await coach.goto(`${person}/referrals`);
        await assertAccessible(coach, "the referrals of a person");
        await assertFits(coach, "the referrals of a person");
        const client = await asClient(coach, person, { locale: "en", viewport: NARROW });
        await client.locator('a[href="/own/referrals"]').click();
        await client.getByText("Taitopaja").first().waitFor();
        await assertAccessible(client, "own referrals");
        await assertFits(client, "own referrals");
        await client.locator('form[action$="/withdraw"] button').first().click();
        await client.locator(".flash, [role=status]").first().waitFor();
        assert.equal(await client.locator('form[action$="/withdraw"]').count(), 0);
        await coach.goto(`${person}/referrals`);
        await coach.getByText(/Withdrawn/i).first().waitFor();
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
