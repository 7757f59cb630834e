-- What is found out about a plan once it is there: why people are not placed, the smallest change
-- that would give each a job, and what would place the most people.

ALTER TABLE plan_run ADD COLUMN review TEXT NOT NULL DEFAULT 'none';

CREATE INDEX plan_run_by_review ON plan_run (review, id);

CREATE TABLE not_placed (
    plan_run TEXT NOT NULL REFERENCES plan_run (id),
    person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    reason TEXT NOT NULL,
    subject TEXT NOT NULL,
    arguments TEXT NOT NULL,
    repair TEXT NOT NULL,
    PRIMARY KEY (plan_run, person)
);

CREATE INDEX not_placed_by_reason ON not_placed (plan_run, reason, subject, person);

CREATE INDEX not_placed_by_person ON not_placed (person);

CREATE TABLE plan_unlock (
    plan_run TEXT NOT NULL REFERENCES plan_run (id),
    place BIGINT NOT NULL,
    change_key TEXT NOT NULL,
    arguments TEXT NOT NULL,
    placed_more BIGINT NOT NULL,
    is_verified INTEGER NOT NULL CHECK (is_verified IN (0, 1)),
    PRIMARY KEY (plan_run, place)
);
