"use strict";

const assert = require("node:assert/strict");
const { it } = require("node:test");

const { LANGUAGES, assertAccessible, assertFits, suite } = require("./browser.js");

const PARTS = [
    "",
    "/conditions",
    "/wishes",
    "/jobs",
    "/sheet",
    "/edit",
    "/strengths/edit",
    "/conditions/edit",
    "/wishes/edit",
];

suite("people", (scene) => {

    const coach = (options) => scene.as("coach", options);

    async function firstPerson(page) {
        await page.goto("/people");
        await page.locator("tbody th a").first().click();
        await page.locator(".tabs").waitFor();
        return new URL(page.url()).pathname;
    }

    for (const language of LANGUAGES) {
        it(`are shown without a barrier in ${language}`, async () => {
            const page = await coach({ locale: language });
            await assertAccessible(page, "/");
            const person = await firstPerson(page);
            for (const path of ["/people", "/people/new", ...PARTS.map((part) => person + part)]) {
                await page.setViewportSize({ width: 1280, height: 800 });
                await page.goto(path);
                await assertAccessible(page, `${path} in ${language}`);
                await page.setViewportSize({ width: 320, height: 800 });
                await assertFits(page, `${path} in ${language}`);
            }
        });
    }

    it("are saved as files", async () => {
        const page = await coach();
        await page.goto("/people");
        for (const [name, start] of [["CSV", "\ufeff"], ["XLSX", "PK"]]) {
            const saving = page.waitForEvent("download");
            await page.getByRole("link", { name: `Save as ${name}` }).click();
            const file = await (await saving).createReadStream();
            const [piece] = await file.toArray();
            assert.ok(piece.toString("utf8").startsWith(start), name);
        }
    });

    it("are filtered by what the address says, and a chip takes it away", async () => {
        const page = await coach();
        await page.goto("/people");
        await page.locator("#field-status").selectOption("waiting");
        await page.getByRole("button", { name: "Show", exact: true }).click();
        assert.match(page.url(), /status=waiting/);
        await page.locator(".chip").click();
        assert.doesNotMatch(page.url(), /status=/);
    });

    it("are sorted by the headings, without scripts, too", async () => {
        const page = await coach({ javaScriptEnabled: false });
        await page.goto("/people?status=waiting");
        const districts = async () => (await page.locator("tbody td:nth-child(4)").allInnerTexts());
        await page.getByRole("columnheader").getByRole("link", { name: "District" }).click();
        assert.match(page.url(), /status=waiting&sort=district/);
        const sorted = await districts();
        assert.ok(sorted.length > 1);
        assert.deepEqual(sorted, [...sorted].sort());
        assert.equal(await page.locator("th[aria-sort='ascending']").innerText(), "District ↑");
        await page.getByRole("columnheader").getByRole("link", { name: "District" }).click();
        assert.deepEqual(await districts(), [...sorted].reverse());
        assert.equal(await page.locator("th[aria-sort]").getAttribute("aria-sort"), "descending");
        const workplaces = await coach();
        await workplaces.goto("/workplaces");
        await workplaces.getByRole("columnheader").getByRole("link", { name: "Kind" }).click();
        const kinds = await workplaces.locator("tbody td:nth-child(2)").allInnerTexts();
        assert.deepEqual(kinds, [...kinds].sort());
    });

    it("are found by the beginning of a name, which stands in no address", async () => {
        const page = await coach();
        await page.goto("/people");
        const name = await page.locator("tbody th a").first().innerText();
        await page.keyboard.press("/");
        await page.keyboard.type(name);
        await page.keyboard.press("Enter");
        await page.getByRole("link", { name }).or(page.getByRole("heading", { name })).first().waitFor();
        assert.doesNotMatch(decodeURIComponent(page.url()), new RegExp(name.split(" ")[0]));
    });

    it("are added with the basis on which they are seen", async () => {
        const page = await coach();
        await page.goto("/people/new");
        await page.locator("#field-name").fill("Tarmo Testinen");
        await page.locator("#field-birth_year").fill("last year");
        await page.getByRole("button", { name: "Save" }).click();
        await page.locator(".error-summary").waitFor();
        assert.equal(await page.locator("#field-name").inputValue(), "Tarmo Testinen");
        const focused = await page.evaluate(() => document.activeElement.className);
        assert.equal(focused, "error-summary");
        await page.locator("#field-birth_year").fill("1970");
        await page.locator("#field-available").fill("ma-to 10-14");
        await page.locator("#field-basis_text").fill("Consent of today");
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText("Added.").waitFor();
        assert.equal(await page.locator("h1").innerText(), "Tarmo Testinen");
    });

    it("keep both versions when two save at once", async () => {
        const mine = await coach();
        const path = `${await firstPerson(mine)}/edit`;
        const theirs = await coach();
        await mine.goto(path);
        await theirs.goto(path);
        await theirs.locator("#field-phone").fill("040 1111");
        await theirs.getByRole("button", { name: "Save" }).click();
        await theirs.getByText("Saved.", { exact: true }).waitFor();
        await mine.locator("#field-phone").fill("040 2222");
        await mine.getByRole("button", { name: "Save" }).click();
        await mine.getByText("Saved meanwhile: 040 1111").waitFor();
        assert.equal(await mine.locator("#field-phone").inputValue(), "040 2222");
        await mine.getByRole("button", { name: "Save" }).click();
        await mine.getByText("Saved.", { exact: true }).waitFor();
        await theirs.goto(path);
        assert.equal(await theirs.locator("#field-phone").inputValue(), "040 2222");
    });

    it("lose nothing when the session ends in the middle of a form", async () => {
        const page = await coach();
        const path = `${await firstPerson(page)}/edit`;
        await page.goto(path);
        await page.locator("#field-note").fill("Two lines\nand a “quote” & <tag>");
        await page.context().clearCookies();
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText("You were signed out").waitFor();
        await page.locator("#field-name").fill("coach");
        await page.locator("#field-password").fill("wrong");
        await page.keyboard.press("Enter");
        await page.locator(".error-summary").waitFor();
        await page.locator("#field-password").fill("seven small owls");
        await page.keyboard.press("Enter");
        await page.getByRole("button", { name: "Send what I wrote" }).click();
        await page.getByText("Saved.", { exact: true }).waitFor();
        await page.goto(path);
        assert.equal(
            await page.locator("#field-note").inputValue(),
            "Two lines\nand a “quote” & <tag>"
        );
    });

    it("have a week that is painted by keyboard and by mouse", async () => {
        const page = await coach();
        const path = `${await firstPerson(page)}/conditions/edit`;
        await page.goto(path);
        await page.locator("#field-available").fill("Mon 10–12");
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText("Saved.", { exact: true }).waitFor();
        await page.goto(path);
        await page.locator(".week-grid td[tabindex='0']").focus();
        await page.keyboard.press("ArrowDown");
        await page.keyboard.press("Space");
        assert.match(await page.locator("#field-available").inputValue(), /^Mon 10:00–12:00; Tue 08:00–09:00$/);
        const wednesday = page.locator(".week-grid tr").nth(3).locator("td");
        await wednesday.nth(3).hover();
        await page.mouse.down();
        await wednesday.nth(5).hover();
        await page.mouse.up();
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText("Mon 10:00–12:00; Tue 08:00–09:00; Wed 09:00–12:00").waitFor();
    });

    it("are changed without scripts, too", async () => {
        const page = await coach({ javaScriptEnabled: false });
        const path = `${await firstPerson(page)}/wishes/edit`;
        await page.goto(path);
        await page.locator("[id='field-work_kind.kitchen']").selectOption("wants");
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText("wants: kitchen work").waitFor();
    });
});
