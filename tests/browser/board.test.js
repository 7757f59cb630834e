"use strict";

const assert = require("node:assert/strict");
const { it } = require("node:test");

const { LANGUAGES, assertAccessible, assertFits, suite } = require("./browser.js");

const TASKS = 60;
const ANSWER_MOST = 100; // milliseconds, from the key to the job that has the task

suite("the carving board", (scene) => {

    // The board of the n-th workplace, so that tests don't meet.
    async function openBoard(page, n) {
        await page.goto("/workplaces");
        const path = await page.locator("tbody a").nth(n).getAttribute("href");
        await page.goto(`${path}/board`);
        return `${path}/board`;
    }

    const jobs = (page) => page.locator("#board-jobs .job");
    const free = (page) => page.locator("#board-tasks [data-task] input");
    const tasksOf = (job) => job.locator(".job-tasks").first().locator("li");
    const ticks = (page, n) => free(page).nth(n).check();
    const put = (page) => page.getByRole("button", { name: "Put the chosen tasks" }).click();

    for (const javaScriptEnabled of [true, false]) {
        const how = javaScriptEnabled ? "with" : "without";
        it(`takes chosen tasks into jobs, undoes, copies and removes, ${how} scripts`, async () => {
            const page = await scene.as("coach", { javaScriptEnabled });
            const path = await openBoard(page, javaScriptEnabled ? 0 : 1);
            await ticks(page, 0);
            await ticks(page, 1);
            await ticks(page, 2);
            await put(page);
            await jobs(page).first().waitFor();
            assert.equal(await tasksOf(jobs(page).first()).count(), 3);
            assert.match(await page.locator("#board-tasks").innerText(), /Job A/);
            await jobs(page).first().locator(".job-tasks button").first().click();
            await page.waitForFunction(() => document.querySelectorAll("#board-jobs .job-tasks li").length === 2);
            await page.getByRole("button", { name: "Undo" }).click();
            await page.waitForFunction(() => document.querySelectorAll("#board-jobs .job-tasks li").length === 3);
            await page.goto(path);
            const more = jobs(page).first().locator("summary", { hasText: "Name, hours" });
            await more.click();
            await jobs(page).first().locator("input[name=name]").fill("Kitchen hand");
            await jobs(page).first().locator(".rename button").click();
            await page.getByRole("heading", { name: "Kitchen hand" }).waitFor();
            await more.click();
            await page.getByRole("button", { name: "Make a copy" }).click();
            await jobs(page).nth(1).waitFor();
            await jobs(page).nth(1).locator("summary", { hasText: "Name, hours" }).click();
            await jobs(page).nth(1).getByRole("button", { name: "Remove the job" }).click();
            await page.waitForFunction(() => document.querySelectorAll("#board-jobs .job").length === 1);
        });
    }

    it("takes a task that is dragged, into a new job and into one that is there", async () => {
        const page = await scene.as("coach");
        await openBoard(page, 2);
        const task = (n) => page.locator("#board-tasks [data-task]").nth(n);
        await task(0).dragTo(page.locator("#board-jobs h2"));
        await jobs(page).first().waitFor();
        await task(1).dragTo(jobs(page).first().locator("h3"));
        await page.waitForFunction(() => document.querySelectorAll("#board-jobs .job-tasks li").length === 2);
    });

    it("works by keyboard alone", async () => {
        const page = await scene.as("coach");
        await openBoard(page, 3);
        await free(page).first().focus();
        await page.keyboard.press("Enter");
        await page.locator("dialog[open]").waitFor();
        await page.keyboard.press("Escape");
        assert.ok(await free(page).first().evaluate((box) => box === document.activeElement));
        await page.keyboard.press("Enter");
        await page.keyboard.press("Enter");
        await jobs(page).first().waitFor();
        assert.match(await page.locator("#board-said").innerText(), /saved/);
        await page.keyboard.press("Control+z");
        await page.waitForFunction(() => !document.querySelector("#board-jobs .job"));
    });

    it("proposes jobs in under a second, with a reason for what is left out", async () => {
        const page = await scene.as("coach");
        const path = await openBoard(page, 4);
        const begin = Date.now();
        await page.getByRole("button", { name: "Propose jobs" }).click();
        await page.locator(".proposed").first().waitFor();
        const took = Date.now() - begin;
        console.log(`proposals came after ${took} ms`);
        assert.ok(took < 1000, `${took} ms`);
        const count = await page.locator(".proposed").count();
        assert.ok(count >= 1 && count <= 3);
        await page.locator(".left-out summary").click();
        assert.match(await page.locator(".left-out").innerText(), /core task/);
        await page.locator(".proposed").first().getByRole("button", { name: "Take the chosen" }).click();
        await jobs(page).first().waitFor();
        assert.equal(await page.locator(".proposed").count(), count - 1);
        await page.goto(`${path}?hours=8`);
        await page.getByRole("button", { name: "Take all proposals" }).click();
        await jobs(page).nth(1).waitFor();
        await jobs(page).nth(1).locator("summary", { hasText: "Name, hours" }).click();
        await jobs(page).nth(1).getByRole("button", { name: "Make a copy" }).click();
        await page.getByText("in several jobs, more than there is").first().waitFor();
    });

    it("says whom a job suits, and by name only to who may see people", async () => {
        const page = await scene.as("coach");
        const path = await openBoard(page, 5);
        await page.goto(`${path}?hours=4`);
        await page.getByRole("button", { name: "Take all proposals" }).click();
        await page.locator(".suits", { hasText: /Fits now: \d+/ }).first().waitFor();
        await page.goto(`${path}/suits`);
        assert.match(await page.locator("main").innerText(), /Fits now: \d+ · with one arrangement: \d+/);
        await assertAccessible(page, "whom it suits");
        const other = await scene.as("instructor");
        await other.goto(path);
        assert.equal(await other.locator("main form[method=post]").count(), 0);
    });

    it("describes a job on one page without a word about anybody", async () => {
        const page = await scene.as("coach");
        const path = await openBoard(page, 6);
        await page.goto(`${path}?hours=8`);
        await page.getByRole("button", { name: "Take all proposals" }).click();
        await jobs(page).first().waitFor();
        await jobs(page).first().locator("summary", { hasText: "Name, hours" }).click();
        await page.getByRole("link", { name: "Print the job description" }).first().click();
        await page.getByRole("heading", { name: "The week" }).waitFor();
        await page.emulateMedia({ media: "print" });
        assert.equal(await page.locator("[data-print]").isVisible(), false);
        await page.emulateMedia({ media: "screen" });
        await assertAccessible(page, "the description");
    });

    for (const javaScriptEnabled of [true, false]) {
        const how = javaScriptEnabled ? "with" : "without";
        it(`shows who came second what has changed, and loses nothing, ${how} scripts`, async () => {
            const mine = await scene.as("coach", { javaScriptEnabled });
            const theirs = await scene.as("manager");
            const path = await openBoard(mine, 7);
            await theirs.goto(path);
            await ticks(theirs, 0);
            await put(theirs);
            await theirs.locator("#board-said:not(:empty)").waitFor({ state: "attached" });
            await ticks(mine, 1);
            await put(mine);
            await mine.getByText("Somebody else changed the board meanwhile").waitFor();
            await mine.getByRole("button", { name: "Make my change" }).click();
            await mine.waitForFunction(() => !document.querySelector(".hds-notification"));
            const count = await jobs(mine).count();
            assert.ok(count >= 2, `${count} jobs`);
        });
    }

    it(`answers within ${ANSWER_MOST} ms with ${TASKS} tasks`, async () => {
        const page = await scene.as("coach");
        await page.goto("/workplaces");
        const path = await page.locator("tbody a").first().getAttribute("href");
        await addTasks(page, path);
        await page.goto(`${path}/board`);
        assert.ok((await page.locator("#board-tasks .task").count()) >= TASKS);
        const took = [];
        for (let n = 0; n < 15; ++n) took.push(await timeOfPut(page, n));
        took.sort((a, b) => a - b);
        const middle = took[Math.floor(took.length / 2)];
        console.log(`a task is in its job after ${middle.toFixed(0)} ms (at most ${took.at(-1).toFixed(0)} ms)`);
        assert.ok(middle <= ANSWER_MOST, `${middle} ms`);
    });

    // Enough tasks for the measurement, sent as the form sends them.
    async function addTasks(page, path) {
        await page.goto(`${path}/tasks/new`);
        const there = await page.evaluate(async (count) => {
            const form = document.querySelector("main form");
            for (let n = 0; n < count; ++n) {
                const fields = new URLSearchParams(new FormData(form));
                fields.set("name", `Made-up task ${n}`);
                fields.set("weekly_minutes", "45");
                fields.set("kind", n % 2 ? "cleaning" : "kitchen");
                await fetch(form.action, { method: "POST", body: fields });
            }
            return count;
        }, TASKS);
        assert.equal(there, TASKS);
    }

    // From the choice of the job until it has the task.
    async function timeOfPut(page, n) {
        return page.evaluate(async (place) => {
            const form = document.querySelector("#board-tasks form.put");
            const boxes = form.querySelectorAll("[data-task] input");
            boxes[place].checked = true;
            const select = form.querySelector("select[name=job]");
            select.value = select.options[Math.min(1, select.options.length - 1)].value;
            const begin = performance.now();
            const changed = new Promise((resolve) =>
                document.addEventListener("htmx:afterSettle", (event) => {
                    if (event.detail.requestConfig.verb === "post") resolve();
                })
            );
            form.requestSubmit();
            await changed;
            return performance.now() - begin;
        }, n);
    }

    it("is two steps on a phone, one at a time", async () => {
        const page = await scene.as("coach", { locale: "en" });
        await page.setViewportSize({ width: 320, height: 800 });
        await openBoard(page, 4);
        const tasks = page.locator("#choose-tasks");
        const jobs = page.locator("#see-jobs");
        assert.deepEqual([await tasks.isVisible(), await jobs.isVisible()], [true, false]);
        await page.locator("#board-tasks input[name=tasks]:enabled").first().check();
        await page.locator("#board-tasks form.put button").click();
        await jobs.waitFor();
        assert.equal(await tasks.isVisible(), false);
        await page.locator('.board-steps a[href="#choose-tasks"]').click();
        await tasks.waitFor();
        await page.locator("form.propose button").click();
        await page.locator("#board-proposals .job").first().waitFor();
    });

    for (const locale of LANGUAGES) {
        it(`is accessible and fits a phone in ${locale}`, async () => {
            const page = await scene.as("coach", { locale });
            const path = await openBoard(page, 5);
            for (const width of [1280, 320]) {
                await page.setViewportSize({ width, height: 800 });
                await page.goto(`${path}?hours=6`);
                for (const part of await page.locator("details").all())
                    await part.evaluate((details) => (details.open = true));
                await assertAccessible(page, `the board at ${width}`);
                await assertFits(page, `the board at ${width}`);
            }
        });
    }
});
