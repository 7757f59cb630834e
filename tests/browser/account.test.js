"use strict";

const assert = require("node:assert/strict");
const { createHmac } = require("node:crypto");
const { it } = require("node:test");

const { LANGUAGES, assertAccessible, assertFits, signIn, suite } = require("./browser.js");
const { PASSWORD } = require("./service.js");

// What an authenticator shows for the key (RFC 6238), `later` steps of 30 seconds from now.
function codeOf(key, later = 0) {
    const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    const bits = [...key].map((one) => letters.indexOf(one).toString(2).padStart(5, "0")).join("");
    const bytes = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
    const step = Buffer.alloc(8);
    step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + later));
    const mac = createHmac("sha1", bytes).update(step).digest();
    const at = mac[19] & 15;
    return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

// The password is given, and the page that asks for the second factor is there.
async function signInByHalf(page, role) {
    await page.goto("/sign-in");
    await page.locator("#field-name").fill(role);
    await page.locator("#field-password").fill(PASSWORD);
    await page.locator("main form button").click();
    await page.locator("#field-code").waitFor();
}

async function keyOnPage(page) {
    return (await page.locator("main .code").first().innerText()).replaceAll(" ", "");
}

async function enrol(page) {
    const key = await keyOnPage(page);
    await page.locator("#field-code").fill(codeOf(key));
    await page.locator("main form button").click();
    await page.locator(".codes").waitFor();
    return { key, codes: await page.locator(".codes li").allInnerTexts() };
}

