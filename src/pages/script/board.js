// The carving board: tasks are dragged into jobs, or put there by Enter; parts that come answer a
// change without the page being loaded anew. Without this, the same forms are sent as ever.
"use strict";

(() => {
    const kind = "text/x-kynnys-task";
    const putForm = () => document.querySelector("#board-tasks form.put");
    const isTyping = (target) => target.closest("input:not([type=checkbox]), textarea, select");

    // Puts the one task into the job; "" is a new one.
    function put(task, job) {
        const form = putForm();
        for (const box of form.querySelectorAll("input[name=tasks]")) box.checked = box.value === task;
        form.querySelector("select[name=job]").value = job;
        form.requestSubmit();
    }

    // The jobs to choose from, each a button; Escape leaves it.
    function askForJob(task, box) {
        const dialog = document.createElement("dialog");
        const heading = document.createElement("h2");
        heading.textContent = box.labels[0].textContent;
        heading.id = "board-dialog";
        dialog.setAttribute("aria-labelledby", heading.id);
        dialog.append(heading);
        for (const option of putForm().querySelector("select[name=job]").options) {
            const button = document.createElement("button");
            button.className = "hds-button hds-button--secondary";
            button.textContent = option.textContent;
            button.addEventListener("click", () => {
                dialog.close();
                put(task, option.value);
            });
            dialog.append(button);
        }
        dialog.addEventListener("close", () => {
            dialog.remove();
            box.focus();
        });
        document.body.append(dialog);
        dialog.showModal();
    }

    document.addEventListener("keydown", (event) => {
        const box = event.target.closest?.("#board-tasks input[name=tasks]");
        if (event.key === "Enter" && box) {
            event.preventDefault();
            askForJob(box.value, box);
        }
        if (event.key === "z" && (event.ctrlKey || event.metaKey) && !isTyping(event.target)) {
            const undo = document.getElementById("board-undo");
            if (!undo) return;
            event.preventDefault();
            undo.form.requestSubmit(undo);
        }
    });

    document.addEventListener("dragstart", (event) => {
        const task = event.target.closest?.("[data-task]");
        if (!task || !putForm()) return;
        event.dataTransfer.setData(kind, task.dataset.task);
        event.dataTransfer.effectAllowed = "copy";
    });

    // The card of a job takes a task; the place around the cards takes it as a new job.
    function targetOf(event) {
        if (!event.dataTransfer.types.includes(kind)) return null;
        return event.target.closest?.("[data-job]") ?? event.target.closest?.("#board-jobs");
    }

    document.addEventListener("dragover", (event) => {
        const target = targetOf(event);
        for (const one of document.querySelectorAll(".drop")) one.classList.remove("drop");
        if (!target) return;
        event.preventDefault();
        target.classList.add("drop");
    });

    document.addEventListener("drop", (event) => {
        const target = targetOf(event);
        if (!target) return;
        event.preventDefault();
        target.classList.remove("drop");
        put(event.dataTransfer.getData(kind), target.dataset.job ?? "");
    });

    // Each change names the version that was seen last, also where its form is older.
    document.addEventListener("htmx:configRequest", (event) => {
        const head = document.getElementById("board-head");
        if (head && "version" in event.detail.parameters)
            event.detail.parameters.version = head.dataset.version;
    });

    document.addEventListener("htmx:beforeSwap", (event) => {
        if (!document.getElementById("board-head")) return;
        const status = event.detail.xhr.status;
        if (status === 401) globalThis.location.reload();
        if (status === 409 || status === 422) {
            event.detail.shouldSwap = true;
            event.detail.isError = false;
        }
    });

    // On a phone, where one step is seen at a time, the jobs are shown when they have changed.
    function showJobs() {
        const steps = document.querySelector(".board-steps");
        if (steps && getComputedStyle(steps).display !== "none") globalThis.location.hash = "#see-jobs";
    }

    document.addEventListener("htmx:afterSwap", (event) => {
        if (["board-jobs", "board-proposals"].includes(event.detail.target.id)) showJobs();
        const said = document.getElementById("board-said");
        if (!said || event.detail.target.id !== "board-jobs") return;
        const isDone = event.detail.xhr.status < 400;
        if (isDone) said.textContent = document.querySelector(".board").dataset.said;
        if (isDone) event.detail.requestConfig.elt.closest(".proposed")?.remove();
    });

    document.addEventListener("DOMContentLoaded", () => {
        for (const button of document.querySelectorAll("[data-print]")) {
            button.hidden = false;
            button.addEventListener("click", () => globalThis.print());
        }
    });
})();
