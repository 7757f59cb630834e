"use strict";

const assert = require("node:assert/strict");
const { before, it } = require("node:test");

const { LANGUAGES, assertAccessible, assertFits, signIn, suite } = require("./browser.js");

const PATHS = [
    "/own",
    "/own/strengths",
    "/own/conditions",
    "/own/wishes",
    "/own/jobs",
    "/own/timeline",
    "/own/sheet",
    "/own/questions/1",
    "/own/contacts/edit",
    "/own/strengths/edit",
];

suite("a client's own page", (scene) => {
    let link;
    let code;
    before(async () => {
        const coach = await scene.visitor();
        await signIn(coach, "coach");
        await coach.goto("/people");
        await coach.locator("tbody th a").first().click();
        await coach.getByRole("link", { name: "Who sees what" }).click();
        await coach.getByRole("button", { name: "Make a link" }).click();
        [link, code] = await coach.locator(".secret").allInnerTexts();
    });

    async function client(options) {
        const page = await scene.visitor(options);
        await page.goto(link);
        await page.locator("#field-code").fill(code.toLowerCase());
        await page.locator("main form button").first().click();
        await page.waitForURL("**/own");
        return page;
    }

    it("is not opened by a wrong code", async () => {
        const page = await scene.visitor();
        await page.goto(link);
        await page.locator("#field-code").fill("AAAA-AAAA");
        await page.keyboard.press("Enter");
        await page.locator(".error-summary").waitFor();
        await page.goto("/own");
        assert.match(await page.locator("h1").innerText(), /does not work/);
    });

    for (const language of LANGUAGES) {
        it(`is shown without a barrier in ${language}`, async () => {
            const page = await client({ locale: language });
            for (const path of PATHS) {
                await page.setViewportSize({ width: 1280, height: 800 });
                await page.goto(path);
                await assertAccessible(page, `${path} in ${language}`);
                await page.setViewportSize({ width: 320, height: 800 });
                await assertFits(page, `${path} in ${language}`);
            }
        });
    }

    for (const javaScriptEnabled of [true, false]) {
        const how = javaScriptEnabled ? "with scripts" : "without scripts";
        it(`is read, corrected and approved ${how}`, async () => {
            const page = await client({ javaScriptEnabled });
            await page.getByRole("link", { name: "What I can do" }).click();
            await page.getByRole("link", { name: "one by one" }).click();
            await page.waitForURL(/questions\/\d+$/);
            const first = page.url();
            await page.getByText("a strength others rely on").click();
            await page.getByRole("button", { name: "Next" }).click();
            await page.waitForURL((url) => url.href !== first);
            await page.getByRole("link", { name: "Enough for now" }).click();
            await page.getByRole("button", { name: "Yes, this is right" }).click();
            await page.getByText("Your details are approved").waitFor();
            await page.getByRole("link", { name: "How to reach me" }).click();
            await page.locator("#field-phone").fill("040 123");
            await page.getByRole("button", { name: "Save" }).click();
            await page.getByText("Read it and say whether it is right").waitFor();
        });
    }

    it("is used by the keyboard alone", async () => {
        const page = await client();
        await page.keyboard.press("Tab");
        assert.equal(
            await page.evaluate(() => document.activeElement.className),
            "skip-link"
        );
        await page.keyboard.press("Enter");
        await page.keyboard.press("Tab");
        await page.keyboard.press("Enter");
        await page.waitForURL("**/own/strengths");
    });

    // Twelve are more than may be guessed at.
    it("takes what is wrong in a form for no guess at the link", async () => {
        const page = await client();
        await page.goto("/own/questions/1");
        const form_secret = await page.locator("[name=form_secret]").first().inputValue();
        for (let time = 0; time < 12; ++time) {
            const answer = await page.request.post("/own/questions/1", {
                form: { form_secret, step: "wrong" },
            });
            assert.equal(answer.status(), 422);
        }
        await page.goto("/own");
        await page.getByRole("link", { name: "What I can do" }).waitFor();
    });

    it("takes a visit without a link for no guess", async () => {
        const page = await scene.visitor();
        for (let time = 0; time < 12; ++time)
            assert.equal((await page.request.get("/own")).status(), 401);
        await signIn(page, "coach");
    });

    it("says who sees the data, and is left again", async () => {
        const page = await client();
        await page.goto("/own/sheet");
        assert.match(await page.locator("#looks").innerText(), /latest looks/);
        await page.getByRole("button", { name: "Leave" }).click();
        await page.goto("/own");
        assert.match(await page.locator("h1").innerText(), /does not work/);
    });
});
