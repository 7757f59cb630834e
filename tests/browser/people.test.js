"use strict";

const assert = require("node:assert/strict");
const { it } = require("node:test");

const { LANGUAGES, assertAccessible, assertFits, signIn, suite } = require("./browser.js");

const PARTS = [
    "",
    "/conditions",
    "/wishes",
    "/jobs",
    "/timeline",
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
            for (const path of ["/people", "/people/new", "/views", "/views/new?list=people&status=waiting",
                ...PARTS.map((part) => person + part)]) {
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

    it("are kept as a view, without scripts, too", async () => {
        const page = await coach({ javaScriptEnabled: false });
        await page.goto("/people?status=waiting&sort=-district");
        await page.getByRole("link", { name: "Keep this view" }).click();
        await page.getByRole("button", { name: "Save" }).click();
        await page.locator(".error-summary").waitFor();
        await page.locator("#field-name").fill("Those who wait");
        await page.getByLabel("Show this view first").check();
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText("The view is kept.").waitFor();
        const views = page.getByRole("navigation", { name: "My views" });
        assert.equal(await views.locator("[aria-current]").innerText(), "Those who wait");
        await page.goto("/people");
        assert.match(page.url(), /status=waiting&sort=-district/);
        await views.getByRole("link", { name: "Everybody" }).click();
        assert.doesNotMatch(page.url(), /status/);
        assert.equal(await page.locator("#field-status").inputValue(), "");
        await views.getByRole("link", { name: "Those who wait" }).click();
        assert.equal(await page.locator("#field-status").inputValue(), "waiting");
        await page.locator(".chip").first().click();
        assert.doesNotMatch(page.url(), /status/);
        assert.equal(await views.locator("[aria-current]").count(), 0);
        await page.goto("/people?status=active");
        await page.getByRole("link", { name: "Keep this view" }).click();
        await page.locator("#field-name").fill("Those who wait");
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText("You have a view of this name already").first().waitFor();
        await page.goto("/views");
        await page.getByRole("link", { name: "Change Those who wait" }).click();
        await page.locator("#field-name").fill("Waiting");
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByRole("link", { name: "Waiting", exact: true }).waitFor();
        await page.getByRole("link", { name: "Change Waiting" }).click();
        await page.getByRole("button", { name: "Throw away" }).click();
        await page.getByText("No views yet").waitFor();
        await page.goto("/people");
        assert.doesNotMatch(page.url(), /status/);
    });

    it("keep a view of workplaces, too", async () => {
        const page = await coach();
        await page.goto("/workplaces?sort=kind");
        await page.getByRole("link", { name: "Keep this view" }).click();
        await page.locator("#field-name").fill("By kind");
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText("The view is kept.").waitFor();
        assert.equal(new URL(page.url()).pathname, "/workplaces");
        await page.goto("/people");
        assert.equal(await page.getByRole("link", { name: "By kind" }).count(), 0);
    });

    it("have a timeline of what was done, by whom", async () => {
        const page = await coach();
        const person = await firstPerson(page);
        await page.goto(`${person}/edit`);
        await page.locator("#field-email").fill("time@kynnys.example");
        await page.locator("#field-status").selectOption("placed");
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText("Saved.", { exact: true }).waitFor();
        await page.getByRole("link", { name: "Timeline" }).click();
        await page.getByText('The state changed from').waitFor();
        const newest = page.locator(".timeline li").nth(1);
        assert.match(await newest.innerText(), /Details were changed: how to reach the person/);
        assert.match(await newest.innerText(), /you/);
        await page.getByText("Came to the service.").waitFor();
        const manager = await scene.as("manager");
        await manager.goto(`${person}/timeline`);
        assert.match(
            await manager.locator(".timeline li").first().innerText(),
            /Made-up coach, work coach/
        );
    });

    it("are asked next what opens the most tasks", async () => {
        const page = await coach();
        await page.goto("/people");
        const people = await page
            .locator("tbody th a")
            .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
        const questions = page.locator(".next-questions");
        // Whatever the made-up city knows: of these, nobody has been asked about anything yet. One
        // of them at least lives near tasks that wait for answers.
        for (const person of people.slice(0, 15)) {
            await page.goto(`${person}/strengths/edit`);
            await page.evaluate(() => {
                for (const step of document.querySelectorAll("form[data-draft] select"))
                    if ([...step.options].some((option) => option.value === "")) step.value = "";
            });
            await page.getByRole("button", { name: "Save" }).click();
            await page.getByText("Saved.", { exact: true }).waitFor();
            if ((await questions.count()) > 0) break;
        }
        const more = Number(/could open (\d+) more/.exec(await questions.innerText())[1]);
        assert.ok(more > 0);
        await assertAccessible(page, "a person with questions");
        await questions.getByRole("link").first().click();
        assert.match(page.url(), /strengths\/edit#field-/);
        const asked = await page.evaluate(() => document.querySelector(":target").tagName);
        assert.equal(asked, "SELECT");
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

    const note = (page) => page.locator("#field-note");
    const offer = (page) => page.locator("[data-draft-offer]");
    const drafts = (page) =>
        page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith("draft:")));
    // As long as it takes until so many drafts are kept.
    const kept = (page, count) =>
        page.waitForFunction(
            (many) =>
                Object.keys(sessionStorage).filter((key) => key.startsWith("draft:")).length === many,
            count
        );

    it("keep what was typed when the page is left by accident", async () => {
        const page = await coach();
        const path = `${await firstPerson(page)}/edit`;
        await page.goto(path);
        const before = await note(page).inputValue();
        assert.equal(await offer(page).isVisible(), false);
        await note(page).fill("Half a sentence");
        await page.goto("/people");
        await page.goto(path);
        await offer(page).waitFor();
        await assertAccessible(page, "a form with an offer");
        assert.equal(await note(page).inputValue(), before);
        await page.getByRole("button", { name: "Take it up again" }).click();
        assert.equal(await note(page).inputValue(), "Half a sentence");
        assert.equal(await offer(page).isVisible(), false);
        await page.reload();
        await page.getByRole("button", { name: "Throw it away" }).click();
        assert.equal(await note(page).inputValue(), before);
        assert.deepEqual(await drafts(page), []);
        await page.reload();
        assert.equal(await offer(page).isVisible(), false);
    });

    it("keep no draft once it is saved, cancelled or signed out of", async () => {
        const page = await coach();
        const path = `${await firstPerson(page)}/edit`;
        await page.goto(path);
        await note(page).fill("Saved words");
        await kept(page, 1);
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText("Saved.", { exact: true }).waitFor();
        await kept(page, 0);
        await page.goto(path);
        await note(page).fill("Cancelled words");
        await kept(page, 1);
        await page.getByRole("link", { name: "Cancel" }).click();
        await page.locator(".tabs").waitFor();
        assert.deepEqual(await drafts(page), []);
        await page.goto(path);
        await note(page).fill("Left words");
        await kept(page, 1);
        await page.getByRole("button", { name: "Sign out" }).click();
        await page.locator("#field-password").waitFor();
        assert.deepEqual(await drafts(page), []);
    });

    it("keep a draft that was sent in vain, until it is saved", async () => {
        const page = await coach();
        const path = `${await firstPerson(page)}/edit`;
        await page.goto(path);
        await note(page).fill("Sent in vain");
        await page.locator("#field-birth_year").fill("last year");
        await page.getByRole("button", { name: "Save" }).click();
        await page.locator(".error-summary").waitFor();
        await page.goto("/people");
        await page.goto(path);
        await page.getByRole("button", { name: "Take it up again" }).click();
        assert.equal(await note(page).inputValue(), "Sent in vain");
        await page.locator("#field-birth_year").fill("1970");
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText("Saved.", { exact: true }).waitFor();
        await kept(page, 0);
    });

    it("offer nobody's words to whoever signs in next", async () => {
        const page = await coach();
        const path = `${await firstPerson(page)}/edit`;
        await page.goto(path);
        await note(page).fill("The coach's words");
        await kept(page, 1);
        await page.context().clearCookies();
        await page.goto("/sign-in");
        assert.equal((await drafts(page)).length, 1, "the same coach may come back");
        await signIn(page, "manager");
        assert.deepEqual(await drafts(page), []);
    });

    it("keep the painted week of a draft, and both versions when another saved meanwhile", async () => {
        const page = await coach();
        const path = `${await firstPerson(page)}/conditions/edit`;
        await page.goto(path);
        await page.locator("#field-available").fill("Mon 10–12");
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText("Saved.", { exact: true }).waitFor();
        await page.goto(path);
        const monday = page.locator(".week-grid tr").nth(1).locator("td");
        await monday.nth(8).click();
        await kept(page, 1);
        const theirs = await coach();
        await theirs.goto(path);
        await theirs.locator("#field-lift_kilograms_most").fill("7");
        await theirs.getByRole("button", { name: "Save" }).click();
        await theirs.getByText("Saved.", { exact: true }).waitFor();
        await page.goto(path);
        await page.getByRole("button", { name: "Take it up again" }).click();
        assert.equal(await monday.nth(8).getAttribute("aria-selected"), "true");
        assert.equal(await page.locator("#field-available").inputValue(), "Mon 10:00–12:00, 14:00–15:00");
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText("Saved meanwhile: 7").waitFor();
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
