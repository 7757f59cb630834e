-- What happened when somebody supported a client at work. Whose and whoever made it never change; fields
-- is sealed and holds every write of every field (exchange/visit_json.h).

CREATE TABLE visit (
    id TEXT PRIMARY KEY,
    version BIGINT NOT NULL,
    person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    placement TEXT REFERENCES placement (id) ON DELETE CASCADE,
    organisation TEXT NOT NULL REFERENCES organisation (id),
    made_by TEXT NOT NULL,
    visited_on TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    fields TEXT NOT NULL
);

CREATE INDEX visit_by_person ON visit (person, visited_on, id);

CREATE INDEX visit_by_placement ON visit (placement)
