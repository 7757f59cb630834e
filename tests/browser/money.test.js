"use strict";

const assert = require("node:assert/strict");
const fs = require("node:fs");
const path = require("node:path");
const { before, it } = require("node:test");

const { LANGUAGES, assertAccessible, assertFits, signIn, suite } = require("./browser.js");

suite("what work does to the money", (scene) => {
    let person;
    let stranger; // of whom nothing is recorded
    let link;
    let code;
    before(async () => {
        const coach = await scene.visitor();
        await signIn(coach, "coach");
        await coach.goto("/people");
        const people = await coach.locator("tbody th a").evaluateAll((links) =>
            links.map((one) => one.getAttribute("href")));
        stranger = people.at(-1);
        // Somebody of whose work activity nothing is lost.
        for (person of people) {
            await coach.goto(`${person}/money`);
            const known = await coach.locator(".money-known").innerText();
            if (/work activity\s+no/.test(known)) break;
        }
        await coach.getByRole("link", { name: "Who sees what" }).click();
        await coach.getByRole("button", { name: "Make a link" }).click();
        [link, code] = await coach.locator(".secret").allInnerTexts();
    });

    async function coach(options) {
        const page = await scene.visitor(options);
        await signIn(page, "coach");
        return page;
    }

    async function client(options) {
        const page = await scene.visitor(options);
        await page.goto(link);
        await page.locator("#field-code").fill(code);
        await page.locator("main form button").first().click();
        await page.waitForURL("**/own");
        return page;
    }

    async function headline(page) {
        return (await page.locator(".money-headline").innerText()).replaceAll("\u00a0", " ");
    }

    for (const javaScriptEnabled of [true, false]) {
        const how = javaScriptEnabled ? "with scripts" : "without scripts";
        it(`is worked out from recorded facts ${how}`, async () => {
            const page = await coach({ javaScriptEnabled });
            await page.goto(`${person}/money`);
            await page.getByRole("link", { name: "Change what is known" }).click();
            await page.locator("#field-benefit").selectOption("yleistuki");
            await page.locator("#field-benefit_monthly").fill("800");
            await page.locator("#field-pension").selectOption("none");
            await page.locator("#field-social_assistance").selectOption("no");
            await page.getByRole("button", { name: "Save" }).click();
            await page.locator("#field-weekly_hours").fill("8");
            await page.locator("#field-hourly_wage").fill("10");
            await page.locator("#field-other").fill("31.3.2024");
            await page.getByRole("button", { name: "Work it out" }).click();
            assert.match(await headline(page), /^\+€174 a month/);
            const other = page.getByRole("heading", { name: /same job on 31\.3\.2024/ });
            assert.match(await other.innerText(), /\+€324/);
            await page.locator("svg.money-curve").waitFor();
        });
    }

    it("says that nothing can be told before anything is known", async () => {
        const page = await coach();
        await page.goto(`${stranger}/money`);
        assert.match(await headline(page), /^Nobody can tell yet/);
        assert.equal(await page.locator("svg.money-curve").count(), 0);
    });

    it("keeps what was typed where a fact can't be so", async () => {
        const page = await coach();
        await page.goto(`${person}/money/edit`);
        await page.locator("#field-benefit_monthly").fill("a lot");
        await page.locator("#field-other_income_monthly").fill("70");
        await page.getByRole("button", { name: "Save" }).click();
        await page.locator(".error-summary").waitFor();
        assert.equal(await page.locator("#field-benefit_monthly").inputValue(), "a lot");
        assert.equal(await page.locator("#field-other_income_monthly").inputValue(), "70");
    });

    it("tells what is not understood in the question", async () => {
        const page = await coach();
        await page.goto(`${person}/money?weekly_hours=many`);
        await page.locator(".error-summary").waitFor();
        assert.equal(await page.locator("#field-weekly_hours").inputValue(), "many");
    });

    it("is corrected by the client, who sees the effect", async () => {
        const page = await client();
        await page.getByRole("link", { name: "What work does to my money" }).click();
        assert.match(await headline(page), /^\+€174 a month/);
        await page.getByRole("link", { name: "Correct my details" }).click();
        await page.locator("#field-benefit_monthly").fill("100");
        await page.getByRole("button", { name: "Save" }).click();
        assert.match(await headline(page), /^\+€248 a month/);
    });

    it("is not there for who may not see it", async () => {
        for (const role of ["instructor", "evaluator", "administrator"]) {
            const page = await scene.visitor();
            await signIn(page, role);
            const answer = await page.goto(`${person}/money`);
            assert.ok([403, 404].includes(answer.status()), `${role}: ${answer.status()}`);
        }
    });

    it("is said of the rules to everybody, and compared by a manager", async () => {
        const page = await scene.visitor();
        await signIn(page, "manager");
        await page.goto("/rules");
        await page.getByRole("link", { name: "Compare with another" }).click();
        await page.locator("#field-text").fill("format = 1\nname = 'Ours'\n");
        await page.getByRole("button", { name: "Compare" }).click();
        assert.match(await page.locator("main").innerText(), /Line 1/);
        const rules = fs.readFileSync(path.join(__dirname, "../../rules/finland.toml"), "utf8");
        const changed = rules.replace("value = 8\n", "value = 7\n");
        await page.locator("#field-text").fill(changed);
        await page.getByRole("button", { name: "Compare" }).click();
        await page.locator("#changes").waitFor();
        assert.match(await page.locator("main").innerText(), /8 hours per week/);
        await assertAccessible(page, "/rules/compare answered");
    });

    for (const language of LANGUAGES) {
        it(`is shown without a barrier in ${language}`, async () => {
            const options = { locale: language };
            const [professional, own] = [await coach(options), await client(options)];
            const manager = await scene.visitor(options);
            await signIn(manager, "manager");
            const pages = [
                [professional, `${person}/money?other=2024-03-31`],
                [professional, `${person}/money/edit`],
                [professional, "/rules"],
                [manager, "/rules/compare"],
                [own, "/own/money"],
                [own, "/own/money/edit"],
            ];
            for (const [page, address] of pages) {
                await page.setViewportSize({ width: 1280, height: 800 });
                await page.goto(address);
                await assertAccessible(page, `${address} in ${language}`);
                if (process.env.KYNNYS_PICTURES)
                    await page.screenshot({
                        path: `${process.env.KYNNYS_PICTURES}/${language}${address.replaceAll(/\W/g, "_")}.png`,
                        fullPage: true,
                    });
                await page.setViewportSize({ width: 320, height: 800 });
                await assertFits(page, `${address} in ${language}`);
            }
        });
    }
});
