// What was typed into a long form and not saved stays in this tab, and is offered when the form is
// opened again. It is kept by the browser alone, for as long as the tab is open, and goes when the
// form is saved, when its writer cancels or signs out, and when somebody else signs in.
"use strict";

(() => {
    const PREFIX = "draft:";
    const DELAY = 300;
    const LEFT_OUT = new Set(["form_secret"]);

    const storage = () => {
        try {
            return window.sessionStorage;
        } catch {
            return null; // the browser keeps nothing
        }
    };

    // As the pages write times.
    function timeText(at) {
        const clock = [at.getHours(), at.getMinutes()]
            .map((part) => String(part).padStart(2, "0"))
            .join(":");
        return `${at.getDate()}.${at.getMonth() + 1}.${at.getFullYear()} ${clock}`;
    }

    function everyDraft() {
        const kept = storage();
        if (!kept) return [];
        return Object.keys(kept)
            .filter((key) => key.startsWith(PREFIX))
            .map((key) => ({ key, draft: JSON.parse(kept.getItem(key)) }));
    }

    function forget(isToGo) {
        for (const { key, draft } of everyDraft()) if (isToGo(draft)) storage().removeItem(key);
    }

    // All that the form would send, and what the pictures of weeks show.
    function valuesOf(form) {
        const fields = [...new FormData(form)].filter(
            ([name, value]) => !LEFT_OUT.has(name) && typeof value === "string"
        );
        const weeks = [...form.querySelectorAll(".week-field")].map((week) => week.dataset.week);
        return { fields, weeks };
    }

    function fill(form, { fields, weeks }) {
        const left = new Map();
        for (const [name, value] of fields) left.set(name, [...(left.get(name) ?? []), value]);
        for (const control of form.elements) {
            if (!control.name || LEFT_OUT.has(control.name) || control.type === "submit") continue;
            const values = left.get(control.name) ?? [];
            if (control.type === "checkbox" || control.type === "radio")
                control.checked = values.includes(control.value);
            else if (values.length > 0) control.value = values.shift();
        }
        form.querySelectorAll(".week-field").forEach((week, place) => {
            week.dataset.week = weeks[place] ?? "";
            week.dispatchEvent(new CustomEvent("week-is-set"));
        });
    }

    class Draft {
        constructor(form, owner) {
            this.form = form;
            this.owner = owner;
            this.key = PREFIX + new URL(form.action).pathname;
            this.offer = form.previousElementSibling; // see pages/draft_form.cpp
            this.shown = JSON.stringify(valuesOf(form));
            const before = this.read();
            // The form is here again, so it was not saved.
            if (before?.isSent) this.write({ ...before, isSent: false });
            this.showOffer();
            const soon = () => {
                clearTimeout(this.timer);
                this.timer = setTimeout(() => this.keep(), DELAY);
            };
            for (const event of ["input", "change", "keyup"]) form.addEventListener(event, soon);
            document.addEventListener("pointerup", soon);
            window.addEventListener("pagehide", () => this.keep());
            window.addEventListener("pageshow", (event) => {
                if (event.persisted) this.isOver = false;
            });
            document.addEventListener("visibilitychange", () => this.keep());
            form.addEventListener("submit", () => this.send());
            form.addEventListener("click", (event) => {
                if (event.target.closest(".buttons a")) this.drop();
            });
        }

        read() {
            const text = storage()?.getItem(this.key);
            return text ? JSON.parse(text) : null;
        }

        write(draft) {
            try {
                storage()?.setItem(this.key, JSON.stringify(draft));
            } catch {
                // The browser's room is full: the form itself still works.
            }
        }

        keep() {
            if (this.isOver) return;
            const values = JSON.stringify(valuesOf(this.form));
            if (values === this.shown) return;
            this.shown = values;
            this.write({ owner: this.owner, at: Date.now(), values, isSent: false });
        }

        // Whether it was saved, the page that comes next tells.
        send() {
            this.keep();
            const draft = this.read();
            if (draft) this.write({ ...draft, isSent: true });
            this.isOver = true;
        }

        drop() {
            clearTimeout(this.timer);
            this.isOver = true;
            storage()?.removeItem(this.key);
        }

        showOffer() {
            const draft = this.read();
            if (!draft || draft.values === this.shown) return;
            const time = this.offer.querySelector("time");
            const at = new Date(draft.at);
            time.dateTime = at.toISOString();
            time.textContent = timeText(at);
            this.offer.hidden = false;
            this.offer.querySelector("[data-draft-take]").addEventListener("click", () => {
                fill(this.form, JSON.parse(draft.values));
                this.close();
                this.keep();
            });
            this.offer.querySelector("[data-draft-drop]").addEventListener("click", () => {
                if (this.read()?.at === draft.at) storage().removeItem(this.key);
                this.close();
            });
        }

        close() {
            this.offer.hidden = true;
            this.form.querySelector("input:not([type='hidden']), select, textarea")?.focus();
        }
    }

    document.addEventListener("DOMContentLoaded", () => {
        const owner = document.querySelector("main")?.dataset.writer;
        if (owner) forget((draft) => draft.owner !== owner);
        if (document.querySelector("[data-done]")) forget((draft) => draft.isSent);
        if (!owner) return;
        // The week's picture is built first, by a script that is loaded after this one.
        setTimeout(() => {
            for (const form of document.querySelectorAll("form[data-draft]"))
                new Draft(form, owner);
        });
    });

    document.addEventListener("submit", (event) => {
        const path = new URL(event.target.action).pathname;
        if (path === "/sign-out" || path === "/link") forget(() => true);
    });
})();
