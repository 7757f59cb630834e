-- Jobs that are being put together at workplaces, and what each was before its last changes, for
-- undoing. The documents are sealed, since people name the jobs freely.

CREATE TABLE carving_draft (
    workplace TEXT PRIMARY KEY REFERENCES workplace (id),
    version BIGINT NOT NULL,
    changed_at TEXT NOT NULL,
    document TEXT NOT NULL
);

CREATE TABLE carving_step (
    id TEXT PRIMARY KEY,
    workplace TEXT NOT NULL REFERENCES carving_draft (workplace),
    version BIGINT NOT NULL,
    document TEXT NOT NULL
);

CREATE INDEX carving_step_by_workplace ON carving_step (workplace, version)
