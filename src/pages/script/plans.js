// On a plan's proposals: j and k go to the next and the one before, a accepts, r opens the refusal.
"use strict";

document.addEventListener("keydown", (event) => {
    const list = document.querySelector(".proposals");
    const isTyping = event.target.closest("input:not([type=checkbox]), textarea, select");
    if (!list || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    const current = event.target.closest(".proposals > li");
    if (event.key === "j" || event.key === "k") {
        const items = [...list.children];
        const at = items.indexOf(current) + (event.key === "j" ? 1 : -1);
        const next = items[Math.min(Math.max(at, 0), items.length - 1)];
        event.preventDefault();
        next.focus();
    } else if (event.key === "a" && current) {
        const accept = current.querySelector('button[name="only"][value^="accepted "]');
        if (accept) accept.click();
    } else if (event.key === "r" && current) {
        const refusal = current.querySelector(".refusal");
        if (!refusal) return;
        event.preventDefault();
        refusal.open = true;
        refusal.querySelector("input").focus();
    }
});
