// Tells of the tests that fail, and writes how many there were for tests/house/count_cases into the
// file that KYNNYS_RESULTS names.
"use strict";

const fs = require("node:fs");

function isCase(event) {
    return event.data.details?.type !== "suite";
}

module.exports = async function* report(events) {
    const counts = { tests: 0, failures: 0, skipped: 0 };
    for await (const event of events) {
        if (event.type === "test:stderr" || event.type === "test:stdout") yield event.data.message;
        if ((event.type !== "test:pass" && event.type !== "test:fail") || !isCase(event)) continue;
        counts.tests += 1;
        if (event.data.skip !== undefined) counts.skipped += 1;
        if (event.type === "test:pass") continue;
        counts.failures += 1;
        const error = event.data.details.error;
        yield `FAILED ${event.data.file}: ${event.data.name}\n${error.cause?.stack ?? error.message}\n`;
    }
    yield `${counts.tests} cases, ${counts.failures} failed, ${counts.skipped} skipped\n`;
    if (process.env.KYNNYS_RESULTS)
        fs.writeFileSync(
            process.env.KYNNYS_RESULTS,
            `<testsuites tests="${counts.tests}" failures="${counts.failures}">\n` +
                `<testsuite skipped="${counts.skipped}" disabled="0"/>\n</testsuites>\n`
        );
};
