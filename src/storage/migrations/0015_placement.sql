-- Paid jobs that clients have, and their hours by day as planned and as paid. started_on is the day
-- on which the paid hours made it a started job. note and end_note are sealed.

CREATE TABLE placement (
    id TEXT PRIMARY KEY,
    version BIGINT NOT NULL,
    person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    organisation TEXT NOT NULL REFERENCES organisation (id),
    workplace TEXT NOT NULL REFERENCES workplace (id),
    proposal TEXT REFERENCES proposal (id),
    title TEXT NOT NULL,
    contract TEXT NOT NULL,
    hourly_wage BIGINT NOT NULL,
    weekly_minutes BIGINT NOT NULL,
    days TEXT NOT NULL,
    subsidy TEXT NOT NULL,
    subsidy_decided_on TEXT,
    market TEXT NOT NULL,
    start_on TEXT NOT NULL,
    planned_end_on TEXT,
    note TEXT NOT NULL,
    last_on TEXT,
    end_reason TEXT,
    end_note TEXT NOT NULL,
    started_on TEXT,
    terms_changed_at TEXT NOT NULL,
    money_checked_at TEXT
);

CREATE UNIQUE INDEX placement_proposal ON placement (proposal);

CREATE INDEX placement_by_person ON placement (person, start_on);

CREATE INDEX placement_by_organisation ON placement (organisation, start_on, id);

CREATE INDEX placement_by_workplace ON placement (workplace);

CREATE TABLE worked_day (
    placement TEXT NOT NULL REFERENCES placement (id) ON DELETE CASCADE,
    worked_on TEXT NOT NULL,
    planned_minutes BIGINT,
    done_minutes BIGINT,
    noted_by TEXT NOT NULL,
    noted_at TEXT NOT NULL,
    PRIMARY KEY (placement, worked_on)
)
