// Logging visits without a connection. What is written is sealed and kept by this browser until the
// service has it, and so are the people, places and tasks that the form asks about. The key comes
// from the service with each page of somebody who is signed in; the browser keeps it where no script
// can read it, and drops it when that person signs out. What was not sent by then waits sealed for
// the next time.
"use strict";

(() => {
    const DATABASE = "kynnys-visits";
    const KEPT = "kynnys-visit";
    const SHELL = "/visit/shell";
    const SEND = "/api/v1/visits";
    const STORES = ["keys", "data", "queue", "device"];
    const PAUSE = 15_000;
    const SIGN_OUT_WAITS = 1_000;

    const asked = (request) =>
        new Promise((resolve, reject) => {
            request.onsuccess = () => resolve(request.result);
            request.onerror = () => reject(request.error);
        });

    let opened;
    function database() {
        opened ??= new Promise((resolve, reject) => {
            const request = indexedDB.open(DATABASE, 1);
            request.onupgradeneeded = () =>
                STORES.forEach((name) => request.result.createObjectStore(name));
            request.onsuccess = () => resolve(request.result);
            request.onerror = () => reject(request.error);
        });
        return opened;
    }
    async function store(name, mode) {
        return (await database()).transaction(name, mode).objectStore(name);
    }
    const get = async (name, key) => asked((await store(name, "readonly")).get(key));
    const put = async (name, key, value) => asked((await store(name, "readwrite")).put(value, key));
    const remove = async (name, key) => asked((await store(name, "readwrite")).delete(key));
    const clear = async (name) => asked((await store(name, "readwrite")).clear());
    const keysOf = async (name) => asked((await store(name, "readonly")).getAllKeys());

    const bytes = (text) => new TextEncoder().encode(text);

    // No script gets the key out again.
    async function keyFrom(secret) {
        const hash = await crypto.subtle.digest("SHA-256", bytes(secret));
        return crypto.subtle.importKey("raw", hash, "AES-GCM", false, ["encrypt", "decrypt"]);
    }
    async function sealed(key, value) {
        const iv = crypto.getRandomValues(new Uint8Array(12));
        const text = bytes(JSON.stringify(value));
        return { iv, text: await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, text) };
    }
    async function openSealed(key, { iv, text }) {
        const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv }, key, text);
        return JSON.parse(new TextDecoder().decode(plain));
    }

    async function forgetWho() {
        await clear("keys");
        await clear("data");
    }

    async function deviceName() {
        const known = await get("device", "name");
        if (known) return known;
        const made = crypto.randomUUID();
        await put("device", "name", made);
        return made;
    }

    // The page of who is signed in has all there is to know; without a connection the browser has
    // what it kept of the one who was last.
    async function whoIsHere() {
        const element = document.getElementById("visit-data");
        if (element) {
            const data = JSON.parse(element.dataset.visits);
            const key = await keyFrom(data.key);
            await forgetWho();
            await put("keys", "current", { user: data.user, key });
            await put("data", "current", await sealed(key, data));
            return { ...data, key };
        }
        const kept = await get("keys", "current");
        const data = await get("data", "current");
        return kept && data ? { ...(await openSealed(kept.key, data)), key: kept.key } : null;
    }

    // The shell and what it loads, as they are now.
    async function keepShell() {
        if (!navigator.serviceWorker) return;
        await navigator.serviceWorker.register("/visit-worker.js", { scope: "/visit" });
        const kept = await caches.open(KEPT);
        const shell = await fetch(SHELL);
        if (!shell.ok) return;
        const page = new DOMParser().parseFromString(await shell.clone().text(), "text/html");
        const paths = [...page.querySelectorAll("script[src], link[rel=stylesheet]")].map((one) =>
            one.getAttribute("src") ?? one.getAttribute("href")
        );
        await kept.addAll(paths);
        await kept.put(SHELL, shell);
        for (const { url } of await kept.keys()) {
            const { pathname } = new URL(url);
            if (pathname !== SHELL && !paths.includes(pathname)) await kept.delete(url);
        }
    }

    class Waiting {
        constructor(who) {
            this.who = who;
            this.line = document.querySelector(".visit-waiting");
        }
        async entries() {
            const all = [];
            for (const id of await keysOf("queue")) {
                const { user, entry } = await get("queue", id);
                if (user === this.who.user) all.push(await openSealed(this.who.key, entry));
            }
            return all;
        }
        async add(entry) {
            const kept = { user: this.who.user, entry: await sealed(this.who.key, entry) };
            await put("queue", entry.visit, kept);
        }
        async say(fault = "") {
            const count = (await this.entries()).length;
            const { none, some } = this.line.dataset;
            this.line.textContent = [count ? some.replace("{0}", count) : none, fault]
                .filter(Boolean)
                .join(" ");
            this.line.classList.toggle("some", count > 0);
        }
        // Sent twice is kept once. What the service refuses stays, and is told.
        async send() {
            const entries = await this.entries();
            if (!entries.length) return this.say();
            let answer;
            try {
                answer = await fetch(SEND, {
                    method: "POST",
                    headers: {
                        "Content-Type": "application/json",
                        "X-Form-Secret": this.who.secret,
                    },
                    body: JSON.stringify({ visits: entries }),
                });
            } catch {
                return this.say(); // no connection
            }
            if (answer.status === 401 || answer.status === 403)
                return this.say(this.line.dataset.signIn);
            if (!answer.ok) return this.say();
            const { items } = await answer.json();
            let fault = "";
            for (const { visit, error } of items) {
                if (error) fault = `${this.line.dataset.refused} ${error.message ?? ""}`;
                else await remove("queue", visit);
            }
            return this.say(fault);
        }
    }

    const dayText = (at) =>
        [at.getFullYear(), at.getMonth() + 1, at.getDate()]
            .map((part) => String(part).padStart(2, "0"))
            .join("-");

    class VisitForm {
        constructor(form, who, waiting) {
            this.form = form;
            this.who = who;
            this.waiting = waiting;
            this.pattern = form.querySelector("#visit-task");
            this.tasks = form.querySelector(".visit-tasks");
            this.person = form.elements.person;
            this.placement = form.elements.placement;
            this.person.replaceChildren(
                new Option("", ""),
                ...who.people.map(({ person, name }) => new Option(name, person))
            );
            this.person.addEventListener("change", () => this.choosePerson());
            this.placement.addEventListener("change", () => this.choosePlace());
            form.addEventListener("submit", (event) => {
                event.preventDefault();
                this.save();
            });
            const asked = new URLSearchParams(location.search);
            this.person.value = asked.get("person") ?? "";
            this.choosePerson(asked.get("placement"));
        }
        chosen() {
            return this.who.people.find(({ person }) => person === this.person.value);
        }
        choosePerson(placement) {
            const places = this.chosen()?.places ?? [];
            const options = places.map(
                (one) => new Option(`${one.title}, ${one.workplace}`, one.placement)
            );
            if (!options.length) options.push(new Option(this.form.dataset.noJob, ""));
            this.placement.replaceChildren(...options);
            if (placement) this.placement.value = placement;
            this.choosePlace();
        }
        choosePlace() {
            const person = this.chosen();
            const place = person?.places.find((one) => one.placement === this.placement.value);
            let tasks = place?.tasks ?? person?.tasks ?? [];
            if (person && !tasks.length) tasks = [this.form.dataset.generalTask];
            this.tasks.replaceChildren(...tasks.map((task, number) => this.taskGroup(task, number)));
            this.form.elements.next_on.value = place?.next_on ?? person?.next_on ?? "";
            this.form.elements.day.value = dayText(new Date());
        }
        taskGroup(task, number) {
            const group = this.pattern.content.firstElementChild.cloneNode(true);
            group.querySelector("legend").textContent = task;
            group.dataset.task = task;
            group.querySelectorAll("input[type=radio]").forEach((input, step) => {
                input.name = `task-${number}`;
                input.id = `task-${number}-${step}`;
                input.nextElementSibling.htmlFor = input.id;
            });
            return group;
        }
        values() {
            const { elements } = this.form;
            const values = {
                day: elements.day.value,
                activity: elements.activity.value,
                minutes: elements.other_minutes.value.trim() || elements.minutes.value,
                mood: elements.mood.value,
                words: elements.words.value.trim(),
                next_on: elements.next_on.value,
            };
            for (const group of this.tasks.children) {
                const step = group.querySelector("input[type=radio]:checked");
                if (step) values[`task.${group.dataset.task}`] = step.value;
            }
            const more = elements.new_task.value.trim();
            if (more) values[`task.${more}`] = elements.new_task_step.value;
            return values;
        }
        async save() {
            const values = this.values();
            const fault = this.form.querySelector(".visit-fault");
            const isWhole = this.chosen() && values.day && /^\d+$/.test(values.minutes);
            fault.textContent = isWhole ? "" : this.form.dataset.incomplete;
            if (!isWhole) return;
            const device = await deviceName();
            const at = new Date().toISOString().replace("Z", "000Z");
            const writes = Object.entries(values)
                .filter(([, value]) => value !== "")
                .map(([field, value], place) => ({
                    field,
                    value,
                    device,
                    number: place + 1,
                    seen: {},
                    at,
                }));
            await this.waiting.add({
                visit: crypto.randomUUID(),
                person: this.person.value,
                placement: this.placement.value || null,
                writes,
            });
            await this.waiting.say();
            this.form.reset();
            this.choosePerson();
            const said = document.createElement("p");
            said.className = "visit-saved";
            said.setAttribute("role", "status");
            said.textContent = this.form.dataset.saved;
            this.form.previousElementSibling?.classList.contains("visit-saved") &&
                this.form.previousElementSibling.remove();
            this.form.before(said);
            this.person.focus();
            await this.waiting.send();
        }
    }

    function putForm(pattern, who, waiting) {
        document.getElementById("visit-plain")?.remove();
        const form = pattern.content.firstElementChild.cloneNode(true);
        pattern.after(form);
        new VisitForm(form, who, waiting);
        return form;
    }

    async function begin() {
        const pattern = document.getElementById("visit-pattern");
        if (!pattern) return;
        const who = await whoIsHere();
        if (!who) return;
        const waiting = new Waiting(who);
        // What waits is sent for who has nobody to visit any more, too.
        const form = who.people.length > 0 ? putForm(pattern, who, waiting) : null;
        addEventListener("online", () => waiting.send());
        setInterval(() => navigator.onLine && waiting.send(), PAUSE);
        await waiting.send();
        if (document.getElementById("visit-data")) await keepShell();
        if (form) form.dataset.ready = "yes";
    }

    // The key goes before the session does; a browser that is slow about it keeps nobody signed in.
    function dropOnSignOut() {
        for (const form of document.querySelectorAll('form[action="/sign-out"]')) {
            form.addEventListener("submit", (event) => {
                event.preventDefault();
                const slow = new Promise((resolve) => setTimeout(resolve, SIGN_OUT_WAITS));
                Promise.race([forgetWho().catch(() => {}), slow]).then(() =>
                    HTMLFormElement.prototype.submit.call(form)
                );
            });
        }
    }

    if (!window.isSecureContext || !window.indexedDB || !window.crypto?.subtle) return;
    // Who is asked to sign in is nobody yet.
    if (location.pathname === "/sign-in") forgetWho().catch(() => {});
    dropOnSignOut();
    begin().catch(() => {
        // The browser keeps nothing: the plain form is there.
    });
})();
