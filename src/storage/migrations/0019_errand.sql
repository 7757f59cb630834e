-- What somebody is to arrange with employers: by whom, until when, and what came of it. plan_run
-- and plan_place say which of the changes that would place more people it came from.

CREATE TABLE errand (
    id TEXT PRIMARY KEY,
    version BIGINT NOT NULL,
    organisation TEXT NOT NULL REFERENCES organisation (id),
    made_by TEXT NOT NULL,
    plan_run TEXT REFERENCES plan_run (id),
    plan_place INTEGER,
    body TEXT NOT NULL,
    owner TEXT NOT NULL,
    due_on TEXT NOT NULL,
    done_on TEXT,
    outcome TEXT NOT NULL
);

CREATE INDEX errand_by_organisation ON errand (organisation, due_on, id);

CREATE INDEX errand_by_owner ON errand (owner, due_on) WHERE done_on IS NULL;

CREATE INDEX errand_by_plan ON errand (plan_run)
