"use strict";

const assert = require("node:assert/strict");
const fs = require("node:fs");
const path = require("node:path");
const { after, before, describe, it } = require("node:test");

const {
    LANGUAGES,
    assertAccessible,
    assertFits,
    launch,
    signIn,
    suite,
    visitor,
} = require("./browser.js");
const { startMailServer } = require("./mail_server.js");
const { sendReferral } = require("./referral_steps.js");
const { startService } = require("./service.js");

const PATIENCE = 15_000;

// As a reader sees it: quoted-printable, and the subject in base64.
function decoded(text) {
    const plain = text.replace(/=\n/g, "").replace(/=\?utf-8\?B\?([^?]*)\?=/g, (_, word) =>
        Buffer.from(word, "base64").toString("latin1"));
    const bytes = plain.replace(/=([0-9A-F]{2})/g, (_, hex) =>
        String.fromCharCode(parseInt(hex, 16)));
    return Buffer.from(bytes, "latin1").toString("utf8");
}

describe("e-mail", () => {
    let mail;
    let service;
    let browser;
    before(async () => {
        mail = await startMailServer();
        service = await startService({
            settings: {
                KYNNYS_MAIL_SERVER: `127.0.0.1:${mail.port}`,
                KYNNYS_MAIL_SECURITY: "none",
                KYNNYS_MAIL_SENDER: "kynnys@kynnys.example",
                KYNNYS_MAIL_SECONDS: "1",
                KYNNYS_SERVICE_ADDRESS: "https://kynnys.example",
            },
        });
        browser = await launch();
    });
    after(async () => {
        await browser.close();
        await service.stop();
        await mail.stop();
    });

    async function as(name, options) {
        const page = await visitor(browser, service, options);
        await signIn(page, name);
        return page;
    }
    async function want(page, address) {
        await page.goto("/account");
        await page.locator("#field-is_on").check();
        await page.locator("#field-address").fill(address);
        await page.locator('form[action="/account/mail"] button').click();
    }
    // Looks again until the list says it.
    async function becomes(page, words) {
        const end = Date.now() + PATIENCE;
        for (;;) {
            await page.goto("/outbox");
            const first = page.locator("main tbody tr").first();
            if ((await first.count()) > 0 && (await first.innerText()).includes(words)) return;
            assert.ok(Date.now() < end, `the newest message is not ${words}`);
            await page.waitForTimeout(300);
        }
    }

    it("is chosen, sent, looked at and sent again, without scripts", async () => {
        const receiver = await as("taitopaja", { javaScriptEnabled: false });
        await want(receiver, "not an address");
        await receiver.locator(".error-summary").getByText("This is no e-mail address").waitFor();
        assert.equal(await receiver.locator("#field-address").inputValue(), "not an address");
        assert.equal(await receiver.locator("#field-is_on").isChecked(), true);
        await want(receiver, "receiver@taitopaja.example");
        await receiver.getByText("Saved.").waitFor();

        const administrator = await as("administrator", { javaScriptEnabled: false });
        await administrator.goto("/outbox");
        await administrator.getByRole("button", { name: "Send a test to me" }).click();
        await administrator.getByText("You have given no e-mail address yet").waitFor();
        await want(administrator, "administrator@kynnys.example");
        mail.refuse = true;
        await administrator.goto("/outbox");
        await administrator.getByRole("button", { name: "Send a test to me" }).click();
        await administrator.getByText("A test is on its way to you.").waitFor();
        await becomes(administrator, "failed");
        await administrator.goto("/");
        await administrator.getByText("1 e-mail could not be sent").waitFor();
        await administrator.goto("/outbox?state=failed");
        await administrator.getByText("The server of e-mail refuses the message.").waitFor();
        mail.refuse = false;
        await administrator.getByRole("button", { name: /^Send again/ }).click();
        await administrator.getByText("The message waits to be sent again.").waitFor();
        await becomes(administrator, "sent");
        assert.match(decoded(mail.mails[0]), /Tämä on kokeilu: sähköposti toimii/);
    });

    it("names nobody of the city", async () => {
        const coach = await as("coach");
        await coach.goto("/people");
        const link = coach.locator('main tbody a[href^="/people/"]').first();
        const person = new URL(await link.evaluate((one) => one.href)).pathname;
        const before = mail.mails.length;
        await sendReferral(coach, person);
        const end = Date.now() + PATIENCE;
        while (mail.mails.length === before) {
            assert.ok(Date.now() < end, "no mail has come");
            await coach.waitForTimeout(300);
        }
        assert.match(mail.mails[before], /To: <receiver@taitopaja\.example>/);
        const city = path.join(path.dirname(service.environment.KYNNYS_DATABASE), "city");
        const [head, ...rows] = fs.readFileSync(path.join(city, "people.csv"), "utf8").split("\n");
        const column = head.split(/[,;\t]/).indexOf("name");
        const names = rows.filter(Boolean).map((row) => row.split(/[,;\t]/)[column]);
        assert.ok(names.length >= 40);
        assert.match(decoded(mail.mails[before]), /Lähetteitä, jotka odottavat vastausta: 1/);
        for (const text of mail.mails.map(decoded)) {
            for (const name of names) assert.ok(!text.includes(name), name);
            assert.ok(!text.includes(person.split("/").pop()));
        }
    });

    it("has accessible pages that fit, in each language", async () => {
        for (const locale of LANGUAGES) {
            for (const name of ["administrator", "data_protection_officer"]) {
                const page = await as(name, { locale });
                for (const where of ["/outbox", "/outbox?state=sent&kind=test", "/account"]) {
                    await page.goto(where);
                    await assertAccessible(page, `${where}, ${name}, ${locale}`);
                    await page.setViewportSize({ width: 320, height: 800 });
                    await assertFits(page, `${where}, ${name}, ${locale}`);
                    await page.setViewportSize({ width: 1280, height: 800 });
                }
            }
        }
    });
});

suite("a service without e-mail", (scene) => {
    it("says so", async () => {
        const page = await scene.as("administrator");
        await page.goto("/users");
        await page.getByRole("link", { name: "Outgoing e-mail" }).click();
        await page.getByText("This service sends no e-mail", { exact: true }).waitFor();
        await assertAccessible(page, "/outbox");
        await page.goto("/account");
        await page.getByText("This service sends no e-mail now.").waitFor();
    });
});
