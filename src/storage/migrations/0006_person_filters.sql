-- An id is unique with whatever stands before it. SQLite is told so, or it looks each person of a
-- list up in the table, to see a status that the index itself holds.

DROP INDEX person_by_organisation;

DROP INDEX person_by_status;

DROP INDEX person_by_municipality;

DROP INDEX person_by_district;

CREATE UNIQUE INDEX person_by_organisation ON person (organisation, id);

CREATE UNIQUE INDEX person_by_status ON person (status, id);

CREATE UNIQUE INDEX person_by_municipality ON person (municipality, id);

CREATE UNIQUE INDEX person_by_district ON person (district, id)
