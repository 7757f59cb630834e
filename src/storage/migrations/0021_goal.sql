-- Goals that a client and a coach set together, the looks at them, and the client's own judgement
-- of the ability to work, 0 to 10. title, levels (a JSON list of five texts) and note are sealed.

CREATE TABLE goal (
    id TEXT PRIMARY KEY,
    version BIGINT NOT NULL,
    person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    organisation TEXT NOT NULL REFERENCES organisation (id),
    title TEXT NOT NULL,
    levels TEXT NOT NULL,
    weight INTEGER NOT NULL,
    begins_at INTEGER NOT NULL,
    set_on TEXT NOT NULL,
    ended_on TEXT
);

CREATE INDEX goal_by_person ON goal (person, set_on);

CREATE TABLE goal_review (
    id TEXT PRIMARY KEY,
    goal TEXT NOT NULL REFERENCES goal (id) ON DELETE CASCADE,
    reviewed_on TEXT NOT NULL,
    level INTEGER NOT NULL,
    note TEXT NOT NULL,
    made_by TEXT NOT NULL
);

CREATE UNIQUE INDEX goal_review_of_day ON goal_review (goal, reviewed_on);

CREATE TABLE work_ability (
    person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    said_on TEXT NOT NULL,
    score INTEGER NOT NULL,
    noted_by TEXT NOT NULL,
    PRIMARY KEY (person, said_on)
)
