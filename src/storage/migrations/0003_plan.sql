-- Plans, what they propose, and what people decided.

CREATE TABLE plan_run (
    id TEXT PRIMARY KEY,
    organisation TEXT NOT NULL REFERENCES organisation (id),
    state TEXT NOT NULL,
    asked_by TEXT NOT NULL,
    asked_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    seconds_allowed BIGINT NOT NULL,
    fault TEXT NOT NULL,
    value BIGINT NOT NULL,
    bound BIGINT NOT NULL,
    placed BIGINT NOT NULL,
    wanting_work BIGINT NOT NULL,
    weekly_minutes BIGINT NOT NULL,
    policy_version TEXT NOT NULL,
    city_fingerprint TEXT NOT NULL,
    node TEXT NOT NULL,
    lease_until TEXT NOT NULL,
    document TEXT NOT NULL
);

CREATE INDEX plan_run_by_organisation ON plan_run (organisation, id);

CREATE INDEX plan_run_by_state ON plan_run (state, asked_at);

CREATE TABLE proposal (
    id TEXT PRIMARY KEY,
    version BIGINT NOT NULL,
    plan_run TEXT NOT NULL REFERENCES plan_run (id),
    person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    workplace TEXT NOT NULL REFERENCES workplace (id),
    state TEXT NOT NULL,
    value BIGINT NOT NULL,
    weekly_minutes BIGINT NOT NULL,
    job TEXT NOT NULL
);

CREATE INDEX proposal_by_plan_run ON proposal (plan_run, id);

CREATE INDEX proposal_by_person ON proposal (person, id);

CREATE INDEX proposal_by_workplace ON proposal (workplace);

CREATE TABLE decision (
    id TEXT PRIMARY KEY,
    proposal TEXT NOT NULL REFERENCES proposal (id) ON DELETE CASCADE,
    state TEXT NOT NULL,
    reason TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    role TEXT NOT NULL,
    decided_at TEXT NOT NULL,
    policy_version TEXT NOT NULL
);

CREATE INDEX decision_by_proposal ON decision (proposal, id);
