"use strict";

const assert = require("node:assert/strict");
const { spawnSync } = require("node:child_process");
const fs = require("node:fs");
const { it } = require("node:test");

const { LANGUAGES, assertAccessible, assertFits, signIn, suite } = require("./browser.js");

// The user's link, after the form of a new user was sent.
async function addUser(page, name) {
    await page.goto("/users");
    await page.getByRole("link", { name: "Add a user" }).click();
    await page.locator("#field-name").fill(`Made-up ${name}`);
    await page.locator("#field-sign_in_name").fill(name);
    await page.getByRole("checkbox", { name: "work coach" }).check();
    await page.getByRole("button", { name: "Add, and show the link" }).click();
    return page.locator("#shown-once").inputValue();
}

suite("administration", (scene) => {

    it("is accessible and fits, in each language", async () => {
        for (const language of LANGUAGES) {
            const page = await scene.visitor({ locale: language });
            await signIn(page, "administrator");
            await page.goto("/users");
            const user = await page.locator("tbody a").first().getAttribute("href");
            for (const path of ["/users", "/users/new", user, `${user}/close`, "/organisation",
                "/audit?action=user.list&from=2026-01-01", "/policy", "/policy/new", "/catalogue",
                "/data"]) {
                await page.goto(path);
                await assertAccessible(page, `${path}, ${language}`);
                await page.setViewportSize({ width: 320, height: 800 });
                await assertFits(page, `${path}, ${language}`);
                await page.setViewportSize({ width: 1280, height: 800 });
            }
        }
    });

    it("adds a user, who chooses a password by the link, and it is in the log", async () => {
        const page = await scene.visitor();
        await signIn(page, "administrator");
        const link = await addUser(page, "aino");
        await assertAccessible(page, "the link");

        const user = await scene.visitor({ javaScriptEnabled: false });
        await user.goto(link);
        assert.equal(await user.locator("h1").innerText(), "Welcome, Made-up aino");
        await user.locator("#field-password").fill("aino aino aino");
        await user.locator("main form button").click();
        await user.locator(".error-summary").waitFor();
        await user.locator("#field-password").fill("eleven grey stones");
        await user.locator("main form button").click();
        await user.getByText("Your password is kept.").waitFor();
        await user.locator("#field-name").fill("aino");
        await user.locator("#field-password").fill("eleven grey stones");
        await user.locator("main form button").click();
        await user.waitForURL(`${scene.service.address}/`);
        await user.goto(link);
        assert.equal(await user.locator("h1").innerText(), "Not found", "a link works once");

        await page.goto("/audit");
        await page.locator("#field-action").selectOption("user.edit");
        await page.getByRole("button", { name: "Show" }).click();
        const first = page.locator("tbody tr").first();
        assert.match(await first.innerText(), /Made-up administrator.*administrator.*Made-up aino/s);
        await first.getByRole("link", { name: "Made-up aino" }).click();
        assert.match(page.url(), /subject=/);
        await page.getByRole("link", { name: /Remove the filter What/ }).click();
        assert.doesNotMatch(page.url(), /action=/);
    });

    it("takes two edits of one user to who edits later", async () => {
        const page = await scene.visitor();
        await signIn(page, "administrator");
        await addUser(page, "eero");
        const other = await scene.visitor();
        await signIn(other, "administrator");
        for (const one of [page, other]) {
            await one.goto("/users");
            await one.getByRole("link", { name: "Made-up eero" }).click();
        }
        await other.locator("#field-name").fill("Eero of others");
        await other.getByRole("button", { name: "Save" }).click();
        await other.getByText("The user is saved.").waitFor();
        await page.locator("#field-name").fill("Eero of mine");
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText("Saved meanwhile: Eero of others").waitFor();
        assert.equal(await page.locator("#field-name").inputValue(), "Eero of mine");
        await assertAccessible(page, "both versions");
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText("The user is saved.").waitFor();
    });

    it("keeps what was typed of a user who can't be added", async () => {
        const page = await scene.visitor({ javaScriptEnabled: false });
        await signIn(page, "administrator");
        await page.goto("/users/new");
        await page.locator("#field-name").fill("Made-up <b>");
        await page.locator("#field-sign_in_name").fill("coach");
        await page.locator("main form.form button").click();
        assert.equal(await page.locator("#field-name").inputValue(), "Made-up <b>");
        await page.getByRole("checkbox", { name: "instructor" }).check();
        await page.locator("main form.form button").click();
        await page.locator(".error-summary a[href='#field-sign_in_name']").waitFor();
        assert.ok(await page.getByRole("checkbox", { name: "instructor" }).isChecked());
    });

    it("closes an account, by keyboard", async () => {
        const page = await scene.visitor();
        await signIn(page, "administrator");
        await addUser(page, "veikko");
        await page.goto("/users");
        await page.getByRole("link", { name: "Made-up veikko" }).focus();
        await page.keyboard.press("Enter");
        await page.getByRole("link", { name: "Close the account" }).focus();
        await page.keyboard.press("Enter");
        await page.getByRole("button", { name: "Close the account" }).focus();
        await page.keyboard.press("Enter");
        await page.getByText("The account is closed.").waitFor();
        assert.equal(await page.getByRole("link", { name: "Made-up veikko" }).count(), 0);
    });

    it("keeps the last administrator", async () => {
        const page = await scene.visitor();
        await signIn(page, "administrator");
        await page.goto("/users");
        await page.locator("tbody").getByRole("link", { name: "Made-up administrator" }).click();
        await page.getByRole("checkbox", { name: "administrator" }).uncheck();
        await page.getByRole("checkbox", { name: "evaluator" }).check();
        await page.getByRole("button", { name: "Save" }).click();
        await page.locator(".error-summary a[href='#field-roles']").waitFor();
    });

    it("renames the organisation for every header", async () => {
        const page = await scene.visitor();
        await signIn(page, "administrator");
        await page.goto("/organisation");
        await page.locator("#field-name").fill("Made-up city");
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByRole("link", { name: "Made-up administrator Made-up city" }).waitFor();
    });

    it("saves the log and the users as files", async () => {
        const page = await scene.visitor();
        await signIn(page, "administrator");
        for (const [path, beginning] of [["/users.csv", "\ufeffName,"], ["/users.xlsx", "PK"],
            ["/audit.csv", "\ufeffWhen,"], ["/audit.xlsx", "PK"]]) {
            const [download] = await Promise.all([
                page.waitForEvent("download"),
                page.goto(path).catch(() => {}),
            ]);
            assert.ok(download.suggestedFilename().endsWith(path.slice(path.indexOf("."))));
            const text = fs.readFileSync(await download.path(), "utf8");
            assert.ok(text.startsWith(beginning), path);
        }
    });

    it("finds the log whole, for the data protection officer too", async () => {
        const page = await scene.visitor();
        await signIn(page, "data_protection_officer");
        await page.goto("/audit");
        await page.getByRole("button", { name: "Check the log" }).click();
        await page.getByText("The log is whole").waitFor();
        await assertAccessible(page, "a whole log");
    });

    it("changes a planning rule from a day on, with its reason, without scripts", async () => {
        const page = await scene.visitor({ javaScriptEnabled: false });
        await signIn(page, "administrator");
        await page.goto("/policy");
        await page.getByRole("link", { name: "Change the rules" }).click();
        await page.getByLabel("Valid from").fill("2099-01-01");
        await page.getByLabel("Most days a week").fill("9");
        await page.getByLabel("Source").fill("A made-up decision");
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByRole("link", { name: "Write a whole number from 1 to 7." }).waitFor();
        await page.getByLabel("Most days a week").fill("4");
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText("The rules are saved.").waitFor();
        const coming = page.getByRole("row", { name: /Most days a week/ }).last();
        assert.match(await coming.innerText(), /4.*A made-up decision/s);
        await page.goto("/policy/new");
        await page.getByLabel("Valid from").fill("2099-01-01");
        await page.getByRole("button", { name: "Save" }).click();
        await page.locator(".error-summary a[href='#field-valid_from']").waitFor();
        await page.getByLabel("Valid from").fill("2000-01-01");
        await page.getByRole("button", { name: "Save" }).click();
        await page.locator(".error-summary a[href='#field-valid_from']").waitFor();
    });

    it("sets a minimum share, and takes it away again, without scripts", async () => {
        const page = await scene.visitor({ javaScriptEnabled: false });
        await signIn(page, "administrator");
        const share = (part) => page.locator(`[name="share[0].${part}"]`);
        await page.goto("/policy/new");
        await page.getByLabel("Valid from").fill("2099-06-01");
        await share("who").selectOption("age");
        await share("value").fill("many");
        await share("percent").fill("30");
        await page.locator("#field-reason").fill("A made-up aim");
        await page.getByRole("button", { name: "Save" }).click();
        await page.locator('.error-summary a[href="#field-share[0].value"]').waitFor();
        await share("value").fill("55");
        await page.locator("#field-reason").fill("");
        await page.getByRole("button", { name: "Save" }).click();
        await page.locator('.error-summary a[href="#field-reason"]').click();
        await page.locator("#field-reason").fill("A made-up aim");
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText("The rules are saved.").waitFor();
        const row = page.getByRole("row", { name: /Age at least 55/ }).last();
        assert.match(await row.innerText(), /30/);
        await page.goto("/policy/new");
        assert.equal(await share("value").inputValue(), "55");
        await page.getByLabel("Valid from").fill("2099-07-01");
        await share("who").selectOption("");
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText("The rules are saved.").waitFor();
        await page.goto("/policy/new");
        assert.equal(await share("who").inputValue(), "");
    });

    it("shows a coach the rules and the catalogue, to read", async () => {
        const page = await scene.visitor();
        await signIn(page, "coach");
        await page.goto("/policy");
        assert.equal(await page.getByRole("link", { name: "Change the rules" }).count(), 0);
        assert.equal((await page.goto("/catalogue")).status(), 200);
        assert.equal(await page.locator("tbody tr").count(), 24);
    });

    it("says what is here, and when it was backed up", async () => {
        const page = await scene.visitor();
        await signIn(page, "administrator");
        await page.getByRole("link", { name: "Data" }).click();
        await page.getByText("No backup is known").waitFor();
        assert.match(await page.locator(".fact-list").first().innerText(), /People\s+5/);
        const file = `${scene.service.environment.KYNNYS_DATABASE}.backup`;
        const done = spawnSync(process.env.KYNNYS_PROGRAM, ["data", "backup", file], {
            env: scene.service.environment,
        });
        assert.equal(done.status, 0, String(done.stderr));
        await page.reload();
        await page.getByText("Last backup by this program").waitFor();
    });

    it("is not for a coach", async () => {
        const page = await scene.visitor();
        await signIn(page, "coach");
        for (const path of ["/users", "/audit", "/audit.csv", "/users.xlsx", "/policy/new", "/data"]) {
            const answer = await page.goto(path);
            assert.ok([403, 404].includes(answer.status()), path);
        }
    });
}, { people: 5, workplaces: 2 });
