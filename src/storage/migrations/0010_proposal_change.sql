-- Proposals that people change, offer by hand, put off and keep; and what workplaces answer.

-- `planned_…` is what was proposed before somebody changed it; an empty job: nobody has. `kept_from`
-- is the proposal of an earlier plan whose place this one takes. `tells_name`: the client lets the
-- workplace know who it is.
ALTER TABLE proposal ADD COLUMN source TEXT NOT NULL DEFAULT 'plan';

ALTER TABLE proposal ADD COLUMN planned_job TEXT NOT NULL DEFAULT '';

ALTER TABLE proposal ADD COLUMN planned_value BIGINT NOT NULL DEFAULT 0;

ALTER TABLE proposal ADD COLUMN planned_weekly_minutes BIGINT NOT NULL DEFAULT 0;

ALTER TABLE proposal ADD COLUMN kept_from TEXT NOT NULL DEFAULT '';

ALTER TABLE proposal ADD COLUMN tells_name INTEGER NOT NULL DEFAULT 0;

CREATE INDEX proposal_by_kept_from ON proposal (kept_from);

-- The job as the decision changed it; empty: it was decided on as it stood.
ALTER TABLE decision ADD COLUMN job TEXT NOT NULL DEFAULT '';

ALTER TABLE plan_run ADD COLUMN keeps TEXT NOT NULL DEFAULT 'nothing';

ALTER TABLE plan_run ADD COLUMN kept BIGINT NOT NULL DEFAULT 0;

-- Jobs that a plan was to keep and could not, and why.
CREATE TABLE plan_not_kept (
    plan_run TEXT NOT NULL REFERENCES plan_run (id),
    proposal TEXT NOT NULL REFERENCES proposal (id) ON DELETE CASCADE,
    reason TEXT NOT NULL,
    arguments TEXT NOT NULL,
    PRIMARY KEY (plan_run, proposal)
);

-- A workplace that is not proposed to a person until the reason is gone. The reason is sealed.
CREATE TABLE put_off (
    id TEXT PRIMARY KEY,
    person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    workplace TEXT NOT NULL REFERENCES workplace (id) ON DELETE CASCADE,
    reason TEXT NOT NULL,
    put_off_by TEXT NOT NULL,
    put_off_at TEXT NOT NULL,
    CONSTRAINT put_off_place UNIQUE (person, workplace)
);

CREATE INDEX put_off_by_workplace ON put_off (workplace);

-- What a workplace's contact answers about a job there. The message is sealed.
CREATE TABLE site_answer (
    id TEXT PRIMARY KEY,
    proposal TEXT NOT NULL REFERENCES proposal (id) ON DELETE CASCADE,
    answer TEXT NOT NULL,
    message TEXT NOT NULL,
    answered_by TEXT NOT NULL,
    answered_at TEXT NOT NULL,
    noted_by TEXT NOT NULL
);

CREATE INDEX site_answer_by_proposal ON site_answer (proposal, id);

CREATE INDEX site_answer_by_noted ON site_answer (noted_by, id);

-- Whom to reach at a workplace. All but the version is sealed.
CREATE TABLE workplace_contact (
    workplace TEXT PRIMARY KEY REFERENCES workplace (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    phone TEXT NOT NULL,
    email TEXT NOT NULL,
    version BIGINT NOT NULL
);

-- At work; workplaces that a user's clients go to are told it.
ALTER TABLE account ADD COLUMN phone TEXT NOT NULL DEFAULT '';
