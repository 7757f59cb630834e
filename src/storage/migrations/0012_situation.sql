-- What the rules ask of a person. facts is sealed: a JSON object by the names of the facts. Whether
-- a plan keeps the edges that these set.

CREATE TABLE situation (
    person TEXT PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
    version BIGINT NOT NULL,
    changed_at TEXT NOT NULL,
    facts TEXT NOT NULL
);

ALTER TABLE plan_run ADD COLUMN edges TEXT NOT NULL DEFAULT 'kept';
