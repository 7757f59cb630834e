"use strict";

const assert = require("node:assert/strict");
const { it } = require("node:test");

const { LANGUAGES, assertAccessible, assertFits, suite } = require("./browser.js");

suite("workplaces", (scene) => {

    const save = (page) => page.locator("main form button").first().click();

    async function fillWorkplace(page, name) {
        await page.goto("/workplaces/new");
        await page.locator("#field-name").fill(name);
        await page.locator("#field-kind").fill("kindergarten");
        await page.locator("#field-district").fill("Kallio");
        await page.locator("#field-opening").fill("Mon-Fri 7-17");
    }

    // Adds a workplace with one role, and stands on its page.
    async function addWorkplace(page, name) {
        await fillWorkplace(page, name);
        await save(page);
        await page.locator("[id='field-roles[0].role']").fill("childcare worker");
        await page.locator("[id='field-roles[0].hourly_cost']").fill("26,50");
        await save(page);
        await page.waitForURL(/\/workplaces\/[0-9a-f-]{36}$/);
        return new URL(page.url()).pathname;
    }

    async function addTask(page, path, name) {
        await page.goto(`${path}/tasks/new`);
        await page.locator("#field-name").fill(name);
        await page.locator("#field-times").fill("5");
        await page.locator("#field-each_minutes").fill("30");
        await page.locator("#field-windows").fill("Mon-Fri 9-12");
        await page.locator("#field-kind").selectOption("laundry");
        await save(page);
        await page.waitForURL(`**${path}`);
    }

    async function firstWorkplace(page) {
        await page.goto("/workplaces");
        await page.locator("tbody a").first().click();
        await page.locator("h1").waitFor();
        return new URL(page.url()).pathname;
    }

    async function kindShown(page) {
        return (await page.locator("h1 + p").innerText()).split(" · ")[0];
    }

    it("lists them, and filters by what is typed and by district", async () => {
        const page = await scene.as("coach");
        await page.goto("/workplaces");
        assert.equal(await page.locator("tbody tr").count(), 8);
        const kind = await page.locator("tbody td").first().innerText();
        await page.locator("#field-text").fill(kind);
        await page.keyboard.press("Enter");
        await page.locator(".chip").waitFor();
        const kinds = await page.locator("tbody tr td:nth-child(2)").allInnerTexts();
        assert.deepEqual([...new Set(kinds)], [kind]);
        await page.locator(".chip").click();
        await page.waitForFunction(() => !document.querySelector(".chip"));
        const district = await page.locator("#field-district option").nth(1).innerText();
        await page.locator("#field-district").selectOption(district);
        await page.getByRole("button", { name: "Show" }).click();
        const districts = await page.locator("tbody tr td:nth-child(3)").allInnerTexts();
        assert.deepEqual([...new Set(districts)], [district]);
    });

    for (const javaScriptEnabled of [true, false]) {
        it(`takes a new one with role and task, ${javaScriptEnabled ? "with" : "without"} scripts`, async () => {
            const page = await scene.as("coach", { javaScriptEnabled });
            const path = await addWorkplace(page, `Roihu ${javaScriptEnabled}`);
            assert.match(await page.locator("main").innerText(), /No tasks yet/);
            await addTask(page, path, "Fold the laundry");
            const text = await page.locator("main").innerText();
            assert.match(text, /Fold the laundry\s+5 × 30/);
            assert.match(text, /2\s*h\s*30\s*min\s+a week of assisting tasks/);
        });
    }

    it("keeps what was typed, and says what is wrong at its field", async () => {
        const page = await scene.as("coach");
        await fillWorkplace(page, "");
        await page.locator("#field-opening").fill("Sun-day 9-12");
        await save(page);
        await page.locator(".error-summary").waitFor();
        assert.equal(await page.locator("#field-kind").inputValue(), "kindergarten");
        assert.match(await page.locator("#field-name-error").innerText(), /missing/);
        assert.match(await page.locator("#field-opening-error").innerText(), /Sun-day/);
        await assertAccessible(page, "a form with errors");
    });

    it("renames a role and keeps its tasks; a role with tasks stays", async () => {
        const page = await scene.as("coach");
        const path = await addWorkplace(page, "Renaming");
        await addTask(page, path, "Set the tables");
        await page.goto(`${path}/roles`);
        await page.locator("[id='field-roles[0].role']").fill("nursery nurse");
        await page.locator("[id='field-roles[1].role']").fill("cook");
        await page.locator("[id='field-roles[1].hourly_cost']").fill("24");
        await save(page);
        await page.waitForURL(`**${path}`);
        assert.match(await page.locator("main").innerText(), /nursery nurse[\s\S]*Set the tables[\s\S]*cook/);
        await page.goto(`${path}/roles`);
        await page.locator("[id='field-roles[0].role']").fill("");
        await save(page);
        assert.match(await page.locator(".error-summary").innerText(), /nursery nurse/);
    });

    it("changes and removes a task", async () => {
        const page = await scene.as("coach");
        const path = await addWorkplace(page, "Changing");
        await addTask(page, path, "Water the plants");
        await page.getByRole("link", { name: "Water the plants" }).click();
        await page.locator("#field-times").fill("");
        await page.locator("#field-each_minutes").fill("");
        await page.locator("#field-weekly_minutes").fill("90");
        await page.getByText("What it asks").click();
        await page.locator("#field-ability-hand_use").selectOption("2");
        await page.getByText("core task", { exact: true }).click();
        await save(page);
        await page.waitForURL(`**${path}`);
        assert.match(await page.locator("tbody").innerText(), /1\s*h\s*30\s*min a week[\s\S]*Core/);
        await page.getByRole("link", { name: "Water the plants" }).click();
        assert.equal(await page.locator("#field-ability-hand_use").inputValue(), "2");
        await page.locator("summary", { hasText: "Remove the task" }).click();
        await page.getByRole("button", { name: "Remove the task" }).click();
        await page.waitForURL(`**${path}`);
        assert.match(await page.locator("main").innerText(), /No tasks yet/);
    });

    it("shows both versions when two people save", async () => {
        const mine = await scene.as("coach");
        const theirs = await scene.as("manager");
        const path = await addWorkplace(mine, "Twice");
        await mine.goto(`${path}/edit`);
        await theirs.goto(`${path}/edit`);
        await theirs.locator("#field-district").fill("Vuosaari");
        await save(theirs);
        await theirs.waitForURL(`**${path}`);
        await mine.locator("#field-district").fill("Mellunkylä");
        await save(mine);
        await mine.locator(".error-summary").waitFor();
        assert.equal(await mine.locator("#field-district").inputValue(), "Mellunkylä");
        assert.match(await mine.locator("#field-district-theirs").innerText(), /Vuosaari/);
        await save(mine);
        await mine.waitForURL(`**${path}`);
        assert.match(await mine.locator("main").innerText(), /Mellunkylä/);
    });

    it("starts from the list of another workplace", async () => {
        const page = await scene.as("coach");
        const other = await firstWorkplace(page);
        const tasks = await page.locator("tbody tr").count();
        const whole = `${await page.locator("h1").innerText()} (${await kindShown(page)})`;
        const path = await addWorkplace(page, "Copying");
        assert.notEqual(path, other);
        await page.getByRole("link", { name: "Start from another list" }).click();
        await page.locator("#field-from").selectOption({ label: whole });
        await page.getByRole("button", { name: "Copy the tasks" }).click();
        await page.waitForURL(`**${path}`);
        const copied = await page.locator("tbody tr").count();
        assert.ok(copied > 1 && copied <= tasks, `${copied} of ${tasks}`);
    });

    it("gives the contact a link once", async () => {
        const page = await scene.as("coach");
        await firstWorkplace(page);
        await page.getByRole("button", { name: "Make a link" }).click();
        const codes = await page.locator("code").allInnerTexts();
        assert.equal(codes.length, 2);
        assert.match(codes[0], /^http:\/\/.*\/link\/.{20,}/);
        await assertAccessible(page, "the link");
    });

    it("shows an instructor everything and no way to change it", async () => {
        const page = await scene.as("instructor");
        const path = await firstWorkplace(page);
        assert.equal(await page.locator("main form").count(), 0);
        for (const form of ["/edit", "/roles", "/tasks/new", "/copy"]) {
            const answer = await page.goto(path + form);
            assert.equal(answer.status(), 403, form);
        }
        const elsewhere = await page.goto("/workplaces/00000000-0000-7000-8000-000000000000");
        assert.equal(elsewhere.status(), 404);
    });

    it("takes its place on the map from its district, or asks for it", async () => {
        const page = await scene.as("coach");
        await fillWorkplace(page, "At the end of the world");
        await page.locator("#field-district").fill("Nowhere");
        await save(page);
        await page.getByText("No workplace lies in that district yet").first().waitFor();
        await page.locator("#field-east_metres").fill("9971");
        await page.locator("#field-north_metres").fill("4635");
        await save(page);
        await page.waitForURL(/\/roles$/);
    });

    it("works by keyboard alone", async () => {
        const page = await scene.as("coach");
        await page.goto("/workplaces/new");
        const typed = ["Keys", "shop", "Kallio", "", "Mon-Fri 8-16"];
        await page.locator("#field-name").focus();
        for (const word of typed) {
            await page.keyboard.type(word);
            await page.keyboard.press("Tab");
        }
        await page.keyboard.press("Enter");
        await page.waitForURL("**/roles");
        assert.match(await page.locator("main").innerText(), /was added/);
    });

    for (const locale of LANGUAGES) {
        it(`is accessible and fits a phone in ${locale}`, async () => {
            const page = await scene.as("coach", { locale, viewport: { width: 320, height: 800 } });
            const path = await firstWorkplace(page);
            const task = await page.locator("tbody a").first().getAttribute("href");
            for (const one of ["/workplaces", "/workplaces?district=x", path, `${path}/edit`,
                `${path}/roles`, `${path}/copy`, `${path}/tasks/new`, task, "/workplaces/new"]) {
                await page.goto(one);
                for (const part of await page.locator("details").all())
                    await part.evaluate((details) => (details.open = true));
                await assertAccessible(page, one);
                await assertFits(page, one);
            }
        });
    }
});
