"use strict";

const assert = require("node:assert/strict");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { after, it } = require("node:test");

const { assertAccessible, suite } = require("./browser.js");

const BRAND = "rgb(0, 77, 43)";
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "kynnys-look-"));
const look = path.join(folder, "look.css");
fs.writeFileSync(look, `:root { --kynnys-brand: ${BRAND}; }\n`);

suite("an organisation's own pages", (scene) => {
    after(() => fs.rmSync(folder, { recursive: true }));

    it("have its colours and say whom to tell", async () => {
        const page = await scene.visitor();
        await page.goto("/accessibility");
        await page.getByText("Contact: saavutettavuus@example.org").waitFor();
        const colour = await page
            .locator("main a")
            .first()
            .evaluate((link) => getComputedStyle(link).color);
        assert.equal(colour, BRAND);
        await assertAccessible(page, "/accessibility with an own look");
    });
}, {
    people: 5,
    workplaces: 2,
    settings: { KYNNYS_LOOK: look, KYNNYS_CONTACT: "saavutettavuus@example.org" },
});
