"use strict";

const assert = require("node:assert/strict");
const { before, it } = require("node:test");

const { LANGUAGES, WIDTHS, assertAccessible, assertFits, suite } = require("./browser.js");

const PLAN_MOST = 180_000;

suite("a workplace's page", (scene) => {
    let link;
    let code;
    let proposal; // the address of one that is accepted there
    let person; // its client's name

    // A coach with a phone accepts a proposal, and gives the workplace's contact a link.
    before(async () => {
        const coach = await scene.as("coach");
        await coach.goto("/account");
        await coach.locator("#field-phone").fill("09 310 1234");
        await coach.locator('form[action="/account/phone"] button').click();
        await coach.goto("/plans");
        await coach.getByRole("button", { name: "Make a plan" }).click();
        await coach.waitForURL(/\/plans\/./);
        await coach.locator(".figures").waitFor({ timeout: PLAN_MOST });
        const item = coach.locator(".proposals > li").first();
        person = await item.locator('.proposal-title a[href^="/people/"]').innerText();
        const place = await item.locator('a[href^="/workplaces/"]').getAttribute("href");
        proposal = await item
            .locator('a[href^="/proposals/"]:not([href$="/change"])')
            .evaluate((one) => one.pathname);
        await item.getByRole("button", { name: "Accept" }).click();
        await coach.goto(place);
        await coach.getByRole("button", { name: /link/i }).click();
        [link, code] = await coach.locator("main code").allInnerTexts();
        await coach.context().close();
    });

    async function contact(options) {
        const page = await scene.visitor(options);
        await page.goto(link);
        await page.locator("#field-code").fill(code);
        await page.locator("main form button").first().click();
        await page.waitForURL("**/site");
        return page;
    }

    it("tells the tasks, the times, what helps and whom to call, and no name", async () => {
        const page = await contact();
        const text = await page.locator("main").innerText();
        for (const part of ["Tasks in a week", "Times", "What helps", "Whom to call"])
            assert.ok(text.includes(part), part);
        assert.match(text, /Made-up coach, 09 310 1234/);
        assert.equal(
            await page.locator('a[href^="tel:"]').first().getAttribute("href"),
            "tel:093101234"
        );
        assert.ok(!text.includes(person), person);
    });

    it("answers, which the coach sees today and takes note of, without scripts", async () => {
        const page = await contact({ javaScriptEnabled: false });
        await page.getByRole("link", { name: "Answer about this job" }).click();
        await page.locator("#field-message").fill("After ten");
        await page.getByRole("button", { name: "Let's talk: call us" }).click();
        await page.getByText("Your answer is on its way").waitFor();
        assert.match(await page.locator("main").innerText(), /Your answer:\s+Let's talk/);
        const coach = await scene.as("coach");
        const line = coach.locator(".to-do", { hasText: "answers: Let's talk" });
        await line.getByRole("link", { name: "Look" }).click();
        assert.equal(new URL(coach.url()).pathname, proposal);
        assert.match(await coach.locator("main").innerText(), /After ten/);
        await assertAccessible(coach, "a proposal with an answer");
        await coach.getByRole("button", { name: "I have taken care of it" }).click();
        await coach.getByText("Noted.").waitFor();
        await coach.goto("/");
        assert.equal(await line.count(), 0);
    });

    it("corrects whom to reach at the workplace", async () => {
        const page = await contact();
        await page.getByRole("link", { name: "Change the contact" }).click();
        await page.locator("#field-contact_name").fill("Made-up Contact");
        await page.locator("#field-phone").fill("040 765");
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText("The contact is saved.").waitFor();
        assert.match(await page.locator("main").innerText(), /Made-up Contact/);
    });

    it("opens nothing else", async () => {
        const page = await contact();
        for (const path of ["/own", "/own/jobs", "/people", proposal])
            assert.notEqual((await page.request.get(path, { maxRedirects: 0 })).status(), 200, path);
    });

    for (const locale of LANGUAGES) {
        it(`is shown without a barrier in ${locale}`, async () => {
            const page = await contact({ locale });
            const job = await page
                .locator('a[href^="/site/jobs/"]')
                .first()
                .evaluate((one) => one.pathname);
            for (const path of ["/site", job, "/site/contact"]) {
                for (const width of WIDTHS) {
                    await page.setViewportSize({ width, height: 800 });
                    await page.goto(path);
                    await assertFits(page, `${path} at ${width} in ${locale}`);
                }
                await assertAccessible(page, `${path} in ${locale}`);
            }
        });
    }
});
