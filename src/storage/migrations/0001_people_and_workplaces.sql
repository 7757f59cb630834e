-- Organisations, and all that the planner's city folder knows. Ids are random and in the order of
-- time (base/random_id.h); lists of words are parted by blanks; times of the week and words are
-- written as in docs/city-folder.md. What is sealed says so; the rest is plain, so that lists can
-- filter by it. `version` counts the changes of a row that people edit.

CREATE TABLE organisation (
    id TEXT PRIMARY KEY,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    version BIGINT NOT NULL DEFAULT 1,
    CONSTRAINT organisation_code UNIQUE (code)
);

-- name, phone, email and note are sealed.
CREATE TABLE person (
    id TEXT PRIMARY KEY,
    organisation TEXT NOT NULL REFERENCES organisation,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    phone TEXT NOT NULL,
    email TEXT NOT NULL,
    note TEXT NOT NULL,
    status TEXT NOT NULL,
    municipality TEXT NOT NULL,
    birth_year INTEGER,
    gender TEXT NOT NULL,
    district TEXT NOT NULL,
    east_metres BIGINT NOT NULL,
    north_metres BIGINT NOT NULL,
    travels_by TEXT NOT NULL,
    out_of_work_since TEXT,
    wants_work INTEGER NOT NULL CHECK (wants_work IN (0, 1)),
    in_work_activity INTEGER NOT NULL CHECK (in_work_activity IN (0, 1)),
    version BIGINT NOT NULL DEFAULT 1,
    CONSTRAINT person_code UNIQUE (organisation, code)
);

CREATE INDEX person_by_organisation ON person (organisation, id);

CREATE INDEX person_by_status ON person (status, id);

CREATE INDEX person_by_municipality ON person (municipality, id);

CREATE INDEX person_by_district ON person (district, id);

-- Keyed hashes of the beginnings of the words of a name (storage/blind_index.h).
CREATE TABLE person_name_token (
    token BIGINT NOT NULL,
    person TEXT NOT NULL REFERENCES person ON DELETE CASCADE,
    PRIMARY KEY (token, person)
);

CREATE INDEX person_name_token_by_person ON person_name_token (person);

CREATE TABLE person_ability (
    person TEXT NOT NULL REFERENCES person ON DELETE CASCADE,
    ability TEXT NOT NULL,
    step INTEGER NOT NULL CHECK (step BETWEEN 0 AND 4),
    rated_by TEXT NOT NULL,
    rated_on TEXT NOT NULL,
    sureness TEXT NOT NULL,
    version BIGINT NOT NULL DEFAULT 1,
    PRIMARY KEY (person, ability)
);

CREATE TABLE person_condition (
    person TEXT PRIMARY KEY REFERENCES person ON DELETE CASCADE,
    available TEXT NOT NULL,
    daily_minutes_most BIGINT NOT NULL,
    weekly_minutes_most BIGINT NOT NULL,
    days_most INTEGER NOT NULL,
    travel_minutes_most BIGINT NOT NULL,
    stretch_minutes_most BIGINT NOT NULL,
    rest_minutes BIGINT NOT NULL,
    lift_kilograms_most BIGINT NOT NULL,
    not_exposed_to TEXT NOT NULL,
    needs TEXT NOT NULL,
    languages TEXT NOT NULL,
    licences TEXT NOT NULL,
    version BIGINT NOT NULL DEFAULT 1
);

-- The two amounts, and the version of all wishes of a person.
CREATE TABLE person_wishes (
    person TEXT PRIMARY KEY REFERENCES person ON DELETE CASCADE,
    weekly_minutes BIGINT,
    travel_minutes BIGINT,
    version BIGINT NOT NULL DEFAULT 1
);

CREATE TABLE person_wish (
    person TEXT NOT NULL REFERENCES person ON DELETE CASCADE,
    position INTEGER NOT NULL,
    about TEXT NOT NULL,
    what TEXT NOT NULL,
    liking TEXT NOT NULL,
    PRIMARY KEY (person, position)
);

-- On what an organisation sees a person: a consent, or a basis in law. Days are inclusive.
CREATE TABLE disclosure (
    id TEXT PRIMARY KEY,
    person TEXT NOT NULL REFERENCES person ON DELETE CASCADE,
    organisation TEXT NOT NULL REFERENCES organisation,
    basis TEXT NOT NULL CHECK (basis IN ('consent', 'law')),
    basis_text TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    valid_to TEXT,
    withdrawn_at TEXT
);

CREATE INDEX disclosure_by_person
    ON disclosure (person, organisation, valid_from, valid_to, withdrawn_at);

