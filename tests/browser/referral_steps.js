// How a referral comes about on the pages, for every journey that needs one.
"use strict";

// What 55 Plus asks; the answers name what is still missing until all is known.
async function answerAll(page) {
    const values = {
        birth_date: "17.5.1966",
        unemployed_since: "1.1.2020",
        fifty_five_plus_offered: "yes",
        functional_assessment_recorded: "yes",
        coaching_need_recorded: "yes",
    };
    for (const more of await page.locator("details:not([open]) summary").all())
        await more.click();
    for (const [name, value] of Object.entries(values)) {
        const field = page.locator(`#field-fact_${name}`);
        if ((await field.inputValue()) !== "") continue;
        if ((await field.evaluate((one) => one.tagName)) === "SELECT")
            await field.selectOption(value);
        else await field.fill(value);
    }
}

// As a coach: gives the path of the referral.
async function sendReferral(page, person) {
    await page.goto(`/check?person=${person.split("/").pop()}`);
    await answerAll(page);
    await page.getByRole("button", { name: "Check", exact: true }).click();
    await page.getByRole("button", { name: "Send to: 55 Plus coaching" }).click();
    await page.getByText("This is what Taitopaja will be told").waitFor();
    await page.getByRole("button", { name: "Send the referral" }).click();
    await page.locator(".error-summary").getByText("The client has to consent first").waitFor();
    await page.locator("#field-consent").check();
    await page.getByRole("button", { name: "Send the referral" }).click();
    await page.getByText("The referral is sent.").waitFor();
    return new URL(page.url()).pathname;
}

module.exports = { answerAll, sendReferral };
