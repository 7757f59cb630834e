"use strict";

const assert = require("node:assert/strict");
const { it } = require("node:test");

const { signIn, suite } = require("./browser.js");
const { PASSWORD, ROLES } = require("./service.js");

suite("signing in", (scene) => {

    for (const role of ROLES) {
        it(`lets in a ${role}, and out again`, async () => {
            const page = await scene.visitor();
            await signIn(page, role);
            assert.match(await page.locator("h1").innerText(), new RegExp(`Made-up ${role}`));
            await page.getByRole("button", { name: "Sign out" }).click();
            await page.waitForURL("**/sign-in");
            await page.goto("/");
            assert.equal(new URL(page.url()).pathname, "/sign-in");
        });
    }

    it("says what is wrong, keeps the name and not the password", async () => {
        const page = await scene.visitor();
        await page.goto("/sign-in");
        await page.locator("#field-name").fill("coach");
        await page.locator("#field-password").fill("wrong");
        await page.keyboard.press("Enter");
        await page.locator(".error-summary").waitFor();
        assert.equal(await page.locator("#field-name").inputValue(), "coach");
        assert.equal(await page.locator("#field-password").inputValue(), "");
    });

    it("comes back to where one wanted to go", async () => {
        const page = await scene.visitor();
        await page.goto("/?a=b%26c");
        assert.equal(new URL(page.url()).pathname, "/sign-in");
        await page.locator("#field-name").fill("coach");
        await page.locator("#field-password").fill(PASSWORD);
        await page.keyboard.press("Enter");
        await page.waitForURL("**/?a=b%26c");
    });

    it("goes to no other site", async () => {
        const page = await scene.visitor();
        await page.goto("/sign-in?to=//evil.example/");
        await page.locator("#field-name").fill("coach");
        await page.locator("#field-password").fill(PASSWORD);
        await page.keyboard.press("Enter");
        await page.waitForURL(`${scene.service.address}/`);
    });

    it("works without scripts", async () => {
        const page = await scene.visitor({ javaScriptEnabled: false });
        await signIn(page, "coach");
        assert.match(await page.locator("h1").innerText(), /Made-up coach/);
    });

    it("speaks the browser's language until another is chosen", async () => {
        const page = await scene.visitor({ locale: "sv-FI" });
        await page.goto("/sign-in");
        assert.equal(await page.locator("h1").innerText(), "Logga in");
        await page.getByRole("button", { name: "Suomi" }).click();
        assert.equal(await page.locator("h1").innerText(), "Kirjaudu sisään");
        await signIn(page, "coach");
        assert.equal(await page.locator("html").getAttribute("lang"), "fi");
    });
});