CREATE INDEX disclosure_by_organisation
    ON disclosure (organisation, person, valid_from, valid_to, withdrawn_at);

-- Who works with a person, and as what.
CREATE TABLE assignment (
    person TEXT NOT NULL REFERENCES person ON DELETE CASCADE,
    user_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    PRIMARY KEY (person, user_id, kind)
);

CREATE INDEX assignment_by_user ON assignment (user_id, kind, person);

CREATE TABLE arrangement (
    id TEXT PRIMARY KEY,
    organisation TEXT NOT NULL REFERENCES organisation,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    lifts TEXT NOT NULL,
    provides TEXT NOT NULL,
    lifts_weight_kilograms BIGINT NOT NULL,
    eases_travel_minutes BIGINT NOT NULL,
    cost_once_cents BIGINT NOT NULL,
    weekly_help_minutes BIGINT NOT NULL,
    funding_rule TEXT NOT NULL,
    version BIGINT NOT NULL DEFAULT 1,
    CONSTRAINT arrangement_code UNIQUE (organisation, code)
);

CREATE TABLE arrangement_effect (
    arrangement TEXT NOT NULL REFERENCES arrangement ON DELETE CASCADE,
    position INTEGER NOT NULL,
    ability TEXT NOT NULL,
    steps INTEGER NOT NULL,
    up_to INTEGER NOT NULL CHECK (up_to BETWEEN 0 AND 4),
    PRIMARY KEY (arrangement, position)
);

CREATE TABLE workplace (
    id TEXT PRIMARY KEY,
    organisation TEXT NOT NULL REFERENCES organisation,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    district TEXT NOT NULL,
    east_metres BIGINT NOT NULL,
    north_metres BIGINT NOT NULL,
    opening TEXT NOT NULL,
    languages TEXT NOT NULL,
    access TEXT NOT NULL,
    people_at_once INTEGER NOT NULL,
    people_most INTEGER NOT NULL,
    version BIGINT NOT NULL DEFAULT 1,
    CONSTRAINT workplace_code UNIQUE (organisation, code)
);

CREATE TABLE workplace_arrangement (
    workplace TEXT NOT NULL REFERENCES workplace ON DELETE CASCADE,
    position INTEGER NOT NULL,
    arrangement TEXT NOT NULL REFERENCES arrangement,
    PRIMARY KEY (workplace, position)
);

CREATE TABLE role (
    id TEXT PRIMARY KEY,
    workplace TEXT NOT NULL REFERENCES workplace ON DELETE CASCADE,
    name TEXT NOT NULL,
    hourly_cost_cents BIGINT NOT NULL,
    version BIGINT NOT NULL DEFAULT 1,
    CONSTRAINT role_name UNIQUE (workplace, name)
);

CREATE TABLE task (
    id TEXT PRIMARY KEY,
    organisation TEXT NOT NULL REFERENCES organisation,
    workplace TEXT NOT NULL REFERENCES workplace ON DELETE CASCADE,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    owner TEXT NOT NULL REFERENCES role,
    part TEXT NOT NULL,
    times INTEGER NOT NULL,
    each_minutes BIGINT NOT NULL,
    weekly_minutes BIGINT NOT NULL,
    windows TEXT NOT NULL,
    shortest_piece_minutes BIGINT NOT NULL,
    may_be_shared INTEGER NOT NULL CHECK (may_be_shared IN (0, 1)),
    exposes_to TEXT NOT NULL,
    lifts_kilograms BIGINT NOT NULL,
    licences TEXT NOT NULL,
    kind TEXT NOT NULL,
    surroundings TEXT NOT NULL,
    if_not_done TEXT NOT NULL,
    version BIGINT NOT NULL DEFAULT 1,
    CONSTRAINT task_code UNIQUE (organisation, code)
);

CREATE INDEX task_by_workplace ON task (workplace, id);

CREATE TABLE task_demand (
    task TEXT NOT NULL REFERENCES task ON DELETE CASCADE,
    ability TEXT NOT NULL,
    step INTEGER NOT NULL CHECK (step BETWEEN 0 AND 4),
    PRIMARY KEY (task, ability)
);

-- Holds from its day until the next one's.
CREATE TABLE policy (
    id TEXT PRIMARY KEY,
    organisation TEXT NOT NULL REFERENCES organisation,
    valid_from TEXT NOT NULL,
    CONSTRAINT policy_day UNIQUE (organisation, valid_from)
);

CREATE TABLE policy_line (
    policy TEXT NOT NULL REFERENCES policy ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    unit TEXT NOT NULL,
    reason TEXT NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (policy, position)
)
