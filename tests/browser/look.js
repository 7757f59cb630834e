// look.js FOLDER PATH…: takes pictures of pages, as a role sees them, for people to look at.
//   KYNNYS_ROLE (coach), KYNNYS_LANGUAGE (en)
"use strict";

const path = require("node:path");

const { WIDTHS, launch, signIn, visitor } = require("./browser.js");
const { startService } = require("./service.js");

async function main([folder, ...paths]) {
    const service = await startService();
    const browser = await launch();
    const page = await visitor(browser, service, { locale: process.env.KYNNYS_LANGUAGE || "en" });
    await page.goto("/sign-in");
    await page.screenshot({ path: path.join(folder, "sign-in.png"), fullPage: true });
    await signIn(page, process.env.KYNNYS_ROLE || "coach");
    for (const one of paths) {
        await page.goto(one);
        for (const width of WIDTHS) {
            await page.setViewportSize({ width, height: 800 });
            const name = `${one.replaceAll("/", "_") || "_"}-${width}.png`;
            await page.screenshot({ path: path.join(folder, name), fullPage: true });
        }
    }
    await browser.close();
    await service.stop();
}

main(process.argv.slice(2));
