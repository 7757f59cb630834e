// What is folded on the screen is open on paper.
"use strict";

const unfolded = [];

addEventListener("beforeprint", () => {
    for (const fold of document.querySelectorAll("main details:not([open])")) {
        fold.open = true;
        unfolded.push(fold);
    }
});

addEventListener("afterprint", () => {
    for (const fold of unfolded.splice(0)) fold.open = false;
});
