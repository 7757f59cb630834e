"use strict";

const assert = require("node:assert/strict");
const { it } = require("node:test");

const { LANGUAGES, assertAccessible, assertFits, suite } = require("./browser.js");

const NARROW = { width: 320, height: 800 };

suite("referrers from outside", (scene) => {
    // A link that the receiver has just made: its address and code.
    async function makeLink(receiver, office) {
        await receiver.goto("/services");
        await receiver.locator('a[href="/outside-links"]').click();
        await receiver.locator('a[href="/outside-links/new"]').click();
        await receiver.locator("#field-office").fill(office);
        await receiver.locator("#field-email").fill("nurse@example.org");
        await receiver.locator('input[name="services"]').first().check();
        await receiver.locator("main form button").last().click();
        await receiver.locator(".secret").first().waitFor();
        return receiver.locator(".secret").allInnerTexts();
    }

    async function enter([address, code], options) {
        const page = await scene.visitor(options);
        await page.goto(address);
        await page.locator("#field-code").fill(code);
        await page.locator("main form button").first().click();
        await page.waitForURL("**/outside");
        return page;
    }

    async function send(page, name) {
        await page.goto("/outside");
        await page.locator('a[href^="/outside/services/"]').first().click();
        await page.locator("button[name=go]").click();
        await page.locator("#field-name").fill(name);
        await page.locator("#field-phone").fill("040 1234567");
        await page.locator("input[name=consent]").check();
        await page.locator('form[action$="/send"] button').first().click();
        await page.waitForURL(/\/outside\/referrals\/./);
        return new URL(page.url()).pathname;
    }

    it("check, send, hear each turn and write, without scripts", async () => {
        const receiver = await scene.as("taitopaja", { javaScriptEnabled: false });
        const link = await makeLink(receiver, "Made-up health centre");
        const outside = await enter(link, { javaScriptEnabled: false });
        const path = await send(outside, "Tuisku Ketvel");
        await receiver.goto(path.replace("/outside", ""));
        await receiver.getByText("Made-up health centre").first().waitFor();
        await receiver.getByRole("button", { name: "I take this" }).click();
        await receiver.locator("#field-body").fill("Is Tuesday possible?");
        await receiver.getByRole("button", { name: "Send the message" }).click();
        await receiver.getByRole("button", { name: "Accept", exact: true }).click();
        await outside.goto("/outside");
        await outside.getByText("There is news.").waitFor();
        await outside.goto(path);
        const heard = await outside.locator("main").innerText();
        assert.match(heard, /Accepted/);
        assert.match(heard, /Is Tuesday possible\?/);
        await outside.locator("#field-body").fill("Yes.");
        await outside.getByRole("button", { name: "Send the message" }).click();
        await receiver.reload();
        await receiver.getByText("Yes.").waitFor();
        await outside.locator("details.refusal summary").click();
        await outside.locator("#field-note").fill("Moved to another city");
        await outside.locator("details.refusal button").click();
        await outside.getByText("Nobody has to act").waitFor();
    });

    it("keep what was typed when something is missing", async () => {
        const receiver = await scene.as("taitopaja");
        const outside = await enter(await makeLink(receiver, "Made-up parish"));
        await outside.locator('a[href^="/outside/services/"]').first().click();
        await outside.locator("button[name=go]").click();
        await outside.locator("#field-name").fill("Tuisku Ketvel");
        await outside.locator('form[action$="/send"] button').first().click();
        await outside.locator(".error-summary").waitFor();
        assert.equal(await outside.locator("#field-name").inputValue(), "Tuisku Ketvel");
    });

    it("lose the link when it is ended", async () => {
        const receiver = await scene.as("taitopaja");
        const outside = await enter(await makeLink(receiver, "Made-up union"));
        await receiver.goto("/outside-links");
        await receiver
            .locator("main li.card", { hasText: "Made-up union" })
            .locator('a[href$="/end"]')
            .click();
        await receiver.locator('main form[action$="/end"] button').click();
        await receiver.waitForURL("**/outside-links");
        const answer = await outside.goto("/outside");
        assert.notEqual(answer.status(), 200);
    });

    for (const language of LANGUAGES) {
        it(`are accessible and fit a phone in ${language}`, async () => {
            const receiver = await scene.as("taitopaja", { locale: language });
            const link = await makeLink(receiver, `Made-up office ${language}`);
            await assertAccessible(receiver, "the link that was made");
            for (const path of ["/outside-links", "/outside-links/new"]) {
                await receiver.goto(path);
                await assertAccessible(receiver, path);
            }
            const outside = await enter(link, { locale: language, viewport: NARROW });
            const path = await send(outside, `Tuisku ${language}`);
            await assertAccessible(outside, path);
            await assertFits(outside, path);
            await outside.goto("/outside");
            await assertAccessible(outside, "/outside");
            await assertFits(outside, "/outside");
            await outside.locator('a[href^="/outside/services/"]').first().click();
            await assertAccessible(outside, "the service");
            await assertFits(outside, "the service");
            await outside.locator("button[name=go]").click();
            await assertAccessible(outside, "sending");
            await assertFits(outside, "sending");
        });
    }
});
