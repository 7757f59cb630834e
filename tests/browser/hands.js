// Three ways in which people use a page, so that one journey is told once and gone in each.
"use strict";

const TABS_MOST = 400;

// With the mouse or a finger.
class Pointer {
    constructor(page) {
        this.page = page;
    }
    press(target) {
        return target.click();
    }
    type(target, text) {
        return target.fill(text);
    }
    choose(target, value) {
        return target.selectOption(value);
    }
    tick(target) {
        return target.check();
    }
    // By its words, since the circle itself is drawn beside them.
    async pick(target) {
        const id = await target.getAttribute("id");
        return this.page.locator(`label[for="${id}"]`).click();
    }
}

// Tab, Enter, space and letters: nothing is reached that the keyboard does not reach.
class Keyboard {
    constructor(page) {
        this.page = page;
    }
    async #reach(target) {
        await target.waitFor();
        for (let tabs = 0; tabs < TABS_MOST; ++tabs) {
            if (await target.evaluate((one) => one === document.activeElement)) return;
            await this.page.keyboard.press("Tab");
        }
        throw new Error(`the keyboard does not reach ${target}`);
    }
    // One of several: Tab leads to the group, the arrows lead through it.
    async pick(target) {
        const name = await target.getAttribute("name");
        const isThere = (group) => document.activeElement.name === group;
        for (let tabs = 0; tabs < TABS_MOST && !(await this.page.evaluate(isThere, name)); ++tabs)
            await this.page.keyboard.press("Tab");
        await this.page.keyboard.press("Space");
        for (let turns = 0; turns < TABS_MOST && !(await target.isChecked()); ++turns)
            await this.page.keyboard.press("ArrowDown");
    }
    async press(target) {
        await this.#reach(target);
        await this.page.keyboard.press("Enter");
    }
    async type(target, text) {
        await this.#reach(target);
        await this.page.keyboard.press("Control+a");
        await this.page.keyboard.type(text);
    }
    async choose(target, value) {
        await this.#reach(target);
        await this.page.keyboard.press("Home");
        while ((await target.inputValue()) !== value) await this.page.keyboard.press("ArrowDown");
    }
    async tick(target) {
        await this.#reach(target);
        if (!(await target.isChecked())) await this.page.keyboard.press("Space");
    }
}

const WAYS = [
    { how: "with the mouse, in Finnish", options: { locale: "fi" }, Hands: Pointer },
    { how: "with the keyboard alone, in Swedish", options: { locale: "sv" }, Hands: Keyboard },
    {
        how: "without scripts, in English",
        options: { locale: "en", javaScriptEnabled: false },
        Hands: Pointer,
    },
];
const PHONE = {
    how: "on a phone, in Finnish",
    options: { locale: "fi", viewport: { width: 320, height: 640 }, hasTouch: true },
    Hands: Pointer,
};

module.exports = { PHONE, Pointer, WAYS };
