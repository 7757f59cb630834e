-- What the pages of people stand on.

-- Lists in other orders than that in which people came: what a list may be filtered by stands
-- before what it is ordered by.

CREATE UNIQUE INDEX person_by_out_of_work ON person (out_of_work_since, id);

CREATE UNIQUE INDEX person_by_district_out_of_work ON person (district, out_of_work_since, id);

CREATE UNIQUE INDEX person_by_status_out_of_work ON person (status, out_of_work_since, id);

CREATE UNIQUE INDEX person_by_status_district ON person (status, district, id);

-- Lists as users have kept them; `query` is that of the list's address, and holds no name.

CREATE TABLE saved_view (
    id TEXT PRIMARY KEY,
    account TEXT NOT NULL REFERENCES account (id),
    list TEXT NOT NULL,
    name TEXT NOT NULL,
    query TEXT NOT NULL,
    is_first INTEGER NOT NULL CHECK (is_first IN (0, 1)),
    CONSTRAINT saved_view_name UNIQUE (account, list, name)
);

CREATE UNIQUE INDEX saved_view_first ON saved_view (account, list) WHERE is_first = 1;

-- What has happened to a person and has no row of its own elsewhere: ids are in the order of time.
-- `detail` is a few words, such as the parts that were changed or the states before and after.

CREATE TABLE person_event (
    id TEXT PRIMARY KEY,
    person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    detail TEXT NOT NULL,
    organisation TEXT NOT NULL,
    actor_kind TEXT NOT NULL,
    actor TEXT NOT NULL,
    role TEXT NOT NULL
);

CREATE INDEX person_event_by_person ON person_event (person, id)
