-- Lists of people in other orders than that in which they came: what a list may be filtered by
-- stands before what it is ordered by.

CREATE UNIQUE INDEX person_by_out_of_work ON person (out_of_work_since, id);

CREATE UNIQUE INDEX person_by_district_out_of_work ON person (district, out_of_work_since, id);

CREATE UNIQUE INDEX person_by_status_out_of_work ON person (status, out_of_work_since, id);

CREATE UNIQUE INDEX person_by_status_district ON person (status, district, id)
