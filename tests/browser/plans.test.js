"use strict";

const assert = require("node:assert/strict");
const { before, it } = require("node:test");

const { LANGUAGES, assertAccessible, assertFits, suite } = require("./browser.js");

const PLAN_MOST = 180_000;
const NARROW = { width: 320, height: 800 };

suite("plans", (scene) => {
    let plan; // the address of one that is done
    let other;
    let fit;

    // Through the pages, as a coach.
    async function makePlan(page) {
        await page.goto("/plans");
        await page.getByRole("button", { name: "Make a plan" }).click();
        await page.waitForURL(/\/plans\/./);
        await page.locator(".figures").waitFor({ timeout: PLAN_MOST });
        return new URL(page.url()).pathname;
    }

    async function openProposals(page) {
        await page.goto(`${plan}?state=open`);
        return page.locator(".proposals > li");
    }

    before(async () => {
        const page = await scene.as("coach");
        other = await makePlan(page);
        plan = await makePlan(page);
        fit = await page.locator('.proposals a[href*="/fit/"]').first().getAttribute("href");
        await page.context().close();
    });
    it("are listed with their state, as a badge and as a sentence", async () => {
        const page = await scene.as("coach");
        await page.goto("/plans");
        const row = page.locator("tbody tr").first();
        assert.equal(await row.locator(".hds-status-label").innerText(), "ready");
        assert.match(await row.innerText(), /Coaches and managers decide/);
        assert.match(await row.innerText(), /\d+ of \d+/);
    });

    it("tell how good they are", async () => {
        const page = await scene.as("coach");
        await page.goto(plan);
        assert.match(await page.locator(".figures").innerText(), /Placed\s+\d+\s+of \d+ who want/);
        assert.match(await page.locator(".figures").innerText(), /proved/);
    });

    it("can be cancelled while they are made, without scripts too", async () => {
        const page = await scene.as("coach", { javaScriptEnabled: false });
        await page.goto("/plans");
        await page.locator("#field-seconds").selectOption("300");
        await page.getByRole("button", { name: "Make a plan" }).click();
        await page.getByRole("link", { name: "Look whether it is ready" }).click();
        const cancel = page.getByRole("button", { name: "Cancel the plan" });
        if ((await cancel.count()) === 0) return; // so small a city may be done by then
        await cancel.click();
        assert.equal(await page.locator(".state .hds-status-label").innerText(), "cancelled");
    });

    it("are decided on one by one, with the keyboard", async () => {
        const page = await scene.as("coach");
        const items = await openProposals(page);
        const id = await items.first().getAttribute("id");
        await page.keyboard.press("j");
        assert.equal(await page.evaluate(() => document.activeElement.id), id);
        await page.keyboard.press("a");
        await page.getByText("Accepted. The client is asked next.").waitFor();
        await page.goto(plan);
        const item = page.locator(`#${id}`);
        assert.match(await item.innerText(), /Last decided by Made-up coach, .* rules /);
        await item.getByRole("button", { name: "Take back" }).click();
        await page.getByText("The proposal is open again.").waitFor();
    });

    it("need a reason for a refusal, and keep what was typed", async () => {
        const page = await scene.as("coach");
        const items = await openProposals(page);
        const id = await items.nth(1).getAttribute("id");
        const item = page.locator(`#${id}`);
        await page.keyboard.press("j");
        await page.keyboard.press("j");
        await page.keyboard.press("r");
        await page.keyboard.press("Tab");
        await page.keyboard.press("Enter");
        await page.locator(".error-summary").waitFor();
        await assertAccessible(page, "a refusal without a reason");
        await page.locator(".error-summary a").click();
        await page.keyboard.type("The trip is too dark in winter");
        await item.getByRole("button", { name: "Refuse the proposal" }).click();
        await page.getByText("Refused. The reason is kept.").waitFor();
        await page.goto(`${plan}?state=refused`);
        assert.match(await page.locator(`#${id}`).innerText(), /Reason: The trip is too dark/);
    });

    it("are decided on together, without scripts", async () => {
        const page = await scene.as("coach", { javaScriptEnabled: false });
        await openProposals(page);
        await page.getByRole("button", { name: "Accept the chosen" }).click();
        assert.match(await page.locator(".error-summary").innerText(), /Nothing is chosen/);
        await page.locator(".proposals input[name=chosen]").nth(0).check();
        await page.locator(".proposals input[name=chosen]").nth(1).check();
        await page.getByRole("button", { name: "Accept the chosen" }).click();
        await page.getByText("Accepted. The client is asked next.").waitFor();
        await page.goto(`${plan}?state=accepted`);
        assert.equal(await page.locator(".proposals > li").count(), 2);
    });

    it("tell when somebody else was quicker", async () => {
        const page = await scene.as("coach");
        const colleague = await scene.as("manager");
        const items = await openProposals(page);
        const id = await items.last().getAttribute("id");
        await openProposals(colleague);
        for (const one of [colleague, page])
            await one.locator(`#${id}`).getByRole("button", { name: "Accept" }).click();
        await page.locator(".error-summary").waitFor();
        assert.match(await page.locator(".error-summary").innerText(), /Somebody else/);
    });

    it("say why somebody has no job, and what would change it", async () => {
        const page = await scene.as("coach");
        await page.goto(`${plan}/not-placed`);
        assert.ok((await page.locator("main h2").count()) > 0);
        assert.ok((await page.locator('.not-placed a[href^="/people/"]').count()) > 0);
    });

    it("are compared with one another", async () => {
        const page = await scene.as("coach");
        await page.goto(`${plan}/compare`);
        await page.locator("#field-with").selectOption(other.split("/").pop());
        await page.getByRole("button", { name: "Compare" }).click();
        assert.match(await page.locator("main").innerText(), /The same job: \d+/);
    });

    it("are made again with what is decided kept, and the comparison shows it", async () => {
        const page = await scene.as("coach");
        const items = await openProposals(page);
        await items.first().getByRole("button", { name: "Accept" }).click();
        await page.getByText("Accepted. The client is asked next.").waitFor();
        await page.goto(plan);
        const again = page.getByRole("button", { name: /Plan again and keep what is decided/ });
        const decided = Number(/\((\d+)\)/.exec(await again.innerText())[1]);
        await again.click();
        await page.waitForURL(/\/plans\/./);
        await page.locator(".figures").waitFor({ timeout: PLAN_MOST });
        const kept = new URL(page.url()).pathname;
        assert.notEqual(kept, plan);
        assert.match(
            await page.locator("main").innerText(),
            new RegExp(`${decided} jobs? that (was|were) decided before`)
        );
        await page.goto(`${kept}?state=accepted`);
        assert.equal(await page.locator(".proposals > li").count(), decided);
        await page.goto(`${kept}/compare?with=${plan.split("/").pop()}`);
        const alike = /The same job: (\d+)/.exec(await page.locator("main").innerText());
        assert.ok(Number(alike[1]) >= decided);
        assert.equal(await page.getByText("Decided before, but not kept").count(), 0);
        await assertAccessible(page, "a comparison with a plan that kept");
        // Where it stood before it is not decided about any more.
        await page.goto(`${plan}?state=accepted`);
        await page.getByRole("button", { name: "Take back" }).first().click();
        await page.locator(".error-summary").getByText(/newer plan keeps this job/).waitFor();
    });

    it("explain a fit line by line, and why it is proposed", async () => {
        const page = await scene.as("coach");
        await page.goto(fit);
        assert.match(await page.locator(".hds-notification__label").innerText(), /^Fits/);
        assert.ok((await page.locator(".fit-line").count()) > 0);
        const points = (await page.locator("table .points").allInnerTexts()).map((text) =>
            Number(text.replace("−", "-").replace(/[^\d-]/g, ""))
        );
        const sum = points.pop();
        assert.equal(points.reduce((all, one) => all + one, 0), sum);
    });

    it("explain why a workplace does or does not fit", async () => {
        const page = await scene.as("coach");
        const person = fit.split("/fit/")[0];
        await page.goto(plan);
        const places = await page
            .locator('.proposal-title a[href^="/workplaces/"]')
            .evaluateAll((links) => [...new Set(links.map((link) => link.pathname))]);
        for (const place of places) {
            await page.goto(`${person}/fit/${place.split("/").pop()}`);
            assert.match(await page.locator(".hds-notification__label").innerText(), /fit/i);
        }
    });

    it("show an evaluator figures and nobody's name", async () => {
        const coach = await scene.as("coach");
        await coach.goto(plan);
        const names = await coach.locator('.proposal-title a[href^="/people/"]').allInnerTexts();
        const page = await scene.as("evaluator");
        for (const path of ["", "/not-placed", "/unlocks", "/settings",
            `/compare?with=${other.split("/").pop()}`]) {
            await page.goto(plan + path);
            const text = await page.locator("body").innerText();
            assert.match(text, /Placed/, path);
            for (const name of names) assert.ok(!text.includes(name), `${path}: ${name}`);
            assert.equal(await page.locator('main a[href^="/people/"]').count(), 0, path);
        }
        assert.equal((await page.goto(fit)).status(), 404);
    });

    for (const locale of LANGUAGES) {
        it(`can be read by everybody, also on a narrow screen (${locale})`, async () => {
            const page = await scene.as("coach", { locale, viewport: NARROW });
            const compared = `/compare?with=${other.split("/").pop()}`;
            for (const path of ["/plans", plan, `${plan}/not-placed`, `${plan}/unlocks`,
                plan + compared, `${plan}/settings`, fit, "/errands", "/errands/new"]) {
                await page.goto(path);
                await page.evaluate(() => {
                    for (const one of document.querySelectorAll("details")) one.open = true;
                });
                await assertFits(page, path);
                await assertAccessible(page, path);
            }
        });
    }
});
