// What people come for, from the first page to the end, in each way of using a page. Addresses and
// fields are named here, never words: the same journey is gone in every language.
"use strict";

const assert = require("node:assert/strict");
const { before, it } = require("node:test");

const { suite } = require("./browser.js");
const { PHONE, Pointer, WAYS } = require("./hands.js");
const { PASSWORD } = require("./service.js");

const PLAN_MOST = 180_000;

suite("journeys", (scene) => {
    const link = (page, path) => page.locator(`a[href="${path}"]`).first();
    const ending = (page, end) => page.locator(`main a[href$="${end}"]`).first();
    const save = (page) => page.locator('main form:not([action="/link"]) button:not([name])').last();
    const field = (page, name) => page.locator(`[id="field-${name}"]`);
    const here = (page) => new URL(page.url()).pathname;

    async function signIn(page, hands, role) {
        await page.goto("/sign-in");
        await hands.type(field(page, "name"), role);
        await hands.type(field(page, "password"), PASSWORD);
        await hands.press(page.locator("main form button").first());
        await page.waitForURL((url) => url.pathname === "/");
    }

    async function beginAs(role, { options, Hands }) {
        const page = await scene.visitor(options);
        const hands = new Hands(page);
        await signIn(page, hands, role);
        return { page, hands };
    }

    async function makePlan(page, hands) {
        await hands.press(link(page, "/plans"));
        await hands.press(save(page));
        await page.waitForURL(/\/plans\/./);
        const path = here(page);
        const begin = Date.now();
        while (!(await page.locator(".figures").count()) && Date.now() - begin < PLAN_MOST) {
            await page.waitForTimeout(500);
            await page.goto(path);
        }
        await page.locator(".figures").waitFor();
        return path;
    }

    // The client's own page, by the link and the code that the coach hands over.
    async function asClient(coach, hands, person, { options, Hands }) {
        await coach.goto(person);
        await hands.press(ending(coach, `${person}/sheet`));
        await hands.press(save(coach));
        await coach.locator(".secret").first().waitFor();
        const [address, code] = await coach.locator(".secret").allInnerTexts();
        const page = await scene.visitor(options);
        const own = new Hands(page);
        await page.goto(address);
        await own.type(field(page, "code"), code);
        await own.press(page.locator("main form button").first());
        await page.waitForURL("**/own");
        return { page, hands: own };
    }

    let plan;
    before(async () => {
        const page = await scene.as("coach");
        plan = await makePlan(page, new Pointer(page));
        await page.context().close();
    });

    // First, since what would help is worked out of a plan until somebody changes what it was of.
    for (const way of WAYS) {
        it(`a manager finds the queue and what would help most, ${way.how}`, async () => {
            const { page, hands } = await beginAs("manager", way);
            await hands.press(link(page, "/people?status=waiting"));
            await hands.press(page.locator('thead a[href*="sort=out_of_work_since"]').first());
            await page.waitForURL(/sort=out_of_work_since/);
            assert.ok((await page.locator("tbody tr").count()) > 1);
            await hands.press(link(page, "/"));
            await hands.press(ending(page, "/unlocks"));
            await page.waitForURL(/\/unlocks$/);
            for (let time = 0; time < 60 && !(await page.locator(".unlocks li").count()); ++time) {
                await page.waitForTimeout(1000);
                await page.goto(here(page));
            }
            assert.ok((await page.locator(".unlocks li .more").count()) > 0);
            await hands.press(ending(page, "/not-placed"));
            await page.waitForURL(/\/not-placed$/);
            assert.ok((await page.locator("main section h2 .count").count()) > 0);
            await hands.press(ending(page, "/unlocks"));
            await page.waitForURL(/\/unlocks$/);
            const makeErrand = page.locator('.unlocks a[href^="/errands/new"]').first();
            const place = /place=(\d+)$/.exec(await makeErrand.getAttribute("href"))[1];
            await hands.press(makeErrand);
            await hands.press(save(page));
            await page.waitForURL(/\/unlocks$/);
            await hands.press(page.locator(".unlocks > li").nth(place).locator("a"));
            await hands.type(field(page, "outcome"), "The library gives two evening hours");
            await hands.press(page.locator("main button[value=done]"));
            await page.waitForURL(/\/errands$/);
            assert.equal(await page.locator("tbody tr").count(), 0);
        });
    }

    async function addWorkplace(page, hands, name) {
        await hands.press(link(page, "/workplaces"));
        await hands.press(link(page, "/workplaces/new"));
        await hands.type(field(page, "name"), name);
        await hands.type(field(page, "kind"), "kindergarten");
        await hands.type(field(page, "district"), "Kontula");
        await hands.type(field(page, "east_metres"), "9971");
        await hands.type(field(page, "north_metres"), "4635");
        await hands.type(field(page, "opening"), "Mon-Fri 7-17");
        await hands.press(save(page));
        await hands.type(field(page, "roles[0].role"), "childcare worker");
        await hands.type(field(page, "roles[0].hourly_cost"), "26,50");
        await hands.press(save(page));
        await page.waitForURL(/\/workplaces\/[0-9a-f-]{36}$/);
        return here(page);
    }

    async function addTask(page, hands, path, task) {
        await hands.press(ending(page, `${path}/tasks/new`));
        await hands.type(field(page, "name"), task.name);
        await hands.type(field(page, "times"), "5");
        await hands.type(field(page, "each_minutes"), "60");
        await hands.type(field(page, "windows"), task.windows);
        await hands.choose(field(page, "kind"), task.kind);
        await hands.press(save(page));
        await page.waitForURL(`**${path}`);
    }

    // On a phone the board has two steps.
    async function toStep(page, hands, step) {
        const way = page.locator(`.board-steps a[href="${step}"]`);
        if (await way.isVisible()) await hands.press(way);
    }

    async function putIntoNewJob(page, hands, tasks) {
        const jobs = await page.locator("#board-jobs .job").count();
        await toStep(page, hands, "#choose-tasks");
        for (const task of tasks)
            await hands.tick(page.locator("#board-tasks .task", { hasText: task }).locator("input"));
        await hands.choose(page.locator("#put-into"), "");
        await hands.press(page.locator("#board-tasks form.put button"));
        await page.locator("#board-jobs .job").nth(jobs).waitFor();
    }

    // Ids of people who have a job by now: nobody is given two at the same hours.
    let employed = [];

    // The first one whom the n-th job suits and who has none yet.
    async function offerJob(page, hands, path, n) {
        await hands.press(link(page, "/workplaces"));
        await hands.press(link(page, path));
        await hands.press(ending(page, `${path}/board`));
        await toStep(page, hands, "#see-jobs");
        await hands.press(page.locator("#board-jobs .suits a").first());
        await page.waitForURL(`**${path}/board/suits`);
        const buttons = page.locator(".suited").nth(n).locator("button[name=person]");
        const people = await buttons.evaluateAll((all) => all.map((one) => one.value));
        const place = people.findIndex((person) => !employed.includes(person));
        assert.ok(place >= 0, `job ${n} suits nobody else`);
        await hands.press(buttons.nth(place));
        await page.waitForURL(/\/proposals\/./);
        await hands.press(page.locator("main button[value=accepted]"));
        await page.locator("main button[value=open]").waitFor();
        employed.push(people[place]);
        return people[place];
    }

    for (const way of [...WAYS, PHONE]) {
        it(`a workshop: from an empty workplace to two agreed jobs, ${way.how}`, async () => {
            const { page, hands } = await beginAs("coach", way);
            const path = await addWorkplace(page, hands, `Roihu ${way.how}`);
            const morning = { windows: "Mon-Fri 9-12", kind: "kitchen" };
            const afternoon = { windows: "Mon-Fri 12-15", kind: "laundry" };
            await addTask(page, hands, path, { name: "Set the tables", ...morning });
            await addTask(page, hands, path, { name: "Wash the cups", ...morning });
            await addTask(page, hands, path, { name: "Fold the laundry", ...afternoon });
            await addTask(page, hands, path, { name: "Sort the clothes", ...afternoon });
            await hands.press(ending(page, `${path}/board`));
            await putIntoNewJob(page, hands, ["Set the tables", "Wash the cups"]);
            await putIntoNewJob(page, hands, ["Fold the laundry", "Sort the clothes"]);
            const taken = [];
            taken.push(await offerJob(page, hands, path, 0));
            taken.push(await offerJob(page, hands, path, 1));
            const clients = [];
            for (const person of taken) {
                const client = await asClient(page, hands, `/people/${person}`, way);
                clients.push(client);
                await client.hands.press(link(client.page, "/own/jobs"));
                const card = client.page.locator(".cards > li", { hasText: `Roihu ${way.how}` });
                await client.hands.press(card.locator("button[value=agreed]"));
                await card.locator("button[value=agreed]").waitFor({ state: "detached" });
            }
            await page.goto(`${plan}?state=agreed`);
            const agreed = page.locator(".proposals > li", { hasText: `Roihu ${way.how}` });
            assert.equal(await agreed.count(), 2);
            for (const client of clients) {
                const card = client.page.locator(".cards > li", { hasText: `Roihu ${way.how}` });
                await client.hands.press(card.locator("button[value=not_now]"));
                await card.locator("button[value=not_now]").waitFor({ state: "detached" });
                await client.page.context().close();
            }
            employed = employed.filter((one) => !taken.includes(one));
        });
    }

    // Those that the page lists of people who have no job yet.
    async function proposalsOfOthers(page) {
        const all = await page.locator(".proposals > li").evaluateAll((items) =>
            items.map((item) => ({
                person: item
                    .querySelector('.proposal-title a[href^="/people/"]')
                    .pathname.split("/")
                    .pop(),
                change: item.querySelector('a[href$="/change"]').pathname,
            }))
        );
        return all.filter(({ person }) => !employed.includes(person));
    }

    // An open proposal whose job has two days, so that one can be left out.
    async function proposalOfTwoDays(path) {
        const page = await scene.as("coach");
        await page.goto(`${path}?state=open`);
        for (const { person, change } of await proposalsOfOthers(page)) {
            await page.goto(change);
            if ((await page.locator(".shift-fields").count()) < 2) continue;
            employed.push(person);
            return change;
        }
        throw new Error("no proposal has two days");
    }

    for (const way of WAYS) {
        it(`a plan: made, why not, accepted with a change, ${way.how}`, async () => {
            const { page, hands } = await beginAs("coach", way);
            const path = await makePlan(page, hands);
            await hands.press(ending(page, "/not-placed"));
            await page.waitForURL(`**${path}/not-placed`);
            const why = page.locator(".not-placed li").first();
            assert.ok((await why.locator("p").first().innerText()).length > 20);
            await hands.press(why.locator('a[href^="/people/"]'));
            await page.waitForURL(/\/people\/./);
            await hands.press(link(page, "/plans"));
            await hands.press(link(page, path));
            await page.waitForURL(`**${path}`);
            await hands.press(link(page, await proposalOfTwoDays(path)));
            await hands.choose(page.locator(".shift-fields select").last(), "");
            await hands.type(field(page, "reason"), "Fridays are for the family");
            await hands.press(page.locator("main form .buttons button").last());
            await hands.press(page.locator("main button[value=accept]"));
            await page.locator("main button[value=open]").waitFor();
            assert.match(await page.locator("main").innerText(), /Fridays are for the family/);
        });
    }

    // One that a coach has accepted, so that its client is asked.
    async function acceptedProposal() {
        const page = await scene.as("coach");
        await page.goto(`${plan}?state=open`);
        const [{ person, change }] = await proposalsOfOthers(page);
        employed.push(person);
        await page.goto(change.replace(/\/change$/, ""));
        await page.locator("main button[value=accepted]").click();
        await page.locator("main button[value=open]").waitFor();
        return { page, person: `/people/${person}`, proposal: here(page).split("/").pop() };
    }

    for (const way of [...WAYS, PHONE]) {
        it(`a client reads, corrects, approves and says not now, ${way.how}`, async () => {
            const { page: coach, person, proposal } = await acceptedProposal();
            const { page, hands } = await asClient(coach, new Pointer(coach), person, way);
            await hands.press(ending(page, "/own/strengths"));
            await page.waitForURL("**/own/strengths");
            await hands.press(ending(page, "/own/questions/1"));
            await hands.pick(page.locator("main input[type=radio]").nth(3));
            await hands.press(save(page));
            await page.waitForURL("**/own/questions/2");
            await hands.press(ending(page, "/own/strengths"));
            await hands.press(page.locator('form[action="/own/approval"] button'));
            await page.waitForURL("**/own");
            await hands.press(ending(page, "/own/contacts/edit"));
            await hands.type(field(page, "phone"), "040 123");
            await hands.press(save(page));
            await page.waitForURL("**/own");
            await hands.press(ending(page, "/own/jobs"));
            const no = page.locator(`form[action="/own/jobs/${proposal}"] button[value=not_now]`);
            await hands.press(no);
            await no.waitFor({ state: "detached" });
            await coach.goto(`${plan}?state=not_now`);
            assert.ok(await coach.locator(`.proposal-title a[href="${person}"]`).count());
        });
    }

    for (const way of WAYS) {
        it(`an administrator adds a user and reads the log, ${way.how}`, async () => {
            const { page, hands } = await beginAs("administrator", way);
            const name = `Made-up ${WAYS.indexOf(way)}`;
            await hands.press(link(page, "/users"));
            await hands.press(link(page, "/users/new"));
            await hands.type(field(page, "name"), name);
            await hands.type(field(page, "sign_in_name"), `user-${WAYS.indexOf(way)}`);
            await hands.tick(page.locator("input[name=roles][value=coach]"));
            await hands.press(save(page));
            await page.locator("#shown-once").waitFor();
            await hands.press(link(page, "/audit"));
            await hands.choose(field(page, "action"), "user.edit");
            await hands.press(page.locator("main form button").first());
            await page.waitForURL(/action=user.edit/);
            assert.match(await page.locator("tbody tr").first().innerText(), new RegExp(name));
        });

        it(`a referrer brings somebody along, ${way.how}`, async () => {
            const { page, hands } = await beginAs("referrer", way);
            await hands.press(link(page, "/people"));
            await hands.press(link(page, "/people/new"));
            await hands.type(field(page, "name"), `Tarmo ${WAYS.indexOf(way)}`);
            await hands.type(field(page, "birth_year"), "1968");
            await hands.type(field(page, "available"), "Mon-Thu 10-14");
            await hands.type(field(page, "basis_text"), "Consent of today");
            await hands.press(save(page));
            await page.waitForURL(/\/people\/[0-9a-f-]{36}$/);
            assert.match(await page.locator("h1").innerText(), /Tarmo/);
        });

        it(`an instructor reads a workplace and its board, ${way.how}`, async () => {
            const { page, hands } = await beginAs("instructor", way);
            await hands.press(link(page, "/workplaces"));
            await hands.press(page.locator("tbody a").first());
            await hands.press(ending(page, "/board"));
            await page.waitForURL(/\/board$/);
            assert.ok((await page.locator("#board-tasks .task").count()) > 0);
            assert.equal(await page.locator("main form[method=post]").count(), 0);
        });

        it(`an evaluator reads a plan's figures and no name, ${way.how}`, async () => {
            const { page, hands } = await beginAs("evaluator", way);
            await hands.press(link(page, "/plans"));
            await hands.press(page.locator("tbody a").last());
            await page.locator(".figures").waitFor();
            assert.equal(await page.locator('main a[href^="/people/"]').count(), 0);
        });

        it(`a data protection officer finds the log whole, ${way.how}`, async () => {
            const { page, hands } = await beginAs("data_protection_officer", way);
            await hands.press(link(page, "/audit"));
            await hands.press(page.locator('form[action="/audit/check"] button'));
            await page.locator("main .hds-notification").first().waitFor();
        });
    }
});
