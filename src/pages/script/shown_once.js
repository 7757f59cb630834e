// Buttons that need a script: copy what is shown once, print the page.
"use strict";

document.addEventListener("DOMContentLoaded", () => {
    for (const button of document.querySelectorAll("[data-copy], [data-print]"))
        button.hidden = false;
});

async function copy(button) {
    const input = document.getElementById(button.dataset.copy);
    input.select();
    // Browsers give pages without TLS no clipboard.
    if (navigator.clipboard) await navigator.clipboard.writeText(input.value);
    else document.execCommand("copy");
    const status = button.parentElement.querySelector("[data-copy-status]");
    status.textContent = button.dataset.copied;
}

document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-copy], [data-print]");
    if (!button) return;
    if ("print" in button.dataset) window.print();
    else copy(button);
});
