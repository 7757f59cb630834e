// The week of a person as a grid: painted with the mouse or a finger, or by arrow keys and space.
// The text field below stays what is sent; whoever would rather type still can.
"use strict";

(() => {
    const FIRST_HOUR = 6;
    const LAST_HOUR = 22;
    const SLOTS = 96;
    const SLOTS_PER_HOUR = 4;

    const clock = (slot) =>
        `${String(Math.floor(slot / 4)).padStart(2, "0")}:${String((slot % 4) * 15).padStart(2, "0")}`;

    class Week {
        constructor(field) {
            this.days = field.dataset.days.split(",");
            this.words = { true: field.dataset.open, false: field.dataset.closed };
            this.input = field.querySelector("input");
            this.field = field;
            this.read();
            this.cells = [];
            const scroll = document.createElement("div");
            scroll.className = "week";
            scroll.append(this.table(field.dataset.label));
            field.prepend(scroll);
            this.painting = null;
            document.addEventListener("pointerup", () => (this.painting = null));
            field.addEventListener("week-is-set", () => {
                this.read();
                this.cells.forEach((row, day) =>
                    row.forEach((cell, place) => this.show(cell, day, FIRST_HOUR + place))
                );
            });
        }

        // The field holds the week as "0 40 56" for each window: day, first slot, the one after it.
        read() {
            this.open = this.days.map(() => new Array(SLOTS).fill(false));
            for (const window of this.field.dataset.week.split(",").filter(Boolean)) {
                const [day, from, to] = window.split(" ").map(Number);
                this.open[day].fill(true, from, to);
            }
        }

        // Each stretch of time as take(day, from, to).
        windows(take) {
            this.open.forEach((slots, day) => {
                for (let slot = 0; slot < SLOTS; ++slot) {
                    if (!slots[slot] || (slot > 0 && slots[slot - 1])) continue;
                    let end = slot;
                    while (end < SLOTS && slots[end]) ++end;
                    take(day, slot, end);
                }
            });
        }

        table(label) {
            const table = document.createElement("table");
            table.className = "week-grid";
            table.setAttribute("role", "grid");
            table.setAttribute("aria-label", label);
            const head = table.insertRow();
            head.append(document.createElement("td"));
            for (let hour = FIRST_HOUR; hour < LAST_HOUR; ++hour) head.append(this.head(hour, "col"));
            this.days.forEach((name, day) => {
                const row = table.insertRow();
                row.append(this.head(name, "row"));
                this.cells.push([]);
                for (let hour = FIRST_HOUR; hour < LAST_HOUR; ++hour)
                    this.cells[day].push(this.cell(row, day, hour));
            });
            this.cells[0][2].tabIndex = 0;
            return table;
        }

        head(text, scope) {
            const head = document.createElement("th");
            head.scope = scope;
            head.textContent = text;
            return head;
        }

        cell(row, day, hour) {
            const cell = row.insertCell();
            cell.setAttribute("role", "gridcell");
            cell.tabIndex = -1;
            cell.addEventListener("pointerdown", (event) => {
                event.preventDefault();
                cell.releasePointerCapture?.(event.pointerId);
                this.painting = { isOpen: !this.isOpen(day, hour), day, hour };
                this.paint(day, hour, this.painting.isOpen);
                this.focus(day, hour);
            });
            cell.addEventListener("pointerenter", () => {
                if (this.painting) this.paintTo(day, hour);
            });
            cell.addEventListener("keydown", (event) => this.key(event, day, hour));
            this.show(cell, day, hour);
            return cell;
        }

        slots(hour) {
            return [hour * SLOTS_PER_HOUR, (hour + 1) * SLOTS_PER_HOUR];
        }

        count(day, hour) {
            return this.open[day].slice(...this.slots(hour)).filter(Boolean).length;
        }

        isOpen(day, hour) {
            return this.count(day, hour) === SLOTS_PER_HOUR;
        }

        show(cell, day, hour) {
            const count = this.count(day, hour);
            cell.className =
                count === 0 ? "hour" : count === SLOTS_PER_HOUR ? "hour hour-open" : "hour hour-part";
            cell.setAttribute("aria-selected", String(count > 0));
            cell.setAttribute(
                "aria-label",
                `${this.days[day]} ${hour}–${hour + 1}: ${this.words[String(count > 0)]}`
            );
        }

        paint(day, hour, isOpen) {
            this.open[day].fill(isOpen, ...this.slots(hour));
            this.show(this.cells[day][hour - FIRST_HOUR], day, hour);
            this.input.value = this.text();
            const windows = [];
            this.windows((...window) => windows.push(window.join(" ")));
            this.field.dataset.week = windows.join(",");
        }

        // A quick hand leaves cells out; all between the last one and this are meant.
        paintTo(day, hour) {
            const { isOpen, day: lastDay, hour: lastHour } = this.painting;
            for (let d = Math.min(day, lastDay); d <= Math.max(day, lastDay); ++d)
                for (let h = Math.min(hour, lastHour); h <= Math.max(hour, lastHour); ++h)
                    this.paint(d, h, isOpen);
            this.painting = { isOpen, day, hour };
        }

        focus(day, hour) {
            for (const row of this.cells) for (const cell of row) cell.tabIndex = -1;
            const cell = this.cells[day][hour - FIRST_HOUR];
            cell.tabIndex = 0;
            cell.focus();
        }

        key(event, day, hour) {
            const moves = {
                ArrowLeft: [0, -1],
                ArrowRight: [0, 1],
                ArrowUp: [-1, 0],
                ArrowDown: [1, 0],
            };
            if (event.key === " " || event.key === "Enter") {
                event.preventDefault();
                this.paint(day, hour, !this.isOpen(day, hour));
            } else if (moves[event.key]) {
                event.preventDefault();
                const [down, right] = moves[event.key];
                const toDay = Math.min(Math.max(day + down, 0), this.days.length - 1);
                const toHour = Math.min(Math.max(hour + right, FIRST_HOUR), LAST_HOUR - 1);
                if (event.shiftKey) this.paint(toDay, toHour, this.isOpen(day, hour));
                this.focus(toDay, toHour);
            }
        }

        // As the field reads it: "Mon 10:00–14:00; Tue …", days that are alike one by one.
        text() {
            const days = this.days.map(() => []);
            this.windows((day, from, to) => days[day].push(`${clock(from)}–${clock(to)}`));
            return days
                .map((windows, day) => windows.length > 0 && `${this.days[day]} ${windows.join(", ")}`)
                .filter(Boolean)
                .join("; ");
        }
    }

    document.addEventListener("DOMContentLoaded", () => {
        for (const field of document.querySelectorAll(".week-field")) new Week(field);
    });
})();