suite("the account", (scene) => {

    it("is accessible and fits, in each language", async () => {
        for (const language of LANGUAGES) {
            const page = await scene.visitor({ locale: language });
            await page.goto("/accessibility");
            await assertAccessible(page, `statement, ${language}`);
            await signIn(page, "coach");
            for (const path of ["/account", "/account/password", "/account/second-factor",
                "/account/tokens", "/account/tokens/new", "/accessibility", "/nowhere"]) {
                await page.goto(path);
                await assertAccessible(page, `${path}, ${language}`);
                await page.setViewportSize({ width: 320, height: 800 });
                await assertFits(page, `${path}, ${language}`);
                await page.setViewportSize({ width: 1280, height: 800 });
            }
        }
    });

    it("says who I am, and where", async () => {
        const page = await scene.visitor();
        await signIn(page, "coach");
        await page.getByRole("link", { name: "Made-up coach demonstration" }).click();
        const facts = await page.locator(".fact-list").innerText();
        assert.match(facts, /work coach/);
        assert.match(facts, /demonstration/);
    });

    it("shows an unknown address as a page that one gets away from", async () => {
        const page = await scene.visitor({ locale: "fi" });
        await signIn(page, "coach");
        const answer = await page.goto("/no/such/page");
        assert.equal(answer.status(), 404);
        assert.equal(await page.locator("h1").innerText(), "Ei löytynyt");
        await page.getByRole("link", { name: "Etusivulle" }).click();
        await page.waitForURL(`${scene.service.address}/`);
        assert.equal((await page.goto("/language")).status(), 405);
        assert.equal(await page.locator("h1").innerText(), "Sivua ei voi avata näin");
    });

    it("changes the password, and ends the other sign-ins", async () => {
        const other = await scene.visitor();
        await signIn(other, "instructor");
        const page = await scene.visitor({ javaScriptEnabled: false });
        await signIn(page, "instructor");
        await page.goto("/account/password");
        await page.locator("#field-old_password").fill("not this one");
        await page.locator("#field-password").fill("nine blue kettles");
        await page.locator("main form button").click();
        await page.locator(".error-summary a[href='#field-old_password']").waitFor();
        await page.locator("#field-old_password").fill(PASSWORD);
        await page.locator("#field-password").fill("short");
        await page.locator("main form button").click();
        await page.locator(".error-summary a[href='#field-password']").waitFor();
        await page.locator("#field-old_password").fill(PASSWORD);
        await page.locator("#field-password").fill("nine blue kettles");
        await page.locator("main form button").click();
        await page.waitForURL("**/account");
        await other.goto("/account");
        assert.equal(new URL(other.url()).pathname, "/sign-in");
    });

    it("ends a sign-in somewhere else", async () => {
        const other = await scene.visitor();
        await signIn(other, "evaluator");
        const page = await scene.visitor();
        await signIn(page, "evaluator");
        await page.goto("/account");
        assert.equal(await page.locator("tbody tr").count(), 2);
        await page.getByRole("button", { name: /Sign out there/ }).click();
        await page.getByText("That sign-in is over.").waitFor();
        assert.equal(await page.locator("tbody tr").count(), 1);
        await other.goto("/account");
        assert.equal(new URL(other.url()).pathname, "/sign-in");
    });

    it("enrols a second factor, and lets in with it and with a recovery code", async () => {
        const page = await scene.visitor();
        await signIn(page, "manager");
        await page.goto("/account/second-factor");
        const first = await keyOnPage(page);
        const link = await page.locator("main a[href^='otpauth:']").getAttribute("href");
        assert.match(link, new RegExp(`secret=${first}`));
        await page.locator("#field-code").fill("000000");
        await page.locator("main form button").click();
        await page.locator(".error-summary").waitFor();
        assert.equal(await keyOnPage(page), first, "a wrong code keeps the key");
        await assertAccessible(page, "a wrong code");
        const { key, codes } = await enrol(page);
        assert.equal(codes.length, 10);
        await assertAccessible(page, "recovery codes");
        await page.getByRole("button", { name: "Print" }).waitFor();

        const again = await scene.visitor();
        await signInByHalf(again, "manager");
        await assertAccessible(again, "the code");
        await again.locator("#field-code").fill(codeOf(key, 1));
        await again.locator("main form button").click();
        await again.waitForURL(`${scene.service.address}/`);

        const lost = await scene.visitor({ javaScriptEnabled: false });
        await signInByHalf(lost, "manager");
        await lost.locator("#field-code").fill(codes[0].toLowerCase());
        await lost.locator("main form button").click();
        await lost.waitForURL(`${scene.service.address}/`);
    });

    it("makes an access token, shows it once, and ends it, by keyboard", async () => {
        const page = await scene.visitor();
        await signIn(page, "coach");
        await page.goto("/account/tokens/new");
        await page.locator("#field-name").focus();
        await page.keyboard.press("Enter");
        await page.locator(".error-summary").waitFor();
        await page.locator("#field-name").focus();
        await page.keyboard.type("Reporting <b>");
        await page.keyboard.press("Tab");
        await page.keyboard.press("Space");
        await page.keyboard.press("Enter");
        const secret = await page.locator("#shown-once").inputValue();
        assert.equal(secret.length, 43);
        await assertAccessible(page, "a token that was made");
        const headers = { Authorization: `Bearer ${secret}` };
        const api = () => fetch(`${scene.service.address}/api/v1/session`, { headers });
        assert.equal((await api()).status, 200);
        await page.goto("/account/tokens");
        assert.doesNotMatch(await page.content(), new RegExp(secret));
        await page.getByRole("button", { name: "End Reporting <b>" }).focus();
        await page.keyboard.press("Enter");
        await page.getByText("The access token does not work any more.").waitFor();
        assert.equal((await api()).status, 401);
    });
}, { people: 5, workplaces: 2 });

const strict = { people: 5, workplaces: 2, settings: { KYNNYS_SECOND_FACTOR: "required" } };
suite("who must have a second factor", (scene) => {
    it("enrols it while signing in", async () => {
        const page = await scene.visitor({ javaScriptEnabled: false });
        await signIn(page, "coach");
        assert.equal(new URL(page.url()).pathname, "/account/second-factor");
        await page.goto("/account");
        assert.equal(new URL(page.url()).pathname, "/account/second-factor", "nothing else opens");
        const { key } = await enrol(page);
        await page.locator("a[href='/sign-in/code']").click();
        await page.locator("#field-code").fill(codeOf(key, 1));
        await page.locator("main form button").click();
        await page.waitForURL(`${scene.service.address}/`);
        assert.match(await page.locator("h1").innerText(), /Made-up coach/);
    });
}, strict);
