"use strict";

const assert = require("node:assert/strict");
const { before, it } = require("node:test");

const { suite } = require("./browser.js");
const { ROLES } = require("./service.js");

// Who may open each page, as the permission table has it (src/access/permission.cpp), of a person
// and a workplace of the own organisation with whom the user does not work.
const MAY = {
    "/": ROLES,
    "/account": ROLES,
    "/people": ["referrer", "coach", "instructor", "manager", "data_protection_officer"],
    "/people.csv": ["referrer", "coach", "instructor", "manager", "data_protection_officer"],
    "/people/new": ["referrer", "coach"],
    "/people/{person}": ["coach", "manager"],
    "/people/{person}/conditions": ["coach", "manager"],
    "/people/{person}/wishes": ["coach", "manager"],
    "/people/{person}/jobs": ["coach", "manager"],
    "/people/{person}/sheet": ["coach", "manager", "data_protection_officer"],
    "/people/{person}/edit": ["coach"],
    "/people/{person}/strengths/edit": ["coach"],
    "/people/{person}/conditions/edit": ["coach"],
    "/people/{person}/wishes/edit": ["coach"],
    "/people/{person}/erase": ["data_protection_officer"],
    "/people/{person}/fit/{workplace}": ["coach", "manager"],
    "/workplaces": ["referrer", "coach", "instructor", "manager"],
    "/workplaces/new": ["coach", "manager"],
    "/workplaces/{workplace}": ["coach", "instructor", "manager"],
    "/workplaces/{workplace}/edit": ["coach", "manager"],
    "/workplaces/{workplace}/tasks/new": ["coach", "manager"],
    "/workplaces/{workplace}/board": ["coach", "instructor", "manager"],
    "/workplaces/{workplace}/contact": ["coach", "manager"],
    "/arrangements": ["referrer", "coach", "instructor", "manager"],
    "/arrangements/new": ["coach", "manager"],
    "/plans": ["coach", "manager", "evaluator"],
    "/policy": ["coach", "manager", "evaluator", "administrator", "data_protection_officer"],
    "/policy/new": ["manager", "administrator"],
    "/consultations": ["referrer", "coach", "manager"],
    "/consultations/new": ["referrer", "coach", "manager"],
    "/users": ["manager", "administrator", "data_protection_officer"],
    "/users/new": ["administrator"],
    "/outbox": ["administrator", "data_protection_officer"],
    "/audit": ["administrator", "data_protection_officer"],
    "/organisation": ["referrer", "coach", "manager", "administrator", "data_protection_officer"],
    "/data": ["manager", "administrator"],
};

suite("every page and every role", (scene) => {
    const places = {};
    before(async () => {
        const page = await scene.as("coach");
        for (const [place, list, link] of [
            ["{person}", "/people", "tbody th a"],
            ["{workplace}", "/workplaces", "tbody a"],
        ]) {
            await page.goto(list);
            places[place] = (await page.locator(link).first().getAttribute("href")).split("/")[2];
        }
    });

    const addressOf = (pattern) =>
        pattern.replace("{person}", places["{person}"]).replace("{workplace}", places["{workplace}"]);

    for (const role of ROLES) {
        it(`${role}`, async () => {
            const page = await scene.as(role);
            const found = {};
            const expected = {};
            for (const [pattern, roles] of Object.entries(MAY)) {
                const answer = await page.request.get(addressOf(pattern), { maxRedirects: 0 });
                found[pattern] = answer.status() === 200;
                expected[pattern] = roles.includes(role);
                if (!found[pattern]) assert.ok([403, 404].includes(answer.status()), pattern);
            }
            assert.deepEqual(found, expected);
        });
    }

    it("nobody: each leads to sign in", async () => {
        const page = await scene.visitor();
        for (const pattern of Object.keys(MAY)) {
            const answer = await page.request.get(addressOf(pattern), { maxRedirects: 0 });
            assert.equal(answer.status(), 303, pattern);
            assert.match(answer.headers().location, /^\/sign-in/, pattern);
        }
    });
});
